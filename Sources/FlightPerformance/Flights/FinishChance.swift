import Foundation
public import Units

/// How sure the forecast, the power model and the batteries are.
public struct Uncertainty: Codable, Hashable, Sendable {
  /// Standard deviation of the wind's speed, as a share of it.
  public var windSpeed: Fraction
  /// Standard deviation of its direction.
  public var windDirection: Angle
  /// Standard deviation of measured ÷ predicted power.
  public var power: Fraction
  /// Standard deviation of a battery's health.
  public var health: Fraction

  /// Makes an uncertainty; the defaults are assumptions but the power's, which is that of flights
  /// predicted without a calibration.
  public init(
    windSpeed: Fraction = .percent(20), windDirection: Angle = .degrees(20),
    power: Fraction = .percent(8), health: Fraction = .percent(3)
  ) {
    self.windSpeed = windSpeed
    self.windDirection = windDirection
    self.power = power
    self.health = health
  }

  private enum CodingKeys: String, CodingKey {
    case windSpeed = "wind_speed"
    case power
    case health
    case windDirection = "wind_direction_deg"
  }
}

/// One flight with the battery that it is to be flown with.
public struct BudgetedFlight: Hashable, Sendable {
  /// Its pieces, with the ground speeds that the mission commands.
  public var elements: [FlightElement]
  /// The battery's budget.
  public var budget: BatteryBudget

  /// Makes a flight with its battery.
  public init(_ elements: [FlightElement], budget: BatteryBudget) {
    self.elements = elements
    self.budget = budget
  }
}

/// The chance of finishing a plan as it is planned, by Monte Carlo.
public struct FinishChance: Codable, Hashable, Sendable {
  /// The share of draws in which every flight lands with its reserve untouched.
  public let keepingReserves: Double
  /// The share of draws in which every flight lands before its battery is empty.
  public let landing: Double
  /// The same as ``keepingReserves``, flight by flight.
  public let byFlight: [Double]
  /// How many draws were made.
  public let draws: Int

  private enum CodingKeys: String, CodingKey {
    case keepingReserves = "keeping_reserves"
    case landing
    case byFlight = "by_flight"
    case draws
  }

  /// Draws winds, powers and healths, and flies every flight in them.
  ///
  /// One wind and one power hold for a whole draw, one health for each battery; all are normal, the
  /// power's ratio log-normal. Draw *k* depends on the seed and on *k* alone. The standard error of a
  /// chance *p* is √(*p*(1 − *p*)/draws), 0.5 % at most with 10,000 draws.
  ///
  /// - Parameters:
  ///   - flights: each with its battery.
  ///   - model: the forecast's model, not refusing gusts if gusts are checked elsewhere.
  ///   - uncertainty: the spreads.
  ///   - draws: at least one.
  ///   - seed: the same seed gives the same chances.
  public init(
    of flights: [BudgetedFlight], in model: FlightModel, uncertainty: Uncertainty = Uncertainty(),
    draws: Int = 10_000, seed: UInt64 = 1
  ) {
    precondition(draws > 0, "a chance takes at least one draw")
    var kept = Array(repeating: 0, count: flights.count)
    var (allKept, allLanded) = (0, 0)
    for draw in 0..<draws {
      var random = SplitMix64(seed: seed &+ UInt64(draw) &* 0xD134_2543_DE82_EF95)
      let drawn = Self.model(model, uncertainty, &random)
      var (keeps, lands) = (true, true)
      for (i, flight) in flights.enumerated() {
        let health = max(0, 1 + uncertainty.health.value * random.normalPair().0)
        let given = flight.budget.usable.joules * health
        let needed = drawn.joules(of: flight.elements)
        if needed + flight.budget.reserve.joules * health <= given {
          kept[i] += 1
        } else {
          keeps = false
          if needed > given { lands = false }
        }
      }
      allKept += keeps ? 1 : 0
      allLanded += lands ? 1 : 0
    }
    keepingReserves = Double(allKept) / Double(draws)
    landing = Double(allLanded) / Double(draws)
    byFlight = kept.map { Double($0) / Double(draws) }
    self.draws = draws
  }

  /// The forecast's model in a drawn wind, with a drawn power.
  private static func model(
    _ model: FlightModel, _ uncertainty: Uncertainty, _ random: inout SplitMix64
  ) -> FlightModel {
    let (speed, direction) = random.normalPair()
    let power = random.normalPair().0
    var wind = model.weather.wind
    let scale = max(0, 1 + uncertainty.windSpeed.value * speed)
    wind.speed = wind.speed * scale
    wind.gust = wind.gust.map { $0 * scale }
    wind.from = wind.from + uncertainty.windDirection * direction
    return model.with(wind: wind)
      .with(powerFactor: model.powerFactor * exp(uncertainty.power.value * power))
  }
}

extension FlightModel {
  /// Joules of a flight; infinite where the wind forbids a leg.
  fileprivate func joules(of elements: [FlightElement]) -> Double {
    var joules = 0.0
    for element in elements {
      if case .leg(let leg) = element {
        let cost = cost(
          east: leg.east.metres, north: leg.north.metres, up: leg.up.metres,
          height: leg.height.metres, speed: leg.speed, from: leg.start, to: leg.end)
        guard let cost else { return .infinity }
        joules += cost.joules
      } else {
        guard let cost = try? self.cost(of: element) else { return .infinity }
        joules += cost.energy.joules
      }
    }
    return joules
  }
}
