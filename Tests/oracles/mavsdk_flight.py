"""Flies a QGroundControl plan on a vehicle by MAVSDK, as a ground station would, and says how it went.

    mavsdk_flight.py udpin://127.0.0.1:14540 file.plan SECONDS

Ends with status 0 after: connect, healthy, import, upload, read back equal, arm, start, every item in
its order, landed, disarmed.
"""
import sys
import time

from mavsdk import ComponentType, Configuration, Mavsdk
from mavsdk.plugins.action import Action
from mavsdk.plugins.info import Info
from mavsdk.plugins.mission_raw import MissionRaw
from mavsdk.plugins.telemetry import Telemetry

url, plan, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
deadline = time.monotonic() + seconds


def wait_for(what, holds):
    while not holds():
        if time.monotonic() > deadline:
            sys.exit(f"gave up waiting: {what}")
        time.sleep(0.05)
    print("reached:", what, flush=True)


mavsdk = Mavsdk(Configuration.create_with_component_type(ComponentType.GROUND_STATION))
result = mavsdk.add_any_connection(url)
print("connection:", result, flush=True)
system = mavsdk.first_autopilot(timeout_s=10)
if system is None:
    sys.exit("no autopilot found")
telemetry, action, mission, info = Telemetry(system), Action(system), MissionRaw(system), Info(system)

wait_for("healthy", lambda: telemetry.health_all_ok())
print("version:", info.get_version(), flush=True)
items = mission.import_qgroundcontrol_mission(plan).mission_items
mission.upload_mission(items)
back = mission.download_mission()


def key(item):
    return [
        (round(v, 4) if isinstance(v, float) and v == v else str(v))
        for v in (item.seq, item.frame, item.command, item.param1, item.param2, item.param3,
                  item.param4, item.x, item.y, item.z)
    ]


if [key(i) for i in items] != [key(i) for i in back]:
    sys.exit(f"read back differs:\n{[key(i) for i in items]}\n{[key(i) for i in back]}")
print("reached: read back equal,", len(items), "items", flush=True)

seen = []
mission.subscribe_mission_progress(lambda p, *_: seen.append((p.current, p.total)))
action.arm()
wait_for("armed", lambda: telemetry.armed())
mission.start_mission()
wait_for("in the air", lambda: telemetry.in_air())
wait_for("last item", lambda: seen and seen[-1][0] >= len(items) - 1)
wait_for("landed", lambda: not telemetry.in_air())
wait_for("disarmed", lambda: not telemetry.armed())
currents = [c for c, _ in seen]
if currents != sorted(currents):
    sys.exit(f"progress went back: {currents}")
battery = telemetry.battery()
print("battery left:", battery.remaining_percent, flush=True)
mavsdk.destroy()
