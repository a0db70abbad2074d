import MAVLink
import MissionSimulation
import Units

/// The parameters that a ground station lists and sets: names of ArduCopter's, with what they are here.
struct VehicleParameters: Sendable {
  /// Names and values, in the order of their numbers.
  var all: [(name: String, value: Float)]

  init(of aircraft: SimulatedAircraft, system: UInt8) {
    all = [
      ("ARMING_CHECK", 1), ("BATT_MONITOR", 4), ("FRAME_CLASS", 1),
      ("RTL_ALT", Float(aircraft.returnHeight.metres * 100)),
      ("SYSID_MYGCS", 255), ("SYSID_THISMAV", Float(system)),
      ("WPNAV_SPEED", Float(aircraft.cruiseSpeed.metresPerSecond * 100)),
    ]
  }
}

extension Vehicle {
  /// Lists, reads and sets parameters. RTL_ALT is obeyed; the others are kept.
  mutating func receiveParameters(_ frame: Frame) -> [any Message] {
    if let list = frame.message(ParamRequestList.self), isForMe(list.targetSystem) {
      return parameters.all.indices.map { value(of: $0) }
    }
    if let read = frame.message(ParamRequestRead.self), isForMe(read.targetSystem) {
      let index =
        read.paramIndex >= 0
        ? Int(read.paramIndex) : parameters.all.firstIndex { $0.name == read.paramId } ?? -1
      return parameters.all.indices.contains(index) ? [value(of: index)] : []
    }
    if let set = frame.message(ParamSet.self), isForMe(set.targetSystem), set.paramValue.isFinite,
      let index = parameters.all.firstIndex(where: { $0.name == set.paramId })
    {
      parameters.all[index].value = set.paramValue
      if set.paramId == "RTL_ALT" {
        aircraft.returnHeight = .metres(max(2, min(10_000, Double(set.paramValue) / 100)))
      }
      return [value(of: index)]
    }
    return []
  }

  private func value(of index: Int) -> ParamValue {
    // MAV_PARAM_TYPE_REAL32.
    ParamValue(
      paramValue: parameters.all[index].value, paramCount: UInt16(parameters.all.count),
      paramIndex: UInt16(index), paramId: parameters.all[index].name, paramType: 9)
  }
}
