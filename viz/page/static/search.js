/* Search: without marks on both sides, đ as d; names with the very marks typed come first. What is folded or filtered is found too. */
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐð]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
}
const tidy = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
let index = null;  // made at the first search: opening the page needs none
function indexed() {
  index = index || inOrder.map((n) => {
    const text = [n.heading].concat(n.facts.map((f) => f[1])).join(" \u00b7 ");
    return { id: n.id, head: fold(n.heading), folded: fold(text), exactHead: tidy(n.heading), exact: tidy(text) };
  });
  return index;
}
function find(query) {
  const plain = fold(query), exact = tidy(query), parts = plain.split(" ").filter(Boolean);
  if (!parts.length) return [];
  const hits = [];
  for (const row of indexed()) {
    if (!parts.every((w) => row.folded.includes(w))) continue;
    let rank = 0;
    if (row.exactHead.includes(exact)) rank += 16;
    else if (row.exact.includes(exact)) rank += 8;
    if (row.head.includes(plain)) rank += 4;
    else if (parts.every((w) => row.head.includes(w))) rank += 2;
    hits.push([rank, row.id]);
  }
  return hits.sort((a, b) => b[0] - a[0]).map((h) => h[1]);
}

const search = el("search"), found = el("found");
const filteredOut = (id) => ["task", "document"].includes(nodes.get(id).kind) && !view.passed.has(id);
function choice(id) {
  const node = button(nodes.get(id).heading, () => { found.hidden = true; select(id, true); });
  const kind = say("type." + nodes.get(id).kind);
  node.append(" ", make("small", filteredOut(id) ? kind + ", " + say("search.filtered") : kind));
  return node;
}
search.addEventListener("input", () => {
  const ids = find(search.value);
  found.replaceChildren();
  found.hidden = !search.value.trim();
  if (!ids.length) found.append(make("li", say("search.none"), "none"));
  for (const id of ids.slice(0, 30)) { const li = make("li"); li.append(choice(id)); found.append(li); }
});
search.addEventListener("keydown", (event) => {
  const first = found.querySelector("button");
  if (event.key === "Enter" && first) first.click();
  else if (event.key === "ArrowDown" && first) { first.focus(); event.preventDefault(); }
  else if (event.key === "Escape") found.hidden = true;
});
found.addEventListener("keydown", (event) => {
  const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (event.key === "Escape") { found.hidden = true; search.focus(); }
  if (!next) return;
  event.preventDefault();
  const item = event.target.closest("li")[next];
  (item ? item.querySelector("button") : search).focus();
});
const outside = (event) => { if (!event.target.closest(".search")) found.hidden = true; };
document.addEventListener("pointerdown", outside);
document.addEventListener("focusin", outside);
