"""Reads a line coverage folder in the model of RoutingBench, for the peers to solve.

A required edge is a client whose direction is free: two nodes of one group of which one is
visited. Times are in milliseconds, since both peers count in integers.
"""

import math
import pathlib

WIND = (math.sqrt(2), math.sqrt(2))


def flight_time(a, b, airspeed):
    """The time of straight flight from a to b, in seconds."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = WIND[0] * dx + WIND[1] * dy
    headroom = airspeed**2 - WIND[0] ** 2 - WIND[1] ** 2
    return (math.sqrt(along**2 + headroom * (dx * dx + dy * dy)) - along) / headroom


class LineCoverage:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        rows = [line.split() for line in (folder / "node_data").read_text().splitlines() if line]
        self.points = {row[0]: (float(row[1]), float(row[2])) for row in rows}
        edges = [line.split() for line in (folder / "req_edge_list").read_text().splitlines()]
        self.edges = [(row[0], row[1]) for row in edges if row]
        mean = [sum(p[i] for p in self.points.values()) / len(self.points) for i in (0, 1)]
        self.depot = min(
            self.points, key=lambda k: math.dist(self.points[k], mean)
        )
        # Node 0 is the depot; nodes 2e + 1 and 2e + 2 are the two directions of edge e.
        ends = [(self.depot, self.depot)]
        for u, v in self.edges:
            ends += [(u, v), (v, u)]
        self.ends = ends
        self.service = [
            round(1000 * flight_time(self.points[u], self.points[v], 7)) for u, v in ends
        ]

    def travel(self, i, j):
        """Milliseconds from the end of node i to the start of node j."""
        a, b = self.points[self.ends[i][1]], self.points[self.ends[j][0]]
        return round(1000 * flight_time(a, b, 10))
