#!/usr/bin/env python3
"""Turns the tables of facts in taiyuan/ into the GeoJSON files that missions select from.

    python3 geodata/make.py            writes main-roads.geojson and congestion-nodes.geojson
    python3 geodata/make.py --check    writes nothing; fails where a file differs from its tables

Python's standard library only. The same tables give the same bytes.
"""

import csv
import json
import math
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "taiyuan"

# WGS 84
SEMI_MAJOR_AXIS = 6378137.0
ECCENTRICITY_SQUARED = 0.00669437999014


class TableError(Exception):
    """A table says something that cannot be a road or a node."""


def read(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def position(row, where):
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    if not (37.7 < latitude < 38.0 and 112.4 < longitude < 112.7):
        raise TableError(f"{where}: {latitude}, {longitude} is not in Taiyuan")
    return longitude, latitude


def distance(start, end):
    """Metres between two positions, from the radii of curvature at their middle latitude.

    Within 1 mm of the geodesic over 5 km at this latitude.
    """
    middle = math.radians((start[1] + end[1]) / 2)
    w = 1 - ECCENTRICITY_SQUARED * math.sin(middle) ** 2
    north = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / w**1.5
    east = SEMI_MAJOR_AXIS / math.sqrt(w) * math.cos(middle)
    return math.hypot(
        math.radians(end[0] - start[0]) * east, math.radians(end[1] - start[1]) * north
    )


def roads():
    lines = {}
    for row in read("roads.csv"):
        line = lines.setdefault(row["road"], [])
        where = f"roads.csv: {row['road']} {row['order']}"
        if int(row["order"]) != len(line) + 1:
            raise TableError(f"{where}: expected order {len(line) + 1}")
        point = position(row, where)
        if point in line:
            raise TableError(f"{where}: this position is there twice")
        line.append(point)
    features = []
    for row in read("road-names.csv"):
        line = lines.pop(row["name"], [])
        if len(line) < 2:
            raise TableError(f"road-names.csv: {row['name']} has {len(line)} positions")
        length = sum(distance(a, b) for a, b in zip(line, line[1:]))
        properties = {key: row[key] for key in ("id", "name", "name_en", "class")}
        properties["length_m"] = round(length)
        features.append(feature(properties, "LineString", line))
    if lines:
        raise TableError(f"road-names.csv: no row for {', '.join(lines)}")
    return features


def nodes():
    features, seen = [], set()
    for row in read("nodes.csv"):
        where = f"nodes.csv: {row['id']}"
        point = position(row, where)
        if row["id"] in seen or row["name"] in seen or point in seen:
            raise TableError(f"{where}: this id, name or position is there twice")
        seen.update((row["id"], row["name"], point))
        properties = {key: row[key] for key in ("id", "name", "why", "source")}
        features.append(feature(properties, "Point", point))
    return features


def feature(properties, kind, coordinates):
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def collection(name, features):
    lines = [json.dumps(feature, ensure_ascii=False) for feature in features]
    return (
        f'{{"type": "FeatureCollection", "name": "{name}", "features": [\n'
        + ",\n".join(lines)
        + "\n]}\n"
    )


def main(arguments):
    if arguments not in ([], ["--check"]):
        sys.exit(__doc__)
    try:
        roads_, nodes_ = roads(), nodes()
    except (TableError, ValueError) as error:
        sys.exit(f"error: {error}")
    files = {
        "main-roads.geojson": collection("main_roads", roads_),
        "congestion-nodes.geojson": collection("congestion_nodes", nodes_),
    }
    kilometres = sum(road["properties"]["length_m"] for road in roads_) / 1000
    summary = f"{len(roads_)} roads, {kilometres:.1f} km, {len(nodes_)} nodes"
    for name, text in files.items():
        path = FOLDER / name
        if not arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_bytes() != text.encode():
            sys.exit(f"error: {path.name} differs from its tables: run geodata/make.py")
    print(("as its tables: " if arguments else "wrote ") + summary)


if __name__ == "__main__":
    main(sys.argv[1:])
