import Diagnostics
import FlightPerformance
import Foundation
import MissionInput
import MissionReport
import Units

/// The list of aircraft.
enum AircraftTable {
  static func text(of aircraft: [AircraftProfile], in language: Language) -> String {
    let heads = [
      Text(en: "name", zh: "名称"), Text(en: "aircraft", zh: "机型"),
      Text(en: "hover min", zh: "悬停 分"), Text(en: "longest min", zh: "最长 分"),
      Text(en: "wind m/s", zh: "抗风 m/s"), Text(en: "Wh", zh: "Wh"),
      Text(en: "battery", zh: "电池"), Text(en: "power", zh: "功率"),
    ]
    var table = TextTable(sides: [.left, .left, .right, .right, .right, .right, .left, .left])
    table.rows = [heads.map { .init(text: $0(language)) }]
    for profile in aircraft {
      let curve = PowerCurve(of: profile)
      table.rows.append(
        [
          profile.id, profile.name,
          String(format: "%.1f", curve.minutes(at: curve.points[0])),
          String(format: "%.1f", curve.minutes(at: curve.longest)),
          String(format: "%.1f", profile.envelope.maxWind.value.metresPerSecond),
          String(format: "%.1f", profile.battery.energy.value.wattHours),
          profile.battery.energy.confidence.word(language),
          profile.power.hoverPower.confidence.word(language),
        ].map { .init(text: $0) })
    }
    let note = Text(
      en: "Minutes: nominal battery flown empty, calm air of 1.225 kg/m³; a plan keeps a reserve.",
      zh: "分钟：标称电量用尽，无风，空气密度 1.225 kg/m³；计划另留余量。")
    return (table.lines(colour: false) + ["", note(language)]).joined(separator: "\n") + "\n"
  }
}

/// All figures of one aircraft.
enum AircraftSheet {
  static func text(
    of profile: AircraftProfile, _ curve: PowerCurve, in language: Language
  ) throws -> String {
    var table = TextTable(sides: [.left, .right, .left, .left, .left])
    table.rows = try AircraftProfileFile.figures(of: profile).map { figure in
      [
        figure.key.name(language), shown(figure, of: profile), figure.key.unit,
        figure.confidence.word(language),
        figure.note,
      ].map { .init(text: $0) }
    }
    if let charging = profile.battery.charging {
      let name = Text(en: "charging", zh: "充电")
      let span = "\(Int(charging.from.percent.rounded()))–\(Int(charging.to.percent.rounded())) %: "
      table.rows.append(
        [
          name(language), span + String(format: "%.0f", charging.time.value.seconds / 60), "min",
          charging.time.confidence.word(language), charging.time.note,
        ].map { .init(text: $0) })
    }
    let cold = Text(
      en: "Cold: the share of the charge that is left at a temperature is an assumption.",
      zh: "低温：各温度下剩余电量的系数为假定值。")
    let head = "\(profile.name)  (\(profile.id))"
    return ([head, ""] + table.lines(colour: false) + [cold(language), ""])
      .joined(separator: "\n") + "\n" + curve.text(in: language)
  }
  private static func shown(_ figure: ProfileFigure, of profile: AircraftProfile) -> String {
    guard figure.key.key == "operating_temperature" else { return figure.value }
    let range = profile.envelope.operatingTemperature.value
    return String(format: "%.0f…%.0f", range.lowest.celsius, range.highest.celsius)
  }
}
