"""Imports plans and waypoint files with MAVSDK, which wants to hear a vehicle first.

    mavsdk_import.py FILE…

Heartbeats of an ArduPilot copter are sent to MAVSDK on the loopback. Prints one line a file with the
number of items, ends with 1 where one is refused.
"""

import os
import socket
import sys
import threading

os.environ["MAVLINK20"] = "1"

import mavsdk
from mavsdk.plugins.mission_raw.mission_raw import MissionRaw
from pymavlink import mavutil


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def beat(port, stop):
    link = mavutil.mavlink_connection(
        f"udpout:127.0.0.1:{port}", source_system=1, source_component=1
    )
    names = mavutil.mavlink
    while not stop.wait(0.2):
        link.mav.heartbeat_send(
            names.MAV_TYPE_QUADROTOR, names.MAV_AUTOPILOT_ARDUPILOTMEGA, 0, 0, names.MAV_STATE_STANDBY
        )


def main(paths):
    port = free_port()
    stop = threading.Event()
    threading.Thread(target=beat, args=(port, stop), daemon=True).start()
    station = mavsdk.Mavsdk(
        mavsdk.Configuration.create_with_component_type(mavsdk.ComponentType.GROUND_STATION)
    )
    station.add_any_connection(f"udpin://127.0.0.1:{port}")
    vehicle = station.first_autopilot(20)
    if vehicle is None:
        print("MAVSDK does not hear the vehicle")
        return 1
    missions = MissionRaw(vehicle)
    status = 0
    for path in paths:
        try:
            if path.endswith(".plan"):
                data = missions.import_qgroundcontrol_mission(path)
            else:
                data = missions.import_mission_planner_mission(path)
            print("imported", path, len(data.mission_items))
        except mavsdk.MavsdkError as refusal:
            print("refused", path, refusal)
            status = 1
    stop.set()
    return status


if __name__ == "__main__":
    # MAVSDK's threads are not waited for.
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)
