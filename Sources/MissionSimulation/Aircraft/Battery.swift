import FlightPerformance
import Foundation
import Units

/// A battery under load: what is left of its charge, its voltage and its temperature.
///
/// Energy is counted as it leaves the terminals, as the plan counts it. The voltage is that of cells
/// in series: open-circuit voltage by charge, less the current times an internal resistance that grows
/// in the cold. All of its constants are **assumptions** about a usual lithium-polymer pack; the plan's
/// energy figures do not rest on them, the low-voltage failsafe does.
struct Battery: Sendable {
  /// Joules that it gave when full, and that it could give at take-off.
  private(set) var full: Double
  private(set) var usable: Double
  /// Joules given.
  private(set) var spent = 0.0
  /// Celsius.
  private(set) var temperature: Double
  private(set) var voltage: Double
  /// Amperes.
  private(set) var current = 0.0
  private(set) var cells: Int
  private let isSelfHeated: Bool
  private let wattHours: Double

  /// - Parameters:
  ///   - full: joules of a full charge in this weather.
  ///   - usable: joules at take-off.
  ///   - temperature: of the pack at take-off.
  init(_ figures: BatteryFigures, full: Double, usable: Double, temperature: Double) {
    self.full = full
    self.usable = usable
    self.temperature = temperature
    isSelfHeated = figures.isSelfHeated.value
    wattHours = figures.energy.value.wattHours
    // Four cells up to 100 Wh, six up to 300 Wh, twelve above, as packs of those sizes mostly have.
    cells = wattHours <= 100 ? 4 : wattHours <= 300 ? 6 : 12
    voltage = 0
    voltage = openVoltage
  }

  /// Joules left.
  var left: Double { usable - spent }
  /// The state of charge, 1 for full.
  var charge: Double { full > 0 ? max(0, left / full) : 0 }
  var isEmpty: Bool { left <= 0 }
  /// Volts of one cell under load.
  var cellVoltage: Double { voltage / Double(cells) }

  /// Gives a power for a time step.
  mutating func draw(watts: Double, air: Double, dt: Double) {
    spent += watts * dt
    let (open, resistance) = (openVoltage, resistance)
    // P = (open − I·R)·I, the smaller root; beyond the most that it can give, the most.
    let root = open * open - 4 * resistance * watts
    current = root > 0 ? (open - root.squareRoot()) / (2 * resistance) : open / (2 * resistance)
    voltage = open - current * resistance
    // 180 Wh/kg, 1,000 J/(kg·K), and 0.6 W/K per kilogram to the air inside its case.
    let mass = wattHours / 180
    let heat = current * current * resistance - 0.6 * mass * (temperature - air)
    temperature += heat * dt / (1000 * mass)
    if isSelfHeated { temperature = max(temperature, 10) }
  }

  /// Loses a share of what a full charge holds, at once.
  mutating func lose(share: Double) {
    usable -= full * share
    full *= 1 - share
  }

  /// Loses one cell: its voltage and its share of the energy.
  mutating func loseCell() {
    guard cells > 1 else { return }
    let share = 1 / Double(cells)
    usable -= left * share
    full *= 1 - share
    cells -= 1
  }

  private var openVoltage: Double { Double(cells) * Battery.openCellVoltage(at: charge) }

  /// Ohms. At 25 °C a draw of one hour's energy in 20 minutes costs 4 % of the voltage; the
  /// resistance doubles for every 20 K of cold.
  private var resistance: Double {
    let volts = 3.7 * Double(cells)
    let amperes = 3 * wattHours / volts
    return 0.04 * volts / amperes * pow(2, (25 - min(25, temperature)) / 20)
  }

  /// The open-circuit voltage of one cell by its state of charge: linear between tabled points.
  static func openCellVoltage(at charge: Double) -> Double {
    let x = max(0, min(1, charge)) * Double(curve.count - 1)
    let index = min(Int(x), curve.count - 2)
    return curve[index] + (curve[index + 1] - curve[index]) * (x - Double(index))
  }

  /// Volts at 0 %, 10 % … 100 %.
  private static let curve = [
    3.30, 3.62, 3.69, 3.74, 3.78, 3.83, 3.90, 3.97, 4.05, 4.12, 4.20,
  ]
}
