"""Lets MAVSDK import the QGroundControl plans of a saved plan: mavsdk_import.py PLAN.JSON FILE.plan...

The files stand in the order of the flights. Every point that a flight goes to must come out of MAVSDK
where it is in the plan, to half a metre, in its order. MAVSDK imports only with a vehicle in sight, so a heartbeat stands
in for one on the loopback.
"""
import json
import socket
import sys
import threading
import time

from mavsdk.component_type import ComponentType
from mavsdk.mavsdk import Configuration, Mavsdk
from mavsdk.plugins.mission_raw import MissionRaw
from pymavlink.dialects.v20 import ardupilotmega as mavlink


def beat(port, stop):
    link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    vehicle = mavlink.MAVLink(None, srcSystem=1, srcComponent=1)
    while not stop.is_set():
        message = mavlink.MAVLink_heartbeat_message(
            mavlink.MAV_TYPE_QUADROTOR, mavlink.MAV_AUTOPILOT_ARDUPILOTMEGA, 0, 0,
            mavlink.MAV_STATE_STANDBY, 3)
        link.sendto(message.pack(vehicle), ("127.0.0.1", port))
        time.sleep(0.2)


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


port, stop = free_port(), threading.Event()
threading.Thread(target=beat, args=(port, stop), daemon=True).start()
station = Mavsdk(Configuration.create_with_component_type(ComponentType.GROUND_STATION))
station.add_any_connection(f"udpin://127.0.0.1:{port}")
system = station.first_autopilot(timeout_s=20)
if system is None:
    sys.exit("MAVSDK saw no heartbeat")
missions = MissionRaw(system)
navigation = {16, 19, 21, 22}  # waypoint, loiter for a time, land, take-off
with open(sys.argv[1], encoding="utf-8") as file:
    flights = json.load(file)["flights"]
assert len(flights) == len(sys.argv) - 2, "a file for each flight"
failed = False
for flight, path in zip(flights, sys.argv[2:]):
    items = missions.import_qgroundcontrol_mission(path).mission_items
    flown = [(i.x / 1e7, i.y / 1e7, i.z) for i in items if i.command in navigation]
    at = 0
    for number, leg in enumerate(flight["legs"]):
        end = leg["end"]
        if leg["purpose"] in ("take_off", "land"):
            continue
        wanted = (end["position"]["latitude_deg"], end["position"]["longitude_deg"],
                  end["height_above_launch_m"])
        while at < len(flown) and not (
                abs(flown[at][0] - wanted[0]) < 5e-6 and abs(flown[at][1] - wanted[1]) < 5e-6
                and abs(flown[at][2] - wanted[2]) < 0.1):
            at += 1
        if at == len(flown):
            print(f"{path}: MAVSDK has no item for leg {number}, {wanted}")
            failed = True
            break
stop.set()
sys.exit(1 if failed else 0)
