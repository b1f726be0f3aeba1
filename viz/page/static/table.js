/* The table on the screen: a real one, sorted by its heads, each row tied to its box or line and to its quotes. */
const tableBox = el("table"), tableButton = el("table-button");
const ROWS = 100;  // so many at once; more when asked for
let rowsShown = ROWS, rowAt = "";

function showTable() {
  tableBox.hidden = !state.table;
  tableButton.setAttribute("aria-expanded", String(Boolean(state.table)));
  tableButton.classList.toggle("on", Boolean(state.table));
  if (!state.table) { tableBox.replaceChildren(); return; }
  const held = tableBox.contains(document.activeElement) ? document.activeElement.dataset.key : "";
  const old = tableBox.querySelector(".rows"), top = old ? [old.scrollTop, old.scrollLeft, old.dataset.of] : [0, 0, ""];
  const tabs = make("div", undefined, "tabs");
  tabs.setAttribute("role", "group");
  tabs.setAttribute("aria-label", say("table.which"));
  for (const name of Object.keys(TABLES)) {
    const count = TABLES[name].rows().length;
    if (!count && name !== state.table) continue;
    const tab = button(say("table." + name) + " (" + count + ")", () => { rowsShown = ROWS; change((s) => { s.table = name; s.sort = ["", 1]; }); });
    tab.setAttribute("aria-pressed", String(name === state.table));
    tab.dataset.key = "tab " + name;
    tabs.append(tab);
  }
  const close = button("✕", () => { change((s) => { s.table = ""; }); tableButton.focus(); }, "close");
  close.setAttribute("aria-label", say("table.close"));
  tabs.append(close);
  const rows = make("div", undefined, "rows");
  rows.dataset.of = state.table;
  rows.append(tableOf(state.table));
  tableBox.replaceChildren(tabs, rows);
  if (top[2] === state.table) { rows.scrollTop = top[0]; rows.scrollLeft = top[1]; }
  const again = held && [...tableBox.querySelectorAll("[data-key]")].find((b) => b.dataset.key === held);
  if (again) again.focus({ preventScroll: true });
}

function tableOf(name) {
  const table = TABLES[name], rows = sorted(table, table.rows(), state.sort), columns = columnsOf(table, rows);
  const made = make("table"), caption = make("caption", say("table.caption", { what: say("table." + name), n: rows.length }));
  const head = make("thead"), line = make("tr"), body = make("tbody");
  for (const [column] of columns) {
    const cell = make("th"), on = state.sort[0] === column;
    cell.scope = "col";
    cell.className = "c-" + column;
    cell.setAttribute("aria-sort", on ? (state.sort[1] > 0 ? "ascending" : "descending") : "none");
    const sort = button(say("column." + column), () => change((s) => {
      s.sort = s.sort[0] !== column ? [column, 1] : s.sort[1] > 0 ? [column, -1] : ["", 1];
    }));
    sort.dataset.key = "head " + column;
    sort.append(make("span", on ? (state.sort[1] > 0 ? " ▲" : " ▼") : " ↕", on ? "sort on" : "sort"));
    sort.lastChild.setAttribute("aria-hidden", "true");
    cell.append(sort);
    line.append(cell);
  }
  const quotes = make("th", say("quotes"));
  quotes.scope = "col";
  quotes.className = "c-quotes";
  line.append(quotes);
  head.append(line);
  const wanted = rows.findIndex((r) => table.id(r) === state.selected), count = Math.max(rowsShown, wanted + 1);
  rows.slice(0, count).forEach((row, k) => body.append(rowOf(table, row, columns, k)));
  const stops = [...body.querySelectorAll("tr")], stop = stops.find((r) => r.dataset.id === rowAt) || stops.find((r) => r.dataset.id === state.selected) || stops[0];
  if (stop) for (const b of stop.querySelectorAll("button")) b.tabIndex = 0;
  if (!rows.length) { const tr = make("tr"), td = make("td", say("table.empty")); td.colSpan = columns.length + 1; tr.append(td); body.append(tr); }
  made.append(caption, head, body);
  const parts = document.createDocumentFragment();
  parts.append(made);
  if (rows.length > count) {
    const rest = rows.length - count;
    parts.append(button(say("table.more", { n: Math.min(ROWS, rest), rest: rest }), () => { rowsShown = count + ROWS; showTable(); }, "more"));
  }
  return parts;
}
function rowOf(table, row, columns, k) {
  const id = table.id(row), tr = make("tr"), on = state.selected === id;
  tr.dataset.id = id;
  if (on) tr.setAttribute("aria-current", "true");
  for (const [column, [text]] of columns) {
    const cell = make(column === table.name ? "th" : "td", undefined, "c-" + column);
    if (column === table.name) {
      cell.scope = "row";
      const pick = button(text(row), () => pickRow(id));
      pick.dataset.key = "row " + id;
      pick.tabIndex = -1;
      if (on) pick.prepend(make("span", "▸ ", "here"), make("span", say("table.selected") + ": ", "unseen"));
      cell.append(pick);
    } else cell.textContent = text(row);
    tr.append(cell);
  }
  const last = make("td", undefined, "c-quotes"), places = table.quotes(row);
  if (places.length) {
    const open = button(say("table.quotes", { n: places.length }), (event) => { event.stopPropagation(); pickRow(id); toQuotes(); });
    open.dataset.key = "quotes " + id;
    open.tabIndex = -1;
    open.title = sourceOf(places);
    open.setAttribute("aria-label", say("table.quotes.of", { what: table.columns[table.name][0](row) }));
    last.append(open);
  }
  tr.append(last);
  tr.addEventListener("click", (event) => { if (!event.target.closest("button")) pickRow(id); });
  return tr;
}
function pickRow(id) { rowAt = id; select(id, true); }
function toQuotes() {
  const title = panel.querySelector("#quotes");
  if (!title) return;
  title.focus();
  title.scrollIntoView({ block: "start" });
}
/* Up and down walk the rows, left and right between a row's name and its quotes: one stop of the tab key, not hundreds. */
tableBox.addEventListener("keydown", (event) => {
  const row = event.target.closest("tbody tr");
  if (event.key === "Escape") { change((s) => { s.table = ""; }); tableButton.focus(); return; }
  if (!row) return;
  const all = [...row.parentNode.querySelectorAll("tr")], at = all.indexOf(row), own = [...row.querySelectorAll("button")];
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  let to = null;
  if (step !== undefined && all[step]) to = [...all[step].querySelectorAll("button")][Math.max(0, own.indexOf(event.target))] || all[step].querySelector("button");
  else if (aside) to = own[own.indexOf(event.target) + aside];
  if (!to) return;
  event.preventDefault();
  for (const b of own) b.tabIndex = -1;
  for (const b of to.closest("tr").querySelectorAll("button")) b.tabIndex = 0;
  rowAt = to.closest("tr").dataset.id;
  to.focus();
});
tableButton.addEventListener("click", () => change((s) => {
  s.table = s.table ? "" : drawn.table || (tasks.length ? "tasks" : "documents");
  s.sort = ["", 1];
}));
