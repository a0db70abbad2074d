import Airspace
import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("Plans with hours, priorities and a most number of flights")
struct HoursPlanTests {
  private func node(_ id: String, _ eastward: Double, _ hours: String...) -> HoverNode {
    HoverNode(
      id: id, name: id,
      position: Coordinate(latitude: 37.865, longitude: 112.56 + 0.004 * eastward),
      height: Altitude(.metres(100), above: .ground), dwell: .minutes(2), actions: [.photo],
      hours: hours.compactMap { ActiveTime($0) })
  }

  private func request(_ nodes: [HoverNode]) throws -> PatrolRequest {
    var request = try SampleRequest.request(roads: [], nodes: nodes)
    if case .once(let from, let to)? = ActiveTime("2026-11-23T07:00+08:00/2026-11-23T09:30+08:00") {
      request.time = from...to
    }
    return request
  }

  @Test("watch each node in its hours, in flights that take off in the order of the clock")
  func hours() throws {
    let request = try request([
      node("late", 0, "08:50-09:10 +08:00"), node("early", 1, "07:20-07:40 +08:00"),
      node("whenever", 2), node("early too", 3, "Mo 07:15-07:45 +08:00"),
    ])
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.gaps == [])
    #expect(!plan.findings.contains { $0.rule == "hours-missed" })
    let slots = try #require(plan.timeline).slots
    let hours = ["late": 110.0...130, "early": 20...40, "early too": 15...45]
    var seen: Set<String> = []
    for slot in slots {
      var clock = slot.takeOff.minutes
      for leg in plan.flights[slot.flight].legs {
        if let hours = leg.task.flatMap({ hours[$0] }) {
          seen.insert(leg.task ?? "")
          #expect(
            clock >= hours.lowerBound - 1e-6 && clock + leg.time.minutes <= hours.upperBound + 1e-6)
        }
        clock += leg.time.minutes
      }
    }
    #expect(seen.count == 3)
  }

  @Test("serve in any of several hours, in one flight where they have hours in common")
  func several() throws {
    let request = try request([
      node("short", 0, "07:05-07:15 +08:00", "Mo 08:30-08:50 +08:00", "Tu 07:00-09:30 +08:00"),
      node("joined", 1, "07:10-07:12 +08:00", "08:30-08:40 +08:00", "08:40-08:50 +08:00"),
      node("longest", 2, "07:00-08:20 +08:00", "08:32-08:44 +08:00"),
    ])
    let hours = ["short": 90.0...110, "joined": 90...110, "longest": 92...104]
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.gaps == [] && plan.flights.count == 1)
    var seen: Set<String> = []
    for slot in try #require(plan.timeline).slots {
      var clock = slot.takeOff.minutes
      for leg in plan.flights[slot.flight].legs {
        if let task = leg.task, let hours = hours[task] {
          seen.insert(task)
          #expect(
            clock >= hours.lowerBound - 1e-6 && clock + leg.time.minutes <= hours.upperBound + 1e-6,
            "\(task) at \(clock) min")
        }
        clock += leg.time.minutes
      }
    }
    #expect(seen.count == 3)
  }

  @Test("list what has no hours within the mission's time")
  func outside() throws {
    let plan = try Planner.plan(
      request([node("noon", 0, "12:00-13:00 +08:00"), node("now", 1)]), effort: .quick)
    #expect(plan.gaps.map(\.task) == ["noon"])
    #expect(plan.gaps.map(\.reason) == [.outsideHours])
    #expect(plan.gaps.first?.explanation.en.contains("12:00") == true)
    #expect(plan.gaps.first?.explanation.en.contains("between: any time") == true)
  }

  @Test("say which flight cannot keep its hours when one aircraft flies all")
  func missed() throws {
    let apart = stride(from: -8.0, through: 8, by: 2).map {
      node("\($0)", $0, "07:10-07:16 +08:00")
    }
    var request = try request(apart)
    request.batteries = Batteries(count: 12, health: .percent(92))
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.flights.count > 1)
    #expect(plan.findings.contains { $0.rule == "hours-missed" })
    // What is flown too late does not count as watched, and is listed with its flight.
    let late = plan.gaps.filter { $0.reason == .hoursMissed }
    #expect(!late.isEmpty && late.count == plan.gaps.count)
    #expect(plan.nodes.count { $0.covered } == apart.count - late.count)
    #expect(late.allSatisfy { $0.explanation.en.contains("flight") })
    let slots = try #require(plan.timeline).slots
    var inTime: Set<String> = []
    for slot in slots {
      var clock = slot.takeOff.minutes
      for leg in plan.flights[slot.flight].legs {
        if let task = leg.task, clock >= 10 - 1e-6, clock + leg.time.minutes <= 16 + 1e-6 {
          inTime.insert(task)
        }
        clock += leg.time.minutes
      }
    }
    #expect(inTime == Set(plan.nodes.filter(\.covered).map(\.id)))
  }

  @Test("are checked against the clock also where the batteries do not suffice")
  func missedWithoutBatteries() throws {
    var request = try request(
      stride(from: -8.0, through: 8, by: 2).map { node("\($0)", $0, "07:10-07:16 +08:00") })
    request.batteries = Batteries(count: 12, health: .percent(92))
    let enough = try Planner.plan(request, effort: .quick)
    request.batteries = Batteries(count: 1, health: .percent(92))
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.timeline == nil && enough.timeline != nil)
    #expect(plan.gaps.contains { $0.reason == .hoursMissed })
    #expect(Set(plan.gaps) == Set(enough.gaps))
    #expect(plan.findings.contains { $0.rule == "hours-missed" })
  }

  @Test("take off in the later of two hours where the earlier one is over by then")
  func later() throws {
    // Too much for one flight, so that the second one finds the first hours over.
    let apart = stride(from: -8.0, through: 8, by: 2).map {
      node("\($0)", $0, "07:10-07:20 +08:00", "08:30-09:20 +08:00")
    }
    var request = try request(apart)
    request.batteries = Batteries(count: 12, health: .percent(92))
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.flights.count > 1 && plan.gaps == [])
    #expect(!plan.findings.contains { $0.rule == "hours-missed" })
  }

  @Test("make no more flights than there may be, of what matters most")
  func limited() throws {
    let near = (0..<10).map { row in
      SampleRequest.road(
        "r\(row)",
        (0...8).map {
          Coordinate(
            latitude: 37.865 + 0.003 * Double(row), longitude: 112.54 + 0.006 * Double($0))
        })
    }
    var request = try SampleRequest.request(roads: near)
    let all = try Planner.plan(request, effort: .quick)
    try #require(all.flights.count > 2)
    request.limits.flights = 2
    for index in request.roads.indices { request.roads[index].priority = index == 3 ? 5 : 1 }
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.flights.count == 2)
    #expect(!plan.gaps.isEmpty)
    #expect(plan.gaps.allSatisfy { $0.reason == .flightsUsedUp && $0.task != "r3" })
    let missing = plan.gaps.reduce(0) { $0 + $1.length.metres }
    let covered = plan.roads.reduce(0) { $0 + ($1.length - $1.covered).metres }
    #expect(abs(missing - covered) < 1)
  }
}
