import MAVLink

/// A command, however it was sent: MAVLink's COMMAND_LONG and COMMAND_INT in one form.
struct Command {
  var id: UInt16
  var parameters: [Float]
  /// Degrees and metres, where the command has a place; nil where the sender gave none.
  var latitude: Double?
  var longitude: Double?
  var height: Double
  /// MAV_FRAME of the height.
  var frame: UInt8

  init(_ long: CommandLong) {
    id = long.command
    parameters = [long.param1, long.param2, long.param3, long.param4]
    (latitude, longitude) = Command.place(Double(long.param5), Double(long.param6))
    height = Double(long.param7)
    frame = 3
  }

  init(_ int: CommandInt) {
    id = int.command
    parameters = [int.param1, int.param2, int.param3, int.param4]
    (latitude, longitude) = Command.place(Double(int.x) / 1e7, Double(int.y) / 1e7)
    height = Double(int.z)
    frame = int.frame
  }

  /// A number of an item out of a parameter.
  static func index(_ parameter: Float) -> Int {
    parameter.isFinite ? Int(max(0, min(parameter, 65_535))) : 0
  }

  private static func place(_ latitude: Double, _ longitude: Double) -> (Double?, Double?) {
    guard abs(latitude) <= 90, abs(longitude) <= 180, latitude != 0 || longitude != 0 else {
      return (nil, nil)
    }
    return (latitude, longitude)
  }
}

/// MAV_RESULT.
enum CommandResult: UInt8 {
  case accepted = 0
  case temporarilyRejected = 1
  case denied = 2
  case unsupported = 3
  case failed = 4
}
