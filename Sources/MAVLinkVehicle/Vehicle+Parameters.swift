import MAVLink
import MissionSimulation
import Units

extension Vehicle {
  /// Lists, reads and sets parameters. RTL_ALT and RTL_ALT_M are obeyed; the others are kept.
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
      if let height = parameters.returnHeight(setBy: set.paramId, to: set.paramValue) {
        aircraft.returnHeight = height
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
