// The map's view: which part of the sheet is shown, how it is moved, and where the pointer is.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const data = JSON.parse($("#data").textContent);
const map = $("#map");
// Units in a pixel that the names on the map were placed for.
const placed = parseFloat(map.style.getPropertyValue("--k"));
const view = { x: data.width / 2, y: data.height / 2, k: placed, isWhole: true };

const size = () => [map.clientWidth || 1, map.clientHeight || 1];
const whole = () => {
  const [w, h] = size();
  return Math.max(data.width / w, data.height / h);
};

function show({ isWhole = false } = {}) {
  const [w, h] = size();
  view.isWhole = isWhole;
  const widest = whole() * 1.5;
  view.k = Math.min(widest, Math.max(0.05 / data.unit, view.k));
  view.x = Math.min(data.width, Math.max(0, view.x));
  view.y = Math.min(data.height, Math.max(0, view.y));
  const numbers = [view.x - view.k * w / 2, view.y - view.k * h / 2, view.k * w, view.k * h];
  map.setAttribute("viewBox", numbers.map(n => n.toFixed(2)).join(" "));
  map.style.setProperty("--k", view.k);
  const level = Math.floor(Math.log2(placed / view.k) + 0.1);
  map.setAttribute("class", level < 0 ? "z0 zless" : "z" + Math.min(4, level));
  showScale(w);
}

function showScale(width) {
  const metres = view.k * data.unit;
  let length = 1;
  for (let step = 0; length * [2, 2.5, 2][step % 3] <= metres * Math.min(160, width / 3); step += 1)
    length *= [2, 2.5, 2][step % 3];
  $(".bar i").style.width = length / metres + "px";
  $(".bar span").textContent = length < 1000 ? length + " m" : length / 1000 + " km";
}

function showAll() {
  Object.assign(view, { x: data.width / 2, y: data.height / 2, k: whole() });
  show({ isWhole: true });
}

/** Zooms by a factor, below 1 to see more detail, so that a place of the screen keeps its ground. */
function zoom(factor, px, py) {
  const [w, h] = size();
  const dx = (px ?? w / 2) - w / 2, dy = (py ?? h / 2) - h / 2;
  const before = view.k;
  view.k = Math.min(whole() * 1.5, Math.max(0.05 / data.unit, view.k * factor));
  view.x += dx * (before - view.k);
  view.y += dy * (before - view.k);
  show();
}

/** Moves the view so that a rectangle of the sheet is in sight; zooms only where it is too long
    for the view, or so short that nobody would see it. */
function reveal(box) {
  const [w, h] = size();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const room = 0.8, longer = Math.max(box.width, box.height), least = 24;
  let k = Math.max(view.k, box.width / (w * room), box.height / (h * room));
  if (longer > 0 && longer < least * k) k = longer / (3 * least);
  const aside = Math.abs(x - view.x) + box.width / 2 > k * w * room / 2 ||
    Math.abs(y - view.y) + box.height / 2 > k * h * room / 2;
  if (!aside && k === view.k) return;
  if (aside) Object.assign(view, { x, y });
  view.k = k;
  show();
}

/** Latitude and longitude at a place of the sheet, between the posts that the page carries. */
function degrees(x, y) {
  const { columns, rows, latitudes, longitudes } = data.degrees;
  const u = x / data.width * (columns - 1), v = y / data.height * (rows - 1);
  const c = Math.min(columns - 2, Math.max(0, Math.floor(u)));
  const r = Math.min(rows - 2, Math.max(0, Math.floor(v)));
  const s = u - c, t = v - r, at = r * columns + c;
  const blend = list => (list[at] * (1 - s) + list[at + 1] * s) * (1 - t) +
    (list[at + columns] * (1 - s) + list[at + columns + 1] * s) * t;
  return [blend(latitudes), blend(longitudes)];
}

function readOut(x, y) {
  const [latitude, longitude] = degrees(x, y);
  $(".foot .place").textContent = "WGS 84  " +
    Math.abs(latitude).toFixed(5) + "° " + (latitude < 0 ? "S" : "N") + "  " +
    Math.abs(longitude).toFixed(5) + "° " + (longitude < 0 ? "W" : "E");
}

const pointers = new Map();
let dragged = false;

function place(event) {
  const box = map.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

map.addEventListener("pointerdown", event => {
  if (event.button > 0) return;
  if (pointers.size === 0) dragged = false;
  pointers.set(event.pointerId, place(event));
});
map.addEventListener("pointermove", event => {
  const [px, py] = place(event);
  const [w, h] = size();
  const held = pointers.get(event.pointerId);
  if (held) {
    if (!dragged && Math.hypot(px - held[0], py - held[1]) < 4) return;
    if (!dragged) for (const id of pointers.keys()) map.setPointerCapture(id);
    dragged = true;
    map.classList.add("drag");
    if (pointers.size === 1) {
      view.x -= (px - held[0]) * view.k;
      view.y -= (py - held[1]) * view.k;
      show();
    } else {
      const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
      const gap = (a, b) => Math.max(10, Math.hypot(a[0] - b[0], a[1] - b[1]));
      zoom(gap(held, other) / gap([px, py], other), other[0], other[1]);
    }
    pointers.set(event.pointerId, [px, py]);
  }
  readOut(view.x + (px - w / 2) * view.k, view.y + (py - h / 2) * view.k);
});
for (const end of ["pointerup", "pointercancel"]) {
  map.addEventListener(end, event => {
    pointers.delete(event.pointerId);
    map.classList.remove("drag");
  });
}
map.addEventListener("wheel", event => {
  event.preventDefault();
  zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 240), ...place(event));
}, { passive: false });
map.addEventListener("dblclick", event => zoom(0.5, ...place(event)));

const step = (dx, dy) => () => {
  const [w, h] = size();
  view.x += dx * w * view.k / 8;
  view.y += dy * h * view.k / 8;
  show();
  readOut(view.x, view.y);
};
const keys = {
  ArrowLeft: step(-1, 0), ArrowRight: step(1, 0), ArrowUp: step(0, -1), ArrowDown: step(0, 1),
  "+": () => zoom(0.7), "=": () => zoom(0.7), "-": () => zoom(1 / 0.7), _: () => zoom(1 / 0.7),
  0: showAll,
};
map.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
const tools = { in: () => zoom(0.7), out: () => zoom(1 / 0.7), all: showAll };
for (const button of $$(".tools button")) {
  button.addEventListener("click", tools[button.dataset.do]);
}

