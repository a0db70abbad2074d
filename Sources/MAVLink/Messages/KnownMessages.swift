// Written by Tools/generate-mavlink.py from MAVLink's public definitions.

extension Frame {
  /// The CRC extra of a message; nil where it is not known.
  static func crcExtra(of id: UInt32) -> UInt8? {
    switch id {
    case Heartbeat.id: Heartbeat.crcExtra
    case SysStatus.id: SysStatus.crcExtra
    case SystemTime.id: SystemTime.crcExtra
    case Ping.id: Ping.crcExtra
    case SetMode.id: SetMode.crcExtra
    case ParamRequestRead.id: ParamRequestRead.crcExtra
    case ParamRequestList.id: ParamRequestList.crcExtra
    case ParamValue.id: ParamValue.crcExtra
    case ParamSet.id: ParamSet.crcExtra
    case GpsRawInt.id: GpsRawInt.crcExtra
    case Attitude.id: Attitude.crcExtra
    case LocalPositionNed.id: LocalPositionNed.crcExtra
    case GlobalPositionInt.id: GlobalPositionInt.crcExtra
    case MissionItem.id: MissionItem.crcExtra
    case MissionRequest.id: MissionRequest.crcExtra
    case MissionSetCurrent.id: MissionSetCurrent.crcExtra
    case MissionCurrent.id: MissionCurrent.crcExtra
    case MissionRequestList.id: MissionRequestList.crcExtra
    case MissionCount.id: MissionCount.crcExtra
    case MissionClearAll.id: MissionClearAll.crcExtra
    case MissionItemReached.id: MissionItemReached.crcExtra
    case MissionAck.id: MissionAck.crcExtra
    case GpsGlobalOrigin.id: GpsGlobalOrigin.crcExtra
    case MissionRequestInt.id: MissionRequestInt.crcExtra
    case RequestDataStream.id: RequestDataStream.crcExtra
    case MissionItemInt.id: MissionItemInt.crcExtra
    case VfrHud.id: VfrHud.crcExtra
    case CommandInt.id: CommandInt.crcExtra
    case CommandLong.id: CommandLong.crcExtra
    case CommandAck.id: CommandAck.crcExtra
    case BatteryStatus.id: BatteryStatus.crcExtra
    case AutopilotVersion.id: AutopilotVersion.crcExtra
    case WindCov.id: WindCov.crcExtra
    case HomePosition.id: HomePosition.crcExtra
    case MessageInterval.id: MessageInterval.crcExtra
    case ExtendedSysState.id: ExtendedSysState.crcExtra
    case Statustext.id: Statustext.crcExtra
    default: nil
    }
  }
}
