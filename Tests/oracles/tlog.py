"""Reads a telemetry log by pymavlink, and compares its last position with a track's last line.

    tlog.py flight-01.tlog SECONDS LATITUDE LONGITUDE
"""
import sys

from pymavlink import mavutil

path, (seconds, latitude, longitude) = sys.argv[1], map(float, sys.argv[2:5])
log = mavutil.mavlink_connection(path)
counts, first, last = {}, None, None
while (message := log.recv_match()) is not None:
    kind = message.get_type()
    if kind == "BAD_DATA":
        sys.exit(f"bad data: {message}")
    counts[kind] = counts.get(kind, 0) + 1
    first = first or message._timestamp
    if kind == "GLOBAL_POSITION_INT":
        last = message
print(counts)
if min(counts[k] for k in ("HEARTBEAT", "ATTITUDE", "BATTERY_STATUS", "GLOBAL_POSITION_INT")) < seconds:
    sys.exit("less than a message a second")
if abs(last._timestamp - first - seconds) > 1.5:
    sys.exit(f"lasts {last._timestamp - first} s, not {seconds}")
if abs(last.lat / 1e7 - latitude) + abs(last.lon / 1e7 - longitude) > 1e-6:
    sys.exit(f"ends at {last.lat}, {last.lon}")
