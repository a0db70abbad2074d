#!/usr/bin/env python3
"""Makes a mountain landscape with a road over a pass. No such place exists.

    python3 geodata/mountain/make.py     writes terrain.tif, road.geojson and nodes.geojson

Python's standard library only. The seed is fixed: the same program gives the same bytes.

The landscape lies on the map west of Taiyuan so that projections and distances behave as they do
there. Heights are whole metres, meant as metres above mean sea level (EGM96). One valley climbs
from the south-east to a pass and falls to the west; ridges and side valleys are noise. The road
is the path of least cost over that ground, where steepness costs; the ground is then cut and
filled to carry it.
"""

import heapq
import json
import math
import struct
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SEED = 20260

# The grid: one post an arc second, north-west corner first.
WEST, NORTH = 111.78, 38.025
STEP = 1 / 3600
COLUMNS, ROWS = 1224, 540

# Metres a degree at 37.95° N on WGS 84; the made ground needs no better.
EAST_METRES, NORTH_METRES = 87893.0, 110996.0
SOUTH = NORTH - ROWS * STEP
WIDTH, HEIGHT = COLUMNS * STEP * EAST_METRES, ROWS * STEP * NORTH_METRES
POST_X, POST_Y = STEP * EAST_METRES, STEP * NORTH_METRES

PASS_X = 19500.0  # metres from the west edge
STEEPEST_ROAD = 0.07  # of the road bed; whole metres in the grid add up to 0.015


# Noise


class Noise:
    """Smooth random values between 0 and 1: random numbers on a lattice, cubic B-splines between.

    The numbers come from a 64-bit linear congruential generator (Knuth's MMIX constants).
    """

    def __init__(self, spacing, seed):
        self.spacing = spacing
        self.columns = int(WIDTH / spacing) + 5
        state = seed * 2 + 1
        count = self.columns * (int(HEIGHT / spacing) + 5)
        values = []
        for _ in range(count):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            values.append((state >> 40) / 2**24)
        self.rows = [
            values[i : i + self.columns] for i in range(0, count, self.columns)
        ]

    def row(self, y, xs):
        """The values along one line of constant y."""
        j, weights = spline(y / self.spacing)
        line = [
            sum(w * row[i] for w, row in zip(weights, self.rows[j : j + 4]))
            for i in range(self.columns)
        ]
        result = []
        for x in xs:
            i, (a, b, c, d) = spline(x / self.spacing)
            value = a * line[i] + b * line[i + 1] + c * line[i + 2] + d * line[i + 3]
            result.append(value)
        return result


def spline(position):
    i = int(position)
    t = position - i
    s = 1 - t
    return i, (
        s * s * s / 6,
        (3 * t * t * t - 6 * t * t + 4) / 6,
        (3 * s * s * s - 6 * s * s + 4) / 6,
        t * t * t / 6,
    )


def ridged(value):
    """Near 1 on the crests where the value is a half, falling away on both sides."""
    return 1 - math.sqrt((4 * (value - 0.5)) ** 2 + 0.01)


# The ground


def valley_y(x):
    """Where the valley lies: a curve from the south-east to the north-west, with bends."""
    return (
        12700
        - 0.32 * x
        + 600 * math.sin(2 * math.pi * x / 5200 + 0.7)
        + 190 * math.sin(2 * math.pi * x / 2100)
    )


def valley_floor(x):
    """Its height, with the pass between its two slopes."""
    if x > PASS_X:
        return 1130 + 560 * math.exp(-(((x - PASS_X) / 5600) ** 2))
    return 1240 + 450 * math.exp(-(((x - PASS_X) / 6200) ** 2))


def ground():
    """Heights in metres, rows from north to south."""
    noises = [Noise(spacing, SEED + k) for k, spacing in enumerate((2600, 1100, 420, 150))]
    xs = [(column + 0.5) * POST_X for column in range(COLUMNS)]
    sections = []
    for x in xs:
        crest = 260 * math.exp(-(((x - PASS_X) / 2600) ** 2))
        sections.append((valley_y(x), valley_floor(x), crest))
    heights = []
    for row in range(ROWS):
        y = HEIGHT - (row + 0.5) * POST_Y
        lines = [noise.row(y, xs) for noise in noises]
        heights.append(
            [
                height(section, y, values)
                for section, values in zip(sections, zip(*lines))
            ]
        )
    return heights


def height(section, y, noise):
    """The valley floor near the valley, the mountain away from it."""
    middle, floor, crest = section
    broad, side, knoll, fine = noise
    mountain = 1440 + crest + 380 * ridged(broad) + 300 * ridged(side) + 220 * (knoll - 0.5)
    away = max(0.0, abs(y - middle) - 60) / 1000
    share = 1 - math.exp(-away * away)
    above = mountain - floor - 90
    above = 90 + (above + math.sqrt(above * above + 150 * 150)) / 2
    return floor + above * share + 25 * (fine - 0.5)


def height_at(heights, x, y):
    """Between the posts, bilinear."""
    column, row = x / POST_X - 0.5, (HEIGHT - y) / POST_Y - 0.5
    i, j = int(column), int(row)
    s, t = column - i, row - j
    upper = heights[j][i] * (1 - s) + heights[j][i + 1] * s
    lower = heights[j + 1][i] * (1 - s) + heights[j + 1][i + 1] * s
    return upper * (1 - t) + lower * t


# Roads


def cheapest_path(heights, start, end, cell=60.0):
    """The path of least cost on a lattice, where a grade of 5 % doubles the cost of a metre."""
    steps = [(i, j) for i in range(-3, 4) for j in range(-3, 4) if math.gcd(i, j) == 1]
    first, last = [(round(x / cell), round(y / cell)) for x, y in (start, end)]
    best, came, known = {first: 0.0}, {}, {}

    def level(node):
        if node not in known:
            known[node] = height_at(heights, node[0] * cell, node[1] * cell)
        return known[node]

    queue = [(0.0, first)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node == last:
            break
        if cost > best[node]:
            continue
        for i, j in steps:
            other = (node[0] + i, node[1] + j)
            if not (5 < other[0] < WIDTH / cell - 5 and 5 < other[1] < HEIGHT / cell - 5):
                continue
            length = cell * math.hypot(i, j)
            grade = (level(other) - level(node)) / length
            total = cost + length * (1 + (grade / 0.05) ** 2)
            if total < best.get(other, math.inf):
                best[other], came[other] = total, node
                heapq.heappush(queue, (total, other))
    path = [last]
    while path[-1] != first:
        path.append(came[path[-1]])
    return [(i * cell, j * cell) for i, j in reversed(path)]


def spaced(line, spacing):
    """The line again with points at even spacing, its ends kept."""
    lengths = [math.dist(a, b) for a, b in zip(line, line[1:])]
    count = max(1, round(sum(lengths) / spacing))
    step, result, travelled, k = sum(lengths) / count, [line[0]], 0.0, 0
    for n in range(1, count):
        while travelled + lengths[k] < n * step:
            travelled += lengths[k]
            k += 1
        t = (n * step - travelled) / lengths[k]
        a, b = line[k], line[k + 1]
        result.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
    return result + [line[-1]]


def smoothed(values, reach):
    """The running mean over `reach` values on either side, fewer near the ends."""
    result = []
    for k in range(len(values)):
        n = min(reach, k, len(values) - 1 - k)
        window = values[k - n : k + n + 1]
        result.append(tuple(sum(column) / len(window) for column in zip(*window)))
    return result


def limited(levels, spacing, grade):
    """The levels with no grade above the limit: midway between the least cut and the least fill."""
    upper, lower = list(levels), list(levels)
    for order in (range(1, len(levels)), range(len(levels) - 2, -1, -1)):
        back = -1 if order.step == 1 else 1
        for k in order:
            upper[k] = min(upper[k], upper[k + back] + grade * spacing)
            lower[k] = max(lower[k], lower[k + back] - grade * spacing)
    return [(a + b) / 2 for a, b in zip(upper, lower)]


def build(heights, start, end):
    """A road from start to end: its line, after the ground was cut and filled to carry it."""
    spacing = 10.0
    line = smoothed(spaced(cheapest_path(heights, start, end), spacing), 9)
    line = spaced(line, spacing)
    levels = [(height_at(heights, x, y),) for x, y in line]
    bed = limited([z for (z,) in smoothed(smoothed(levels, 12), 12)], spacing, STEEPEST_ROAD)
    nearest = {}
    for (x, y), level in zip(line, bed):
        column, row = int(x / POST_X), int((HEIGHT - y) / POST_Y)
        for j in range(row - 4, row + 5):
            for i in range(column - 5, column + 6):
                away = math.dist((x, y), ((i + 0.5) * POST_X, HEIGHT - (j + 0.5) * POST_Y))
                if away < nearest.get((i, j), (100.0, 0.0))[0]:
                    nearest[i, j] = (away, level)
    for (i, j), (away, level) in nearest.items():
        t = min(1.0, max(0.0, (away - 35) / 65))
        share = t * t * (3 - 2 * t)
        heights[j][i] = level + (heights[j][i] - level) * share
    return spaced(line, 70)


# Files


def geotiff(heights):
    """The grid as a GeoTIFF: 16-bit whole metres, WGS 84, uncompressed, little-endian."""
    strips = 18
    size = ROWS // strips * COLUMNS * 2
    description = b"Made landscape; no real place. Metres above mean sea level (EGM96).\0"
    keys = (1, 1, 0, 4, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326, 2054, 0, 1, 9102)
    fields = [  # tag, type (2 text, 3 short, 4 long, 12 double), values
        (256, 3, [COLUMNS]),
        (257, 3, [ROWS]),
        (258, 3, [16]),
        (259, 3, [1]),
        (262, 3, [1]),
        (270, 2, description),
        (273, 4, [0] * strips),
        (277, 3, [1]),
        (278, 3, [ROWS // strips]),
        (279, 4, [size] * strips),
        (339, 3, [2]),
        (33550, 12, [STEP, STEP, 0.0]),
        (33922, 12, [0.0, 0.0, 0.0, WEST, NORTH, 0.0]),
        (34735, 3, keys),
        (42113, 2, b"-32768\0"),
    ]
    start = 8 + 2 + 12 * len(fields) + 4

    def encode(kind, values):
        code = {2: "B", 3: "H", 4: "I", 12: "d"}[kind]
        return struct.pack(f"<{len(values)}{code}", *values)

    sizes = [len(encode(kind, values)) for _, kind, values in fields]
    offset = start + sum(n + n % 2 for n in sizes if n > 4)
    fields[6] = (273, 4, [offset + k * size for k in range(strips)])
    entries, extra = b"", b""
    for tag, kind, values in fields:
        data = encode(kind, values)
        entries += struct.pack("<HHI", tag, kind, len(values))
        if len(data) > 4:
            entries += struct.pack("<I", start + len(extra))
            extra += data + bytes(len(data) % 2)
        else:
            entries += data.ljust(4, b"\0")
    header = struct.pack("<2sHIH", b"II", 42, 8, len(fields))
    rows = [struct.pack(f"<{COLUMNS}h", *row) for row in heights]
    return header + entries + bytes(4) + extra + b"".join(rows)


def degrees(point):
    return [
        round(WEST + point[0] / EAST_METRES, 5),
        round(SOUTH + point[1] / NORTH_METRES, 5),
    ]


def geojson(name, features):
    lines = [json.dumps(feature, ensure_ascii=False) for feature in features]
    body = ",\n".join(lines)
    return f'{{"type": "FeatureCollection", "name": "{name}", "features": [\n{body}\n]}}\n'


def feature(properties, kind, coordinates):
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def road(identifier, name, name_en, line):
    length = sum(math.dist(a, b) for a, b in zip(line, line[1:]))
    properties = {"id": identifier, "name": name, "name_en": name_en, "class": "tertiary"}
    properties |= {"length_m": round(length), "source": "made by make.py"}
    return feature(properties, "LineString", [degrees(point) for point in line])


def node(identifier, name, name_en, line, share):
    properties = {"id": identifier, "name": name, "name_en": name_en}
    properties["source"] = "made by make.py"
    return feature(properties, "Point", degrees(line[round(share * (len(line) - 1))]))


def beside_valley(x):
    return x, valley_y(x)


def main():
    heights = ground()
    main_road = build(heights, beside_valley(27600), beside_valley(17000))
    far_road = build(heights, beside_valley(3600), beside_valley(1300))
    heights = [[round(height) for height in row] for row in heights]
    roads = [
        road("m1", "鹰嘴岭公路", "Yingzuiling Road", main_road),
        road("m2", "远沟支路", "Yuangou Branch Road", far_road),
    ]
    nodes = [
        node("t1", "新隧道东口（在建）", "East portal of the tunnel being built", main_road, 0.62),
        node("t2", "塌方点", "Landslide spot", main_road, 0.38),
        node("t3", "下沟村公交站", "Xiagou village bus stop", main_road, 0.06),
    ]
    (FOLDER / "terrain.tif").write_bytes(geotiff(heights))
    for name, text in (
        ("road.geojson", geojson("road", roads)),
        ("nodes.geojson", geojson("nodes", nodes)),
    ):
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    lengths = ", ".join(f"{r['properties']['length_m'] / 1000:.1f} km" for r in roads)
    print(f"wrote terrain of {COLUMNS} × {ROWS} posts, roads of {lengths}, {len(nodes)} nodes")


if __name__ == "__main__":
    main()
