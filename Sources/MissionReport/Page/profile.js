// The moment: a line across the profile, a mark on the map and the figures there.
const clock = $("#time");
let moment = null;

/** What a flight has at a second: all its lines, between the moments that the plan gives. */
function state(course, second) {
  let leg = course.t.findIndex((t, index) => index > 0 && t >= second);
  if (leg < 0) leg = course.t.length - 1;
  const span = course.t[leg] - course.t[leg - 1];
  const share = span > 0 ? (second - course.t[leg - 1]) / span : 1;
  const blend = name => course[name][leg - 1] + (course[name][leg] - course[name][leg - 1]) * share;
  let row = course.rows.findLastIndex(first => first <= leg - 1);
  return { row, h: blend("h"), g: blend("g"), e: blend("e"), n: blend("n"), x: blend("x"), y: blend("y") };
}

const words = {
  zh: (s, m) => `${m} min · 高度 ${s.h} m（真高 ${s.g} m）· 剩余 ${s.e} Wh · 须有 ${s.n} Wh · 裕量 ${s.d} Wh`,
  en: (s, m) => `${m} min · height ${s.h} m (${s.g} m above ground) · left ${s.e} Wh · ` +
    `needed ${s.n} Wh · margin ${s.d} Wh`,
};

/** Shows a second of the chosen flight; null shows none. */
function showTime(second) {
  const course = data.flights[flight];
  moment = second;
  const end = course ? course.t.at(-1) ?? 0 : 0;
  clock.max = Math.ceil(end);
  const figure = document.getElementById("p" + flight);
  const shown = second !== null && end > 0;
  figure?.classList.toggle("timed", shown);
  $("#cursor").toggleAttribute("hidden", !shown);
  $("#now").textContent = "";
  if (!shown) {
    clock.value = 0;
    clock.removeAttribute("aria-valuetext");
    return;
  }
  const now = Math.min(end, Math.max(0, second));
  const s = state(course, now);
  clock.value = now;
  figure.style.setProperty("--t", now / end);
  $("#cursor").setAttribute("transform", `translate(${s.x} ${s.y})`);
  const round = { h: s.h.toFixed(0), g: s.g.toFixed(0), e: s.e.toFixed(1), n: s.n.toFixed(1),
    d: (s.e - s.n).toFixed(1) };
  const text = words[document.documentElement.lang](round, (now / 60).toFixed(1));
  $("#now").textContent = text;
  clock.setAttribute("aria-valuetext", text);
}

clock.addEventListener("input", () => showTime(Number(clock.value)));
for (const figure of $$(".profile")) {
  const second = event => {
    const box = $(".plot", figure).getBoundingClientRect();
    const end = data.flights[Number(figure.dataset.f)].t.at(-1) ?? 0;
    return (event.clientX - box.left) / box.width * end;
  };
  for (const plot of $$(".plot, .band", figure)) {
    plot.addEventListener("pointermove", event => showTime(second(event)));
    plot.addEventListener("click", event => {
      const index = Number(figure.dataset.f);
      const course = data.flights[index];
      if (course.t.length < 2) return;
      pick(`f${index}s${state(course, second(event)).row}`, { scroll: true });
    });
  }
}

