"""Checks the data that the project ships: python3 -m unittest discover Tests/GeodataTests

The comparison with OpenStreetMap needs the shared data (KESTREL_SHARED, or ../shared beside the
project) and is skipped without it.
"""

import csv
import json
import math
import os
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TAIYUAN = PROJECT / "geodata" / "taiyuan"
MOUNTAIN = PROJECT / "geodata" / "mountain"
SHARED = Path(os.environ.get("KESTREL_SHARED", PROJECT.parent / "shared"))
EAST, NORTH = 87950.0, 110996.0  # metres a degree, good to 0.3 % over both areas


def features(path):
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def line(feature):
    return [(x * EAST, y * NORTH) for x, y in feature["geometry"]["coordinates"]]


def away(point, start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = (point[0] - start[0]) * dx + (point[1] - start[1]) * dy
    t = max(0, min(1, along / (dx * dx + dy * dy or 1)))
    return math.dist(point, (start[0] + t * dx, start[1] + t * dy))


def points(line, spacing):
    for start, end in zip(line, line[1:]):
        count = max(1, round(math.dist(start, end) / spacing))
        for k in range(count):
            t = k / count
            yield start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t


class Taiyuan(unittest.TestCase):
    def test_the_geojson_files_are_those_of_the_tables(self):
        program = [sys.executable, PROJECT / "geodata" / "make.py", "--check"]
        result = subprocess.run(program, capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_at_least_twenty_roads_and_a_hundred_kilometres_and_thirty_nodes(self):
        roads = features(TAIYUAN / "main-roads.geojson")
        self.assertGreaterEqual(len(roads), 20)
        self.assertGreaterEqual(sum(r["properties"]["length_m"] for r in roads), 100_000)
        self.assertEqual(len(features(TAIYUAN / "congestion-nodes.geojson")), 30)

    def test_no_road_turns_back(self):
        for road in features(TAIYUAN / "main-roads.geojson"):
            way = line(road)
            for a, b, c in zip(way, way[1:], way[2:]):
                turn = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
                self.assertGreater(turn, 0, road["properties"]["name"])

    def test_two_roads_that_cross_have_one_position_for_it(self):
        with open(TAIYUAN / "roads.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        places = {}
        for row in rows:
            places.setdefault(row["road"], set()).add((row["latitude"], row["longitude"]))
        common = [
            (row["latitude"], row["longitude"]) in places[other]
            for row in rows
            for other in row["junction"].split("/")
            if other in places
        ]
        self.assertGreater(len(common), 100)
        self.assertGreaterEqual(sum(common) / len(common), 0.98)

    @unittest.skipUnless(SHARED.is_dir(), f"no shared data in {SHARED}")
    def test_95_percent_of_the_length_lies_within_25_metres_of_openstreetmap(self):
        source = {}
        for road in features(SHARED / "geodata" / "taiyuan" / "roads.geojson"):
            name, kind = road["properties"].get("name"), road["properties"]["highway"]
            if kind == "trunk" or (name and kind in ("primary", "secondary", "tertiary")):
                source.setdefault(name, []).append(line(road))
        for road in features(TAIYUAN / "main-roads.geojson"):
            name = road["properties"]["name"]
            # Flyovers bear other names or, as trunk roads, none.
            ways = source[name] + source[None] + source["建设路"]
            ways += source["南内环街长治路立交桥"] + source["五一路府东街立交桥"]
            near = [
                any(
                    away(point, start, end) <= 25
                    for way in ways
                    for start, end in zip(way, way[1:])
                )
                for point in points(line(road), 25)
            ]
            self.assertGreaterEqual(sum(near) / len(near), 0.95, name)


class Mountain(unittest.TestCase):
    def test_the_program_writes_the_shipped_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "make.py"
            copy.write_bytes((MOUNTAIN / "make.py").read_bytes())
            subprocess.run([sys.executable, copy], check=True, capture_output=True)
            for name in ("terrain.tif", "road.geojson", "nodes.geojson"):
                made = (Path(folder) / name).read_bytes()
                self.assertEqual(made, (MOUNTAIN / name).read_bytes(), name)

    def test_the_road_climbs_at_no_more_than_nine_percent(self):
        columns, rows, west, north = 1224, 540, 111.78, 38.025
        data = (MOUNTAIN / "terrain.tif").read_bytes()[-columns * rows * 2 :]
        grid = struct.unpack(f"<{columns * rows}h", data)

        def height(longitude, latitude):
            x, y = (longitude - west) * 3600 - 0.5, (north - latitude) * 3600 - 0.5
            i, j = int(x), int(y)
            s, t = x - i, y - j
            corners = ((i, j, (1 - s) * (1 - t)), (i + 1, j, s * (1 - t)))
            corners += ((i, j + 1, (1 - s) * t), (i + 1, j + 1, s * t))
            return sum(grid[b * columns + a] * weight for a, b, weight in corners)

        for road in features(MOUNTAIN / "road.geojson"):
            levels = [height(*point) for point in road["geometry"]["coordinates"]]
            way = line(road)
            for k in range(len(way) - 1):
                length = math.dist(way[k], way[k + 1])
                self.assertTrue(40 <= length <= 150)
                self.assertLessEqual(abs(levels[k + 1] - levels[k]) / length, 0.09)


if __name__ == "__main__":
    unittest.main()
