/* The lines of the picture: right-angled, through the gaps between boxes, never behind one. Lines of one kind that meet at one box share
   their way like a bracket, so that thirty tasks are thirty short branches of one trunk and not a wedge. First a plan (where lines leave
   and enter boxes, between which boxes they pass a strip, in which lane of a gap they turn, how wide each gap must be), then, once the
   strips have their places, the corners. */
const SMALLEST_GAP = 34, LANE = 7, MOST_LANES = 16, ARROW = 14, LETTER = 8.5, LABEL_HEIGHT = 38, PORT = 12, CLEAR = 8, ABOVE = 20;

/* The words at a line that derives, above and below it; other lines are explained by the legend. */
function verbShown(line) {
  if (!DERIVING.has(line.kind) || line.shortcut || line.doubtful) return [];
  return say("short." + line.kind).split("|");
}
const labelWidth = (verb) => LETTER * Math.max(...verb.map((w) => w.length)) + 6;

/* What of the plan needs no heights: which lines run straight up, which share their way, what touches each side of a box. */
function tieLines(lines, strip, strips) {
  const next = new Map();  // box -> the one below it in its strip
  for (const list of strips) list.forEach((n, k) => { if (k) next.set(list[k - 1].id, n.id); });
  const upright = lines.filter((l) => next.get(l.target) === l.source);
  const others = lines.filter((l) => next.get(l.target) !== l.source);
  const bundles = bundled(others, strip), touching = new Map();
  const speaks = (line, id) => line.source === id && strip.get(line.target) <= strip.get(id) && verbShown(line).length > 0;
  const touch = (id, side, end) => { const key = id + " " + side; if (!touching.has(key)) touching.set(key, []); touching.get(key).push(end); };
  for (const b of bundles) {
    touch(b.hub, b.side === "R" ? "right" : "left", { tall: b.spokes.some(([l]) => speaks(l, b.hub)) ? LABEL_HEIGHT : PORT, bundle: b, line: null });
    for (const [line, other] of b.spokes) {
      touch(other, b.side === "L" ? "right" : "left", { tall: speaks(line, other) ? LABEL_HEIGHT : PORT, bundle: b, line: line });
    }
  }
  return { upright: upright, others: others, bundles: bundles, touching: touching };
}
/* How high a box must be for all that touches it: a plan that carries out five documents has room for five verbs. */
function neededHeights(ties) {
  const found = new Map();
  for (const [key, ends] of ties.touching) {
    const [id] = key.split(" "), labels = ends.some((e) => e.tall > PORT);
    const needed = ends.reduce((sum, e) => sum + e.tall, 0) + PORT;
    if (labels) found.set(id, Math.max(found.get(id) || 0, needed));
  }
  return found;
}

function planLines(ties, strip, spans, strips) {
  const { upright, others, bundles, touching } = ties;
  setPorts(bundles, touching, spans);
  setPasses(bundles, strip, spans, strips);
  const lanes = [], gaps = [];
  for (let g = 0; g <= strips.length; g++) lanes.push(setLanes(bundles, strip, g));
  const wide = new Array(strips.length + 1).fill(0);
  for (const l of others) {
    const verb = verbShown(l);
    if (verb.length && strip.get(l.target) <= strip.get(l.source)) wide[strip.get(l.source)] = Math.max(wide[strip.get(l.source)], labelWidth(verb));
  }
  for (let g = 0; g <= strips.length; g++) {
    const outer = (g === 0 || g === strips.length) && !lanes[g];
    gaps.push(outer ? 0 : Math.max(SMALLEST_GAP, ARROW + lanes[g] * LANE + Math.max(wide[g], ARROW) + 4));
  }
  return { bundles: bundles, upright: upright, spans: spans, gaps: gaps };
}

/* Lines brought together at their targets; those of bodies at whichever end has fewer boxes. */
function bundled(lines, strip) {
  const leads = lines.filter((l) => l.kind === "lead");
  const byTask = new Set(leads.map((l) => l.source)).size < new Set(leads.map((l) => l.target)).size;
  const made = new Map();
  for (const line of lines) {
    const [hub, other] = ROLES.has(line.kind) && byTask ? [line.source, line.target] : [line.target, line.source];
    const step = strip.get(other) - strip.get(hub), side = step > 0 ? "R" : step < 0 ? "L" : "S";
    const key = [hub, side, line.look, line.look === "beside" ? line.kind : ""].join(" ");
    if (!made.has(key)) made.set(key, { hub: hub, side: side, spokes: [], port: 0, entries: new Map(), passes: new Map(), lanes: new Map() });
    made.get(key).spokes.push([line, other]);
  }
  return [...made.values()];
}

/* ---- where lines touch boxes */
function setPorts(bundles, touching, spans) {
  const middle = (id) => (spans.get(id)[0] + spans.get(id)[1]) / 2;
  for (const b of bundles) b.far = b.spokes.reduce((sum, [, o]) => sum + middle(o), 0) / b.spokes.length;
  for (const [key, ends] of touching) {
    const far = (end) => (end.line ? middle(end.bundle.hub) : end.bundle.far);  // the height that the other end is at
    ends.sort((a, b) => far(a) - far(b));
    const [top, bottom] = spans.get(key.split(" ")[0]), wanted = ends.reduce((sum, e) => sum + e.tall, 0);
    const factor = Math.min(1, (bottom - top - PORT) / wanted);
    let y = (top + bottom) / 2 - (wanted * factor) / 2;
    for (const { tall, bundle, line } of ends) {
      if (line) bundle.entries.set(line.id, y + (tall * factor) / 2);
      else bundle.port = y + (tall * factor) / 2;
      y += tall * factor;
    }
  }
  for (const b of bundles) {  // a line that can run straight does
    for (const [line, other] of b.spokes) {
      const [top, bottom] = spans.get(other), alone = touching.get(other + " " + (b.side === "L" ? "right" : "left")).length === 1;
      if (alone && b.side !== "S" && top + PORT <= b.port && b.port <= bottom - PORT) b.entries.set(line.id, b.port);
    }
  }
}

/* ---- between which boxes lines pass a strip */
function setPasses(bundles, strip, spans, strips) {
  const boxes = strips.map((list) => list.map((n) => spans.get(n.id)).sort((a, b) => a[0] - b[0]));
  const slots = boxes.map(freeHeights), taken = strips.map(() => []);
  for (const b of [...bundles].sort((x, y) => x.port - y.port)) {
    if (b.side === "S") continue;
    const home = strip.get(b.hub), step = b.side === "R" ? 1 : -1, ends = b.spokes.map(([, o]) => strip.get(o));
    const last = step > 0 ? Math.max(...ends) : Math.min(...ends);
    let y = b.port;
    for (let s = home + step; s !== last; s += step) {
      const blocked = boxes[s].some(([top, bottom]) => top - CLEAR < y && y < bottom + CLEAR) || taken[s].some((t) => Math.abs(t - y) < 5);
      if (blocked) {
        const wanted = y, free = slots[s].filter((x) => taken[s].every((t) => Math.abs(x - t) >= 4));
        y = (free.length ? free : slots[s]).reduce((best, x) => (Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best));
      }
      taken[s].push(y);
      b.passes.set(s, y);
    }
  }
}
/* The heights at which a line touches no box of the strip. */
function freeHeights(boxes) {
  const found = [];
  for (let n = 0; n <= (ABOVE - CLEAR) / 6; n++) found.push(boxes[0][0] - CLEAR - n * 6);
  for (let k = 1; k < boxes.length; k++) {
    const above = boxes[k - 1][1], below = boxes[k][0], count = Math.min(200, Math.max(1, Math.floor((below - above - 2 * CLEAR + 4) / 5)));
    for (let n = 0; n < count; n++) found.push((above + below) / 2 + 5 * (n - (count - 1) / 2));
  }
  for (let n = 0; n < 60; n++) found.push(boxes[boxes.length - 1][1] + CLEAR + n * 6);
  return found;
}

/* ---- lanes: where lines turn inside a gap; gap g lies left of strip g */
function legs(b, strip, other, entry) {
  const home = strip.get(b.hub), end = strip.get(other), found = [];
  if (b.side === "S") return [[home, b.port, entry]];
  const step = b.side === "R" ? 1 : -1;
  let y = b.port;
  for (let s = home + step; ; s += step) {
    const after = s === end ? entry : b.passes.get(s);
    found.push([step > 0 ? s : s + 1, y, after]);
    if (s === end) return found;
    y = after;
  }
}
/* Each bundle that turns in the gap gets a lane; bundles that never meet share one. The number of lanes. */
function setLanes(bundles, strip, gap) {
  const found = [];
  for (const b of bundles) {
    const ys = b.spokes.flatMap(([line, other]) => legs(b, strip, other, b.entries.get(line.id)).filter((l) => l[0] === gap).flatMap((l) => [l[1], l[2]]));
    if (!ys.length) continue;
    const low = ys.reduce((a, y) => Math.min(a, y)), high = ys.reduce((a, y) => Math.max(a, y));
    if (high - low > 0.5 || b.side === "S") found.push([low, high, b]);
  }
  found.sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0]);
  const lanes = [];
  for (const [low, high, b] of found) {
    let n = lanes.findIndex((lane) => lane.every(([from, to]) => high + 6 < from || to + 6 < low));
    if (n < 0) n = lanes.length % MOST_LANES;  // no gap grows without end
    if (n === lanes.length) lanes.push([]);
    lanes[n].push([low, high]);
    b.lanes.set(gap, n);
  }
  return lanes.length;
}

/* ---- corners */
function turnLines(plan, lefts, rights, strip) {
  const found = [], edge = (id, side) => lefts[strip.get(id)] + (side === "right" ? nodes.get(id).width : 0);
  for (const b of plan.bundles) {
    const start = edge(b.hub, b.side === "R" ? "right" : "left");
    for (const [line, other] of b.spokes) {
      const points = [[start, b.port]], entry = b.entries.get(line.id);
      for (const [gap, before, after] of legs(b, strip, other, entry)) {
        if (Math.abs(after - before) <= 0.5 && b.side !== "S") continue;
        /* lanes are counted from the left, after the room for arrow heads; the gap after the last strip has no strip to its right */
        const from = gap < lefts.length ? lefts[gap] - plan.gaps[gap] : rights[rights.length - 1];
        const x = from + ARROW + LANE * ((b.lanes.get(gap) || 0) + 0.5);
        points.push([x, before], [x, after]);
      }
      points.push([edge(other, b.side === "L" ? "right" : "left"), entry]);
      if (b.hub === line.target) points.reverse();
      /* the words stand left of the box that says them; a line that leaves to the right has no room for them */
      const verb = strip.get(line.source) >= strip.get(line.target) ? verbShown(line) : [];
      const at = verb.length ? [points[0][0] - labelWidth(verb) / 2 - 2, points[0][1]] : [0, 0];
      found.push({ ...line, points: points, verb: verb, at: at, upright: false });
    }
  }
  const beside = grouped(plan.upright, (l) => l.source);
  for (const list of beside.values()) {
    list.forEach((line, k) => {
      const x = lefts[strip.get(line.source)] + Math.min(nodes.get(line.source).width, nodes.get(line.target).width) / 2 + 16 * (k - (list.length - 1) / 2);
      const from = plan.spans.get(line.source)[0], to = plan.spans.get(line.target)[1];
      const verb = k === list.length - 1 ? verbShown(line) : [];
      const shown = verb.length ? [verb.join(" ").replace("- ", "")] : [];
      found.push({ ...line, points: [[x, from], [x, to]], verb: shown, at: [x + 8, (from + to) / 2], upright: true });
    });
  }
  return found;
}
