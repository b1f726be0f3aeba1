/* The print: title, what is hidden, legend, the picture as a drawing cut between boxes onto pages, the tables with their sources. Made
   when it is printed, from what is shown. */
const SVG = "http://www.w3.org/2000/svg";
const PAGE = { width: 1030, height: 590 };  // A4 across less its margins, in CSS pixels; the first page bears title and legend too
const sheets = el("print");

function draw(tag, attributes, text) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  if (text !== undefined) node.textContent = text;
  return node;
}
function boxDrawing(box) {
  const look = nodes.get(box.id).box, parts = [], dashes = look.shapeProperties.borderDashes;
  const radius = Math.min(look.shapeProperties.borderRadius, (box.bottom - box.top) / 2);
  parts.push(draw("rect", {
    x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, rx: radius, fill: look.color.background,
    stroke: look.color.border, "stroke-width": look.borderWidth, ...(dashes ? { "stroke-dasharray": dashes.join(" ") } : {}),
  }));
  for (const [text, style, y] of linesIn(box)) {
    parts.push(draw("text", {
      x: box.x, y: y + 5, "text-anchor": "middle", ...(style === "strong" ? { "font-weight": "bold" } : style === "small" ? { "font-size": 13 } : {}),
    }, text));
  }
  if (view.counts.has(box.id)) parts.push(draw("text", { x: box.x, y: box.bottom - 9, "text-anchor": "middle", "font-size": 13 }, stateWords(box.id)));
  return parts;
}
function lineDrawing(line) {
  const look = drawn.lines[line.look], p = line.points, parts = [], [x, y] = p[p.length - 1], [dx, dy] = heading(p.slice().reverse());
  parts.push(draw("polyline", {
    points: p.map((q) => q.join(",")).join(" "), fill: "none", stroke: look.colour, "stroke-width": look.width,
    ...(look.dashes.length ? { "stroke-dasharray": look.dashes.join(" ") } : {}),
  }));
  if (look.end === "circle") parts.push(draw("circle", { cx: x - 5 * dx, cy: y - 5 * dy, r: 4.5, fill: look.colour }));
  else if (look.end) {
    const corners = [[x, y], [x - 12 * dx + 5.5 * dy, y - 12 * dy - 5.5 * dx], [x - 12 * dx - 5.5 * dy, y - 12 * dy + 5.5 * dx]];
    parts.push(draw("polygon", { points: corners.map((q) => q.join(",")).join(" "), fill: look.colour }));
  }
  line.verb.forEach((word, k) => parts.push(draw("text", {
    x: line.at[0], y: line.at[1] + (line.upright ? 5 : k ? 17 : -6), "text-anchor": line.upright ? "start" : "middle", fill: "#0b4a8a",
  }, word)));
  return parts;
}

/* Heights at which to cut: where no box is, as late as fits; where there is no such place the next part begins above the boxes that are
   cut, so that each is whole on some page. */
function cuts(factor, first, other) {
  const found = [], ends = [...boxes.values()].map((b) => [b.top - 4, b.bottom + 4]);
  let from = 0;
  while (from < layout.height) {
    const room = (found.length ? other : first) / factor;
    let to = Math.min(layout.height + 8, from + room);
    if (to < layout.height) {
      for (let tried = to; tried > from + room / 2; tried -= 4) {
        if (!ends.some(([top, bottom]) => top < tried && tried < bottom)) { to = tried; break; }
      }
    }
    found.push([from, to]);
    const cut = to < layout.height ? ends.filter(([top, bottom]) => top < to && to < bottom).map(([top]) => top) : [];
    from = cut.length ? Math.max(from + room / 2, Math.min(...cut)) : to;
  }
  return found;
}
function pictures() {
  const width = layout.width + 16, factor = Math.min(0.8, PAGE.width / width), parts = cuts(factor, PAGE.height - 90, PAGE.height);
  const columns = layout.headings.map((c) => draw("text", { x: (c.left + c.right) / 2, y: -12, "text-anchor": "middle", "font-weight": "bold" }, c.text));
  return parts.map(([from, to], k) => {
    const lead = k ? 8 : 36, svg = draw("svg", {
      xmlns: SVG, viewBox: [-8, from - lead, width, to - from + lead].join(" "), width: width * factor, height: (to - from + lead) * factor,
      "font-family": FONT, "font-size": 15, fill: INK, role: "img", "aria-label": drawn.title,
    });
    if (!k) svg.append(...columns);
    for (const line of lines.values()) if (line.frame[1] < to && line.frame[3] > from) svg.append(...lineDrawing(line));
    for (const box of boxes.values()) if (box.top < to && box.bottom > from) svg.append(...boxDrawing(box));
    const figure = make("figure");
    figure.append(svg);
    if (parts.length > 1) figure.append(make("figcaption", say("print.part", { n: k + 1, of: parts.length })));
    return figure;
  });
}
/* How many tasks of each kind: kinds are never added up. */
const kindsOf = (rows) => [...grouped(rows, (n) => n.taskKind)].map(([kind, list]) => say("count." + kind, { n: list.length })).join("; ");
function printedTable(name) {
  const table = TABLES[name], rows = sorted(table, table.rows(), name === state.table ? state.sort : ["", 1]);
  if (!rows.length) return [];
  /* in reading order the tasks stand under their documents, as in an annex */
  const under = name === "tasks" && !(name === state.table && state.sort[0]);
  const columns = columnsOf(table, rows).filter(([column]) => !(under && column === "document")), made = make("table"), head = make("thead"), line = make("tr"), body = make("tbody");
  for (const [column] of columns) line.append(make("th", say("column." + column), "c-" + column));
  line.append(make("th", say("column.source"), "c-source"));
  head.append(line);
  let owner = "";
  for (const row of rows) {
    if (under && row.owner !== owner) {
      owner = row.owner;
      const of = make("tr", undefined, "of"), cell = make("td", nodes.get(owner).heading);
      cell.colSpan = columns.length + 1;
      of.append(cell);
      body.append(of);
    }
    const tr = make("tr");
    for (const [column, [text]] of columns) tr.append(make("td", text(row), "c-" + column));
    tr.append(make("td", sourceOf(table.quotes(row)), "c-source"));
    body.append(tr);
  }
  made.append(head, body);
  return [make("h2", say("table." + name) + " (" + (name === "tasks" ? kindsOf(rows) : rows.length) + ")"), made];
}
function fillPrint() {
  const title = make("h1", drawn.title), legend = document.querySelector(".legend").cloneNode(true), parts = [title];
  for (const control of legend.querySelectorAll("label, button")) control.remove();
  parts.push(make("p", document.querySelector("header .name p").textContent, "type"));
  if (filtering()) parts.push(make("p", hiddenWords() + " " + say("print.filtered"), "filtered"));
  parts.push(legend, ...pictures(), ...Object.keys(TABLES).flatMap(printedTable), make("p", drawn.asOf, "as-of"));
  sheets.replaceChildren(...parts);
}
window.addEventListener("beforeprint", fillPrint);
window.addEventListener("afterprint", () => sheets.replaceChildren());
el("print-button").addEventListener("click", () => window.print());
