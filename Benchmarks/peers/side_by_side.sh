#!/bin/sh
# Solves cities with batteries by Kestrel, PyVRP and OR-Tools in turn, the same seconds on one thread
# each, and prints a row of a table for each city: flights and cost.
# usage: side_by_side.sh SECONDS BATTERY FOLDER…   (PYTHON: one that has pyvrp and ortools)
set -eu
seconds=$1
battery=$2
shift 2
here=$(dirname "$0")
row() {
  found=$(sed -n 's/.*"cost": *\([0-9][0-9.]*\).*"flights": *\([0-9]*\).*/\2, \1/p')
  echo "${found:-none}"
}
echo "| city | Kestrel | PyVRP | OR-Tools |"
echo "|---|---|---|---|"
for city in "$@"; do
  ours=$("${BENCH:-$here/../.build/release/RoutingBench}" --chains 1 --seed 1 \
    --seconds "$seconds" --battery "$battery" "$city" | row)
  pyvrp=$("${PYTHON:-python3}" "$here/solve_pyvrp.py" "$seconds" "$battery" "$city" | row)
  ortools=$("${PYTHON:-python3}" "$here/solve_ortools.py" "$seconds" "$battery" "$city" | row)
  echo "| $(basename "$city") | $ours | $pyvrp | $ortools |"
done
