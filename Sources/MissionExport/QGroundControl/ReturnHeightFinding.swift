import Diagnostics
import Units

extension MissionRoute {
  /// What to set before the flight, since no MAVLink mission carries the height of the way home.
  func returnHeightFindings(for autopilot: ExportSettings.Autopilot) -> [Finding] {
    guard let height = returnHeight else { return [] }
    // ArduCopter's parameter is in whole centimetres; rounded up, so that it clears what it must.
    let setting =
      switch autopilot {
      case .arduPilot: "RTL_ALT = \(decimal((height.metres * 100).rounded(.up), digits: 0)) (cm)"
      case .px4: "RTL_RETURN_ALT = \(decimal(height)) (m)"
      }
    return [
      Finding(
        .warning, rule: "return-height-not-carried", place: name,
        message: Text(
          en: "a MAVLink mission does not carry the height of the way home; the autopilot takes it "
            + "from its own parameter",
          zh: "MAVLink 航线不含返航高度；飞控取自身参数"),
        remedy: Text(
          en: "set \(setting) before the flight", zh: "起飞前请设置 \(setting)"))
    ]
  }
}
