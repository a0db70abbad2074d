import Diagnostics
import FlightPerformance
import Units

extension TerrainRoughness {
  /// The word for it.
  var word: Text {
    switch self {
    case .open: Text(en: "open water or plain", zh: "开阔")
    case .country: Text(en: "country", zh: "乡村")
    case .suburb: Text(en: "suburb", zh: "城郊")
    case .city: Text(en: "city", zh: "城区")
    }
  }
}

extension Angle {
  /// The direction in words, to 22.5°.
  var compassPoint: Text {
    let en = [
      "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW",
      "NNW",
    ]
    let zh = [
      "北", "北东北", "东北", "东东北", "东", "东东南", "东南", "南东南", "南", "南西南", "西南", "西西南", "西",
      "西西北", "西北", "北西北",
    ]
    let place = Int((normalized.degrees / 22.5).rounded()) % en.count
    return Text(en: en[place], zh: zh[place])
  }
}

extension Weather {
  /// Wind, gust, what the wind blows over, and temperature: a piece each.
  var pieces: [Text] {
    let speed = "\(wind.speed.metresPerSecond.short(1)) m/s"
    let height = "\(wind.measuredAt.metres.short(0)) m"
    let from = "\(wind.from.normalized.degrees.short(0))°"
    let gust = wind.gust.map { "\($0.metresPerSecond.short(1)) m/s" }
    let celsius = "\(temperature.celsius.short(1)) °C"
    return [
      Text(
        en: "from \(wind.from.compassPoint.en) (\(from)), \(speed) at \(height)",
        zh: "\(wind.from.compassPoint.zh)风（\(from)），\(height) 高处 \(speed)"),
      gust.map { Text(en: "gust \($0)", zh: "阵风 \($0)") }
        ?? Text(en: "gust not given", zh: "未给阵风"),
      Text(en: "over \(wind.over.word.en)", zh: wind.over.word.zh),
      Text(en: celsius, zh: celsius),
    ]
  }

  /// All pieces in a line.
  var line: Text {
    Text(
      en: pieces.map(\.en).joined(separator: ", "), zh: pieces.map(\.zh).joined(separator: "，"))
  }
}
