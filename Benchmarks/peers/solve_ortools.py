"""Solves line coverage with batteries by OR-Tools' routing library, guided local search.

usage: solve_ortools.py SECONDS BATTERY FOLDER...
"""

import json
import sys

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from line_coverage import LineCoverage

seconds, battery = float(sys.argv[1]), float(sys.argv[2])
for folder in sys.argv[3:]:
    instance = LineCoverage(folder)
    count = len(instance.ends)
    manager = pywrapcp.RoutingIndexManager(count, 20, 0)
    routing = pywrapcp.RoutingModel(manager)
    table = [
        [instance.travel(i, j) + (instance.service[i] if i else 0) for j in range(count)]
        for i in range(count)
    ]

    def time(a, b):
        return table[manager.IndexToNode(a)][manager.IndexToNode(b)]

    transit = routing.RegisterTransitCallback(time)
    routing.SetArcCostEvaluatorOfAllVehicles(transit)
    routing.AddDimension(transit, 0, int(1000 * battery), True, "time")
    for edge in range(len(instance.edges)):
        pair = [manager.NodeToIndex(2 * edge + 1), manager.NodeToIndex(2 * edge + 2)]
        routing.AddDisjunction(pair)
    search = pywrapcp.DefaultRoutingSearchParameters()
    search.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PATH_CHEAPEST_ARC
    search.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    )
    search.time_limit.FromMilliseconds(int(1000 * seconds))
    solution = routing.SolveWithParameters(search)
    used = (
        sum(routing.IsVehicleUsed(solution, vehicle) for vehicle in range(20)) if solution else None
    )
    print(
        json.dumps(
            {
                "name": folder.rstrip("/").split("/")[-1],
                "feasible": solution is not None,
                "cost": solution.ObjectiveValue() / 1000 if solution else None,
                "flights": used,
            }
        ),
        flush=True,
    )
