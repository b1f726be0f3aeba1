/* What the page holds, read once. Words of documents reach the screen through textContent only. */
const data = JSON.parse(document.getElementById("data").textContent);
const drawn = data.drawn, words = drawn.words;
const el = (id) => document.getElementById(id);
const nodes = new Map(data.boxes.map((b) => [b.id, { id: b.id, box: b, ...drawn.nodes[b.id] }]));
const edges = data.links.map((l) => ({ id: l.id, source: l.from, target: l.to, look: l.look, ...drawn.edges[l.id] }));
const DERIVING = new Set(drawn.deriving), ROLES = new Set(drawn.roles), NAMED = new Set(drawn.named);
const TASK_COLUMN = 5;
const isRelation = (edge) => !ROLES.has(edge.kind) && !NAMED.has(edge.kind) && edge.kind !== "taskOf";

/* A sentence of the table of words, its blanks filled. */
function say(name, blanks) {
  return words[name].replace(/\{(\w+)\}/g, (blank, key) => (key in (blanks || {}) ? String(blanks[key]) : blank));
}
function make(tag, text, className) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
}
function button(text, act, className) {
  const node = make("button", text, className);
  node.type = "button";
  node.addEventListener("click", act);
  return node;
}

/* Who hangs on whom: edges by either end, members by the box that stands for them, tasks by document and by body. */
function grouped(list, key) {
  const found = new Map();
  for (const item of list) {
    const name = key(item);
    if (!name) continue;
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(item);
  }
  return found;
}
const inOrder = [...nodes.values()].sort((a, b) => a.rank - b.rank);
const tasks = inOrder.filter((n) => n.kind === "task"), documents = inOrder.filter((n) => n.kind === "document");
const membersOf = grouped(inOrder.filter((n) => n.within), (n) => n.within);
const tasksOf = grouped(tasks, (n) => n.owner);
const edgesFrom = grouped(edges, (e) => e.source), edgesTo = grouped(edges, (e) => e.target);
const relations = edges.filter(isRelation);
const roleEdges = grouped(edges.filter((e) => ROLES.has(e.kind)), (e) => e.source);
const rolesOf = (task) => roleEdges.get(task) || [];
const tasksOfBody = new Map();
for (const [body, list] of grouped(edges.filter((e) => ROLES.has(e.kind)), (e) => e.target)) {
  const found = new Set(list.map((e) => e.source));
  tasksOfBody.set(body, tasks.filter((t) => found.has(t.id)));
}
