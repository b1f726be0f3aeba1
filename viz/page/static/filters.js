/* Which tasks and documents pass the filters. Within one filter any chosen value will do, all filters together must hold. */
const chosenIn = (facet) => state.filters.get(facet);
const rolesChosen = () => [...chosenIn("relation")].filter((k) => ROLES.has(k));
const linksChosen = () => [...chosenIn("relation")].filter((k) => !ROLES.has(k));
const filtering = () => FACETS.some((f) => chosenIn(f).size);
const mainTask = drawn.asked && nodes.get(drawn.asked).kind === "task" ? nodes.get(drawn.asked) : null;
const neverHidden = new Set([drawn.asked, mainTask ? mainTask.owner : ""].filter(Boolean));

const relationOn = (edge) => !linksChosen().length || chosenIn("relation").has(edge.kind);
function roleOn(edge) {
  const roles = rolesChosen();
  if (roles.length) return roles.includes(edge.kind);
  return edge.kind === "lead" || state.others || chosenIn("body").has(edge.target);
}

/* The values of a filter that a task or document has; a list with "" where the print says none. */
function yearsOf(node) {
  const [first, last] = (node.days || ["", ""]).map((d) => d.slice(0, 4));
  if (!first) return [""];
  const found = [];
  for (let y = Number(first); y <= Number(last || first) && found.length < 60; y++) found.push(String(y));
  return found;
}
const VALUES = {
  province: (n) => [n.province],
  level: (n) => [n.level],
  year: (n) => [(n.kind === "task" ? nodes.get(n.owner) : n).days[0].slice(0, 4)],
  time: (n) => (n.kind === "task" ? yearsOf(n) : []),
  body: (n) => (n.kind === "task" ? rolesOf(n.id).map((e) => e.target) : []),
};
const agrees = (node, facet, except) => {
  const wanted = chosenIn(facet);
  return facet === except || !wanted.size || VALUES[facet](node).some((v) => wanted.has(v));
};

/* Ids of tasks and documents that pass. With ``except`` as if that filter were not there: what its own counts are made of. */
function passing(except) {
  const on = (facet) => facet !== except && chosenIn(facet).size > 0;
  const roles = except === "relation" ? [] : rolesChosen(), links = except === "relation" ? [] : linksChosen();
  const passed = new Set();
  const own = new Set(documents.filter((d) => neverHidden.has(d.id) || (agrees(d, "level", except) && agrees(d, "year", except)
    && (!d.province || agrees(d, "province", except)))).map((d) => d.id));
  if (links.length) {
    const touched = new Set();
    for (const e of edges) {
      if (!links.includes(e.kind)) continue;
      if (own.has(e.source) && own.has(e.target)) touched.add(e.source).add(e.target);
      if (NAMED.has(e.kind) && own.has(e.target)) touched.add(e.target).add(nodes.get(e.source).owner);
    }
    for (const d of [...own]) if (!touched.has(d) && !neverHidden.has(d)) own.delete(d);
  }
  for (const t of tasks) {
    const fits = own.has(t.owner) && ["province", "level", "year", "time", "body"].every((f) => agrees(t, f, except));
    if (neverHidden.has(t.id) || (fits && (!roles.length || rolesOf(t.id).some((e) => roles.includes(e.kind))))) passed.add(t.id);
  }
  const byTask = on("time") || on("body") || roles.length > 0;
  if (!byTask && !on("province")) {
    for (const d of own) passed.add(d);
    return passed;
  }
  /* documents of the place or with such tasks, and the way up from them */
  const fits = (d) => (byTask ? (tasksOf.get(d.id) || []).some((t) => passed.has(t.id)) : d.province && agrees(d, "province", except));
  const base = new Set(documents.filter(fits).map((d) => d.id));
  const reached = new Set(base), waiting = [...base];
  while (waiting.length) {
    const d = waiting.pop();
    for (const e of edgesFrom.get(d) || []) {
      if (reached.has(e.target) || !isRelation(e) || e.doubtful || !(DERIVING.has(e.kind) || base.has(d))) continue;
      reached.add(e.target);
      if (DERIVING.has(e.kind)) waiting.push(e.target);
    }
  }
  for (const d of own) if (reached.has(d) || neverHidden.has(d)) passed.add(d);
  return passed;
}

/* facet -> [{value, words, tasks, documents, relations}], in order, with what each choice would leave. */
function valuesOf(facet) {
  const passed = passing(facet), found = new Map();
  const at = (value) => {
    if (!found.has(value)) found.set(value, { value: value, words: valueWords(facet, value), tasks: 0, documents: 0, relations: 0 });
    return found.get(value);
  };
  if (facet === "relation") {
    for (const e of edges) {
      if (e.kind === "taskOf") continue;
      const both = passed.has(e.source) && (ROLES.has(e.kind) || passed.has(e.target));
      at(e.kind).relations += both ? 1 : 0;
    }
  } else {
    for (const n of [...documents, ...tasks]) {
      for (const value of new Set(VALUES[facet](n))) {
        if (facet === "province" && !value) continue;
        const entry = at(value);
        if (passed.has(n.id)) entry[n.kind === "task" ? "tasks" : "documents"] += 1;
      }
    }
  }
  return [...found.values()].sort(facet === "relation" ? byRelation : facet === "body" ? byTasks : facet === "level" ? byLevel : byWords);
}
const KINDS = [...drawn.deriving, ...new Set(relations.map((e) => e.kind)), ...drawn.named, ...drawn.roles];
const LEVELS = ["dang", "quoc-hoi", "chinh-phu", "bo", "tinh", "dia-phuong", ""];
const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
const byWords = (a, b) => (a.value === "") - (b.value === "") || compare(a.words, b.words);
const byLevel = (a, b) => LEVELS.indexOf(a.value) - LEVELS.indexOf(b.value);
const byTasks = (a, b) => b.tasks - a.tasks || compare(a.words, b.words);
const byRelation = (a, b) => KINDS.indexOf(a.value) - KINDS.indexOf(b.value);

function valueWords(facet, value) {
  if (facet === "body") return nodes.get(value).heading;
  if (facet === "relation") return say((ROLES.has(value) ? "fact." : "verb.") + value);
  if (facet === "level") return say("level." + value);
  return value || say("filter.untold");
}
