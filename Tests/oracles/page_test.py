"""Opens a map page in a real browser and uses it as people do: mouse, wheel, keyboard, paper, no script.

    python page_test.py map.html facts.json

`facts.json` holds what the plan says: {"flights": 3, "gaps": 3, "zones": 5, "site": [latitude, longitude]}.
Prints one line for each thing that is wrong, and ends with status 1 if there is any.
"""

import json
import pathlib
import sys

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
page_file = pathlib.Path(sys.argv[1]).resolve()
facts = json.loads(pathlib.Path(sys.argv[2]).read_text())
wrong = []


# Where the first gap is on the screen: midway along its line, or at its sign.
MIDDLE_OF_FIRST_GAP = """() => {
  const shape = document.querySelector("#map .gaps a").firstElementChild;
  const sign = { x: 0, y: 0 };
  const at = shape.getTotalLength ? shape.getPointAtLength(shape.getTotalLength() / 2) : sign;
  const place = new DOMPoint(at.x, at.y).matrixTransform(shape.getScreenCTM());
  return [place.x, place.y];
}"""


def expect(holds, what):
    if not holds:
        wrong.append(what)


def open_page(browser, **options):
    context = browser.new_context(**{"viewport": {"width": 1400, "height": 1000}, **options})
    page = context.new_page()
    page.on("console", lambda m: expect(m.type not in ("error", "warning"), f"console: {m.text}"))
    page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
    page.on("requestfailed", lambda request: wrong.append(f"failed request: {request.url[:80]}"))
    page.on(
        "request",
        lambda request: expect(
            request.url.split("#")[0] == page_file.as_uri() or request.url.startswith("data:"),
            f"request to elsewhere: {request.url[:80]}",
        ),
    )
    page.goto(page_file.as_uri())
    return page


def view_box(page):
    return page.get_attribute("#map", "viewBox")


def language(browser):
    page = open_page(browser, locale="zh-CN")
    expect(page.locator("h2#list-title").inner_text() == "架次", "a Chinese browser sees Chinese")
    page.click(".lang button[data-lang=en]")
    expect(page.locator("h2#list-title").inner_text() == "Flights", "the switch shows English")
    expect(page.get_attribute("html", "lang") == "en", "the switch tells the document's language")
    page = open_page(browser, locale="en-GB")
    expect(page.locator("h2#list-title").inner_text() == "Flights", "an English browser sees English")
    expect(not page.evaluate("'hacked' in window"), "a name out of the plan ran as a script")


def map_by_mouse(page):
    page.click(".tools button[data-do=all]")
    box = page.locator("#map").bounding_box()
    start = view_box(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.wheel(0, -240)
    page.wait_for_function("start => map.getAttribute('viewBox') !== start", arg=start)
    zoomed = view_box(page)
    expect(float(zoomed.split()[2]) < float(start.split()[2]), "the wheel zooms in")
    page.mouse.move(x - 300, y + 150)
    page.mouse.down()
    page.mouse.move(x - 200, y + 190, steps=4)
    page.mouse.up()
    moved = view_box(page)
    expect(float(moved.split()[0]) < float(zoomed.split()[0]), "dragging to the right shows the west")
    page.click(".tools button[data-do=all]")
    expect(view_box(page) == start, "the button shows all again")


def map_by_keyboard(page):
    start = view_box(page)
    page.focus("#map")
    page.keyboard.press("+")
    expect(float(view_box(page).split()[2]) < float(start.split()[2]), "plus zooms in")
    before = view_box(page)
    page.keyboard.press("ArrowRight")
    expect(float(view_box(page).split()[0]) > float(before.split()[0]), "the right arrow goes east")
    page.keyboard.press("0")
    expect(view_box(page) == start, "0 shows all again")


def read_out(page):
    sign = page.locator("#map .sites rect").first.bounding_box()
    page.mouse.move(sign["x"] + sign["width"] / 2, sign["y"] + sign["height"] / 2)
    text = page.locator(".foot .place").inner_text()
    latitude, _, longitude, _ = text.replace("WGS 84", "").replace("°", "").split()
    # A pixel and a half, the pointer's own error.
    box, width = view_box(page).split(), page.locator("#map").bounding_box()["width"]
    unit = json.loads(page.locator("#data").text_content())["unit"]
    metres = 1.5 * float(box[2]) / width * unit
    expect(
        abs(float(latitude) - facts["site"][0]) < metres / 111_000
        and abs(float(longitude) - facts["site"][1]) < metres / 85_000,
        f"the read-out over the first site says {text}, the plan {facts['site']}, +- {metres:.0f} m",
    )


def selection(page):
    page.locator("#f0 tbody tr.patrol a").first.click()
    row = page.locator("tr.sel")
    expect(row.count() == 1, "a click on a row marks it")
    name = row.get_attribute("id")
    expect(page.locator(f"#map .sel[data-r={name}]").count() == 1, "and its line on the map")
    expect(page.locator("#info").is_visible(), "and shows its figures on the map")
    page.keyboard.press("Escape")
    expect(page.locator(".sel").count() == 0, "Escape takes the mark away")

    page.click(".tools button[data-do=all]")
    last = facts["flights"] - 1
    page.locator(f"#map [data-f='{last}'] .number text").click()
    expect(page.locator(f"#p{last}").is_visible(), "a flight's number brings up its profile")
    expect(page.get_attribute(f"#f{last}", "open") is not None, "and opens its list")
    page.keyboard.press("Escape")

    if facts["gaps"]:
        page.click(".tools button[data-do=all]")
        page.mouse.click(*page.evaluate(MIDDLE_OF_FIRST_GAP))
        reason = page.locator("#gap0").text_content()
        shown = page.locator("#info").text_content()
        expect(shown == reason, "a click on a gap shows its reason")
        expect(page.locator("#gap0.sel").count() == 1, "and marks it in the list")
        page.click("#gaps summary")
        expect(page.locator("#gap0").is_visible(), "the list of gaps opens")
        page.keyboard.press("Escape")
        expect(not page.locator("#gap0").is_visible(), "and closes with Escape")


def zones(page):
    drawn = page.locator("#map .zones a")
    rows = page.locator("#airspace tbody tr")
    expect(drawn.count() == rows.count() == facts["zones"], "each zone is drawn and listed once")
    if not facts["zones"]:
        return
    page.click(".tools button[data-do=all]")
    page.click("#airspace summary")
    expect(rows.first.is_visible(), "the list of zones opens")
    rows.first.locator("td").first.click()
    expect(not rows.first.is_visible(), "a click on a zone in the list closes it")
    expect(page.locator("#map .zones a.sel").count() == 1, "and marks the zone on the map")
    shown = page.locator("#info").text_content()
    expect(rows.first.locator("td").first.text_content() in shown, "and shows what it demands")
    page.keyboard.press("Escape")
    # A place inside the zone that no flight and no gap is near.
    place = page.evaluate("""() => {
      const [box, pixels] = [map.getBoundingClientRect(), 14];
      for (let x = box.left + 90; x < box.right - 60; x += 6)
        for (let y = box.top + 90; y < box.bottom - 40; y += 6) {
          const link = document.elementFromPoint(x, y)?.closest("#map .zones a:not(.obstacle)");
          if (!link) continue;
          const isClear = [...Array(16).keys()].every(turn => {
            const at = document.elementFromPoint(
              x + pixels * Math.cos(turn), y + pixels * Math.sin(turn));
            return at?.closest("#map .zones a") === link;
          });
          if (isClear) return [x, y, link.dataset.r];
        }
      return null;
    }""")
    expect(place is not None, "there is no place to click a zone")
    if place:
        page.mouse.click(place[0], place[1])
        expect(page.locator(f"#map .zones a.sel[data-r={place[2]}]").count() == 1,
               "a click on a zone on the map picks it")
        page.keyboard.press("Escape")


def profile(page):
    page.locator("#f0 summary").click()
    plot = page.locator("#p0 .plot.energy")
    box = plot.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 30)
    expect("Wh" in page.locator("#now").inner_text(), "the profile tells the figures of a moment")
    expect(page.locator("#cursor").is_visible(), "and marks its place on the map")
    before = page.locator("#now").inner_text()
    page.focus("#time")
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#now").inner_text() != before, "the time moves by keyboard")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 30)
    expect(page.locator("tr.sel").count() == 1, "a click in the profile marks the row of the moment")


def list_by_keyboard(page):
    page.keyboard.press("Escape")
    if page.get_attribute("#f0", "open") is None:
        page.locator("#f0 summary").press("Enter")
    page.locator("#f0 summary").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("tr.sel").get_attribute("id") == "f0s1", "arrows walk down the list")
    page.keyboard.press("Enter")
    expect(page.locator("tr.sel").count() == 1, "Enter picks a row")


def names_for_all(page):
    # The tree that screen readers are given, as the browser computes it.
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    roles = ("button", "link", "slider", "DisclosureTriangle", "region")
    for node in nodes:
        role = node.get("role", {}).get("value")
        if not node.get("ignored") and role in roles:
            expect(node.get("name", {}).get("value", "").strip(), f"a {role} has no name")
    for svg in page.locator("svg").all():
        labelled = svg.get_attribute("aria-hidden") == "true" or svg.get_attribute("aria-label") \
            or svg.get_attribute("aria-labelledby")
        expect(labelled, "a drawing is neither named nor hidden from screen readers")


def other_media(browser):
    page = open_page(browser, viewport={"width": 360, "height": 740})
    expect(
        page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
        "a narrow window scrolls sideways",
    )
    page = open_page(browser)
    page.click(".tools button[data-do=in]")
    before = view_box(page)
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    expect(paper.startswith(b"%PDF") and len(paper) > 10_000, "the page prints")
    expect(view_box(page) == before, "printing leaves the view as it was")
    # A4 less its margins, at the 96 dots an inch of the web.
    page.set_viewport_size({"width": 703, "height": 1024})
    page.emulate_media(media="print")
    header = page.locator("header").bounding_box()["height"]
    expect(header < 400, f"on paper the header takes {header:.0f} px of the 1024")
    for words in page.locator(".wind figcaption").all():
        width = words.bounding_box()["width"]
        expect(width > 100, f"on paper words beside a wind rose are {width:.0f} px wide")
    page = open_page(browser, viewport={"width": 1366, "height": 620})
    boxes = [
        page.locator(part).first.bounding_box()
        for part in (".abouts", ".map", ".profiles", "footer")
    ]
    for above, below in zip(boxes, boxes[1:]):
        expect(
            above["y"] + above["height"] <= below["y"] + 1,
            f"on a low screen the page's parts overlap: {above}, {below}",
        )
    page = open_page(browser, java_script_enabled=False)
    expect(page.locator("#map").is_visible(), "the map shows without a script")
    expect(page.locator(".profile").count() == facts["flights"], "a profile for each flight")
    expect(
        all(figure.is_visible() for figure in page.locator(".profile").all()),
        "all profiles show without a script",
    )


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    language(chromium)
    used = open_page(chromium, locale="en-GB")
    for part in (map_by_mouse, map_by_keyboard, read_out, selection, zones, profile, list_by_keyboard,
                 names_for_all):
        part(used)
    other_media(chromium)
    chromium.close()

for line in wrong:
    print(line)
sys.exit(1 if wrong else 0)
