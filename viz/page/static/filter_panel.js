/* The filters on the screen: a column a filter, each value with what it would leave; and the sentence of what they hide. */
const filterBox = el("filters"), filterButton = el("filters-button"), hiddenLine = el("hidden");
const MANY = 12;  // a list longer than this gets a field to search it
const sought = new Map();  // what is typed into those fields: no part of the state

function countWords(facet, value) {
  if (facet === "relation") return say("filter.count.relations", { n: value.relations });
  if (facet === "body" || facet === "time") return say("filter.count.tasks", { n: value.tasks });
  if (!tasks.length) return say("filter.count.documents", { n: value.documents });
  return say("filter.count", { documents: value.documents, tasks: value.tasks });
}
function facetBox(facet) {
  const values = valuesOf(facet), set = make("fieldset"), chosen = chosenIn(facet);
  if (values.length < 2) return null;  // nothing to choose between
  set.dataset.facet = facet;
  const legend = make("legend", say("filter." + facet));
  legend.append(" ", make("small", chosen.size ? say("filter.on", { n: chosen.size }) : say("filter.all")));
  set.append(legend);
  const list = make("div", undefined, "values");
  if (values.length > MANY) {
    const field = make("input");
    field.type = "search";
    field.value = sought.get(facet) || "";
    field.setAttribute("aria-label", say("filter.find", { what: say("filter." + facet) }));
    field.placeholder = say("filter.find", { what: say("filter." + facet) });
    field.addEventListener("input", () => { sought.set(facet, field.value); only(list, field.value); });
    set.append(field);
  }
  let role = null;
  for (const v of values) {
    if (facet === "relation" && role !== ROLES.has(v.value)) {
      role = ROLES.has(v.value);
      list.append(make("p", say(role ? "filter.roles" : "filter.documents"), "type"));
    }
    const label = make("label"), box = make("input");
    box.type = "checkbox";
    box.checked = chosen.has(v.value);
    box.dataset.value = v.value;
    box.addEventListener("change", () => {
      change((s) => { if (box.checked) s.filters.get(facet).add(v.value); else s.filters.get(facet).delete(v.value); });
    });
    label.append(box, " ", make("span", v.words), " ", make("small", countWords(facet, v)));
    list.append(label);
  }
  set.append(list);
  only(list, sought.get(facet) || "");
  return set;
}
function only(list, text) {
  const wanted = fold(text);
  for (const label of list.querySelectorAll("label")) label.hidden = !label.querySelector("input").checked && !fold(label.textContent).includes(wanted);
}
/* Rebuilt after each choice, for every count depends on the others; whoever had the focus keeps it. */
function showFilters() {
  filterBox.hidden = !state.filtersOpen;
  filterButton.setAttribute("aria-expanded", String(state.filtersOpen));
  const count = FACETS.reduce((sum, f) => sum + chosenIn(f).size, 0);
  filterButton.textContent = say("filters") + (count ? " (" + count + ")" : "");
  filterButton.classList.toggle("on", count > 0);
  if (!state.filtersOpen) return;
  const active = document.activeElement, held = active && active.closest && active.closest("fieldset");
  const place = held ? [held.dataset.facet, active.dataset.value] : null;
  const tops = new Map([...filterBox.querySelectorAll("fieldset")].map((f) => [f.dataset.facet, f.querySelector(".values").scrollTop]));
  const row = make("div", undefined, "facets");
  row.append(...FACETS.map(facetBox).filter(Boolean));
  filterBox.replaceChildren(row);
  for (const f of filterBox.querySelectorAll("fieldset")) f.querySelector(".values").scrollTop = tops.get(f.dataset.facet) || 0;
  if (!place) return;
  const again = [...filterBox.querySelectorAll("fieldset")].find((f) => f.dataset.facet === place[0]);
  const box = again && [...again.querySelectorAll("input")].find((b) => b.dataset.value === place[1]);
  if (box) box.focus({ preventScroll: true });
}
function chosenWords() {
  return FACETS.filter((f) => chosenIn(f).size).map((f) => say("filter." + f) + ": " + [...chosenIn(f)].map((v) => valueWords(f, v)).join(", ")).join("; ");
}
/* What the filters hide, counted: nothing vanishes without a word. */
function hiddenCounts() {
  const passes = (list) => list.filter((n) => view.passed.has(n.id)).length;
  const links = relations.filter((e) => view.passed.has(e.source) && view.passed.has(e.target) && relationOn(e)).length;
  return { tasks: tasks.length - passes(tasks), documents: documents.length - passes(documents), relations: relations.length - links };
}
function hiddenWords() {
  if (!filtering()) return "";
  const counts = hiddenCounts(), nothing = !counts.tasks && !counts.documents && !counts.relations;
  return (view.shown.size ? "" : say("hidden.all") + " ") + say(nothing ? "hidden.none" : "hidden", { ...counts, what: chosenWords() });
}
function showHidden() {
  hiddenLine.hidden = !filtering();
  if (!filtering()) { hiddenLine.replaceChildren(); return; }
  hiddenLine.replaceChildren(make("span", hiddenWords()), " ", button(say("filter.reset"), () => {
    sought.clear();
    change((s) => { for (const f of FACETS) s.filters.get(f).clear(); });
    filterButton.focus();
  }, "reset"));
}
filterButton.addEventListener("click", () => change((s) => { s.filtersOpen = !s.filtersOpen; }));
filterBox.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  change((s) => { s.filtersOpen = false; });
  filterButton.focus();
});
