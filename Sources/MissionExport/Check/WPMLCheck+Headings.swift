import Diagnostics

/// Where the nose points.
extension WPMLCheck {
  mutating func checkHeading(_ param: MarkupElement, _ number: Int?, _ entry: String) {
    guard let mode = param.wpmlText("waypointHeadingMode") else {
      missing("waypointHeadingMode", .headingMode, in: param, entry, waypoint: number)
      return
    }
    if mode == "smoothTransition", param.wpml("waypointHeadingAngle") == nil {
      missing("waypointHeadingAngle", .headingMode, in: param, entry, waypoint: number)
    }
    checkPointOfInterest(param, isUsed: mode == "towardPOI", number, entry)
  }

  /// DJI's programs write 0,0,0 wherever no point of interest is looked at.
  private mutating func checkPointOfInterest(
    _ param: MarkupElement, isUsed: Bool, _ number: Int?, _ entry: String
  ) {
    guard isUsed || param.wpmlText("waypointPoiPoint") != nil else { return }
    let numbers = (param.wpmlText("waypointPoiPoint") ?? "").split(separator: ",")
      .compactMap(\.number)
    let isPlace = numbers.count >= 2 && abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180
    guard !isPlace || (isUsed && numbers[0] == 0 && numbers[1] == 0) else { return }
    findings.add(
      .headingMode, isUsed ? .error : .warning, at: place(entry, param, waypoint: number),
      en: isUsed
        ? "towardPOI needs a waypointPoiPoint “latitude,longitude,altitude”"
        : "waypointPoiPoint is no “latitude,longitude,altitude”",
      zh: isUsed
        ? "towardPOI 须有 waypointPoiPoint“纬度,经度,高度”" : "waypointPoiPoint 不是“纬度,经度,高度”")
  }
}
