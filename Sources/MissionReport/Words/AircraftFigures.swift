import Diagnostics
import FlightPerformance
import MissionPlanning
import Units

/// A figure that a plan rests on, as a reader sees it: with how far it can be trusted.
struct ReportedFigure {
  /// What it is.
  let name: Text
  /// Its value with its unit.
  let value: String
  /// How far it can be trusted.
  let confidence: Confidence
  /// Where it comes from; may be empty.
  let note: String

  private init<Value>(_ en: String, _ zh: String, _ figure: Figure<Value>, _ value: String) {
    name = Text(en: en, zh: zh)
    self.value = value
    confidence = figure.confidence
    note = figure.note
  }

  private init(_ en: String, _ zh: String, assumed value: String, _ note: String) {
    name = Text(en: en, zh: zh)
    self.value = value
    confidence = .assumed
    self.note = note
  }

  /// All figures that a plan rests on, the least trusted first.
  static func all(of plan: PatrolPlan) -> [ReportedFigure] {
    let figures = weather(of: plan) + power(of: plan.aircraft) + envelope(of: plan.aircraft)
    // A stable order: by trust, then as listed.
    return Confidence.allCases.sorted().flatMap { level in
      figures.filter { $0.confidence == level }
    }
  }

  private static func weather(of plan: PatrolPlan) -> [ReportedFigure] {
    let wind = plan.weather.wind
    var figures = [
      ReportedFigure(
        "capacity in the cold", "低温容量系数", assumed: plan.battery.coldFactor.value.fixed(2),
        "\(plan.weather.temperature.celsius.short(1)) °C"),
      ReportedFigure(
        "wind by height, exponent", "风速随高度的指数", assumed: wind.over.exponent.fixed(2),
        wind.over.rawValue),
    ]
    if wind.isGustAssumed {
      figures.append(
        ReportedFigure(
          "gust", "阵风", assumed: metresPerSecond(wind.gust(at: wind.measuredAt)),
          "from the terrain alone"))
    }
    return figures
  }

  private static func power(of aircraft: AircraftProfile) -> [ReportedFigure] {
    let power = aircraft.power
    return [
      ReportedFigure(
        "mass at take-off", "起飞质量", aircraft.takeOffMass,
        "\(aircraft.takeOffMass.value.kilograms.short(3)) kg"),
      ReportedFigure(
        "battery, nominal", "电池标称能量", aircraft.battery.energy,
        "\(aircraft.battery.energy.value.wattHours.short(1)) Wh"),
      ReportedFigure(
        "power in hover", "悬停功率", power.hoverPower,
        "\(power.hoverPower.value.watts.short(0)) W"),
      ReportedFigure(
        "power of avionics", "航电功率", power.avionicsPower,
        "\(power.avionicsPower.value.watts.short(0)) W"),
      ReportedFigure(
        "induced share of power", "诱导功率占比", power.inducedShare,
        power.inducedShare.value.value.short(3)),
      ReportedFigure(
        "drag area", "阻力面积", power.dragArea,
        "\(power.dragArea.value.squareMetres.short(4)) m²"),
      ReportedFigure(
        "rotor radius", "旋翼半径", power.rotorRadius,
        "\(power.rotorRadius.value.metres.short(3)) m"),
    ]
  }

  private static func envelope(of aircraft: AircraftProfile) -> [ReportedFigure] {
    let envelope = aircraft.envelope
    let range = envelope.operatingTemperature.value
    return [
      ReportedFigure(
        "strongest wind in flight", "飞行抗风", envelope.maxWind,
        metresPerSecond(envelope.maxWind.value)),
      ReportedFigure(
        "strongest wind at take-off", "起降抗风", envelope.maxWindAtTakeOffAndLanding,
        metresPerSecond(envelope.maxWindAtTakeOffAndLanding.value)),
      ReportedFigure(
        "greatest airspeed", "最大空速", envelope.maxAirspeed,
        metresPerSecond(envelope.maxAirspeed.value)),
      ReportedFigure(
        "climb", "上升速度", envelope.ascent, metresPerSecond(envelope.ascent.value)),
      ReportedFigure(
        "descent", "下降速度", envelope.descent, metresPerSecond(envelope.descent.value)),
      ReportedFigure(
        "last metres of descent", "落地前下降速度", envelope.finalDescent,
        metresPerSecond(envelope.finalDescent.value)),
      ReportedFigure(
        "acceleration", "加速度", envelope.acceleration,
        "\(envelope.acceleration.value.metresPerSecondSquared.short(2)) m/s²"),
      ReportedFigure(
        "temperatures", "工作温度", envelope.operatingTemperature,
        "\(range.lowest.celsius.short(0))…\(range.highest.celsius.short(0)) °C"),
    ]
  }

  private static func metresPerSecond(_ speed: Speed) -> String {
    "\(speed.metresPerSecond.short(1)) m/s"
  }
}

extension Confidence {
  /// The word for it.
  var word: Text {
    switch self {
    case .measured: Text(en: "measured", zh: "实测")
    case .published: Text(en: "published", zh: "厂商公布")
    case .recalled: Text(en: "recalled", zh: "凭记忆")
    case .assumed: Text(en: "assumed", zh: "假定")
    }
  }
}
