import ArgumentParser
import Diagnostics
import FlightPerformance
import Foundation
import MissionInput
import Units

/// `kestrel aircraft calibrate`: fits a profile to flights of one's own.
struct AircraftCalibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fits an aircraft's power to flight logs, and says how much better it predicts.",
    discussion: """
      A log is a CSV of time, position (latitude, longitude or east_m, north_m), altitude and power \
      (power_w; voltage_v and current_a; energy_used_wh; or battery_percent). With ten flights and more \
      hover power, induced share and drag are fitted, with fewer one factor.
      """)

  @Argument(help: "A name such as dji-m30t, or the path of a profile.")
  var name: String

  @Argument(help: "The logs, one a flight.")
  var logs: [String]

  @Option(help: "Where the wind came from, in degrees.")
  var windFrom = 0.0

  @Option(help: "The mean wind at 10 m, in m/s.")
  var windSpeed = 0.0

  @Option(help: "The temperature, in degrees Celsius.")
  var temperature = 15.0

  @Option(help: "The launch site's height above sea level, in metres.")
  var elevation = 0.0

  @Option(help: "What the splits into fitted and left-out flights begin with.")
  var seed: UInt64 = 1

  @Option(name: [.short, .customLong("output")], help: "The profile file to write.")
  var output: String?

  @Flag(help: "Write over a file that exists.")
  var force = false

  @OptionGroup var shared: SharedOptions

  /// From so many flights on all figures are fitted; with fewer, one factor.
  private static let enoughForFigures = 10

  func validate() throws {
    guard (0...360).contains(windFrom), (0...40).contains(windSpeed),
      (-40...50).contains(temperature), (-500...6000).contains(elevation)
    else {
      throw ValidationError(
        "--wind-from 0…360, --wind-speed 0…40, --temperature -40…50, --elevation -500…6000")
    }
  }

  func run() throws {
    let aircraft = try shared.checkingInput { () throws(InputErrors) in
      try AircraftProfile.named(name)
    }
    let flights = try shared.checkingInput { () throws(InputErrors) in try read(for: aircraft) }
    let depth: LogCalibration.Depth =
      flights.count >= AircraftCalibrate.enoughForFigures ? .figures : .factor
    guard let fit = LogCalibration(of: aircraft, to: flights, depth: depth, seed: seed) else {
      throw ExitStatus.inputInvalid.exitCode
    }
    print(report(aircraft, fit, depth)(shared.language))
    guard let output else { return }
    var profile = fit.profile
    profile.id = aircraft.id + "-calibrated"
    let text = try AircraftProfileFile.yaml(profile)
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: force).write(Data(text.utf8), to: output)
    }
    print(output)
  }

  private func read(for aircraft: AircraftProfile) throws(InputErrors) -> [LoggedFlight] {
    let weather = Weather(
      wind: Wind(from: .degrees(windFrom), speed: .metresPerSecond(windSpeed)),
      temperature: .celsius(temperature))
    var flights: [LoggedFlight] = []
    var errors: [InputError] = []
    for log in logs {
      do throws(InputErrors) {
        flights.append(
          try FlightLogFile.read(
            log, weather: weather, battery: aircraft.battery.energy.value,
            launchElevation: .metres(elevation)))
      } catch {
        errors += error.all
      }
    }
    if let errors = InputErrors(errors) { throw errors }
    return flights
  }

  private func report(
    _ aircraft: AircraftProfile, _ fit: LogCalibration, _ depth: LogCalibration.Depth
  ) -> Text {
    func percent(_ share: Fraction) -> String { String(format: "%.1f %%", share.percent) }
    func watts(_ profile: AircraftProfile) -> String {
      String(format: "%.0f W", profile.power.hoverPower.value.watts)
    }
    let (before, after) = (watts(aircraft), watts(fit.profile))
    let fitted =
      depth == .figures
      ? Text(en: "hover power, induced share and drag area", zh: "悬停功率、诱导占比与阻力面积")
      : Text(en: "one factor", zh: "单一系数")
    let was = percent(fit.errorBefore)
    let left =
      fit.errorAfter.map { after in
        Text(
          en: "mean error on flights left out of the fit: \(was) before, \(percent(after)) after",
          zh: "未参与拟合的飞行平均误差：拟合前 \(was)，拟合后 \(percent(after))")
      }
      ?? Text(
        en: "error before: \(was); one flight leaves none to judge the fit by",
        zh: "拟合前误差 \(was)；仅一次飞行，无法检验拟合")
    return Text(
      en: "\(aircraft.name): \(fitted.en) fitted to \(fit.flights) flights; "
        + "hover power \(before) → \(after)\n\(left.en)",
      zh:
        "\(aircraft.name)：以 \(fit.flights) 次飞行拟合\(fitted.zh)；悬停功率 \(before) → \(after)\n\(left.zh)")
  }
}
