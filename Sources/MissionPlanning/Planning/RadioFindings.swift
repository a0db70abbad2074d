import Diagnostics
import Geodesy
import Terrain
import Units

extension PlanMaking {
  /// The controller's antennas in a pilot's hands, in metres above the ground of the launch site.
  private static let antennaHeight = 1.5
  /// The aircraft is looked at from places this far apart, in metres.
  private static let step = 50.0
  /// The lower of the two bands that links use: its zones are the wider ones.
  private static let lowBand = 2.4e9
  private static let highBand = 5.8e9
  /// The share of the first Fresnel zone that must be free: below it the ground takes from the signal.
  private static let freeShare = 0.6

  /// The radio shadow of one flight.
  private struct Shadow {
    /// Metres of the flight that the ground hides.
    var hidden = 0.0
    /// Metres with less than ``freeShare`` free at 2.4 GHz, and at 5.8 GHz; hidden ones not counted.
    var grazing = (low: 0.0, high: 0.0)
    var worst: (leg: Int, place: LocalPoint, clearance: RadioClearance)?
  }

  /// Where the ground stands between the pilot, at the launch site, and the aircraft: a warning for each
  /// flight that it hides, and a note for all that it only comes near to.
  func radioFindings(_ flights: [AssembledFlight]) throws(TransformationError) -> [Finding] {
    guard case .surface(let surface) = area.ground else { return [] }
    let shadows = flights.map { shadow(of: $0, over: surface) }
    var findings: [Finding] = []
    for (number, shadow) in shadows.enumerated() {
      guard shadow.hidden > 0, let worst = shadow.worst else { continue }
      let places = try area.plane.unproject([worst.place, worst.clearance.place])
      findings.append(hidden(shadow, leg: worst.leg, places, worst.clearance, flight: number + 1))
    }
    let grazing = shadows.indices.filter { shadows[$0].hidden == 0 && shadows[$0].grazing.low > 0 }
    if !grazing.isEmpty {
      let low = spoken(grazing.reduce(0) { $0 + shadows[$1].grazing.low })
      let high = spoken(grazing.reduce(0) { $0 + shadows[$1].grazing.high })
      findings.append(
        Finding(
          .note, rule: "radio-grazing", place: flightList(grazing.map { $0 + 1 }),
          message: Text(
            en:
              "the ground leaves less than 60 % of the radio link's first Fresnel zone free: \(low.en) of "
              + "flight at 2.4 GHz, \(high.en) at 5.8 GHz",
            zh: "地形使图传第一菲涅耳区净空不足 60 %：2.4 GHz 时 \(low.zh)，5.8 GHz 时 \(high.zh)")))
    }
    return findings
  }

  private func shadow(of flight: AssembledFlight, over surface: GroundSurface) -> Shadow {
    let launch = area.sites[flight.launchSite]
    let ratio = (PlanMaking.highBand / PlanMaking.lowBand).squareRoot()
    var shadow = Shadow()
    var here = launch
    for (leg, step) in flight.steps.enumerated() {
      let end = step.leg.end
      let length = here.place.distance(to: end.place)
      let count = length > 0 ? Int((length / PlanMaking.step).rounded(.up)) : 0
      for sample in 0..<count {
        let point = here.interpolated(to: end, at: Double(sample + 1) / Double(count))
        guard
          let clearance = surface.radioClearance(
            from: launch.place, altitude: launch.ground + PlanMaking.antennaHeight,
            to: point.place, altitude: point.altitude, frequency: PlanMaking.lowBand)
        else { continue }
        let metres = length / Double(count)
        if clearance.height < 0 {
          shadow.hidden += metres
        } else if clearance.fresnel < PlanMaking.freeShare {
          shadow.grazing.low += metres
          // A zone of the higher band is narrower by the root of the frequencies' ratio.
          if clearance.fresnel * ratio < PlanMaking.freeShare { shadow.grazing.high += metres }
        }
        if shadow.worst.map({ clearance.fresnel < $0.clearance.fresnel }) ?? true {
          shadow.worst = (leg, point.place, clearance)
        }
      }
      here = end
    }
    return shadow
  }

  private func hidden(
    _ shadow: Shadow, leg: Int, _ places: [Coordinate], _ clearance: RadioClearance, flight: Int
  ) -> Finding {
    let length = spoken(shadow.hidden)
    let (low, high) = (spoken(shadow.grazing.low), spoken(shadow.grazing.high))
    let depth = (-clearance.height).text(0)
    return Finding(
      .warning, rule: "radio-shadow", place: "flight \(flight)",
      message: Text(
        en:
          "ground hides the aircraft from the launch site on \(length.en), worst on leg \(leg + 1) at "
          + "\(places[0].brief): \(depth) m too high at \(places[1].brief); another \(low.en) have less "
          + "than 60 % of the first Fresnel zone free at 2.4 GHz, \(high.en) at 5.8 GHz",
        zh: "有 \(length.zh)被地形遮挡，起飞点无法通视；最严重为第 \(leg + 1) 航段 \(places[0].brief)："
          + "\(places[1].brief) 处地面高出视线 \(depth) 米；另有 \(low.zh)在 2.4 GHz、\(high.zh)在 "
          + "5.8 GHz 下第一菲涅耳区净空不足 60 %"),
      remedy: Text(
        en: "launch from where the stretch is seen, fly it higher, or use a relay",
        zh: "请改在可通视处起飞，提高飞行高度，或使用中继"))
  }
}
