import Diagnostics
import Units

extension MissionRoute {
  /// What to set before the flight, since no MAVLink mission carries the height of the way home.
  func returnHeightFindings(for autopilot: ExportSettings.Autopilot) -> [Finding] {
    guard let height = returnHeight else { return [] }
    // ArduCopter's parameter was in whole centimetres before version 4.7, and has another name since.
    // Rounded up, so that it clears what it must.
    let centimetres = (height.metres * 100).rounded(.up)
    let old = "RTL_ALT = \(decimal(centimetres, digits: 0)) (cm)"
    let new = "RTL_ALT_M = \(decimal(centimetres / 100, digits: 2)) (m)"
    let setting =
      switch autopilot {
      case .arduPilot:
        Text(en: "\(new), before ArduCopter 4.7 \(old),", zh: "\(new)（ArduCopter 4.7 以前为 \(old)）")
      case .px4:
        Text(
          en: "RTL_RETURN_ALT = \(decimal(height)) (m)",
          zh: "RTL_RETURN_ALT = \(decimal(height)) (m)")
      }
    return [
      Finding(
        .warning, rule: "return-height-not-carried", place: name,
        message: Text(
          en: "a MAVLink mission does not carry the height of the way home; the autopilot takes it "
            + "from its own parameter",
          zh: "MAVLink 航线不含返航高度；飞控取自身参数"),
        remedy: Text(
          en: "set \(setting.en) before the flight", zh: "起飞前请设置 \(setting.zh)"))
    ]
  }
}
