"""Solves line coverage with batteries by PyVRP 0.14.

usage: solve_pyvrp.py SECONDS BATTERY FOLDER...
"""

import json
import sys

import pyvrp
from pyvrp.stop import MaxRuntime

from line_coverage import LineCoverage

seconds, battery = float(sys.argv[1]), float(sys.argv[2])
for folder in sys.argv[3:]:
    instance = LineCoverage(folder)
    model = pyvrp.Model()
    places = [model.add_location(x=0, y=0) for _ in instance.ends]
    model.add_depot(places[0])
    for edge in range(len(instance.edges)):
        group = model.add_client_group()
        for node in (2 * edge + 1, 2 * edge + 2):
            model.add_client(
                places[node],
                service_duration=instance.service[node],
                required=False,
                group=group,
            )
    model.add_vehicle_type(
        num_available=20,
        shift_duration=int(1000 * battery),
        unit_distance_cost=0,
        unit_duration_cost=1,
    )
    for i, a in enumerate(places):
        for j, b in enumerate(places):
            if i != j:
                time = instance.travel(i, j)
                model.add_edge(a, b, distance=time, duration=time)
    result = model.solve(stop=MaxRuntime(seconds), display=False, seed=1)
    best = result.best
    print(
        json.dumps(
            {
                "name": folder.rstrip("/").split("/")[-1],
                "feasible": result.is_feasible(),
                "cost": sum(route.duration() for route in best.routes()) / 1000,
                "flights": best.num_routes(),
            }
        ),
        flush=True,
    )
