// What is picked: a flight, and one stretch, gap or zone, at the same time on the map, in the list and in
// the profile.
let picked = null;
let flight = 0;

/** Brings a flight to the fore; null shows all alike. */
function choose(index) {
  document.body.classList.toggle("chosen", index !== null);
  for (const group of $$("[data-f]")) {
    const isIt = Number(group.dataset.f) === (index ?? flight);
    group.classList.toggle("on", isIt && (index !== null || group.matches(".profile")));
  }
  if (index !== null && index !== flight) {
    flight = index;
    showTime(null);
  }
}

/** Picks a stretch, a gap or a zone by its id; null puts back. */
function pick(id, { scroll = false } = {}) {
  for (const element of $$(".sel")) element.classList.remove("sel");
  picked = id;
  const row = id === null ? null : document.getElementById(id);
  $("#info").hidden = row === null;
  if (row === null) return;
  for (const element of $$(`[data-r="${CSS.escape(id)}"]`)) element.classList.add("sel");
  const owner = row.closest("details");
  if (owner.dataset.f !== undefined) choose(Number(owner.dataset.f));
  if (scroll && owner.dataset.f !== undefined) {
    owner.open = true;
    row.scrollIntoView({ block: "nearest" });
  }
  describe(row);
  const shape = $(`#map [data-r="${CSS.escape(id)}"]`);
  if (shape) reveal(boxOf(shape));
}

/** The rectangle of the sheet that a shape's places span, whatever size its sign has. */
function boxOf(shape) {
  const at = /translate\(([-\d.]+) ([-\d.]+)\)/
    .exec((shape.querySelector("[transform]") ?? shape).getAttribute("transform") ?? "");
  if (at) return { x: Number(at[1]), y: Number(at[2]), width: 0, height: 0 };
  return shape.getBBox();
}

/** Shows a row's own words and figures on the map, with the heads of its columns. */
function describe(row) {
  const info = $("#info");
  info.replaceChildren();
  if (!row.matches("tr")) {
    info.append(...[...row.childNodes].map(node => node.cloneNode(true)));
    return;
  }
  const heads = $$("thead th", row.closest("table"));
  const cells = $$("td", row);
  info.append(...[...cells[0].childNodes].map(node => node.cloneNode(true)));
  const list = document.createElement("dl");
  for (const [index, cell] of cells.entries()) {
    if (index === 0 || cell.textContent === "") continue;
    const term = document.createElement("dt"), value = document.createElement("dd");
    term.append(...[...heads[index].childNodes].map(node => node.cloneNode(true)));
    value.append(...[...cell.childNodes].map(node => node.cloneNode(true)));
    list.append(term, value);
  }
  info.append(list);
}

/** The pickable thing at a place of the screen, or within some pixels of it; a zone only where no
    flight or gap is near. */
function near(x, y) {
  for (const reach of [0, 4, 8]) {
    for (let turn = 0; turn < (reach ? 8 : 1); turn += 1) {
      const angle = turn * Math.PI / 4;
      const element = document.elementFromPoint(
        x + reach * Math.cos(angle), y + reach * Math.sin(angle));
      const shape = element?.closest("#map [data-r]:not(.zone), #map .number");
      if (shape) return shape;
    }
  }
  return document.elementFromPoint(x, y)?.closest("#map .zone[data-r]") ?? null;
}

map.addEventListener("click", event => {
  event.preventDefault();
  if (dragged) return;
  const shape = near(event.clientX, event.clientY);
  if (shape === null) {
    pick(null);
    choose(null);
  } else if (shape.matches(".number")) {
    openFlight(Number(shape.closest("[data-f]").dataset.f));
  } else {
    pick(shape.dataset.r, { scroll: true });
  }
});

function openFlight(index) {
  const entry = document.getElementById("f" + index);
  entry.open = true;
  choose(index);
  entry.scrollIntoView({ block: "nearest" });
}

for (const entry of $$(".list .flight")) {
  $("summary", entry).addEventListener("click", () => choose(Number(entry.dataset.f)));
}
$(".list").addEventListener("click", event => {
  const row = event.target.closest("tr[data-r]");
  if (!row) return;
  event.preventDefault();
  pick(row.dataset.r);
});
// In the list, up and down lead from row to row.
$(".list").addEventListener("keydown", event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches("a, summary")) return;
  const stops = $$(".list summary, .list details[open] tbody a");
  const next = stops[stops.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next.matches("a")) pick(next.closest("tr").dataset.r);
});
for (const about of $$("#gaps, #airspace")) {
  about.addEventListener("click", event => {
    const row = event.target.closest("[data-r]");
    if (!row) return;
    event.preventDefault();
    about.open = false;
    pick(row.dataset.r);
    map.focus();
  });
}
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const about of $$(".about[open]")) about.open = false;
  pick(null);
  choose(null);
});
document.addEventListener("click", event => {
  for (const about of $$(".about[open]")) {
    if (!about.contains(event.target)) about.open = false;
  }
});

