"""Lets MAVSDK import plans and waypoint files: mavsdk_import.py [PLAN.JSON] FILE...

With a saved plan, the files stand in the order of its flights, and every point that a flight goes to
must come out of MAVSDK where it is in the plan, to half a metre, in its order. MAVSDK imports only with
a vehicle in sight, so a heartbeat stands in for one on the loopback. Prints one line a file, ends with 1
where one is refused or differs.
"""

import json
import os
import socket
import sys
import threading
import time

from mavsdk.component_type import ComponentType
from mavsdk.mavsdk import Configuration, Mavsdk
from mavsdk.plugins.mission_raw import MissionRaw
from pymavlink.dialects.v20 import ardupilotmega as mavlink

NAVIGATION = {16, 19, 21, 22}  # waypoint, loiter for a time, land, take-off


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def beat(port, stop):
    link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    vehicle = mavlink.MAVLink(None, srcSystem=1, srcComponent=1)
    while not stop.is_set():
        message = mavlink.MAVLink_heartbeat_message(
            mavlink.MAV_TYPE_QUADROTOR, mavlink.MAV_AUTOPILOT_ARDUPILOTMEGA, 0, 0,
            mavlink.MAV_STATE_STANDBY, 3)
        link.sendto(message.pack(vehicle), ("127.0.0.1", port))
        time.sleep(0.2)


def missing(flight, items):
    """The first leg of a flight whose end is not among the items, in their order; None without."""
    flown = [(i.x / 1e7, i.y / 1e7, i.z) for i in items if i.command in NAVIGATION]
    at = 0
    for number, leg in enumerate(flight["legs"]):
        if leg["purpose"] in ("take_off", "land"):
            continue
        end = leg["end"]
        latitude, longitude = end["position"]["latitude_deg"], end["position"]["longitude_deg"]
        height = end["height_above_launch_m"]
        while at < len(flown) and not (
                abs(flown[at][0] - latitude) < 5e-6 and abs(flown[at][1] - longitude) < 5e-6
                and abs(flown[at][2] - height) < 0.1):
            at += 1
        if at == len(flown):
            return number
    return None


def main(paths):
    flights = None
    if paths[0].endswith(".json"):
        with open(paths[0], encoding="utf-8") as file:
            flights = json.load(file)["flights"]
        paths = paths[1:]
        assert len(flights) == len(paths), "a file for each flight"
    port, stop = free_port(), threading.Event()
    threading.Thread(target=beat, args=(port, stop), daemon=True).start()
    station = Mavsdk(Configuration.create_with_component_type(ComponentType.GROUND_STATION))
    station.add_any_connection(f"udpin://127.0.0.1:{port}")
    system = station.first_autopilot(timeout_s=20)
    if system is None:
        print("MAVSDK saw no heartbeat")
        return 1
    missions = MissionRaw(system)
    failed = False
    for number, path in enumerate(paths):
        try:
            if path.endswith(".plan"):
                items = missions.import_qgroundcontrol_mission(path).mission_items
            else:
                items = missions.import_mission_planner_mission(path).mission_items
        except Exception as refusal:
            print("refused", path, refusal)
            failed = True
            continue
        leg = missing(flights[number], items) if flights else None
        if leg is not None:
            print(f"{path}: MAVSDK has no item for leg {leg}")
            failed = True
        print("imported", path, len(items))
    stop.set()
    return 1 if failed else 0


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    # MAVSDK's threads are not waited for.
    os._exit(code)
