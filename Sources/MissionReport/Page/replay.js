// The replay: a moment of a simulated flight on the map and in its profile, by hand or by itself.
const clock = $("#time"), craft = $("#craft"), play = $("#play"), pace = $("#pace");
let flight = 0, moment = 0, running = null;

/** What a flight has at a second, between the moments that the page carries. */
function state(course, second) {
  let low = 0, high = course.t.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (course.t[middle] <= second) low = middle; else high = middle;
  }
  const span = course.t[high] - course.t[low];
  const share = span > 0 ? Math.min(1, Math.max(0, (second - course.t[low]) / span)) : 1;
  const blend = name => course[name][low] + (course[name][high] - course[name][low]) * share;
  const turn = ((course.d[high] - course.d[low] + 540) % 360) - 180;
  return { x: blend("x"), y: blend("y"), h: blend("h"), g: blend("g"), e: blend("e"), v: blend("v"),
    a: blend("a"), w: blend("w"), d: course.d[low] + turn * share, leg: course.l[low],
    mode: course.m[low] };
}

/** What the plan says for a second. */
function planned(course, second) {
  let next = course.pt.findIndex(t => t >= second);
  if (next <= 0) next = next < 0 ? course.pt.length - 1 : 0;
  if (next === 0) return { h: course.ph[0], e: course.pe[0] };
  const span = course.pt[next] - course.pt[next - 1];
  const share = span > 0 ? Math.min(1, (second - course.pt[next - 1]) / span) : 1;
  const blend = list => list[next - 1] + (list[next] - list[next - 1]) * share;
  return { h: blend(course.ph), e: blend(course.pe) };
}

const time = second => `${Math.floor(second / 60)}:${String(Math.floor(second % 60)).padStart(2, "0")}`;
const words = {
  zh: (s, p, t) => `${t} · ${data.modes[s.mode].zh} · 第 ${s.leg} 段 · 高度 ${s.h.toFixed(0)} m` +
    `（真高 ${s.g.toFixed(0)} m，计划 ${p.h.toFixed(0)} m）· 地速 ${s.v.toFixed(1)} m/s · ` +
    `空速 ${s.a.toFixed(1)} m/s · 风 ${s.w.toFixed(1)} m/s · 剩余 ${s.e.toFixed(1)} Wh` +
    `（计划 ${p.e.toFixed(1)} Wh）`,
  en: (s, p, t) => `${t} · ${data.modes[s.mode].en} · leg ${s.leg} · height ${s.h.toFixed(0)} m ` +
    `(${s.g.toFixed(0)} m above ground, planned ${p.h.toFixed(0)} m) · ground ${s.v.toFixed(1)} m/s · ` +
    `air ${s.a.toFixed(1)} m/s · wind ${s.w.toFixed(1)} m/s · left ${s.e.toFixed(1)} Wh ` +
    `(planned ${p.e.toFixed(1)} Wh)`,
};

/** Shows a second of the chosen flight. */
function showTime(second) {
  const course = data.flights[flight];
  const end = course?.t.at(-1);
  if (end === undefined) return;
  moment = Math.min(end, Math.max(0, second));
  const s = state(course, moment), p = planned(course, moment);
  clock.max = Math.ceil(end);
  clock.value = moment;
  const figure = document.getElementById("p" + flight);
  figure.classList.add("timed");
  figure.style.setProperty("--t", moment / course.end);
  craft.removeAttribute("hidden");
  craft.setAttribute("transform", `translate(${s.x} ${s.y})rotate(${s.d + data.north})`);
  const text = words[document.documentElement.lang](s, p, time(moment));
  $("#now").textContent = text;
  clock.setAttribute("aria-valuetext", text);
}

function choose(index) {
  flight = index;
  document.body.classList.add("chosen");
  for (const part of $$("[data-f]")) part.classList.toggle("on", Number(part.dataset.f) === index);
  for (const button of $$(".flights button")) {
    button.setAttribute("aria-pressed", Number(button.dataset.f) === index);
  }
  showTime(0);
}

function run(now) {
  const elapsed = running.last === null ? 0 : (now - running.last) / 1000;
  running.last = now;
  showTime(moment + elapsed * Number(pace.value));
  const end = data.flights[flight].t.at(-1);
  if (moment >= end) return stop();
  running.request = requestAnimationFrame(run);
}
function stop() {
  if (running) cancelAnimationFrame(running.request);
  running = null;
  play.setAttribute("aria-pressed", false);
}
function start() {
  if (moment >= data.flights[flight].t.at(-1)) moment = 0;
  play.setAttribute("aria-pressed", true);
  running = { last: null };
  running.request = requestAnimationFrame(run);
}

play.addEventListener("click", () => (running ? stop() : start()));
clock.addEventListener("input", () => showTime(Number(clock.value)));
for (const button of $$(".flights button")) {
  button.addEventListener("click", () => { stop(); choose(Number(button.dataset.f)); });
}
for (const button of $$(".log button")) {
  button.addEventListener("click", () => { stop(); showTime(Number(button.dataset.t)); });
}
for (const figure of $$(".profile")) {
  for (const plot of $$(".plot", figure)) {
    const go = event => {
      if (event.type === "pointermove" && event.buttons === 0) return;
      const box = plot.getBoundingClientRect();
      stop();
      showTime((event.clientX - box.left) / box.width * data.flights[Number(figure.dataset.f)].end);
    };
    plot.addEventListener("pointerdown", go);
    plot.addEventListener("pointermove", go);
  }
}
function speak(language) {
  document.documentElement.lang = language;
  for (const button of $$(".lang button")) {
    button.setAttribute("aria-pressed", button.dataset.lang === language);
  }
  showTime(moment);
}
for (const button of $$(".lang button")) {
  button.addEventListener("click", () => speak(button.dataset.lang));
}

document.body.classList.add("live");
for (const part of $$(".tools, .foot, .clock, .flights")) part.hidden = false;
map.setAttribute("aria-describedby", "map-keys");
showAll();
new ResizeObserver(() => (view.isWhole ? showAll() : show())).observe(map);
if ($(".flights button")) choose(Number($(".flights button").dataset.f));
speak((navigator.languages?.[0] ?? navigator.language).startsWith("zh") ? "zh" : "en");
