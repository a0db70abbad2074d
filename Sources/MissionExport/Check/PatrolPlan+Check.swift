public import Diagnostics
import FlightPerformance
import Geodesy
public import MissionPlanning
import Units

extension PatrolPlan {
  /// Checks a saved plan: its own findings, what it promises of each flight, and its routes against what
  /// else is known.
  ///
  /// What it promises: at the end of every leg the battery holds the reserve and the way home times the
  /// return factor; no leg is faster through the air than the aircraft flies; heights above ground stay
  /// below the limit; lengths and energies add up. A plan that was edited by hand, or made for another aircraft, breaks these.
  public func check(named file: String, against context: CheckContext = CheckContext()) -> [Finding]
  {
    var findings = CheckFindings()
    for flight in flights {
      for index in flight.legs.indices { check(flight, index, file, into: &findings) }
      checkSums(flight, file, into: &findings)
    }
    for flight in flights {
      let name = "flight \(flight.number)"
      do throws(ExportError) {
        let route = try MissionRoute(flight, of: self, named: name)
        var check = RouteCheck(route, findings: findings, file: file)
        var known = context
        known.flightArea = context.flightArea ?? flightArea
        check.run(against: known)
        findings = check.findings
      } catch {
        findings.add(
          .waypointCount, at: "\(file): \(name)", en: error.text.en, zh: error.text.zh)
      }
    }
    return self.findings + findings.all
  }

  private func check(
    _ flight: Flight, _ index: Int, _ file: String, into findings: inout CheckFindings
  ) {
    let leg = flight.legs[index]
    let place = "\(file): flight \(flight.number), leg \(index)"
    if !leg.end.position.isOnEarth {
      findings.add(
        .position, at: place, en: "its end is no place on the earth", zh: "终点不在地球上")
    }
    let spare = leg.energyLeft - budget.reserve - leg.energyHome * limits.returnFactor
    // Figures in the file are rounded; a hundredth of a watt-hour is no danger.
    if index < flight.legs.count - 1
      ? spare < .wattHours(-0.01)
      : leg.energyLeft - budget.reserve < .wattHours(-0.01)
    {
      findings.add(
        .wayHome, at: place,
        en: "\(decimal(leg.energyLeft.wattHours, digits: 1)) Wh are left; the reserve and the way "
          + "home take \(decimal((leg.energyLeft - spare).wattHours, digits: 1)) Wh",
        zh: "剩余 \(decimal(leg.energyLeft.wattHours, digits: 1)) Wh；保留电量与返航需 "
          + "\(decimal((leg.energyLeft - spare).wattHours, digits: 1)) Wh")
    }
    let fastest = aircraft.envelope.maxAirspeed.value
    if leg.airspeed > fastest + .metresPerSecond(0.01) {
      findings.add(
        .airspeed, at: place,
        en: "\(decimal(leg.airspeed)) m/s through the air; \(aircraft.name) flies "
          + "\(decimal(fastest)) m/s",
        zh: "空速 \(decimal(leg.airspeed)) m/s；\(aircraft.name) 最大 \(decimal(fastest)) m/s")
    }
    if limits.height.datum == .ground,
      leg.end.heightAboveGround > limits.height.height + .metres(0.1)
    {
      findings.add(
        .heightLimit, at: place,
        en: "its end is \(decimal(leg.end.heightAboveGround)) m above the ground; the limit is "
          + "\(decimal(limits.height.height)) m",
        zh: "终点离地 \(decimal(leg.end.heightAboveGround)) m；限高 \(decimal(limits.height.height)) m")
    }
  }
}
