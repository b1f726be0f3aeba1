/* The panel: of what is selected the properties, the quoted words, what it stands for, what touches it; else the list of all that is shown. */
const panel = el("panel");
const LIST = 40;  // so many buttons a list shows at once
let former = "";  // what was described last: where the way back leads to

function sentence(line) {
  const blanks = { subject: nodes.get(line.source).heading, verb: say("verb." + line.kind), object: nodes.get(line.target).heading };
  if (line.members && line.kind !== "taskOf") return say("edge.many", { n: line.members.length, ...blanks });
  return say(ROLES.has(line.kind) ? "sentence.role" : "sentence", blanks);
}
const headingOf = (id) => (nodes.has(id) ? nodes.get(id).heading : sentence(lines.get(id) || edgeById.get(id)));
const edgeById = new Map(edges.map((e) => [e.id, e]));

function quote(place, caption) {
  const [text, file, line, section, why, premise] = drawn.quotes[place], figure = make("figure", undefined, premise && "premise");
  if (premise) figure.append(make("figcaption", why));
  else if (caption) figure.append(make("figcaption", caption));
  figure.append(make("blockquote", say("quoted", { text: text })));
  figure.append(make("figcaption", [file, say("line", { n: line })].concat(section ? [section] : []).join(", ")));
  if (why && !premise) figure.append(make("figcaption", why));
  return figure;
}
function facts(rows) {
  const list = make("dl");
  for (const [name, value] of rows) list.append(make("dt", name), make("dd", value));
  return list;
}
function noteOf(note) {
  const box = make("div", undefined, note.marked ? "note" : "note plain");
  box.append(make("strong", (note.marked ? "⚠ " : "") + note.heading), make("div", note.message));
  for (const q of note.quotes) box.append(quote(q));
  return box;
}
/* Of a task also the words that give its roles; each once, and none that only repeats a piece of another of the same file: but words
   from which more is told than they say stand before what it is told by. */
function quotesFor(node) {
  const list = [...node.quotes], kept = new Set();
  if (node.kind === "task") {
    for (const e of rolesOf(node.id)) {
      for (const place of e.quotes) list.push([say("fact." + e.kind) + ": " + nodes.get(e.target).heading, place]);
      if (e.quotes.some((place) => drawn.quotes[place][5])) e.quotes.forEach((place) => kept.add(place));
    }
  }
  const told = list.map(([, place]) => drawn.quotes[place]);
  return list.filter(([, place], k) => list.findIndex(([, other]) => other === place) === k
    && (kept.has(place) || !told.some((q) => q[1] === drawn.quotes[place][1] && q[0] !== drawn.quotes[place][0] && q[0].includes(drawn.quotes[place][0]))));
}
function quotesOf(list) {
  if (!list.length) return [];
  const title = make("h3", say("quotes"));
  title.id = "quotes";
  title.tabIndex = -1;
  return [title, ...list.map(([caption, place]) => quote(place, caption))];
}
function buttons(ids, move) {
  const list = make("ul", undefined, "list");
  for (const id of ids.slice(0, LIST)) {
    const li = make("li"), node = button(headingOf(id), () => { select(id, move); panel.querySelector(".back").focus(); });
    node.dataset.id = id;
    li.append(node);
    list.append(li);
  }
  if (ids.length > LIST) {
    const li = make("li");
    li.append(button(say("list.more", { n: ids.length - LIST }), () => list.replaceWith(...buttonsOf(ids, move)), "more"));
    list.append(li);
  }
  return list;
}
/* the whole of a long list, when asked for */
function buttonsOf(ids, move) {
  const parts = [];
  for (let k = 0; k < ids.length; k += LIST) parts.push(buttons(ids.slice(k, k + LIST), move));
  return parts;
}
/* + and − for the keyboard, and for bodies and documents, whose tasks stand in several boxes. */
function folds(id, members, name) {
  const left = members.filter((m) => view.passed.has(m.id)), open = left.filter((m) => view.shown.has(m.id)).length, rest = left.length - open;
  if (!left.length) return [];
  const row = make("div", undefined, "folds");
  row.append(make("p", say(name, { n: left.length, open: open })));
  const act = (words, to) => row.append(button(words, () => { to(); const again = panel.querySelector(".folds button"); if (again) again.focus(); }));
  const step = Math.min(STEP, rest);
  if (rest) act(say("fold.more.long", { n: step, rest: rest }), () => unfoldMore(id, left, step));
  if (rest > STEP) act(say("fold.rest.long", { n: left.length }), () => unfoldMore(id, left, rest));
  if (open) act(say("fold.less.long"), () => foldAll(id, left));
  return [row];
}
function unfoldMore(id, left, step) {
  if (membersOf.has(id)) unfold(id, openedOf(id) + step);
  else if (tasksOfBody.has(id)) {
    /* a body's tasks may stand open already through their own box: go on until so many more are seen */
    let count = 0, fresh_ = 0;
    for (const m of left) { count += 1; fresh_ += view.shown.has(m.id) ? 0 : 1; if (fresh_ === step) break; }
    unfold(id, count);
  } else {
    /* a document's tasks stand in a box a kind: each opens as far as needed */
    change((s) => {
      for (const m of left.filter((x) => x.within && !view.shown.has(x.id)).slice(0, step)) {
        const place = membersOf.get(m.within).filter((x) => view.passed.has(x.id)).indexOf(m);
        s.open.set(m.within, Math.max(openedOf(m.within), place + 1));
      }
    });
  }
}
function foldAll(id, left) {
  change((s) => {
    if (membersOf.has(id) || tasksOfBody.has(id)) s.open.set(id, 0);
    for (const m of left) {
      s.pinned.delete(m.id);
      if (!membersOf.has(id) && m.within) s.open.set(m.within, 0);
    }
  });
}

/* A whole paragraph is no headline; and what the headline says is not said again below it. */
const titleOf = (n) => make("h2", n.heading, n.heading.length > 110 ? "long" : undefined);
const factsOf = (n) => n.facts.filter(([, value]) => value !== n.heading);
function describe(id) {
  const n = nodes.get(id), parts = [back()];
  former = id;
  parts.push(make("p", say("type." + n.kind), "type"), titleOf(n), ...n.notes.map(noteOf));
  if (n.facts.length) parts.push(facts(factsOf(n)));
  if (n.kind === "summary") parts.push(...folds(id, membersOf.get(id), "fold.members"));
  if (n.kind === "place") parts.push(...folds(id, membersOf.get(id), "fold.documents"));
  if (n.kind === "document" && tasksOf.has(id)) parts.push(...folds(id, tasksOf.get(id), "fold.tasks.document"));
  if (tasksOfBody.has(id)) parts.push(...folds(id, tasksOfBody.get(id), "fold.tasks"));
  parts.push(...quotesOf(quotesFor(n)));
  if (membersOf.has(id)) parts.push(...listed(membersOf.get(id).filter((m) => view.passed.has(m.id))));
  if (tasksOfBody.has(id)) parts.push(...listed(tasksOfBody.get(id).filter((m) => view.passed.has(m.id))));
  const ids = touchingNow(id).map((e) => e.id);
  if (ids.length) parts.push(make("h3", say("relations", { n: ids.length })), buttons(ids, false));
  panel.replaceChildren(...parts);
  panel.scrollTop = 0;
}
/* What a box stands for: each with its quotes, without unfolding it. */
function listed(members) {
  const parts = [make("h3", say("list", { n: members.length }))];
  for (const m of members.slice(0, LIST)) {
    const one = make("details"), title = make("summary", m.path ? m.path + ". " + m.heading : m.heading);
    const fill = () => {
      if (one.childElementCount > 1) return;
      one.append(facts(factsOf(m)), ...quotesFor(m).map(([caption, place]) => quote(place, caption)));
      one.append(button(say("show"), () => select(m.id, true), "show"));
    };
    one.append(title);
    title.addEventListener("click", fill);
    one.addEventListener("toggle", fill);  // the browser's own search may open it too
    parts.push(one);
  }
  if (members.length > LIST) parts.push(make("p", say("list.more", { n: members.length - LIST }), "type"));
  return parts;
}
function describeLine(line) {
  const parts = [back(), make("p", say("type.edge"), "type"), make("h2", sentence(line))];
  if (line.doubtful) parts.push(noteOf({ heading: say("doubt"), message: say("edge.doubtful"), marked: true, quotes: [] }));
  const rows = [[say("type.edge"), say("verb." + line.kind)]];
  if (line.shortcut) rows.push([say("edge.note"), say("edge.shortcut")]);
  parts.push(facts(rows), ...quotesOf(line.quotes.map((place) => ["", place])));
  for (const e of (line.members || []).slice(0, LIST)) {
    const one = make("details");
    one.append(make("summary", sentence(e)), ...e.quotes.map((place) => quote(place)));
    parts.push(one);
  }
  if ((line.members || []).length > LIST) parts.push(make("p", say("list.more", { n: line.members.length - LIST }), "type"));
  parts.push(buttons([line.source, line.target].filter((id) => view.shown.has(id)), true));
  panel.replaceChildren(...parts);
  panel.scrollTop = 0;
}
/* Lines that share their way: the person says which one is meant. */
function several(ids) {
  mark(ids);
  network.unselectAll();
  panel.replaceChildren(back(), make("h2", say("several", { n: ids.length })), ...buttonsOf(ids, false));
  panel.scrollTop = 0;
}
function back() {
  return button(say("back"), () => {
    const from = former;
    change((s) => { s.selected = ""; });
    contents();
    const there = [...panel.querySelectorAll(".list button")].find((b) => b.dataset.id === from);
    (there || panel.querySelector("h2")).focus();
  }, "back");
}
/* With nothing chosen the panel is the list of all that is shown, column by column. */
function contents() {
  mark([]);
  const title = make("h2", say("contents"));
  title.tabIndex = -1;
  const parts = [title, make("p", say("hint"), "type")];
  if (mainTask) {  // what one asked for is told first
    parts.unshift(make("p", say("type.task"), "type"), titleOf(mainTask), ...mainTask.notes.map(noteOf), facts(factsOf(mainTask)), ...quotesOf(quotesFor(mainTask)));
  }
  const shown = [...boxes.values()].sort((a, b) => a.x - b.x || a.y - b.y);
  for (const [column, list] of [...grouped(shown, (b) => "c" + nodes.get(b.id).column)].sort()) {
    /* a box that stands for documents counts those that do not stand themselves */
    const many = list.reduce((n, b) => n + (nodes.get(b.id).kind === "place" ? membersOf.get(b.id).filter((m) => !boxes.has(m.id)).length : 1), 0);
    parts.push(make("h3", drawn.headings[column.slice(1)] + " (" + many + ")"), ...(list.length > 4 * LIST ? [buttons(list.map((b) => b.id), true)] : buttonsOf(list.map((b) => b.id), true)));
  }
  panel.replaceChildren(...parts);
}
