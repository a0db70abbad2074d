public import Foundation
public import Units

/// The weather hour by hour.
public struct WeatherForecast: Codable, Hashable, Sendable {
  /// The weather at one moment.
  public struct Hour: Codable, Hashable, Sendable {
    /// The moment, UTC.
    public var time: Date
    /// The weather then.
    public var weather: Weather

    /// Makes an hour.
    public init(time: Date, weather: Weather) {
      self.time = time
      self.weather = weather
    }
  }

  /// The hours, in the order of time.
  public let hours: [Hour]

  /// Makes a forecast from its hours, in any order.
  public init(_ hours: [Hour]) {
    self.hours = hours.sorted { $0.time < $1.time }
  }

  /// The weather at a moment: vectors, gusts and temperature are interpolated between the hours around
  /// it, the terrain, the height and the levels aloft are those of the hour before.
  ///
  /// - Returns: nil before the first hour and after the last one: a forecast is not carried on.
  public func weather(at time: Date) -> Weather? {
    guard let after = hours.firstIndex(where: { $0.time >= time }) else { return nil }
    if hours[after].time == time { return hours[after].weather }
    guard after > 0 else { return nil }
    let (a, b) = (hours[after - 1], hours[after])
    let share = time.timeIntervalSince(a.time) / b.time.timeIntervalSince(a.time)
    return a.weather.mixed(with: b.weather, share: share)
  }

  /// The hour with the strongest gust at a height between two moments, ends included.
  public func gustiest(at height: Length, from start: Date, to end: Date) -> Weather? {
    let ends = [weather(at: start), weather(at: end)].compactMap { $0 }
    let between = hours.filter { $0.time > start && $0.time < end }.map(\.weather)
    return (ends + between).max {
      $0.wind.gust(at: height) < $1.wind.gust(at: height)
    }
  }
}

extension Weather {
  /// A share of the way to a later weather.
  fileprivate func mixed(with later: Weather, share: Double) -> Weather {
    let height = wind.measuredAt
    let start = AirMotion(from: wind.from, speed: wind.speed.metresPerSecond)
    let end = AirMotion(
      from: later.wind.direction(at: height),
      speed: later.wind.speed(at: height).metresPerSecond)
    let motion = start.mixed(with: end, share: share)
    var mixed = self
    mixed.wind.from = motion.speed > 0 ? motion.from : wind.from
    mixed.wind.speed = .metresPerSecond(motion.speed)
    mixed.wind.gust =
      wind.gust == nil && later.wind.gust == nil
      ? nil
      : wind.gust(at: height) + (later.wind.gust(at: height) - wind.gust(at: height)) * share
    let (a, b) = (temperature.celsius, later.temperature.celsius)
    mixed.temperature = .celsius(a + share * (b - a))
    return mixed
  }
}
