/* Draws the picture, searches it, fills the side panel. Words of documents reach the page through textContent only. */
(function () {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const details = data.details;
  const options = JSON.parse(data.options);
  const nodes = new vis.DataSet(data.nodes);
  const edges = new vis.DataSet(data.edges);
  const el = (id) => document.getElementById(id);
  const canvas = el("canvas"), scroll = el("scroll"), panel = el("panel"), headings = el("headings");
  const PAD = 24, MIN_READABLE = 0.66;
  const boxes = new Map(data.boxes.map((b) => [b.id, b]));
  let scale = 1;
  let network = null;

  function make(tag, text, className) {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  }

  /* The last column starts hidden, and takes no room until it is asked for. */
  const frameWidth = () => (el("others").checked ? data.frame.width : data.frame.narrow);

  /* The picture is as large as its scale says and the frame scrolls: no label is ever shrunk out of sight unasked. */
  function resize(wanted) {
    const middle = (scroll.scrollTop + scroll.clientHeight / 2) / scale;
    scale = Math.min(2, Math.max(0.1, wanted));
    const width = Math.max(scroll.clientWidth, (frameWidth() + 2 * PAD) * scale);
    const height = Math.max(scroll.clientHeight - headings.offsetHeight, (data.frame.height + 2 * PAD) * scale);
    canvas.style.width = width + "px";
    canvas.style.height = height + "px";
    headings.style.width = width + "px";
    const left = (width / scale - frameWidth()) / 2;
    if (network) {
      network.setSize(width + "px", height + "px");
      network.redraw();
      network.moveTo({ scale: scale, position: { x: width / scale / 2 - left, y: height / scale / 2 - PAD }, animation: false });
    }
    headings.replaceChildren();
    for (const column of data.frame.columns.filter((c) => c.right <= frameWidth() + 1)) {
      const node = make("div", column.heading);
      node.title = column.heading;
      node.style.left = (left + column.left - 20) * scale + "px";
      node.style.width = (column.right - column.left + 40) * scale + "px";
      headings.append(node);
    }
    return middle;
  }
  const widthScale = () => scroll.clientWidth / (frameWidth() + 2 * PAD);
  const startScale = () => Math.min(1.15, Math.max(MIN_READABLE, widthScale()));

  function zoom(wanted) {
    const middle = resize(wanted);
    scroll.scrollTop = middle * scale - scroll.clientHeight / 2;
  }

  resize(startScale());
  options.autoResize = false;
  network = new vis.Network(canvas, { nodes: nodes, edges: edges }, options);

  /* Lines: laid when the page was made (routes.py), drawn here beneath the boxes, and found again under the pointer. */
  const INK = "#1f2933", CORNER = 7;
  const lines = new Map(data.lines.map((line) => [line.id, line]));
  const probe = document.createElement("canvas").getContext("2d");
  let chosen = new Set();
  for (const line of lines.values()) {
    /* from the arrow back: lines that share their end share their dashes */
    const path = new Path2D(), p = line.points.slice().reverse(), n = p.length;
    line.sign = Math.sign(p[0][0] - p[1][0]) || 1;
    path.moveTo(p[0][0] - (line.arrow === "arrow" ? 8 * line.sign : 0), p[0][1]);
    for (let i = 1; i < n - 1; i++) {
      const room = Math.min(Math.hypot(p[i][0] - p[i - 1][0], p[i][1] - p[i - 1][1]), Math.hypot(p[i + 1][0] - p[i][0], p[i + 1][1] - p[i][1]));
      path.arcTo(p[i][0], p[i][1], p[i + 1][0], p[i + 1][1], Math.min(CORNER, room / 2));
    }
    path.lineTo(p[n - 1][0], p[n - 1][1]);
    line.path = path;
    line.extra = line.hidden;  // the roles beside the leading one show when asked for
  }
  function drawLine(ctx, line) {
    const on = chosen.has(line.id), [x, y] = line.points[line.points.length - 1];
    ctx.strokeStyle = ctx.fillStyle = on ? INK : line.colour;
    ctx.globalAlpha = chosen.size && !on ? 0.35 : 1;
    ctx.lineWidth = line.width + (on ? 1.2 : 0);
    ctx.setLineDash(line.dashes);
    ctx.stroke(line.path);
    ctx.setLineDash([]);
    ctx.beginPath();
    if (line.arrow === "circle") ctx.arc(x - 5 * line.sign, y, 4.5, 0, 7);
    else if (line.arrow) { ctx.moveTo(x - line.sign, y); ctx.lineTo(x - 12 * line.sign, y - 5.5); ctx.lineTo(x - 12 * line.sign, y + 5.5); }
    ctx.fill();
    if (line.label.length) {
      ctx.font = "15px Arial, sans-serif";
      ctx.textAlign = "center";
      ctx.fillStyle = on ? INK : line.colour === "#7b8794" ? "#52606d" : "#0b4a8a";
      ctx.textBaseline = "alphabetic";
      ctx.fillText(line.label[0], line.at[0], line.at[1] - 6);
      ctx.textBaseline = "top";
      ctx.fillText(line.label[1], line.at[0], line.at[1] + 5);
    }
  }
  network.on("beforeDrawing", (ctx) => {
    ctx.save();
    const drawn = [...lines.values()].filter((line) => !line.hidden);
    for (const line of drawn.filter((x) => !chosen.has(x.id))) drawLine(ctx, line);
    for (const line of drawn.filter((x) => chosen.has(x.id))) drawLine(ctx, line);
    ctx.restore();
  });
  function choose(ids) { chosen = new Set(ids); network.redraw(); }
  function linesAt(point) {
    probe.lineWidth = 11 / scale;
    return [...lines.values()].filter((x) => !x.hidden && probe.isPointInStroke(x.path, point.x, point.y)).map((x) => x.id);
  }
  canvas.addEventListener("mousemove", (event) => {
    const rect = canvas.getBoundingClientRect();
    const at = { x: event.clientX - rect.left, y: event.clientY - rect.top };
    const hit = network.getNodeAt(at) || linesAt(network.DOMtoCanvas(at)).length;
    canvas.style.cursor = hit ? "pointer" : "default";
  });
  resize(startScale());

  /* Search: without marks on both sides, đ as d; names with the very marks typed come first. */
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐð]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
  }
  const tidy = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const index = data.nodes.map((node) => {
    const d = details[node.id];
    const text = [d.heading].concat(d.facts.map((f) => f[1]), d.items.map((i) => i.title)).join(" \u00b7 ");
    return { id: node.id, head: fold(d.heading), folded: fold(text), exactHead: tidy(d.heading), exact: tidy(text) };
  });
  function find(query) {
    const plain = fold(query), exact = tidy(query), words = plain.split(" ").filter(Boolean);
    if (!words.length) return [];
    const hits = [];
    for (const row of index) {
      if (!words.every((w) => row.folded.includes(w))) continue;
      let rank = 0;
      if (row.exactHead.includes(exact)) rank += 16;
      else if (row.exact.includes(exact)) rank += 8;
      if (row.head.includes(plain)) rank += 4;
      else if (words.every((w) => row.head.includes(w))) rank += 2;
      hits.push([rank, row.id]);
    }
    return hits.sort((a, b) => b[0] - a[0]).map((h) => h[1]);
  }
  const search = el("search"), found = el("found");
  function choice(id) {
    const button = make("button", details[id].heading);
    button.type = "button";
    button.append(" ", make("small", details[id].type));
    button.addEventListener("click", () => { found.hidden = true; show(id, true); });
    return button;
  }
  search.addEventListener("input", () => {
    const ids = find(search.value);
    found.replaceChildren();
    found.hidden = !search.value.trim();
    if (!ids.length) found.append(make("li", "Không tìm thấy trong sơ đồ này.", "none"));
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

  /* The panel */
  function quote(q) {
    const figure = make("figure");
    if (q.caption) figure.append(make("figcaption", q.caption));
    figure.append(make("blockquote", "“" + q.text + "”"));
    const place = [q.file, "dòng " + q.line].concat(q.section ? [q.section] : []).join(", ");
    figure.append(make("figcaption", place));
    if (q.why) figure.append(make("figcaption", q.why));
    return figure;
  }
  function facts(rows) {
    const list = make("dl");
    for (const row of rows) list.append(make("dt", row[0]), make("dd", row[1]));
    return list;
  }
  function describe(id) {
    const d = details[id];
    if (boxes.has(id)) last = id;
    panel.replaceChildren(back(), make("p", d.type, "type"), make("h2", d.heading));
    for (const n of d.notes) {
      const box = make("div", undefined, n.marked ? "note" : "note plain");
      box.append(make("strong", (n.marked ? "⚠ " : "") + n.heading), make("div", n.message));
      for (const q of n.quotes) box.append(quote(q));
      panel.append(box);
    }
    if (d.facts.length) panel.append(facts(d.facts));
    if (d.quotes.length) {
      panel.append(make("h3", "Trích nguyên văn"));
      for (const q of d.quotes) panel.append(quote(q));
    }
    if (d.items.length) {
      panel.append(make("h3", "Danh sách (" + d.items.length + ")"));
      for (const item of d.items) {
        const fold_ = make("details");
        fold_.append(make("summary", item.title));
        if (item.facts.length) fold_.append(facts(item.facts));
        for (const q of item.quotes) fold_.append(quote(q));
        panel.append(fold_);
      }
    }
    relations(id);
    panel.scrollTop = 0;
  }
  /* What touches the node, as buttons: the keyboard's way along the lines. */
  const touching = (id) => data.edges.filter((e) => e.from === id || e.to === id);
  function relations(id) {
    const ids = touching(id).map((e) => e.id);
    if (ids.length) panel.append(make("h3", "Quan hệ (" + ids.length + ")"), buttons(ids, false));
  }
  function buttons(ids, move) {
    const list = make("ul", undefined, "list");
    for (const id of ids) {
      const li = make("li"), button = make("button", details[id].heading);
      button.type = "button";
      button.dataset.id = id;
      button.addEventListener("click", () => { show(id, move); panel.querySelector(".back").focus(); });
      li.append(button);
      list.append(li);
    }
    return list;
  }
  /* Lines that share their way: the person says which one is meant. */
  function several(ids) {
    network.unselectAll();
    choose(ids);
    panel.replaceChildren(back(), make("h2", "Có " + ids.length + " quan hệ đi chung chỗ này"), buttons(ids, false));
    panel.scrollTop = 0;
  }
  let last = null;
  function back() {
    const button = make("button", "← Danh mục", "back");
    button.type = "button";
    button.addEventListener("click", () => {
      contents();
      const former = panel.querySelector('button[data-id="' + last + '"]');
      if (former) former.focus();
    });
    return button;
  }
  /* With nothing chosen the panel is the list of all nodes, level by level. */
  function contents() {
    network.unselectAll();
    choose([]);
    panel.replaceChildren(make("h2", "Danh mục"), make("p", "Bấm vào một khung hoặc một đường nối để xem thông tin và phần trích nguyên văn.", "type"));
    const groups = new Map(data.frame.columns.map((c) => [c.heading, []]));
    for (const node of [...data.nodes].sort((a, b) => a.x - b.x || a.y - b.y)) {
      const key = details[node.id].column;
      groups.get(key).push(node.id);
    }
    for (const [heading, ids] of groups) {
      panel.append(make("h3", heading + " (" + ids.length + ")"), buttons(ids, true));
    }
  }
  function show(id, move) {
    if (boxes.has(id)) {
      if (nodes.get(id).hidden) { el("others").checked = true; toggle(); }
      network.selectNodes([id], false);
      choose(touching(id).map((e) => e.id));
      if (move) {
        const at = network.canvasToDOM({ x: boxes.get(id).x, y: boxes.get(id).y });
        scroll.scrollTo({ left: at.x - scroll.clientWidth / 2, top: at.y - scroll.clientHeight / 3 });
      }
    } else {
      const line = lines.get(id);
      if (line.hidden) { el("others").checked = true; toggle(); }
      network.unselectAll();
      choose([id]);
    }
    describe(id);
  }
  network.on("click", (event) => {
    if (event.nodes.length) { show(event.nodes[0], false); return; }
    const hit = linesAt(event.pointer.canvas);
    if (hit.length === 1) show(hit[0], false);
    else if (hit.length) several(hit);
    else contents();
  });

  function toggle() {
    const on = el("others").checked;
    nodes.update(data.nodes.filter((n) => details[n.id].secondary).map((n) => ({ id: n.id, hidden: !on })));
    for (const line of data.lines) if (line.extra) line.hidden = !on;
    zoom(startScale());
  }
  el("others").addEventListener("change", toggle);
  el("smaller").addEventListener("click", () => zoom(scale / 1.25));
  el("larger").addEventListener("click", () => zoom(scale * 1.25));
  el("whole").addEventListener("click", () => { zoom(widthScale()); scroll.scrollLeft = 0; });
  window.addEventListener("resize", () => resize(startScale()));
  window.vanmach = { network: network, find: find, show: show, boxes: data.boxes, lines: data.lines, details: details };
  contents();
})();
