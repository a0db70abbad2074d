import FlightPerformance
import Geodesy
import MissionPlanning
import Units

extension PatrolPlan {
  /// Checks that each leg of a flight is as long as its ends are apart, and that what is left at its end
  /// is what was left before without what it takes: a plan in which they differ was edited.
  func checkSums(_ flight: Flight, _ file: String, into findings: inout CheckFindings) {
    guard launchSites.indices.contains(flight.launchSite) else { return }
    var here = launchSites[flight.launchSite].site.position
    var left = budget.usable
    for (index, leg) in flight.legs.enumerated() {
      let place = "\(file): flight \(flight.number), leg \(index)"
      let apart = Geodesic(from: here, to: leg.end.position).distance
      // The plane's scale and rounding; lengths there are within a thousandth.
      if abs((apart - leg.distance).metres) > 2 + 0.005 * apart.metres {
        findings.add(
          .planSums, at: place,
          en: "it is \(decimal(leg.distance)) m long, but its ends are \(decimal(apart)) m apart",
          zh: "标称长度 \(decimal(leg.distance)) m，两端实际相距 \(decimal(apart)) m")
      }
      let due = left - leg.energy
      if abs((due - leg.energyLeft).wattHours) > 0.05 {
        findings.add(
          .planSums, at: place,
          en:
            "\(decimal(leg.energyLeft.wattHours, digits: 1)) Wh are said to be left; from the legs "
            + "before it is \(decimal(due.wattHours, digits: 1)) Wh",
          zh: "标称剩余 \(decimal(leg.energyLeft.wattHours, digits: 1)) Wh；按此前航段推算为 "
            + "\(decimal(due.wattHours, digits: 1)) Wh")
      }
      here = leg.end.position
      left = leg.energyLeft
    }
  }
}
