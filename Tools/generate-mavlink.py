#!/usr/bin/env python3
"""Writes Sources/MAVLink/Messages/*.swift from MAVLink's message definitions, as pymavlink carries them.

    .ci/oracles
    .build/oracles/bin/python Tools/generate-mavlink.py

Wire order, lengths and CRC extras are those that pymavlink's own parser works out.
"""
import os
import re
import sys

import pymavlink
from pymavlink.generator import mavparse

WANTED = """HEARTBEAT SYS_STATUS SYSTEM_TIME PING SET_MODE PARAM_REQUEST_READ PARAM_REQUEST_LIST PARAM_VALUE
PARAM_SET GPS_RAW_INT ATTITUDE LOCAL_POSITION_NED GLOBAL_POSITION_INT MISSION_ITEM MISSION_REQUEST
MISSION_SET_CURRENT MISSION_CURRENT MISSION_REQUEST_LIST MISSION_COUNT MISSION_CLEAR_ALL
MISSION_ITEM_REACHED MISSION_ACK GPS_GLOBAL_ORIGIN MISSION_REQUEST_INT REQUEST_DATA_STREAM
MISSION_ITEM_INT VFR_HUD COMMAND_INT COMMAND_LONG COMMAND_ACK BATTERY_STATUS AUTOPILOT_VERSION WIND_COV
HOME_POSITION MESSAGE_INTERVAL EXTENDED_SYS_STATE STATUSTEXT""".split()

TYPES = {
    "float": "Float", "double": "Double", "char": "UInt8", "uint8_t": "UInt8", "int8_t": "Int8",
    "uint16_t": "UInt16", "int16_t": "Int16", "uint32_t": "UInt32", "int32_t": "Int32",
    "uint64_t": "UInt64", "int64_t": "Int64", "uint8_t_mavlink_version": "UInt8",
}
WORDS = {"in": "`in`", "repeat": "`repeat`"}
HEAD = "// Written by Tools/generate-mavlink.py from MAVLink's public definitions.\n\n"


def camel(name, upper=False):
    parts = name.lower().split("_")
    text = parts[0] + "".join(p[:1].upper() + p[1:] for p in parts[1:])
    if upper:
        text = text[:1].upper() + text[1:]
    return WORDS.get(text, text)


def swift_type(field):
    base = TYPES[field.type]
    if not field.array_length:
        return base
    return "String" if field.type == "char" else f"[{base}]"


def default(field):
    if not field.array_length:
        return "0"
    return '""' if field.type == "char" else f"Array(repeating: 0, count: {field.array_length})"


def meaning(field):
    said = f"`{field.name}`"
    if field.units:
        said += f", in {field.units.strip('[]')}"
    if field.enum:
        said += f", a value of {field.enum}"
    if field.array_length:
        said += f", {field.array_length} {'bytes' if field.type == 'char' else 'values'}"
    return said + "."


def wrap(text, indent):
    """Breaks a list of arguments into lines of at most 100 columns."""
    lines, line = [], indent
    for part in text:
        piece = part + ", "
        if len(line) + len(piece.rstrip()) > 100:
            lines.append(line.rstrip())
            line = indent
        line += piece
    lines.append(line.rstrip().rstrip(","))
    return "\n".join(lines)


def swift(message):
    fields = message.ordered_fields
    name = camel(message.name, upper=True)
    out = [HEAD, f"/// `{message.name}`, message {message.id}.\n"]
    out.append(f"public struct {name}: Message {{\n")
    out.append(f"  /// {message.id}.\n  public static let id: UInt32 = {message.id}\n")
    out.append(f"  /// {message.crc_extra}.\n  public static let crcExtra: UInt8 = {message.crc_extra}\n")
    out.append(f"  /// {message.wire_length} bytes.\n")
    out.append(f"  public static let length = {message.wire_length}\n\n")
    for field in fields:
        out.append(f"  /// {meaning(field)}\n  public var {camel(field.name)}: {swift_type(field)}\n")
    parameters = [f"{camel(f.name)}: {swift_type(f)} = {default(f)}" for f in fields]
    out.append("\n  /// Makes a message; fields that are left out are zero.\n  public init(\n")
    out.append(wrap(parameters, "    ") + "\n  ) {\n")
    for field in fields:
        out.append(f"    self.{camel(field.name).strip('`')} = {camel(field.name)}\n")
    out.append("  }\n\n  /// Reads the fields in wire order.\n  public init(from payload: inout PayloadReader) {\n")
    for field in fields:
        call = "next()"
        if field.array_length:
            kind = "text" if field.type == "char" else "array"
            call = f"{kind}(count: {field.array_length})"
        out.append(f"    {camel(field.name)} = payload.{call}\n")
    out.append("  }\n\n  /// Writes the fields in wire order.\n  public func write(to payload: inout PayloadWriter) {\n")
    for field in fields:
        extra = f", count: {field.array_length}" if field.array_length else ""
        out.append(f"    payload.append({camel(field.name)}{extra})\n")
    out.append("  }\n}\n")
    return name, "".join(out)


def main():
    root = os.path.join(os.path.dirname(__file__), "..")
    folder = os.path.join(root, "Sources", "MAVLink", "Messages")
    definitions = os.path.join(os.path.dirname(pymavlink.__file__), "dialects", "v20")
    messages = []
    for file in ["minimal.xml", "standard.xml", "common.xml"]:
        path = os.path.join(definitions, file)
        if os.path.exists(path):
            messages += mavparse.MAVXML(path, mavparse.PROTOCOL_2_0).message
    by_name = {m.name: m for m in messages}
    missing = [name for name in WANTED if name not in by_name]
    if missing:
        sys.exit(f"not in the definitions: {missing}")
    os.makedirs(folder, exist_ok=True)
    extras = []
    for wanted in WANTED:
        message = by_name[wanted]
        name, text = swift(message)
        extras.append((message.id, name))
        with open(os.path.join(folder, name + ".swift"), "w") as file:
            file.write(text)
    with open(os.path.join(folder, "KnownMessages.swift"), "w") as file:
        file.write(HEAD)
        file.write("extension Frame {\n  /// The CRC extra of a message; nil where it is not known.\n")
        file.write("  static func crcExtra(of id: UInt32) -> UInt8? {\n    switch id {\n")
        for id, name in sorted(extras):
            file.write(f"    case {name}.id: {name}.crcExtra\n")
        file.write("    default: nil\n    }\n  }\n}\n")


main()
