/* From the state to the screen: what is shown, where it stands, what the panel, the filters and the table say of it. */
function render() {
  const passed = passing();
  view = see(passed);
  view.passed = passed;
  layout = layOut(view);
  boxes = new Map(layout.boxes.map((b) => [b.id, b]));
  lines = new Map(layout.lines.map((l) => [l.id, l]));
  for (const line of lines.values()) { line.path = pathOf(line); line.frame = frameOf(line); }
  el("others").checked = state.others;
  showFilters();
  showHidden();
  showTable();
  showBoxes();
  /* other columns or filters make another picture, which is fitted anew; boxes that open leave the size alone */
  const now = layout.headings.map((h) => h.text).join() + chosenWords();
  resize(scale0 || (now === fitted ? scale : startScale()));
  fitted = now;
  showSelected();
}
let scale0 = 0;  // what the person zoomed to; 0: what fits
let fitted = "";

function mark(ids) { marked = new Set(ids); if (network) network.redraw(); }
function showSelected() {
  const id = state.selected;
  network.unselectAll();
  if (boxes.has(id)) {
    network.selectNodes([id], false);
    mark(touchingNow(id).map((e) => e.id));
    describe(id);
  } else if (lines.has(id)) {
    mark([id]);
    describeLine(lines.get(id));
  } else if (nodes.has(id)) {
    mark([]);
    describe(id);  // folded or filtered away: its words are still to be read
  } else if (edgeById.has(id)) {
    mark([]);
    describeLine(edgeById.get(id));
  } else contents();
}
/* Choose a box or a line; with ``move`` it is unfolded and brought into sight. */
function select(id, move) {
  change((s) => {
    s.selected = id;
    if (move || !boxes.has(id)) unfoldFor(s, id);
    const edge = edgeById.get(id);
    if (move && edge) { unfoldFor(s, edge.source); unfoldFor(s, edge.target); }
    if (edge && ROLES.has(edge.kind) && edge.kind !== "lead") s.others = true;
  });
  if (move) reveal(boxes.has(id) ? id : lines.has(id) ? lines.get(id).source : "");
}

el("others-label").hidden = !edges.some((e) => ROLES.has(e.kind) && e.kind !== "lead");
el("others").addEventListener("change", () => change((s) => { s.others = el("others").checked; }));
el("smaller").addEventListener("click", () => { scale0 = scale / 1.25; zoom(scale0); });
el("larger").addEventListener("click", () => { scale0 = scale * 1.25; zoom(scale0); });
el("whole").addEventListener("click", () => { scale0 = 0; zoom(widthScale()); scroll.scrollLeft = 0; });
window.addEventListener("resize", () => { if (layout) resize(scale0 || startScale()); });

/* on a telephone the picture comes first; one tap opens the legend */
const openLegend = (open) => el("legend-button").setAttribute("aria-expanded", String(open));
el("legend-button").addEventListener("click", () => { openLegend(el("legend-button").getAttribute("aria-expanded") === "false"); resize(scale0 || startScale()); });
openLegend(!matchMedia("(max-width: 760px)").matches);
learnValues();
state = decode(fragment());
startDrawing();
render();
const meant = [state.selected, drawn.asked].find((id) => boxes.has(id)), first = inOrder.find((n) => boxes.has(n.id));
if (meant) reveal(meant);
else if (first) begin(boxes.get(first.id));
window.vanmach = {
  network: network, find: find, show: (id, move) => select(id, move), reveal: (id) => reveal(id, true), details: new Map([...nodes, ...edgeById]), words: words,
  get boxes() { return layout.boxes; }, get lines() { return layout.lines; }, get layout() { return layout; }, get state() { return encode(state); },
  onSheet: onSheet, handles: (id) => handles(boxes.get(id)), linesIn: (id) => linesIn(boxes.get(id)), headingOf: headingOf, verbs: () => layout.lines.filter((l) => l.verb.length),
};
