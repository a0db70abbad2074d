// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `BATTERY_STATUS`, message 147.
public struct BatteryStatus: Message {
  /// 147.
  public static let id: UInt32 = 147
  /// 154.
  public static let crcExtra: UInt8 = 154
  /// 54 bytes.
  public static let length = 54

  /// `current_consumed`, in mAh.
  public var currentConsumed: Int32
  /// `energy_consumed`, in hJ.
  public var energyConsumed: Int32
  /// `temperature`, in cdegC.
  public var temperature: Int16
  /// `voltages`, in mV, 10 values.
  public var voltages: [UInt16]
  /// `current_battery`, in cA.
  public var currentBattery: Int16
  /// `id`.
  public var id: UInt8
  /// `battery_function`, a value of MAV_BATTERY_FUNCTION.
  public var batteryFunction: UInt8
  /// `type`, a value of MAV_BATTERY_TYPE.
  public var type: UInt8
  /// `battery_remaining`, in %.
  public var batteryRemaining: Int8
  /// `time_remaining`, in s.
  public var timeRemaining: Int32
  /// `charge_state`, a value of MAV_BATTERY_CHARGE_STATE.
  public var chargeState: UInt8
  /// `voltages_ext`, in mV, 4 values.
  public var voltagesExt: [UInt16]
  /// `mode`, a value of MAV_BATTERY_MODE.
  public var mode: UInt8
  /// `fault_bitmask`, a value of MAV_BATTERY_FAULT.
  public var faultBitmask: UInt32

  /// Makes a message; fields that are left out are zero.
  public init(
    currentConsumed: Int32 = 0, energyConsumed: Int32 = 0, temperature: Int16 = 0,
    voltages: [UInt16] = Array(repeating: 0, count: 10), currentBattery: Int16 = 0, id: UInt8 = 0,
    batteryFunction: UInt8 = 0, type: UInt8 = 0, batteryRemaining: Int8 = 0,
    timeRemaining: Int32 = 0, chargeState: UInt8 = 0,
    voltagesExt: [UInt16] = Array(repeating: 0, count: 4), mode: UInt8 = 0,
    faultBitmask: UInt32 = 0
  ) {
    self.currentConsumed = currentConsumed
    self.energyConsumed = energyConsumed
    self.temperature = temperature
    self.voltages = voltages
    self.currentBattery = currentBattery
    self.id = id
    self.batteryFunction = batteryFunction
    self.type = type
    self.batteryRemaining = batteryRemaining
    self.timeRemaining = timeRemaining
    self.chargeState = chargeState
    self.voltagesExt = voltagesExt
    self.mode = mode
    self.faultBitmask = faultBitmask
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    currentConsumed = payload.next()
    energyConsumed = payload.next()
    temperature = payload.next()
    voltages = payload.array(count: 10)
    currentBattery = payload.next()
    id = payload.next()
    batteryFunction = payload.next()
    type = payload.next()
    batteryRemaining = payload.next()
    timeRemaining = payload.next()
    chargeState = payload.next()
    voltagesExt = payload.array(count: 4)
    mode = payload.next()
    faultBitmask = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(currentConsumed)
    payload.append(energyConsumed)
    payload.append(temperature)
    payload.append(voltages, count: 10)
    payload.append(currentBattery)
    payload.append(id)
    payload.append(batteryFunction)
    payload.append(type)
    payload.append(batteryRemaining)
    payload.append(timeRemaining)
    payload.append(chargeState)
    payload.append(voltagesExt, count: 4)
    payload.append(mode)
    payload.append(faultBitmask)
  }
}
