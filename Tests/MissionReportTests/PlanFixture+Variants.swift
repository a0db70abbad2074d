import Airspace
import Diagnostics
import FlightPerformance
import Geodesy
import Units

@testable import MissionPlanning

extension PlanFixture {
  /// The rich plan with a text in place of every text that users or files can put into a plan.
  static func hostile(_ text: String) throws -> PatrolPlan {
    var plan = try rich()
    let both = Text(en: text, zh: "中\(text)")
    plan.mission = text
    plan.aircraft.name = text
    plan.aircraft.battery.energy.note = text
    plan.inputs = [InputDigest(path: text, sha256: text)]
    plan.defaults = [AppliedDefault(field: text, value: text)]
    plan.plane.crs = text
    for index in plan.launchSites.indices { plan.launchSites[index].site.name = text }
    for index in plan.roads.indices { plan.roads[index].name = text + String(index) }
    for index in plan.nodes.indices { plan.nodes[index].name = text + String(index) }
    for index in plan.gaps.indices {
      plan.gaps[index].name = text
      plan.gaps[index].explanation = both
    }
    plan.airspace = plan.airspace?.map { zone in
      var zone = zone
      zone.name = text
      zone.kind = text
      zone.source = text
      return zone
    }
    plan.findings = [
      Finding(.error, rule: text, place: text, message: both, remedy: both)
    ]
    return plan
  }

  /// A town of bent streets, some 690 m each, flown by flights that share them evenly.
  static func large(roads count: Int, flights: Int) throws -> PatrolPlan {
    var plan = try empty(mission: "全城 \(count) 条道路")
    plan.batteries = Batteries(count: flights, health: plan.batteries.weakest)
    plan.launchSites = (0..<6).map {
      site("起降点 \($0 + 1)", 37.78 + 0.03 * Double($0), 112.48 + 0.025 * Double($0))
    }
    let columns = 33
    plan.roads = (0..<count).map { index in
      let south = 37.75 + Double(index / columns) * 0.006
      let west = 112.40 + Double(index % columns) * 0.008
      let line: [(Double, Double)] = (0..<15).map { post in
        let bend = Double((post * 7 + index) % 5)
        return (south + 0.0001 * bend, west + 0.00055 * Double(post))
      }
      return road("r\(index)", "第 \(index / 3) 街", line)
    }
    let share = (count + flights - 1) / flights
    plan.flights = (0..<flights).map { number in
      let from = number * 6 / flights
      var flight = FlightBuilder(
        from: plan.launchSites[from], usable: plan.budget.usable, ground: { ground(at: $0) })
      flight.takeOff()
      for road in plan.roads.dropFirst(number * share).prefix(share) { flight.patrol(road) }
      flight.land(at: plan.launchSites[from])
      return flight.flight(
        number: number + 1, launchSite: from, landingSite: from, reserve: plan.budget.reserve)
    }
    return plan
  }
}
