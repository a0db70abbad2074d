"""Lists parameters, uploads a mission and flies it by pymavlink.

    pymavlink_flight.py udpin:127.0.0.1:14550 SECONDS LATITUDE LONGITUDE
"""
import sys
import time

from pymavlink import mavutil

url, seconds, latitude, longitude = sys.argv[1], *map(float, sys.argv[2:5])
deadline = time.monotonic() + seconds
link = mavutil.mavlink_connection(url, source_system=255)
if link.wait_heartbeat(timeout=10) is None:
    sys.exit("no heartbeat")
target = (link.target_system, link.target_component)


def expect(types, holds=lambda m: True, what=""):
    while True:
        message = link.recv_match(type=types, blocking=True, timeout=5)
        if message is not None and holds(message):
            return message
        if time.monotonic() > deadline:
            sys.exit(f"gave up waiting: {what or types}")


link.mav.param_request_list_send(*target)
names = {}
while True:
    value = expect("PARAM_VALUE")
    names[value.param_id] = value.param_value
    if len(names) == value.param_count:
        break
print("parameters:", sorted(names), flush=True)
link.mav.param_set_send(*target, b"RTL_ALT", 4000, mavutil.mavlink.MAV_PARAM_TYPE_REAL32)
expect("PARAM_VALUE", lambda m: m.param_id == "RTL_ALT" and m.param_value == 4000, "RTL_ALT")

frame = mavutil.mavlink.MAV_FRAME_GLOBAL_RELATIVE_ALT_INT
north = int((latitude + 0.001) * 1e7)
items = [
    (16, 0, int(latitude * 1e7), int(longitude * 1e7), 0), (22, frame, 0, 0, 20),
    (16, frame, north, int(longitude * 1e7), 20), (20, 2, 0, 0, 0),
]
link.mav.mission_count_send(*target, len(items))
sent = 0
while True:
    message = expect(["MISSION_REQUEST_INT", "MISSION_REQUEST", "MISSION_ACK"])
    if message.get_type() == "MISSION_ACK":
        if message.type != 0:
            sys.exit(f"upload refused: {message}")
        break
    command, kind, x, y, z = items[message.seq]
    link.mav.mission_item_int_send(
        *target, message.seq, kind, command, int(message.seq == 0), 1, 0, 0, 0, 0, x, y, z)
    sent += 1


def command(number, *parameters):
    values = list(parameters) + [0] * (7 - len(parameters))
    link.mav.command_long_send(*target, number, 0, *values)
    return expect("COMMAND_ACK", lambda m: m.command == number, f"ack of {number}").result


if command(12345) != mavutil.mavlink.MAV_RESULT_UNSUPPORTED:
    sys.exit("an unknown command was not refused")
for number, parameters in [(400, [1]), (176, [1, 3]), (300, [])]:
    if command(number, *parameters) != 0:
        sys.exit(f"command {number} was refused")
expect("MISSION_ITEM_REACHED", lambda m: m.seq == 2, "item 2")
expect("EXTENDED_SYS_STATE", lambda m: m.landed_state == 1, "landed")
expect("HEARTBEAT", lambda m: m.get_srcSystem() == target[0] and not m.base_mode & 0x80, "disarmed")
position = expect("GLOBAL_POSITION_INT")
off = abs(position.lat / 1e7 - latitude) + abs(position.lon / 1e7 - longitude)
if off > 2e-5:
    sys.exit(f"landed {off}° off")
print("landed at home", flush=True)
