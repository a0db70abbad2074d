import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("Laws of a plan, on random missions")
struct PlanLawTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test("every metre of road is flown or listed, every node too", arguments: seeds)
  func coverage(seed: UInt64) throws {
    for passes in Road.Passes.allCases {
      let request = try SampleRequest.random(seed: seed, passes: passes)
      let plan = try Planner.plan(request, effort: .quick)
      let listed = plan.gaps.map(\.length).total()
      let flown = plan.flights.map(\.patrolled).total()
      #expect(
        abs((plan.askedLength - listed - flown).metres) < 0.01 * plan.askedLength.metres / 100)
      for road in plan.roads {
        let legs = plan.flights.flatMap(\.legs).filter {
          $0.purpose == .patrol && $0.task == road.id
        }
        #expect(abs((legs.map(\.distance).total() - road.covered).metres) < 1)
      }
      let watched = plan.flights.flatMap(\.watched)
      let missed = plan.gaps.map(\.task)
      for node in request.nodes {
        #expect((watched + missed).filter { $0 == node.id }.count == 1)
      }
    }
  }

  @Test(
    "patrol legs end on the road that they name, within the thinning of its line", arguments: seeds)
  func onTheRoad(seed: UInt64) throws {
    let request = try SampleRequest.random(seed: seed)
    let plan = try Planner.plan(request, effort: .quick)
    let plane = try MapPlane(fitting: request.roads.flatMap(\.line))
    for road in plan.roads {
      let line = try plane.project(road.line)
      let legs = plan.flights.flatMap(\.legs).filter { $0.purpose == .patrol && $0.task == road.id }
      for end in try plane.project(legs.map(\.end.position)) {
        let nearest = zip(line, line.dropFirst()).map { distance(end, toSegment: $0, $1) }.min()
        #expect(try #require(nearest) < 1.05)
      }
    }
  }

  @Test(
    "at every leg's end the way home is kept in hand, with its factor, above the reserve",
    arguments: seeds)
  func wayHome(seed: UInt64) throws {
    let request = try SampleRequest.random(seed: seed, wind: 6, temperature: -8)
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.flights.count > 1)
    for flight in plan.flights {
      var left = plan.budget.usable
      for leg in flight.legs {
        left -= leg.energy
        #expect(abs((leg.energyLeft - left).wattHours) < 1e-6)
        let margin = leg.energyLeft - plan.budget.reserve - 1.3 * leg.energyHome
        #expect(margin >= .zero)
        #expect(margin >= flight.tightest.margin)
      }
      #expect(flight.legs[flight.tightest.leg].energyHome >= .zero)
      #expect(flight.energyLeft >= plan.budget.reserve)
    }
  }

  @Test("flights take off, fly connected legs and land at launch sites", arguments: seeds)
  func connected(seed: UInt64) throws {
    let plan = try Planner.plan(SampleRequest.random(seed: seed), effort: .quick)
    for flight in plan.flights {
      #expect(flight.legs.first?.purpose == .takeOff)
      #expect(flight.legs.last?.purpose == .land)
      var here = plan.launchSites[flight.launchSite].site.position
      for leg in flight.legs {
        let way = Geodesic(from: here, to: leg.end.position)
        // The plane's distances are off by its scale error, 0.02 % here.
        #expect(
          abs(way.distance.metres - leg.distance.metres) < 0.01 + 0.0005 * leg.distance.metres)
        if let course = leg.course, way.distance.metres > 20 {
          #expect(abs((course - way.azimuth).normalizedAroundZero.degrees) < 0.1)
        }
        here = leg.end.position
      }
      let landing = plan.launchSites[flight.landingSite].site.position
      #expect(Geodesic(from: here, to: landing).distance.metres < 0.001)
    }
  }

  @Test(
    "the same request gives the same bytes, and they read back as the same plan", arguments: seeds)
  func bytes(seed: UInt64) throws {
    let request = try SampleRequest.random(seed: seed)
    let bytes = try Planner.plan(request, effort: .quick).json()
    #expect(try Planner.plan(request, effort: .quick).json() == bytes)
    #expect(try PatrolPlan(json: bytes).json() == bytes)
  }

  private func distance(_ p: LocalPoint, toSegment a: LocalPoint, _ b: LocalPoint) -> Double {
    let length = a.distance(to: b)
    guard length > 0 else { return p.distance(to: a) }
    let dot = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)
    return p.distance(to: a.interpolated(to: b, at: min(1, max(0, dot / length / length))))
  }

  @Test("ended before the search has bettered anything, it still covers all and says so")
  func endedEarly() throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let request = try SampleRequest.random(seed: seed)
      let whole = try Planner.plan(request, effort: .quick)
      let early = try Planner.plan(request, effort: .quick, shouldStop: { true })
      #expect(early.search?.isInterrupted == true && whole.search?.isInterrupted == false)
      #expect(abs((early.coveredLength - whole.coveredLength).metres) < 1)
      #expect(early.flights.count >= whole.flights.count)
      for plan in [whole, early] {
        let search = try #require(plan.search)
        #expect(search.energy.joules >= search.leastEnergy.joules * (1 - 1e-6))
        #expect(search.flights >= search.fewestFlights)
      }
    }
  }
}
