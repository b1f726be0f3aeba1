/* The picture is as large as its scale says and the frame scrolls: no label is ever shrunk out of sight unasked. The canvas itself is no
   larger than the frame, for browsers draw none above some size; it stays in place and shows the part to which one has scrolled. */
const scroll = el("scroll"), sheet = el("sheet"), headings = el("headings");
const PAD = 24, MIN_READABLE = 0.71, COMFORTABLE = 0.72, LARGEST = 2;
let scale = 1, margin = 0, above = PAD;  // from the edges of the sheet to the picture, in canvas units

const widthScale = () => scroll.clientWidth / (layout.width + 2 * PAD);
const heightScale = () => frameHeight() / (layout.height + 2 * PAD);
/* The whole picture where that stays comfortable to read, else its width, else what can be read. */
function startScale() {
  const whole = Math.min(widthScale(), heightScale());
  return Math.min(1.2, Math.max(MIN_READABLE, whole >= COMFORTABLE ? whole : widthScale()));
}
const frameHeight = () => Math.max(50, scroll.clientHeight - headings.offsetHeight);

function resize(wanted) {
  scale = Math.min(LARGEST, Math.max(0.1, wanted));
  const width = Math.max(scroll.clientWidth, (layout.width + 2 * PAD) * scale);
  sheet.style.width = width + "px";
  sheet.style.height = headings.offsetHeight + Math.max(frameHeight(), (layout.height + 2 * PAD) * scale) + "px";
  canvas.style.width = scroll.clientWidth + "px";
  canvas.style.height = frameHeight() + "px";
  margin = (width / scale - layout.width) / 2;
  above = Math.max(PAD, (frameHeight() / scale - layout.height) / 2);  // a small picture stands in the middle
  network.setSize(scroll.clientWidth + "px", frameHeight() + "px");
  headings.replaceChildren(...layout.headings.map((column) => {
    const node = make("div", column.text);
    node.title = column.text;
    node.style.left = (margin + column.left - 20) * scale + "px";
    node.style.width = (column.right - column.left + 40) * scale + "px";
    return node;
  }));
  follow();
}
/* The canvas shows what the frame is scrolled to. */
function follow() {
  const x = (scroll.scrollLeft + scroll.clientWidth / 2) / scale - margin, y = (scroll.scrollTop + frameHeight() / 2) / scale - above;
  network.moveTo({ scale: scale, position: { x: x, y: y }, animation: false });
}
function zoom(wanted) {
  const middle = (scroll.scrollTop + frameHeight() / 2) / scale;
  resize(wanted);
  scroll.scrollTop = middle * scale - frameHeight() / 2;
  follow();
}
/* Where a point of the picture stands on the sheet. */
const onSheet = (point) => ({ x: (point.x + margin) * scale, y: (point.y + above) * scale });

/* What was clicked stays where it is on the screen, however much opens above it. */
function anchored(id, act) {
  const before = onSheet(boxes.get(id)).y - scroll.scrollTop;
  act();
  if (!boxes.has(id)) return;
  scroll.scrollTop = onSheet(boxes.get(id)).y - before;
  follow();
}
/* Bring a box to the middle of the frame, unless it is in sight. */
function reveal(id, always) {
  const box = boxes.get(id);
  if (!box) return;
  const at = onSheet(box), x = at.x - scroll.scrollLeft, y = at.y - scroll.scrollTop;
  if (!always && x > 60 && x < scroll.clientWidth - 60 && y > 30 && y < frameHeight() - 30) return;
  scroll.scrollTo({ left: at.x - scroll.clientWidth / 2, top: at.y - frameHeight() / 2 });
  follow();
}
/* Nothing was asked: begin at the first box in reading order, near the top; what stands a little higher in the next columns is not cut for it. */
function begin(box) {
  const top = onSheet({ x: box.left, y: box.top }).y - PAD;
  scroll.scrollTop = top < frameHeight() / 4 ? 0 : top;
  if (onSheet(box).x > scroll.clientWidth) scroll.scrollLeft = onSheet({ x: box.left, y: box.top }).x - PAD;
  follow();
}
scroll.addEventListener("scroll", () => follow());
