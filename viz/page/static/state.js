/* What the person chose. Everything on the screen is a function of this and of the data; the fragment of the link tells it. */
const FACETS = ["province", "body", "relation", "level", "year", "time"];
const STEP = 10;

function fresh() {
  return {
    selected: "",
    others: drawn.others,
    filters: new Map(FACETS.map((f) => [f, new Set()])),
    filtersOpen: false,
    open: new Map(),    // box that stands for many, or a body -> how many of its members stand open
    pinned: new Set(),  // members opened one by one, from the table, the search or a link
    table: drawn.table, // "", "tasks", "documents" or "relations"
    sort: ["", 1],      // column, 1 or -1
  };
}
let state = fresh();

/* The only way to change it: then the screen follows, then the link. */
function change(act) {
  act(state);
  render();
  writeFragment();
}
