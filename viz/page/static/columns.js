/* Where boxes stand: columns by level from left to right, one box below the other in reading order, each document beside what comes
   from it, each body beside its tasks. Words, widths, columns and order were made with the file; only the heights follow what is shown.
   Same boxes shown, same picture: nothing is measured, nothing moves by itself. */
const ROW_GAP = 14, GROUP_GAP = 28, LINK_GAP = 42;
/* Where a column is higher than a screen or so, no document stands farther than this below the top of its first task, or of the first
   document that comes from it: the chain stays in one screen. */
const SCREEN = 1300, NEAR_TASKS = 260, NEAR_DOCUMENTS = 100;

function layOut(view) {
  const shown = [...view.shown].map((id) => nodes.get(id)).sort((a, b) => a.rank - b.rank);
  const columns = [...new Set(shown.map((n) => n.column))].sort((a, b) => a - b);
  const strips = columns.map((c) => shown.filter((n) => n.column === c));
  const strip = new Map();
  strips.forEach((list, i) => list.forEach((n) => strip.set(n.id, i)));
  const lines = [...view.lines.values()];
  const middle = new Map(), ties = tieLines(lines, strip, strips), needed = neededHeights(ties);
  for (const n of shown) n.tall = Math.max(n.height, needed.get(n.id) || 0);

  const taskStrip = columns.indexOf(TASK_COLUMN);
  const tallest = Math.max(...strips.map((list) => list.reduce((sum, n) => sum + n.tall + ROW_GAP, 0)));
  const near = tallest > SCREEN ? [NEAR_TASKS, NEAR_DOCUMENTS] : [tallest, tallest];
  const placeAll = () => {
    for (let i = strips.length - 1; i >= 0; i--) if (columns[i] < TASK_COLUMN) placeDocuments(strips[i], lines, middle, strip, i, near);
  };
  if (taskStrip >= 0) stackTasks(strips[taskStrip], middle);
  placeAll();
  if (taskStrip >= 0) {
    /* where the documents need more room than their tasks, the tasks come to them */
    drawTasksNear(strips[taskStrip], middle, near);
    placeAll();
  }
  const head = Math.min(...[...middle].map(([id, y]) => y - nodes.get(id).tall / 2));
  for (let i = 0; i < strips.length; i++) {
    if (columns[i] > TASK_COLUMN) placeBodies(strips[i], lines, middle, head);
  }
  const top = Math.min(...[...middle].map(([id, y]) => y - nodes.get(id).tall / 2));
  const spans = new Map([...middle].map(([id, y]) => [id, [y - top - nodes.get(id).tall / 2, y - top + nodes.get(id).tall / 2]]));
  const plan = planLines(ties, strip, spans, strips);
  const lefts = [], rights = [], headings = [];
  let end = 0;
  strips.forEach((list, i) => {
    lefts[i] = end + plan.gaps[i];
    end = rights[i] = lefts[i] + Math.max(...list.map((n) => n.width));
    headings.push({ text: drawn.headings[columns[i]], left: lefts[i], right: end });
  });
  end += plan.gaps[strips.length] || 0;
  const boxes = shown.map((n) => {
    const [upper, lower] = spans.get(n.id), left = lefts[strip.get(n.id)];
    return { id: n.id, left: left, top: upper, right: left + n.width, bottom: lower, x: left + n.width / 2, y: (upper + lower) / 2 };
  });
  const height = Math.max(1, ...boxes.map((b) => b.bottom));
  return { boxes: boxes, headings: headings, width: Math.max(1, end), height: height, lines: turnLines(plan, lefts, rights, strip) };
}

function stackTasks(list, middle) {
  let y = 0, former = null;
  for (const n of list) {
    if (former && former.owner !== n.owner) y += GROUP_GAP - ROW_GAP;
    middle.set(n.id, y + n.tall / 2);
    y += n.tall + ROW_GAP;
    former = n;
  }
}

/* The tasks of one document stay one block, which wishes to stand so that the document is at its middle, or near its top. */
function drawTasksNear(list, middle, near) {
  const blocks = [...grouped(list, (n) => n.owner).values()];
  const tall = blocks.map((b) => b.reduce((sum, n) => sum + n.tall + ROW_GAP, -ROW_GAP));
  const wishes = blocks.map((b, k) => (middle.has(b[0].owner) ? middle.get(b[0].owner) + Math.max(0, tall[k] / 2 - near[0]) : 0));
  spread(wishes, tall, blocks.map(() => GROUP_GAP)).forEach((y, k) => {
    let top = y - tall[k] / 2;
    for (const n of blocks[k]) { middle.set(n.id, top + n.tall / 2); top += n.tall + ROW_GAP; }
  });
}

/* From the last to the first: a document wishes for the middle of what hangs on it (of much, for near its top), one with nothing for the
   place above the next. */
function placeDocuments(list, lines, middle, strip, i, near) {
  const hanging = new Map();
  const hang = (on, what, weight) => { if (!hanging.has(on)) hanging.set(on, []); hanging.get(on).push([what, weight]); };
  const linked = new Set(), kin = new Set();  // neighbours in the strip; those that come from another one in it
  for (const e of lines) {
    const s = strip.get(e.source), t = strip.get(e.target);
    if (t === i && s > i) hang(e.target, e.source, e.kind === "taskOf" || e.onChain && !e.shortcut);
    if (s === i && t > i) hang(e.source, e.target, false);
    if (s === i && t === i) linked.add(e.source + " " + e.target).add(e.target + " " + e.source);
    if (s === i && t === i && e.onChain && !e.shortcut) kin.add(e.source).add(e.target);
  }
  const wishes = [], gaps = [];
  let below = null;
  for (let k = list.length - 1; k >= 0; k--) {
    const n = list[k];
    let tied = (hanging.get(n.id) || []).filter(([id]) => middle.has(id));
    if (tied.some(([, strong]) => strong) || kin.has(n.id)) tied = tied.filter(([, strong]) => strong);
    const tops = tied.map(([id]) => middle.get(id) - nodes.get(id).tall / 2), bottoms = tied.map(([id]) => middle.get(id) + nodes.get(id).tall / 2);
    gaps[k] = k + 1 < list.length && linked.has(n.id + " " + list[k + 1].id) ? LINK_GAP : ROW_GAP;
    const limit = tied.some(([id]) => nodes.get(id).column === TASK_COLUMN) ? near[0] : near[1];
    if (tied.length) wishes[k] = Math.min((Math.min(...tops) + Math.max(...bottoms)) / 2, Math.min(...tops) + limit);
    else wishes[k] = below === null ? null : below - gaps[k] - (n.tall + list[k + 1].tall) / 2;
    if (wishes[k] !== null) below = wishes[k];
  }
  /* those after the last one that has a wish follow it */
  for (let k = 0; k < list.length; k++) {
    if (wishes[k] === null) wishes[k] = k ? wishes[k - 1] + (list[k].tall + list[k - 1].tall) / 2 + gaps[k - 1] : list[k].tall / 2;
  }
  spread(wishes, list.map((n) => n.tall), gaps).forEach((y, k) => middle.set(list[k].id, y));
}

/* A body stands beside its tasks; a column of more than a screen begins no higher than the rest does: what one sees first, on the screen
   and on paper, are the documents. */
function placeBodies(list, lines, middle, head) {
  const of = new Map();
  for (const e of lines) {
    if (!middle.has(e.source)) continue;
    if (!of.has(e.target)) of.set(e.target, []);
    of.get(e.target).push(middle.get(e.source));
  }
  const wish = new Map(list.map((n) => [n.id, (of.get(n.id) || [0]).reduce((a, b) => a + b, 0) / (of.get(n.id) || [0]).length]));
  list.sort((a, b) => wish.get(a.id) - wish.get(b.id) || a.rank - b.rank);
  let free = list.reduce((sum, n) => sum + n.tall + ROW_GAP, 0) > SCREEN ? head : -Infinity;
  spread(list.map((n) => wish.get(n.id)), list.map((n) => n.tall), list.map(() => ROW_GAP)).forEach((y, k) => {
    const at = Math.max(y, free + list[k].tall / 2);
    middle.set(list[k].id, at);
    free = at + list[k].tall / 2 + ROW_GAP;
  });
}

/* Middles as near as can be to the wished ones, in the order given, without touching. Boxes that would touch become one block at the
   mean of what its members wish (pooling of adjacent violators). */
function spread(wishes, heights, gaps) {
  const blocks = [];
  wishes.forEach((wish, i) => {
    let top = wish - heights[i] / 2, tall = heights[i] + gaps[i], count = 1;
    while (blocks.length && blocks[blocks.length - 1].top + blocks[blocks.length - 1].tall > top) {
      const b = blocks.pop();
      top = (b.top * b.count + (top - b.tall) * count) / (b.count + count);
      tall += b.tall;
      count += b.count;
    }
    blocks.push({ top: top, tall: tall, count: count });
  });
  const middles = [];
  let k = 0;
  for (const b of blocks) {
    let y = b.top;
    for (let j = 0; j < b.count; j++, k++) { middles.push(y + heights[k] / 2); y += heights[k] + gaps[k]; }
  }
  return middles;
}
