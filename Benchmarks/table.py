"""Turns the JSON lines of measure.sh into the tables of Documentation/Routing.md.

Of several seeds the median of each instance counts.

usage: table.py FOLDER_OF_RESULTS > tables.md
"""

import collections
import json
import pathlib
import statistics
import sys

runs = collections.defaultdict(lambda: collections.defaultdict(list))
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    for line in file.read_text().splitlines():
        if line.startswith("{"):
            row = json.loads(line)
            runs[file.name.split(".")[0]][row["name"]].append(row)


def bound(name, row):
    """The better of our bound and, with batteries, the optimum of one unlimited tour."""
    known = row["best_known"] if name.startswith("battery") and not row["unserved"] else None
    return max(row["bound"], known or 0)


for name, instances in runs.items():
    medians = [
        sorted(rows, key=lambda row: (row["flights"], row["cost"]))[(len(rows) - 1) // 2]
        for rows in instances.values()
    ]
    gaps = [100 * row["gap"] for row in medians]
    above = [100 * (row["cost"] / bound(name, row) - 1) for row in medians]
    proved = sum(row["flights"] == row["fewest_flights"] for row in medians)
    seeds = min(len(rows) for rows in instances.values())
    print(f"### {name}\n")
    print(
        f"Mean gap {statistics.mean(gaps):.3f} %, greatest {max(gaps):.3f} %; above the bound "
        f"{statistics.mean(above):.3f} %, greatest {max(above):.3f} %; the number of flights is proved "
        f"least in {proved} of {len(medians)}. Seeds: {seeds}.\n"
    )
    print(
        "| instance | tasks | cost | flights | fewest proved | best known | bound | gap % "
        "| above bound % |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for row, over in zip(medians, above):
        left = f" ({row['unserved']} out of reach)" if row["unserved"] else ""
        known = "" if row["best_known"] is None else row["best_known"]
        print(
            f"| {row['name']}{left} | {row['tasks']} | {row['cost']:.1f} | {row['flights']} "
            f"| {row['fewest_flights']} | {known} | {row['bound']:.1f} | {100 * row['gap']:.3f} "
            f"| {over:.3f} |"
        )
    print()
