// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

/// `SYS_STATUS`, message 1.
public struct SysStatus: Message {
  /// 1.
  public static let id: UInt32 = 1
  /// 124.
  public static let crcExtra: UInt8 = 124
  /// 43 bytes.
  public static let length = 43

  /// `onboard_control_sensors_present`, a value of MAV_SYS_STATUS_SENSOR.
  public var onboardControlSensorsPresent: UInt32
  /// `onboard_control_sensors_enabled`, a value of MAV_SYS_STATUS_SENSOR.
  public var onboardControlSensorsEnabled: UInt32
  /// `onboard_control_sensors_health`, a value of MAV_SYS_STATUS_SENSOR.
  public var onboardControlSensorsHealth: UInt32
  /// `load`, in d%.
  public var load: UInt16
  /// `voltage_battery`, in mV.
  public var voltageBattery: UInt16
  /// `current_battery`, in cA.
  public var currentBattery: Int16
  /// `drop_rate_comm`, in c%.
  public var dropRateComm: UInt16
  /// `errors_comm`.
  public var errorsComm: UInt16
  /// `errors_count1`.
  public var errorsCount1: UInt16
  /// `errors_count2`.
  public var errorsCount2: UInt16
  /// `errors_count3`.
  public var errorsCount3: UInt16
  /// `errors_count4`.
  public var errorsCount4: UInt16
  /// `battery_remaining`, in %.
  public var batteryRemaining: Int8
  /// `onboard_control_sensors_present_extended`, a value of MAV_SYS_STATUS_SENSOR_EXTENDED.
  public var onboardControlSensorsPresentExtended: UInt32
  /// `onboard_control_sensors_enabled_extended`, a value of MAV_SYS_STATUS_SENSOR_EXTENDED.
  public var onboardControlSensorsEnabledExtended: UInt32
  /// `onboard_control_sensors_health_extended`, a value of MAV_SYS_STATUS_SENSOR_EXTENDED.
  public var onboardControlSensorsHealthExtended: UInt32

  /// Makes a message; fields that are left out are zero.
  public init(
    onboardControlSensorsPresent: UInt32 = 0, onboardControlSensorsEnabled: UInt32 = 0,
    onboardControlSensorsHealth: UInt32 = 0, load: UInt16 = 0, voltageBattery: UInt16 = 0,
    currentBattery: Int16 = 0, dropRateComm: UInt16 = 0, errorsComm: UInt16 = 0,
    errorsCount1: UInt16 = 0, errorsCount2: UInt16 = 0, errorsCount3: UInt16 = 0,
    errorsCount4: UInt16 = 0, batteryRemaining: Int8 = 0,
    onboardControlSensorsPresentExtended: UInt32 = 0,
    onboardControlSensorsEnabledExtended: UInt32 = 0,
    onboardControlSensorsHealthExtended: UInt32 = 0
  ) {
    self.onboardControlSensorsPresent = onboardControlSensorsPresent
    self.onboardControlSensorsEnabled = onboardControlSensorsEnabled
    self.onboardControlSensorsHealth = onboardControlSensorsHealth
    self.load = load
    self.voltageBattery = voltageBattery
    self.currentBattery = currentBattery
    self.dropRateComm = dropRateComm
    self.errorsComm = errorsComm
    self.errorsCount1 = errorsCount1
    self.errorsCount2 = errorsCount2
    self.errorsCount3 = errorsCount3
    self.errorsCount4 = errorsCount4
    self.batteryRemaining = batteryRemaining
    self.onboardControlSensorsPresentExtended = onboardControlSensorsPresentExtended
    self.onboardControlSensorsEnabledExtended = onboardControlSensorsEnabledExtended
    self.onboardControlSensorsHealthExtended = onboardControlSensorsHealthExtended
  }

  /// Reads the fields in wire order.
  public init(from payload: inout PayloadReader) {
    onboardControlSensorsPresent = payload.next()
    onboardControlSensorsEnabled = payload.next()
    onboardControlSensorsHealth = payload.next()
    load = payload.next()
    voltageBattery = payload.next()
    currentBattery = payload.next()
    dropRateComm = payload.next()
    errorsComm = payload.next()
    errorsCount1 = payload.next()
    errorsCount2 = payload.next()
    errorsCount3 = payload.next()
    errorsCount4 = payload.next()
    batteryRemaining = payload.next()
    onboardControlSensorsPresentExtended = payload.next()
    onboardControlSensorsEnabledExtended = payload.next()
    onboardControlSensorsHealthExtended = payload.next()
  }

  /// Writes the fields in wire order.
  public func write(to payload: inout PayloadWriter) {
    payload.append(onboardControlSensorsPresent)
    payload.append(onboardControlSensorsEnabled)
    payload.append(onboardControlSensorsHealth)
    payload.append(load)
    payload.append(voltageBattery)
    payload.append(currentBattery)
    payload.append(dropRateComm)
    payload.append(errorsComm)
    payload.append(errorsCount1)
    payload.append(errorsCount2)
    payload.append(errorsCount3)
    payload.append(errorsCount4)
    payload.append(batteryRemaining)
    payload.append(onboardControlSensorsPresentExtended)
    payload.append(onboardControlSensorsEnabledExtended)
    payload.append(onboardControlSensorsHealthExtended)
  }
}
