import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionSimulation

@Suite("Simulated flights")
struct SimulateTests {
  private func patrol(_ change: (inout PlanBuilder) -> Void = { _ in }) throws -> PlanBuilder {
    var builder = PlanBuilder(try #require(AircraftCatalogue.profile(id: "dji-m30t")))
    builder.wind = Wind(
      from: .degrees(315), speed: .metresPerSecond(5), gust: .metresPerSecond(8), over: .suburb)
    change(&builder)
    builder.takeOff(to: 90)
    builder.fly(east: 800, north: 300, speed: 12)
    builder.fly(east: 1500, north: 350, speed: 10, stops: false)
    builder.fly(east: 2100, north: 600, speed: 10, stops: false)
    builder.fly(east: 2400, north: 1200, speed: 10)
    builder.hover(45)
    builder.fly(east: 0, north: 0, speed: 12)
    builder.land()
    return builder
  }

  @Test("fly every leg in its order and end on the ground at the landing site")
  func order() throws {
    let plan = try patrol().plan
    let flight = try simulate(plan)[0]
    #expect(flight.outcome == .landed)
    #expect(flight.finishedWithReserve)
    #expect(flight.legs.map(\.leg) == Array(plan.flights[0].legs.indices))
    let last = try #require(flight.track.last)
    #expect(abs(last.height.metres) < 0.2)
    let off = Geodesic(from: last.position, to: PlanBuilder.launch).distance
    #expect(off.metres < 1)
    #expect(abs(flight.legs[5].time.seconds - 45) < 0.1)
    let hover = flight.track.filter { $0.leg == 5 }
    let node = PlanBuilder.place(east: 2400, north: 1200)
    for point in hover.dropFirst(5) {
      #expect(Geodesic(from: point.position, to: node).distance.metres < 1)
    }
  }

  @Test("the legs' times and energies add up to the flight's")
  func sums() throws {
    let flight = try simulate(try patrol().plan)[0]
    let time = flight.legs.map(\.time.seconds).reduce(0, +)
    let energy = flight.legs.map(\.energy.joules).reduce(0, +)
    #expect(abs(time - flight.simulated.time.seconds) < 1e-6)
    #expect(abs(energy - flight.simulated.energy.joules) < 1e-3)
    #expect(
      abs((flight.simulated.energy + flight.simulated.energyLeft).wattHours - 200) < 1e-9)
  }

  @Test("the same plan gives the same flight, bit by bit")
  func determinism() throws {
    let plan = try patrol().plan
    #expect(try simulate(plan) == simulate(plan))
  }

  @Test("half the step moves energy and time by less than 0.1 %")
  func step() throws {
    let plan = try patrol().plan
    let coarse = try simulate(plan)[0].simulated
    let fine = try simulate(plan, SimulationSettings(step: .seconds(0.01)))[0].simulated
    #expect(abs(coarse.energy / fine.energy - 1) < 1e-3)
    #expect(abs(coarse.time / fine.time - 1) < 1e-3)
  }

  @Test("where the battery does not last the flight ends in the air, and says so")
  func emptyBattery() throws {
    let builder = try patrol {
      $0.usable = .wattHours(30)
      $0.reserve = .wattHours(6)
    }
    let flight = try simulate(builder.plan)[0]
    #expect(flight.outcome == .batteryEmpty)
    #expect(!flight.finishedWithReserve)
    #expect((flight.simulated.margin ?? .zero) < .zero)
  }

  @Test("the wind turns with the plane's north: a flight due true north meets a north wind head on")
  func convergence() throws {
    var builder = PlanBuilder(try #require(AircraftCatalogue.profile(id: "dji-m30t")))
    builder.wind = Wind(
      from: .degrees(0), speed: .metresPerSecond(6), gust: .metresPerSecond(6),
      measuredAt: .metres(60), over: .open)
    builder.takeOff(to: 60)
    builder.fly(east: 0, north: 1500, speed: 8)
    builder.fly(east: 0, north: 0, speed: 8)
    builder.land()
    let flight = try simulate(builder.plan)[0]
    let out = flight.track.filter { $0.leg == 1 }
    let back = flight.track.filter { $0.leg == 2 }
    #expect(abs(out[out.count / 2].airspeed.metresPerSecond - 14) < 0.01)
    #expect(abs(back[back.count / 2].airspeed.metresPerSecond - 2) < 0.01)
  }

  @Test("agree with the planner's own figures on a flight of its making, to 3 %")
  func planner() throws {
    let m30t = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    let line = [(300.0, 200.0), (900, 240), (1600, 400), (1900, 1000), (1850, 1600)]
      .map { PlanBuilder.place(east: $0.0, north: $0.1) }
    let request = PatrolRequest(
      mission: "judge", aircraft: m30t, batteries: Batteries(count: 2, health: Fraction(1)),
      launchSites: [LaunchSite(name: "field", position: PlanBuilder.launch)],
      roads: [
        Road(
          id: "r", name: "road", line: line, height: Altitude(.metres(90), above: .ground),
          speed: .metresPerSecond(10), passes: .one)
      ],
      nodes: [
        HoverNode(
          id: "n", name: "node", position: PlanBuilder.place(east: 1200, north: 900),
          height: Altitude(.metres(100), above: .ground), dwell: .seconds(45), actions: [.photo])
      ],
      weather: Weather(
        wind: Wind(
          from: .degrees(315), speed: .metresPerSecond(4), gust: .metresPerSecond(6),
          over: .suburb), temperature: .celsius(5)),
      limits: FlightLimits(
        reserve: .percent(25), height: Altitude(.metres(120), above: .ground), returnFactor: 1.3,
        returnClearance: .metres(30)))
    let plan = try Planner.plan(request, effort: .quick)
    for flight in try simulate(plan) {
      #expect(flight.outcome == .landed)
      #expect(flight.finishedWithReserve)
      #expect(abs(flight.simulated.time / flight.planned.time - 1) < 0.03)
      #expect(abs(flight.simulated.distance / flight.planned.distance - 1) < 0.01)
      #expect(abs(flight.simulated.energy / flight.planned.energy - 1) < 0.03)
    }
  }

  @Test("the table keeps its columns straight in both languages")
  func table() {
    func figures(_ seconds: Double) -> FlightFigures {
      FlightFigures(
        time: .seconds(seconds), distance: .kilometres(4.2), energy: .wattHours(61.3),
        energyLeft: .wattHours(138.7), margin: .wattHours(70.1), tightestLeg: 3)
    }
    let flight = SimulatedFlight(
      number: 1, outcome: .landed, finishedWithReserve: true, isComplete: true,
      planned: figures(603), simulated: figures(611.4),
      troubleLeg: nil, errors: FlightErrors(track: .zero, hover: .zero, inZones: .zero), log: [],
      legs: [], track: []
    )
    #expect(
      SimulationTable.text(of: [flight], in: .zh) == """
        架次         时间     距离     耗能      剩余  最小余量  结果
           1  计划  10:03  4.20 km  61.3 Wh  138.7 Wh   70.1 Wh
              仿真  10:11  4.20 km  61.3 Wh  138.7 Wh   70.1 Wh  带储备降落

        """)
    #expect(
      SimulationTable.text(of: [flight], in: .en) == """
        flight              time  distance   energy      left   margin  outcome
             1  planned    10:03   4.20 km  61.3 Wh  138.7 Wh  70.1 Wh
                simulated  10:11   4.20 km  61.3 Wh  138.7 Wh  70.1 Wh  landed with reserve

        """)
  }
}
