import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `metar: "METAR ZBYN …"`.
  ///
  /// A variable direction counts as the one that hurts most: against the way home. Of a sector it is
  /// the direction nearest to that. Both are listed with the defaults.
  mutating func report(_ section: Section, home: Angle) -> Weather? {
    let over = terrainOfReport(section)
    guard let field = section["metar"], let text = value(of: field, { $0 }) else { return nil }
    do throws(METARFault) {
      let report = try METAR(text)
      var wind = Wind(
        from: report.wind.from ?? .zero, speed: report.wind.speed, gust: report.wind.gust,
        over: over ?? .country, aloft: levels(section))
      if let chosen = report.wind.worst(against: home) {
        wind.from = chosen
        noteDefault(
          "from \(Int(chosen.degrees.rounded()))° (against the way home; the report says "
            + "\(report.wind.sector == nil ? "VRB" : "variable in a sector"))",
          for: "metar", of: section)
      }
      if wind.gust == nil { noteAssumedGust(of: wind, for: "metar", of: section) }
      return Weather(
        wind: wind, temperature: report.temperature, seaLevelPressure: report.pressure)
    } catch {
      note(
        InputError(
          error.inputFault, at: field.location(ofCharacter: error.position), field: field.path))
      return nil
    }
  }

  /// Reads `over` of a report or a forecast.
  mutating func terrainOfReport(_ section: Section) -> TerrainRoughness? {
    value("over", of: section, default: TerrainRoughness.country, written: "country") {
      (text) throws(Fault) in try WordLiteral.roughness.value(text)
    }
  }

  /// The mean course from the tasks to the launch sites.
  func wayHome(to sites: [LaunchSite], roads: [Road], nodes: [HoverNode]) -> Angle {
    let tasks = roads.flatMap(\.line) + nodes.map(\.position)
    guard let site = sites.first?.position, let first = tasks.first else { return .zero }
    let origin = (site.latitude.degrees, site.longitude.degrees)
    let places = [first] + tasks.dropFirst()
    let toEast = cos(origin.0 * .pi / 180)
    var (east, north) = (0.0, 0.0)
    for place in places {
      north -= (place.latitude.degrees - origin.0) / Double(places.count)
      east -= (place.longitude.degrees - origin.1) * toEast / Double(places.count)
    }
    for site in sites {
      north += (site.position.latitude.degrees - origin.0) / Double(sites.count)
      east += (site.position.longitude.degrees - origin.1) * toEast / Double(sites.count)
    }
    return Angle.radians(atan2(east, north)).normalized
  }
}

extension METARWind {
  /// Of the directions that the report allows, the one nearest to a course; nil where it names one.
  fileprivate func worst(against course: Angle) -> Angle? {
    guard let sector else { return isVariable ? course : nil }
    let width = (sector.to - sector.from).normalized
    if (course - sector.from).normalized <= width { return course }
    let toStart = abs((course - sector.from).degrees.remainder(dividingBy: 360))
    let toEnd = abs((course - sector.to).degrees.remainder(dividingBy: 360))
    return toStart < toEnd ? sector.from : sector.to
  }
}

extension METARFault {
  /// The fault in words.
  fileprivate var inputFault: Fault {
    let place = Text(
      en: "character \(position + 1) of the report: ", zh: "报文第 \(position + 1) 个字符：")
    let what =
      switch reason {
      case .expected(let group):
        Text(en: "“\(text)” is no \(group.words.en)", zh: "“\(text)”不是\(group.words.zh)")
      case .missing(let group):
        Text(en: "the report ends before its \(group.words.en)", zh: "报文缺少\(group.words.zh)")
      case .notReported(let group):
        Text(
          en: "the station reports no \(group.words.en) (“\(text)”)",
          zh: "台站未报告\(group.words.zh)（“\(text)”）")
      case .gustBelowMean(let gust, let mean):
        Text(
          en: "“\(text)”: the gust (\(gust.metresPerSecond.shortText) m/s) is not above the mean "
            + "(\(mean.metresPerSecond.shortText) m/s)",
          zh: "“\(text)”：阵风（\(gust.metresPerSecond.shortText) m/s）不大于平均风速"
            + "（\(mean.metresPerSecond.shortText) m/s）")
      case .unknownGroup:
        Text(en: "no group of a METAR looks like “\(text)”", zh: "“\(text)”不是 METAR 中的电码组")
      }
    return .other(Text(en: place.en + what.en, zh: place.zh + what.zh))
  }
}

extension METARFault.Group {
  /// What it is, with an example.
  fileprivate var words: Text {
    switch self {
    case .station: Text(en: "station such as ZBYN", zh: "站名（如 ZBYN）")
    case .time: Text(en: "time such as 080200Z", zh: "时间（如 080200Z）")
    case .wind: Text(en: "wind such as 35002MPS or VRB01KT", zh: "风（如 35002MPS 或 VRB01KT）")
    case .temperature: Text(en: "temperature such as M11/M27", zh: "温度（如 M11/M27）")
    case .pressure: Text(en: "pressure such as Q1038", zh: "气压（如 Q1038）")
    }
  }
}
