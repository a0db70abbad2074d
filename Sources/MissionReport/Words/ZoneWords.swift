import Airspace
import Diagnostics
import Geodesy
import MissionPlanning
import Units

extension Zone.Demand {
  /// The word for it.
  var word: Text {
    switch self {
    case .forbidden: Text(en: "forbidden", zh: "禁飞")
    case .permission: Text(en: "permission needed", zh: "需批准")
    case .heightLimit: Text(en: "height limit", zh: "限高")
    }
  }
}

extension Zone {
  /// Whether it is a thing that stands in the air, and no part of the air that a law protects.
  var isObstacle: Bool { ObstacleClass.all.contains { $0.kind == kind } }

  /// What is there, in words; the file's own where it is none that we know.
  var kindWord: Text {
    if let known = ObstacleClass.all.first(where: { $0.kind == kind }) { return known.name }
    if let known = Self.protected.first(where: { $0.en == kind }) { return known }
    return kind == "zone" ? Text(en: "zone", zh: "空域") : Text(en: kind, zh: kind)
  }

  /// What the built-in rule sets protect.
  private static let protected = RuleSet.builtIn.compactMap { RuleSet.named($0) }
    .flatMap(\.surroundings).map(\.name)

  /// From what height to what height it reaches; for a height limit, what is allowed.
  var heightWords: Text {
    if demand == .heightLimit, let floor {
      return Text(en: "at most \(floor.words.en)", zh: "最高 \(floor.words.zh)")
    }
    switch (floor, ceiling) {
    case (nil, nil): return Text(en: "all heights", zh: "所有高度")
    case (nil, let top?): return Text(en: "up to \(top.words.en)", zh: "至 \(top.words.zh)")
    case (let low?, nil): return Text(en: "from \(low.words.en) up", zh: "\(low.words.zh)以上")
    case (let low?, let top?):
      return Text(
        en: "\(low.words.en) to \(top.words.en)", zh: "\(low.words.zh)至 \(top.words.zh)")
    }
  }

  /// The one figure that a map has room for: an obstacle's height, a limit.
  var shortHeight: String? {
    if isObstacle { return ceiling.map { "\(isAssumed ? "≈" : "")\($0.height.metres.short(0)) m" } }
    return demand == .heightLimit ? floor.map { "≤ \($0.height.metres.short(0)) m" } : nil
  }
}

extension Altitude {
  /// The height with what it is counted from.
  var words: Text {
    let metres = "\(height.metres.short(0)) m"
    return switch datum {
    case .ground: Text(en: "\(metres) above ground", zh: "离地 \(metres)")
    case .launch: Text(en: "\(metres) above launch", zh: "相对起飞点 \(metres)")
    case .meanSeaLevel: Text(en: "\(metres) above sea level", zh: "海拔 \(metres)")
    case .ellipsoid: Text(en: "\(metres) above the ellipsoid", zh: "椭球高 \(metres)")
    }
  }
}
