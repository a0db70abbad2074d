#!/bin/bash
# Imports the Heidelberg extract and plans all of its primary and secondary roads: seconds and memory of both.
# Roads that were cut out of the map with it reach 70 km beyond the city; what no site reaches is a gap.
#
#     Benchmarks/heidelberg.sh ../shared/geodata/heidelberg/heidelberg-2024.osm.pbf
set -euo pipefail
source=$(realpath "$1")
kestrel=$(realpath "$(dirname "$0")/../.build/release/kestrel")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

measured() { /usr/bin/time -f '%e s, %U s of processor, %M kB' "$@"; }

measured "$kestrel" import "$source" -o roads.geojson
cat > mission.yaml <<'MISSION'
kestrel: 1
mission: Heidelberg
aircraft: dji-m30t
batteries: {count: 90, health: 95 %}
launch:
  - {name: site 1, at: 49.41 N 8.68 E}
  - {name: site 2, at: 49.36 N 8.75 E}
  - {name: site 3, at: 49.41 N 8.78 E}
  - {name: site 4, at: 49.47 N 8.77 E}
  - {name: site 5, at: 49.36 N 8.67 E}
  - {name: site 6, at: 49.46 N 8.67 E}
  - {name: site 7, at: 49.48 N 8.71 E}
  - {name: site 8, at: 49.41 N 8.84 E}
  - {name: site 9, at: 49.42 N 8.62 E}
  - {name: site 10, at: 49.49 N 8.80 E}
  - {name: site 11, at: 49.42 N 8.75 E}
  - {name: site 12, at: 49.44 N 8.81 E}
roads:
  from: roads.geojson
  select: {class: [primary, secondary]}
  height: 90 m above ground
  speed: 10 m/s
weather:
  wind: {from: W, speed: 4 m/s, measured at: 10 m, gust: 6 m/s, over: suburb}
  temperature: 12 °C
MISSION
status=0
measured "$kestrel" plan mission.yaml -o plan --lang en > summary.txt || status=$?
grep -E '^(Σ|Roads|Batteries|Routes)' summary.txt
# Gaps and findings end a plan with another status than 0; it is made all the same.
[ "$status" -le 5 ]
