"""Opens a replay page in a real browser and uses it: slider, play, flights, log, language, no script.

    python replay_test.py replay.html facts.json [screenshot.png]

`facts.json` holds what was flown: {"flights": 3, "seconds": 612.4, "entries": 1}, seconds and entries
of the first flight. Prints one line for each thing that is wrong, and ends with status 1 if there is any.
"""

import json
import pathlib
import sys

from playwright.sync_api import sync_playwright

page_file = pathlib.Path(sys.argv[1]).resolve()
facts = json.loads(pathlib.Path(sys.argv[2]).read_text())
wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)


def open_page(browser, **options):
    page = browser.new_context(**{"viewport": {"width": 1400, "height": 950}, **options}).new_page()
    page.on("console", lambda m: expect(m.type not in ("error", "warning"), f"console: {m.text}"))
    page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
    page.on("request", lambda r: expect(
        r.url.split("#")[0] == page_file.as_uri() or r.url.startswith("data:"),
        f"request to elsewhere: {r.url[:80]}"))
    page.goto(page_file.as_uri())
    return page


def place(page):
    return page.get_attribute("#craft", "transform")


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = open_page(chromium, locale="en-GB")
    expect(page.locator("#craft").is_visible(), "the aircraft stands on the map")
    expect(page.locator(".profile:visible").count() == 1, "one flight's profile shows")
    before, said = place(page), page.locator("#now").inner_text()
    page.focus("#time")
    for _ in range(90):
        page.keyboard.press("ArrowRight")
    expect(place(page) != before, "the slider moves the aircraft")
    expect(page.locator("#now").inner_text().startswith("1:30"), "and tells the time")
    expect(page.locator("#now").inner_text() != said, "and the figures")
    box = page.locator("#p0 .plot.energy").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 20)
    half = place(page)
    page.click("#play")
    page.wait_for_function("p => document.querySelector('#craft').getAttribute('transform') !== p", arg=half)
    page.click("#play")
    stopped = place(page)
    page.wait_for_timeout(200)
    expect(place(page) == stopped, "the button stops it")
    expect(float(page.get_attribute("#time", "max")) >= facts["seconds"] - 1, "the slider spans the flight")
    entries = page.locator(".run.on .log button")
    expect(entries.count() == facts["entries"], "each entry of the log is listed")
    if facts["entries"]:
        seconds = int(entries.first.get_attribute("data-t"))
        entries.first.click()
        expect(abs(float(page.input_value("#time")) - seconds) < 1.5, "an entry leads to its moment")
    if len(sys.argv) > 3:
        page.screenshot(path=sys.argv[3])
    if facts["flights"] > 1:
        page.locator(".flights button").last.click()
        expect(page.locator(".profile:visible").count() == 1, "another flight, its profile alone")
        expect(page.locator(".run:visible").count() == 1, "and its results")
    page.click(".lang button[data-lang=zh]")
    expect("高度" in page.locator("#now").inner_text(), "the switch shows Chinese")
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    for node in nodes:
        role = node.get("role", {}).get("value")
        if not node.get("ignored") and role in ("button", "link", "slider", "combobox", "region"):
            expect(node.get("name", {}).get("value", "").strip(), f"a {role} has no name")
    narrow = open_page(chromium, viewport={"width": 360, "height": 740})
    expect(
        narrow.evaluate("document.documentElement.scrollWidth <= innerWidth"),
        "a narrow window scrolls sideways")
    bare = open_page(chromium, java_script_enabled=False)
    expect(bare.locator("#map").is_visible(), "the map shows without a script")
    expect(bare.locator(".profile:visible").count() == facts["flights"], "and every profile")
    expect(bare.locator(".run:visible").count() == facts["flights"], "and all results")
    chromium.close()

for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
