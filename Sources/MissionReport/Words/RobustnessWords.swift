import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

extension PatrolPlan {
  /// The wind that the plan bears: in the forecast's direction, and in the weakest one.
  var toleranceLine: Text? {
    guard let tolerance = robustness?.windTolerance, let weakest = tolerance.weakest else {
      return nil
    }
    let height = "\(weather.wind.measuredAt.metres.short(0)) m"
    let forecast = tolerance.bearing(from: weather.wind.from)
    let (least, here) = (weakest.speed.words, forecast.speed.words)
    return Text(
      en: "at most \(here) at \(height) from \(forecast.from.compassPoint.en), as forecast; "
        + "\(least) from \(weakest.from.compassPoint.en), the weakest direction",
      zh: "预报风向（\(forecast.from.compassPoint.zh)）\(height) 高处最大 \(here)；"
        + "最不利风向（\(weakest.from.compassPoint.zh)）\(least)")
  }

  /// The chance that it is finished, in words.
  var chanceLine: Text? {
    robustness.map(\.chance).map { chance in
      Text(
        en: "\(chance.keepingReserves.percentWords) that every flight lands with its reserve, "
          + "\(chance.landing.percentWords) that every flight lands before its battery is empty",
        zh: "全部架次保有储备电量降落的概率 \(chance.keepingReserves.percentWords)，"
          + "电量耗尽前降落的概率 \(chance.landing.percentWords)")
    }
  }

  /// What the chance of finishing rests on.
  var uncertaintyLine: Text? {
    guard let robustness else { return nil }
    let spread = robustness.uncertainty
    let wind = "\(spread.windSpeed.percent.short(0)) %, \(spread.windDirection.degrees.short(0))°"
    let (power, health) = (spread.power.percent.short(0), spread.health.percent.short(0))
    let draws = robustness.chance.draws
    return Text(
      en: "\(draws) draws; standard deviations, assumed: wind \(wind), power \(power) %, "
        + "battery health \(health) %",
      zh: "\(draws) 次抽样；标准差（假定）：风 \(wind)，功率 \(power) %，电池健康度 \(health) %")
  }

  /// When the flights may take off that serve what has hours; nil where there are none.
  var takeOffLine: Text? {
    let flights = flights.compactMap { flight in
      flight.takeOff.map { "#\(flight.number) +\($0.earliest.clock) … +\($0.latest.clock)" }
    }
    guard !flights.isEmpty else { return nil }
    let list = flights.joined(separator: ", ")
    return Text(
      en: "\(list) after the begin of the mission's time, for the hours of what they serve",
      zh: "\(list)（自任务时段开始起，为满足规定时段）")
  }

  /// From the first take-off to the last landing, where the batteries suffice.
  var dayLine: Text? {
    guard let timeline else { return nil }
    let hours = timeline.duration.clock
    let waiting = timeline.slots.dropFirst().map(\.waiting).total()
    let turnaround = batteries.turnaround.minutes.short(1)
    return Text(
      en: "\(hours) from first take-off to last landing, \(turnaround) min between flights"
        + (waiting > .zero ? ", of it \(waiting.clock) waiting" : "")
        + (launchSites.count > 1 ? "; ways between launch sites not counted" : ""),
      zh: "首飞至末降 \(hours)，架次间隔 \(turnaround) 分钟"
        + (waiting > .zero ? "，其中等待 \(waiting.clock)" : "")
        + (launchSites.count > 1 ? "；未计起飞点之间的转场" : ""))
  }
}

extension WindTolerance {
  /// The point of the rose nearest to a direction.
  func bearing(from direction: Angle) -> Point {
    points[Int((direction.normalized.degrees / 22.5).rounded()) % points.count]
  }
}

extension Speed {
  fileprivate var words: String { "\(metresPerSecond.fixed(1)) m/s" }
}

extension Double {
  /// A share in percent, rounded down, so that no doubt is rounded away.
  var percentWords: String { "\(((self * 1000).rounded(.down) / 10).short(1)) %" }
}

extension Time {
  /// Hours and minutes, `2:05`.
  var clock: String {
    let minutes = Int(self.minutes.rounded())
    return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
