import Diagnostics
import Geodesy
import Units

extension WPMLCheck {
  /// Checks that each waypoint has a place on the earth, longitude first.
  mutating func checkPositions(_ placemarks: [MarkupElement], _ entry: String) {
    let written = placemarks.map(\.placemarkPosition)
    let swaps = SwappedPlaces(places: written)
    for (number, position) in written.enumerated() {
      guard let position else {
        findings.add(
          .position, at: place(entry, placemarks[number], waypoint: number),
          en: "no coordinates “longitude,latitude”", zh: "缺少坐标“经度,纬度”")
        continue
      }
      let (latitude, longitude) = (position.latitude.degrees, position.longitude.degrees)
      if (placemarks[number]["Point"]?["coordinates"]?.text.count { $0 == "," } ?? 0) > 1 {
        findings.add(
          .position, .warning, at: place(entry, placemarks[number], waypoint: number),
          en:
            "coordinates are more than “longitude,latitude”; the height stands in an element of its "
            + "own", zh: "坐标应仅为“经度,纬度”；高度另有元素")
      }
      guard !position.isOnEarth || (latitude == 0 && longitude == 0) else { continue }
      let isSwap = swaps.holds(number)
      findings.add(
        isSwap ? .swappedCoordinates : .position,
        at: place(entry, placemarks[number], waypoint: number),
        en: "latitude \(latitude), longitude \(longitude)"
          + (isSwap ? ": they look swapped; longitude comes first" : " is no place to fly to"),
        zh: "纬度 \(latitude)、经度 \(longitude)"
          + (isSwap ? "：疑似颠倒；应为经度在前" : " 不是可飞往的位置"))
    }
  }
}
