"""Turns the JSON lines of measure.sh into the tables of Documentation/Routing.md.

usage: table.py FOLDER_OF_RESULTS > tables.md
"""

import json
import pathlib
import statistics
import sys

for file in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    rows = [json.loads(line) for line in file.read_text().splitlines() if line.startswith("{")]
    if not rows:
        continue
    gaps = [100 * row["gap"] for row in rows]
    print(f"### {file.stem}\n")
    print(f"Mean gap {statistics.mean(gaps):.3f} %, greatest {max(gaps):.3f} %.\n")
    print("| instance | tasks | cost | flights | fewest proved | best known or bound | gap % |")
    print("|---|---|---|---|---|---|---|")
    for row in rows:
        left = f" ({row['unserved']} out of reach)" if row["unserved"] else ""
        reference = row["best_known"] if row["best_known"] is not None else row["bound"]
        print(
            f"| {row['name']}{left} | {row['tasks']} | {row['cost']:.1f} | {row['flights']} "
            f"| {row['fewest_flights']} | {reference} | {100 * row['gap']:.3f} |"
        )
    print()
