import ArgumentParser
import Diagnostics
import FlightPerformance
import Foundation
import MAVLinkVehicle
import MissionPlanning
import MissionSimulation
import Units

/// `kestrel fly`: simulated aircraft that ground stations connect to.
struct FlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fly",
    abstract: "Lets a ground station fly the plan's aircraft in its weather, by MAVLink.",
    discussion: """
      The aircraft stands at its launch site and speaks MAVLink 2 as ArduCopter does: QGroundControl, \
      MAVProxy, MAVSDK and pymavlink connect, upload a mission, start it and follow it. By UDP the \
      aircraft speaks first, by TCP it waits to be called. Ctrl-C ends the command.
      """)

  @Argument(help: "The plan, as kestrel plan saved it.")
  var plan: String

  @Option(help: "Where the ground station is (udp://host:port) or calls (tcp://host:port).")
  var mavlink = "udp://127.0.0.1:14550"

  @Option(
    help: "The flight whose launch site it stands at. Default: vehicle 1 for flight 1, and so on.")
  var flight: Int?

  @Option(help: "How many aircraft; their system ids count from 1.")
  var vehicles = 1

  @Option(help: "How many times faster than the clock.")
  var speed = 1.0

  @Option(help: "Seeds turbulence and position error. Default: neither.")
  var seed: UInt64?

  @Option(
    name: [.customLong("exercise"), .customLong("faults")],
    help: "An exercise file: what happens after take-off.")
  var exercise: String?

  @Flag(
    help: "End three seconds after every aircraft has flown and stands again with its motors off.")
  var once = false

  @Flag(help: "Allow an address beyond this machine. MAVLink here is neither signed nor encrypted.")
  var beyondLoopback = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...250).contains(vehicles) else { throw ValidationError("--vehicles is 1 to 250.") }
    guard speed.isFinite, speed > 0, speed <= 100 else {
      throw ValidationError("--speed is above 0 and at most 100.")
    }
  }

  func run() throws {
    let language = shared.language
    let saved = try shared.readPlan(plan)
    let exercise = try self.exercise.map { try shared.readExercise($0, for: saved) }
    let flights = try shared.flights(of: saved, chosen: flight, file: plan)
    let aircraft = (0..<vehicles).map { index in
      // Three metres apart where they share a site.
      SimulatedAircraft(
        of: saved, for: flights[index % flights.count],
        offset: .metres(3 * Double(index / flights.count)),
        seed: (seed ?? exercise?.seed).map { $0 &+ UInt64(index) },
        exercise: exercise ?? Exercise(events: []))
    }
    let all = zip(aircraft, UInt8(1)...).map { Vehicle($0, system: $1) }
    var server: VehicleServer
    do throws(LinkError) {
      server = try VehicleServer(
        all, at: LinkAddress(mavlink), allowsOthers: beyondLoopback)
    } catch {
      Terminal.complain("--mavlink \(mavlink): \(error.text(language))")
      throw ExitStatus.usage.exitCode
    }
    var journal = FlyJournal(language, aircraft: saved.aircraft.name)
    journal.begin(all, at: mavlink)
    Interrupt.watch()
    server.run(speed: speed) { vehicles in
      journal.follow(vehicles)
      return !Interrupt.isAsked && !(once && journal.areAllBackForLong)
    }
    journal.end()
  }
}
