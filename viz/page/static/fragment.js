/* The state in the link's fragment, and back. Only what differs from the state at the beginning is told; of what a link says only that
   is taken which this page knows: ids of its own boxes, values of its own filters, small numbers. The rest of it does nothing. */
const KEYS = { province: "tinh", body: "co-quan", relation: "quan-he", level: "cap", year: "nam", time: "thuc-hien" };
const LONGEST = 20000;

function encode(s) {
  const start = fresh(), parts = [], list = (values) => [...values].map(encodeURIComponent).join(",");
  if (s.selected) parts.push("chon=" + encodeURIComponent(s.selected));
  for (const f of FACETS) if (s.filters.get(f).size) parts.push(KEYS[f] + "=" + list([...s.filters.get(f)].sort()));
  const open = [...s.open].filter(([id, n]) => n !== (nodes.get(id).opened || 0)).sort().map(([id, n]) => id + "." + n);
  if (open.length) parts.push("mo=" + list(open));
  if (s.pinned.size) parts.push("rieng=" + list([...s.pinned].sort()));
  if (s.others !== start.others) parts.push("vai-tro=" + (s.others ? 1 : 0));
  if (s.filtersOpen) parts.push("loc=1");
  if (s.table !== start.table) parts.push("bang=" + s.table);
  if (s.table && s.sort[0]) parts.push("xep=" + s.sort[0] + (s.sort[1] > 0 ? "" : ".giam"));
  return parts.join("&");
}
const known = new Map(FACETS.map((f) => [f, new Set()]));
function learnValues() {
  for (const e of edges) if (e.kind !== "taskOf") known.get("relation").add(e.kind);
  for (const f of FACETS) if (f !== "relation") for (const n of [...documents, ...tasks]) for (const v of VALUES[f](n)) known.get(f).add(v);
}
function decode(text) {
  const s = fresh(), said = new Map();
  if (text.length > LONGEST) return s;
  for (const part of text.split("&")) {
    const at = part.indexOf("=");
    if (at < 1) continue;
    try { said.set(part.slice(0, at), part.slice(at + 1).split(",").map(decodeURIComponent)); } catch { /* no well-formed escape: ignored */ }
  }
  const list = (key) => said.get(key) || [];
  const [chosen] = list("chon");
  if (nodes.has(chosen) || edgeById.has(chosen) || /^a\.\w+\.\w+(\.\w+)?$/.test(chosen || "")) s.selected = chosen;
  for (const f of FACETS) for (const v of list(KEYS[f])) if (known.get(f).has(v)) s.filters.get(f).add(v);
  for (const entry of list("mo")) {
    const [, id, n] = /^(\w+)\.(\d{1,5})$/.exec(entry) || [];
    const members = membersOf.get(id) || tasksOfBody.get(id);
    if (members) s.open.set(id, Math.min(Number(n), members.length));
  }
  for (const id of list("rieng")) if (nodes.has(id) && nodes.get(id).within) s.pinned.add(id);
  if (said.has("vai-tro")) s.others = list("vai-tro")[0] === "1";
  s.filtersOpen = list("loc")[0] === "1";
  const [table] = list("bang");
  if (table === "" || Object.hasOwn(TABLES, table || "")) s.table = table;
  const [, column, falling] = /^(\w+)(\.giam)?$/.exec(list("xep")[0] || "") || [];
  if (s.table && Object.hasOwn(TABLES[s.table].columns, column || "")) s.sort = [column, falling ? -1 : 1];
  return s;
}
const fragment = () => location.hash.slice(1);
/* A choice is a step that "back" undoes; the first drawing is none. */
function writeFragment() {
  const now = encode(state);
  if (now !== fragment()) location.hash = now;
}
window.addEventListener("hashchange", () => {
  if (fragment() === encode(state)) return;
  state = decode(fragment());
  render();
});
