import Foundation

/// `validate-flights [FOLDER] [--plot FILE]`: measures the flight model against measured flights.
@main
struct ValidateFlights {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("validate-flights: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let options = try Options(arguments, environment: ProcessInfo.processInfo.environment)
    let flights = try MeasuredFlight.all(in: URL(fileURLWithPath: options.folder))
    let report = try Validation(of: flights, by: Matrice100.profile)
    print(report.text)
    let plot = URL(fileURLWithPath: options.plot)
    try FileManager.default.createDirectory(
      at: plot.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(report.plot.utf8).write(to: plot)
    print("plot: \(options.plot)")
    print(report.json)
  }
}

/// What the command line asks for.
struct Options {
  let folder: String
  let plot: String

  /// Why a command line is not understood.
  struct Misuse: Error, CustomStringConvertible {
    let argument: String
    var description: String {
      "“\(argument)” is not understood; use: validate-flights [FOLDER] [--plot FILE]"
    }
  }

  init(_ arguments: [String], environment: [String: String]) throws(Misuse) {
    var folder = environment["FLIGHTS"].flatMap { $0.isEmpty ? nil : $0 } ?? "../shared/flights"
    var plot = ".build/validation.svg"
    var rest = arguments[...]
    var isFolderGiven = false
    while let argument = rest.popFirst() {
      if argument == "--plot", let file = rest.popFirst() {
        plot = file
      } else if argument.hasPrefix("-") || isFolderGiven {
        throw Misuse(argument: argument)
      } else {
        folder = argument
        isFolderGiven = true
      }
    }
    self.folder = folder
    self.plot = plot
  }
}
