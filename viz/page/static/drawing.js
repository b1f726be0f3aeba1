/* The picture on the canvas: vis-network draws the boxes, we draw the lines beneath them and the + and − on boxes that stand for many. */
const INK = "#1f2933", QUIET = "#52606d", CORNER = 7, FONT = "Arial, sans-serif", STRIP = 25;
const canvas = el("canvas");
const dataset = new vis.DataSet();
let network = null;
let view = null;    // what folding.js saw
let layout = null;  // where columns.js put it
let boxes = new Map(), lines = new Map();
let marked = new Set();  // lines of what is selected

function stateWords(id) {
  const [all, open] = view.counts.get(id), kind = nodes.get(id).kind;
  if (!open) return say(kind === "place" ? "fold.closed.place" : "fold.closed", { n: all });
  return open === all ? say("fold.all", { n: all }) : say("fold.part", { open: open, rest: all - open });
}
/* Lines of words with where they stand, from the top of the box: [text, style, y of the middle of the line]. */
function linesIn(box) {
  const n = nodes.get(box.id), tall = n.lines.reduce((sum, [, style]) => sum + drawn.leading[style], 0);
  let y = (box.top + box.bottom - n.strip) / 2 - tall / 2;
  return n.lines.map(([text, style]) => {
    y += drawn.leading[style];
    return [text, style, y - drawn.leading[style] / 2];
  });
}
const FONTS = { strong: "bold 15px " + FONT, plain: "15px " + FONT, small: "13px " + FONT };
function drawWords(ctx, box) {
  const room = box.right - box.left - drawn.margin;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const [text, style, y] of linesIn(box)) {
    ctx.font = FONTS[style];
    ctx.fillStyle = style === "small" ? "#3e4c59" : INK;
    ctx.fillText(text, box.x, y + 0.5, room);
  }
}
/* The strip of a box that stands for many: how many, and + and − to click on. */
function handles(box) {
  const [all, open] = view.counts.get(box.id), found = [];
  let right = box.right - 8;
  const add = (text, wide, act) => { found.push({ left: right - wide, right: right, top: box.bottom - STRIP, bottom: box.bottom - 4, text: text, act: act }); right -= wide + 5; };
  if (open) add(say("fold.less"), 30, () => unfold(box.id, 0));
  if (open < all) add(say("fold.more", { n: Math.min(STEP, all - open) }), 42, () => unfold(box.id, openedOf(box.id) + STEP));
  return found;
}

function showBoxes() {
  const gone = dataset.getIds().filter((id) => !boxes.has(id));
  dataset.remove(gone);
  dataset.update([...boxes.values()].map((b) => ({
    ...nodes.get(b.id).box, x: b.x, y: b.y, heightConstraint: { minimum: b.bottom - b.top - 2 * drawn.margin },
  })));
}

function pathOf(line) {
  const path = new Path2D(), p = line.points.slice().reverse(), n = p.length;
  const [dx, dy] = heading(p);
  /* from the arrow back: lines that share their end share their dashes */
  const back = drawn.lines[line.look].end === "arrow" ? 8 : 0;
  path.moveTo(p[0][0] - back * dx, p[0][1] - back * dy);
  for (let i = 1; i < n - 1; i++) {
    const room = Math.min(Math.hypot(p[i][0] - p[i - 1][0], p[i][1] - p[i - 1][1]), Math.hypot(p[i + 1][0] - p[i][0], p[i + 1][1] - p[i][1]));
    path.arcTo(p[i][0], p[i][1], p[i + 1][0], p[i + 1][1], Math.min(CORNER, room / 2));
  }
  path.lineTo(p[n - 1][0], p[n - 1][1]);
  return path;
}
/* The direction in which a line (its end first) arrives. */
function heading(p) {
  const long = Math.hypot(p[0][0] - p[1][0], p[0][1] - p[1][1]) || 1;
  return [(p[0][0] - p[1][0]) / long, (p[0][1] - p[1][1]) / long];
}
function drawLine(ctx, line) {
  const on = marked.has(line.id), look = drawn.lines[line.look], p = line.points.slice().reverse();
  const [x, y] = p[0], [dx, dy] = heading(p);
  ctx.strokeStyle = ctx.fillStyle = on ? INK : look.colour;
  ctx.globalAlpha = marked.size && !on ? 0.35 : 1;
  ctx.lineWidth = look.width + (on ? 1.2 : 0);
  ctx.setLineDash(look.dashes);
  ctx.stroke(line.path);
  ctx.setLineDash([]);
  ctx.beginPath();
  if (look.end === "circle") ctx.arc(x - 5 * dx, y - 5 * dy, 4.5, 0, 7);
  else if (look.end) {
    ctx.moveTo(x - dx, y - dy);
    ctx.lineTo(x - 12 * dx + 5.5 * dy, y - 12 * dy - 5.5 * dx);
    ctx.lineTo(x - 12 * dx - 5.5 * dy, y - 12 * dy + 5.5 * dx);
  }
  ctx.fill();
  if (!line.verb.length) return;
  ctx.font = "15px " + FONT;
  ctx.fillStyle = on ? INK : line.look === "deriving" ? QUIET : "#0b4a8a";
  if (line.upright) {
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(line.verb[0], line.at[0], line.at[1]);
    return;
  }
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.fillText(line.verb[0], line.at[0], line.at[1] - 6);
  ctx.textBaseline = "top";
  ctx.fillText(line.verb[1], line.at[0], line.at[1] + 5);
}
function drawStrip(ctx, box) {
  const found = handles(box), colour = nodes.get(box.id).box.color.border;
  ctx.font = FONTS.small;
  ctx.textAlign = "left";
  ctx.fillStyle = "#3e4c59";
  ctx.fillText(stateWords(box.id), box.left + 12, box.bottom - STRIP / 2 - 1.5, Math.min(...found.map((h) => h.left)) - box.left - 18);
  ctx.font = FONTS.strong;
  ctx.textAlign = "center";
  ctx.lineWidth = 1.2;
  for (const h of found) {
    ctx.fillStyle = "#ffffff";
    ctx.strokeStyle = colour;
    ctx.beginPath();
    ctx.roundRect(h.left, h.top, h.right - h.left, h.bottom - h.top, 5);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = INK;
    ctx.fillText(h.text, (h.left + h.right) / 2, (h.top + h.bottom) / 2 + 0.5);
  }
}

/* Of a large picture only what the frame shows is drawn. */
function within(frame) {
  const a = network.DOMtoCanvas({ x: 0, y: 0 }), b = network.DOMtoCanvas({ x: canvas.clientWidth, y: canvas.clientHeight });
  return frame[0] < b.x && frame[2] > a.x && frame[1] < b.y && frame[3] > a.y;
}
function frameOf(line) {
  const xs = line.points.map((p) => p[0]).concat(line.verb.length ? [line.at[0] - 40, line.at[0] + 80] : []);
  const ys = line.points.map((p) => p[1]).concat(line.verb.length ? [line.at[1] - 20, line.at[1] + 20] : []);
  return [Math.min(...xs) - 8, Math.min(...ys) - 8, Math.max(...xs) + 8, Math.max(...ys) + 8];
}

const probe = document.createElement("canvas").getContext("2d");
function linesAt(point) {
  probe.lineWidth = 11 / scale;
  return [...lines.values()].filter((x) => probe.isPointInStroke(x.path, point.x, point.y)).map((x) => x.id);
}
function boxAt(point) {
  for (const b of boxes.values()) if (b.left <= point.x && point.x <= b.right && b.top <= point.y && point.y <= b.bottom) return b;
  return null;
}
const touchingNow = (id) => [...lines.values()].filter((e) => e.source === id || e.target === id);

function startDrawing() {
  const options = JSON.parse(data.options);
  options.autoResize = false;
  network = new vis.Network(canvas, { nodes: dataset, edges: [] }, options);
  network.on("beforeDrawing", (ctx) => {
    ctx.save();
    const seen = [...lines.values()].filter((line) => within(line.frame));
    for (const line of seen) if (!marked.has(line.id)) drawLine(ctx, line);
    for (const line of seen) if (marked.has(line.id)) drawLine(ctx, line);
    ctx.restore();
  });
  network.on("afterDrawing", (ctx) => {
    ctx.save();
    for (const box of boxes.values()) {
      if (!within([box.left, box.top, box.right, box.bottom])) continue;
      drawWords(ctx, box);
      if (view.counts.has(box.id)) drawStrip(ctx, box);
    }
    ctx.restore();
  });
  network.on("click", (event) => {
    const point = event.pointer.canvas, box = boxAt(point);
    if (box) {
      const handle = view.counts.has(box.id) && handles(box).find((h) => h.left <= point.x && point.x <= h.right && h.top <= point.y && point.y <= h.bottom);
      if (handle) anchored(box.id, handle.act);
      else select(box.id);
      return;
    }
    const hit = linesAt(point);
    if (hit.length > 1) several(hit);
    else select(hit[0] || "");
  });
  canvas.addEventListener("mousemove", (event) => {
    const rect = canvas.getBoundingClientRect();
    const at = network.DOMtoCanvas({ x: event.clientX - rect.left, y: event.clientY - rect.top });
    canvas.style.cursor = boxAt(at) || linesAt(at).length ? "pointer" : "default";
  });
}
