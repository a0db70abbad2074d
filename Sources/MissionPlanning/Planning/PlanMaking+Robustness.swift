import FlightPerformance
import Geodesy
import Units

extension AssembledFlight {
  /// The flight as it is commanded, independent of the wind.
  func elements(from site: PathPoint) -> [FlightElement] {
    var here = site
    var moves = false
    return steps.map { step in
      defer {
        here = step.leg.end
        moves = !step.leg.stops
      }
      let end = step.leg.end
      switch step.purpose {
      case .takeOff:
        return .climb(by: .metres(end.heightAboveGround), from: .zero)
      case .land:
        return .land(from: .metres(here.heightAboveGround))
      case .hover:
        return .hover(for: step.leg.cost.time, at: .metres(end.heightAboveGround))
      case .transit, .patrol:
        return .leg(
          PlannedLeg(
            east: .metres(end.place.x - here.place.x), north: .metres(end.place.y - here.place.y),
            up: .metres(end.altitude - here.altitude),
            height: .metres(max(here.heightAboveGround, end.heightAboveGround)),
            speed: .ground(step.leg.performance?.groundSpeed ?? .zero),
            from: moves ? .passing : .atRest, to: step.leg.stops ? .atRest : .passing))
      }
    }
  }
}

extension PlanMaking {
  /// About how many legs the draws of a plan may fly in all, so that a large plan is drawn less often.
  private static let mostLegsDrawn = 4_000_000

  /// The wind and the chances of the flights that a plan is made of.
  func robustness(_ flights: [AssembledFlight]) -> Robustness {
    let budgeted = flights.map {
      BudgetedFlight($0.elements(from: area.sites[$0.launchSite]), budget: budget)
    }
    let highest = flights.flatMap(\.steps).map(\.leg.end.heightAboveGround).max() ?? 0
    let legs = max(1, budgeted.map(\.elements.count).reduce(0, +))
    let uncertainty = Uncertainty()
    let seed: UInt64 = 1
    return Robustness(
      windTolerance: WindTolerance(like: request.weather.wind) { wind in
        bears(wind, budgeted, upTo: .metres(highest))
      },
      uncertainty: uncertainty,
      chance: FinishChance(
        of: budgeted, in: area.gustyModel, uncertainty: uncertainty,
        draws: min(10_000, max(500, PlanMaking.mostLegsDrawn / legs)), seed: seed),
      seed: seed)
  }

  /// Whether every flight can be flown in a wind and lands with its reserve.
  private func bears(_ wind: Wind, _ flights: [BudgetedFlight], upTo highest: Length) -> Bool {
    let atTakeOff = WindCheck(atTakeOffOf: request.aircraft, in: wind)
    let aloft = WindCheck(of: request.aircraft, in: wind, at: highest)
    guard atTakeOff.isWithinLimit, aloft.isWithinLimit else { return false }
    let model = area.model.with(wind: wind)
    return flights.allSatisfy { flight in
      (try? model.cost(of: flight.elements)).map { $0.energy <= flight.budget.available } ?? false
    }
  }

  /// Which battery flies which flight, and when; nil where the batteries do not suffice.
  func timeline(_ flights: [Flight]) -> BatteryRotation? {
    let stock = request.batteries
    let budgets = stock.health.map { health in
      BatteryBudget(
        BatteryState(
          of: request.aircraft, health: health, temperature: request.weather.temperature),
        reserve: request.limits.reserve)
    }
    return BatteryRotation(
      of: needs(flights),
      with: budgets.map(\.available), turnaround: stock.turnaround,
      charging: stock.charging.map { charging in
        { taken, battery in charging * (taken / budgets[battery].usable) }
      })
  }

  /// When each flight takes off at the earliest, one aircraft flying them one after another: what the
  /// timeline would be with batteries enough.
  func earliestTimeline(_ flights: [Flight]) -> BatteryRotation? {
    BatteryRotation(
      of: needs(flights), with: Array(repeating: .joules(.infinity), count: flights.count),
      turnaround: request.batteries.turnaround, charging: nil)
  }

  private func needs(_ flights: [Flight]) -> [BatteryRotation.Need] {
    flights.map { flight in
      BatteryRotation.Need(
        time: flight.time, energy: budget.available - flight.tightest.margin,
        taken: flight.energy, earliest: flight.takeOff?.earliest ?? .zero)
    }
  }
}
