import Diagnostics
import MissionPlanning

extension Leg.Purpose {
  /// The word for it.
  var word: Text {
    switch self {
    case .takeOff: Text(en: "take-off", zh: "起飞")
    case .transit: Text(en: "transit", zh: "转场")
    case .patrol: Text(en: "patrol", zh: "巡查")
    case .hover: Text(en: "hover", zh: "悬停")
    case .land: Text(en: "landing", zh: "降落")
    }
  }
}

extension Gap.Reason {
  /// The reason in few words; ``Gap/explanation`` has the numbers.
  var word: Text {
    switch self {
    case .outOfReach: Text(en: "beyond the battery's reach", zh: "超出电池航程")
    case .outsideHours: Text(en: "outside its hours", zh: "不在规定时段内")
    case .hoursMissed: Text(en: "served too late for its hours", zh: "错过规定时段")
    case .flightsUsedUp: Text(en: "more than the flights allowed", zh: "超出允许架次")
    case .wind: Text(en: "wind above the limit", zh: "风力超限")
    case .noWayHome: Text(en: "no way home", zh: "无法返航")
    case .terrainUnknown: Text(en: "ground unknown", zh: "地形未知")
    case .zone: Text(en: "in a zone", zh: "位于禁飞空域")
    case .outsideFlightArea: Text(en: "outside the flight area", zh: "位于飞行区域之外")
    case .noWayAround: Text(en: "no way around zones", zh: "无法绕开禁飞空域")
    case .heightLimit: Text(en: "above the height limit", zh: "超过限高")
    case .groundTooNear: Text(en: "too near to the ground", zh: "离地过近")
    }
  }
}

extension Finding.Severity {
  /// The word for it.
  var word: Text {
    switch self {
    case .error: Text(en: "error", zh: "错误")
    case .warning: Text(en: "warning", zh: "警告")
    case .note: Text(en: "note", zh: "提示")
    }
  }

  /// The sign for it, which tells without colour.
  var sign: String {
    switch self {
    case .error: "✕"
    case .warning: "▲"
    case .note: "•"
    }
  }
}

extension CameraAction {
  /// The word for it.
  var word: Text {
    switch self {
    case .photo: Text(en: "photo", zh: "拍照")
    case .record: Text(en: "film", zh: "录像")
    }
  }
}
