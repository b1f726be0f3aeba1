/* Which boxes and lines are on the screen: members fold into the box that stands for them, filters take away, lines of what is
   folded are drawn from the box that holds it. */

const openedOf = (id) => Math.min(state.open.has(id) ? state.open.get(id) : nodes.get(id).opened || 0, (membersOf.get(id) || tasksOfBody.get(id) || []).length);

/* Tasks and documents that stand open, whatever the filters say. */
function standing(passed) {
  const open = new Set(state.pinned);
  for (const [box, members] of membersOf) {
    const left = members.filter((m) => passed.has(m.id));
    for (const m of left.slice(0, openedOf(box))) open.add(m.id);
  }
  for (const [body, count] of state.open) {
    if (!tasksOfBody.has(body)) continue;
    for (const t of tasksOfBody.get(body).filter((m) => passed.has(m.id)).slice(0, count)) open.add(t.id);
  }
  return open;
}

/* {shown: ids of boxes, lines: edges and bundles of edges, counts: box -> [all, open]} */
function see(passed) {
  const open = standing(passed), shown = new Set(), counts = new Map();
  for (const d of documents) {
    if (passed.has(d.id) && (!d.within || open.has(d.id))) shown.add(d.id);
  }
  for (const t of tasks) {
    if (passed.has(t.id) && shown.has(t.owner) && (!t.within || open.has(t.id))) shown.add(t.id);
  }
  for (const [box, members] of membersOf) {
    const left = members.filter((m) => passed.has(m.id)), node = nodes.get(box);
    if (!left.length || (node.kind === "summary" && !shown.has(node.owner))) continue;
    shown.add(box);
    counts.set(box, [left.length, left.filter((m) => shown.has(m.id)).length]);
  }
  /* where a thing is to be seen: itself, or the box that stands for it */
  const at = (id) => (shown.has(id) ? id : passed.has(id) && shown.has(nodes.get(id).within) ? nodes.get(id).within : "");
  const lines = new Map();
  const draw = (edge, source, target) => {
    if (!source || !target || source === target) return;
    if (source === edge.source && target === edge.target) { lines.set(edge.id, edge); return; }
    const id = "a." + source + "." + edge.kind + "." + target;
    if (!lines.has(id)) lines.set(id, { id: id, source: source, target: target, kind: edge.kind, look: edge.look, members: [], quotes: [] });
    const line = lines.get(id);
    line.members.push(edge);
    for (const flag of ["onChain", "doubtful"]) line[flag] = line[flag] || edge[flag];
    /* one step by step shows as such, even where others of the bundle are shortcuts */
    line.shortcut = line.members.every((e) => e.shortcut);
    if (Object.keys(drawn.lines).indexOf(edge.look) < Object.keys(drawn.lines).indexOf(line.look)) line.look = edge.look;
  };
  for (const edge of relations) if (relationOn(edge)) draw(edge, at(edge.source), at(edge.target));
  for (const task of tasks) {
    const here = at(task.id);
    if (!here) continue;
    for (const edge of edgesFrom.get(task.id) || []) {
      if (edge.kind === "taskOf") { if (here === task.id && shown.has(edge.target)) draw(edge, here, edge.target); }
      else if (NAMED.has(edge.kind)) { if (here === task.id && shown.has(edge.target) && relationOn(edge)) draw(edge, here, edge.target); }
      else if (roleOn(edge)) { shown.add(edge.target); draw(edge, here, edge.target); }
    }
  }
  for (const box of counts.keys()) {
    const owner = nodes.get(box).owner;
    if (owner) lines.set("a." + box, { id: "a." + box, source: box, target: owner, kind: "taskOf", look: "taskOf", members: [], quotes: [] });
  }
  return { shown: shown, lines: lines, counts: counts };
}

/* The next step of a box or a body; 0 closes it, also what was opened one by one. */
function unfold(id, count) {
  change((s) => {
    s.open.set(id, Math.max(0, Math.min(count, (membersOf.get(id) || tasksOfBody.get(id)).length)));
    if (count) return;
    const members = new Set(membersOf.get(id) || tasksOfBody.get(id));
    for (const m of members) s.pinned.delete(m.id);
    for (const body of [...s.open.keys()]) if (tasksOfBody.has(body) && tasksOfBody.get(body).some((t) => members.has(t))) s.open.delete(body);
    if (nodes.has(s.selected) && nodes.get(s.selected).within === id) s.selected = id;
  });
}
/* Bring one folded thing to the screen, with whatever it hangs in. */
function unfoldFor(s, id) {
  const node = nodes.get(id);
  if (!node) return;
  if (node.owner) unfoldFor(s, node.owner);
  if (node.within) s.pinned.add(id);
  if (node.kind === "body" || node.kind === "group") s.others = s.others || Boolean(node.secondary);
}
