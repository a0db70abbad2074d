"""Reads frames as lines of hexadecimal digits, and writes each as pymavlink itself packs its fields."""
import sys

from pymavlink.dialects.v20 import common

reader = common.MAVLink(None)
for line in open(sys.argv[1]):
    messages = reader.parse_buffer(bytearray.fromhex(line.strip())) or []
    if len(messages) != 1 or messages[0].get_type() == "BAD_DATA":
        print("refused")
        continue
    message = messages[0]
    writer = common.MAVLink(None, message.get_srcSystem(), message.get_srcComponent())
    writer.seq = message.get_seq()
    print(message.get_type(), bytes(message.pack(writer)).hex())
