/* What the table holds: the same tasks, documents and relations that the picture shows, each folded task on a row of its own. */
const bodiesIn = (task, roles) => rolesOf(task.id).filter((e) => roles(e.kind));
const names = (list) => list.map((e) => nodes.get(e.target).heading).join("; ");
const otherRoles = (task) => {
  const by = grouped(bodiesIn(task, (k) => k !== "lead" && k !== "coordinating"), (e) => e.kind);
  return [...by].map(([kind, list]) => say("fact." + kind) + ": " + names(list)).join(". ");
};
const daysOf = (n) => (n.days[0] ? n.days.join(" ") : "\uffff");  // what tells no time stands last
const relationNote = (e) => (e.doubtful ? "⚠ " + say("doubt") : e.shortcut ? say("edge.shortcut") : e.onChain ? say("edge.chain") : say("edge.beside"));
const quotePlaces = (n) => quotesFor(n).map((q) => q[1]);

/* column -> [words, what it sorts by: words unless said otherwise]. ``id`` is what a row selects, ``quotes`` the places of its quotes. */
const TABLES = {
  tasks: {
    rows: () => tasks.filter((t) => view.passed.has(t.id) && view.passed.has(t.owner)),
    id: (t) => t.id,
    quotes: quotePlaces,
    name: "title",
    columns: {
      path: [(t) => t.path, (t) => t.rank],
      title: [(t) => t.heading],
      lead: [(t) => names(bodiesIn(t, (k) => k === "lead"))],
      coordinating: [(t) => names(bodiesIn(t, (k) => k === "coordinating"))],
      others: [otherRoles],
      when: [(t) => t.when, daysOf],
      product: [(t) => t.product],
      document: [(t) => nodes.get(t.owner).heading, (t) => t.rank],
    },
  },
  documents: {
    rows: () => documents.filter((d) => view.passed.has(d.id)),
    id: (d) => d.id,
    quotes: quotePlaces,
    name: "name",
    columns: {
      name: [(d) => d.heading],
      issuer: [(d) => d.issuer],
      date: [(d) => d.date, daysOf],
      level: [(d) => say("level." + d.level), (d) => LEVELS.indexOf(d.level)],
      province: [(d) => d.province],
      held: [(d) => say(d.held ? "held.yes" : "held.no")],
      tasks: [(d) => String(tasksShownOf(d) || ""), (d) => -tasksShownOf(d)],
    },
  },
  relations: {
    rows: () => edges.filter((e) => (isRelation(e) || NAMED.has(e.kind)) && view.passed.has(e.source) && view.passed.has(e.target) && relationOn(e))
      .sort((a, b) => nodes.get(a.source).rank - nodes.get(b.source).rank || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    id: (e) => e.id,
    quotes: (e) => e.quotes,
    name: "verb",
    columns: {
      subject: [(e) => nodes.get(e.source).heading],
      verb: [(e) => say("verb." + e.kind), (e) => KINDS.indexOf(e.kind)],
      object: [(e) => nodes.get(e.target).heading],
      note: [relationNote],
    },
  },
};
const tasksShownOf = (d) => (tasksOf.get(d.id) || []).filter((t) => view.passed.has(t.id)).length;

/* Columns that say nothing at all in this picture are left out. */
function columnsOf(table, rows) {
  return Object.entries(table.columns).filter(([name, [text]]) => name === table.name || rows.some((r) => text(r)));
}
function sorted(table, rows, [column, direction]) {
  if (!table.columns[column]) return rows;
  const [text, key] = table.columns[column], by = key || text;
  /* an empty cell stands last either way */
  const value = (row) => by(row);
  return [...rows].sort((a, b) => {
    const x = value(a), y = value(b);
    if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
    return direction * (typeof x === "number" ? x - y : compare(x, y));
  });
}
/* "tệp, dòng 5, 91": where the words of a row stand. */
function sourceOf(places) {
  const by = grouped(places.map((p) => drawn.quotes[p]), (q) => q[1]);
  return [...by].map(([file, list]) => file + ", " + say("line", { n: [...new Set(list.map((q) => q[2]))].sort((a, b) => a - b).join(", ") })).join("; ");
}
