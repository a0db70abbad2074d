// The language, the paper, and the start.
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

// Paper shows the whole sheet, everything open, and the profile of every flight.
addEventListener("beforeprint", () => {
  map.setAttribute("viewBox", `0 0 ${data.width} ${data.height}`);
  map.setAttribute("class", "z0");
  for (const entry of $$("details")) {
    entry.dataset.was = entry.open;
    entry.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const entry of $$("details")) entry.open = entry.dataset.was === "true";
  show({ isWhole: view.isWhole });
});

document.body.classList.add("live");
for (const part of $$(".tools, .foot")) part.hidden = false;
map.setAttribute("aria-describedby", "map-keys");
showAll();
new ResizeObserver(() => (view.isWhole ? showAll() : show())).observe(map);
choose(null);
speak((navigator.languages?.[0] ?? navigator.language).startsWith("zh") ? "zh" : "en");
const linked = location.hash.slice(1);
if (document.getElementById(linked)?.dataset.r) pick(linked, { scroll: true });
