import ArgumentParser
import Diagnostics
import FlightPerformance
import Foundation
import MissionInput

/// `kestrel aircraft`: what is known of the aircraft, and how sure that is.
struct AircraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aircraft",
    abstract: "Lists the aircraft that Kestrel knows, or shows one.",
    subcommands: [AircraftList.self, AircraftShow.self, AircraftCalibrate.self],
    defaultSubcommand: AircraftList.self)
}

/// `kestrel aircraft list`: one line an aircraft.
struct AircraftList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the aircraft that Kestrel knows by name.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    print(AircraftTable.text(of: AircraftCatalogue.all, in: shared.language), terminator: "")
  }
}

/// `kestrel aircraft show`: all figures of one aircraft.
struct AircraftShow: ParsableCommand {
  enum Format: String, ExpressibleByArgument {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an aircraft's figures, their sources, and its power over airspeed.")

  @Argument(help: "A name such as dji-m30t, or the path of a profile.")
  var name: String

  @Option(help: "Also write the plot of power over airspeed to this file.")
  var svg: String?

  @Option(help: "The format: text or json.")
  var format = Format.text

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let profile = try shared.checkingInput { () throws(InputErrors) in
      try AircraftProfile.named(name)
    }
    let curve = PowerCurve(of: profile)
    if let svg {
      let drawing = Data(curve.svg(named: profile.name, in: shared.language).utf8)
      try shared.checkingInput { () throws(InputErrors) in
        try OutputFiles(force: force).write(drawing, to: svg)
      }
    }
    switch format {
    case .text:
      print(try AircraftSheet.text(of: profile, curve, in: shared.language), terminator: "")
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(profile), as: UTF8.self))
    }
  }
}
