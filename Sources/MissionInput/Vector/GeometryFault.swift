import Diagnostics
import Geodesy

/// Why a feature's geometry cannot be used.
enum GeometryFault: Error, Hashable {
  case empty
  case undecodable(WellKnownBinaryError)
  case notFinite
  /// Degrees that are none.
  case notDegrees(CoordinateError)
  /// The reference system gives it no place on the earth.
  case noImage(system: String, Position)
  case areaAsRoad
  case areaAsNode
  case noArea
  case severalAreas
  case areaWithHoles
  case pointAsRoad
  case lineAsNode
  case onePoint
  case onlyRepeatedPoints

  /// The fault of a feature, worded.
  func fault(of feature: VectorFeature) -> Fault {
    if case .notDegrees(.swapped(let latitude, let longitude)) = self {
      return .swappedCoordinates(latitude: latitude, longitude: longitude)
    }
    return .badGeometry(feature: feature.label, reason: reason)
  }

  private var reason: Text {
    switch self {
    case .empty:
      Text(en: "it has no geometry", zh: "没有几何")
    case .undecodable(let error):
      Text(en: "its geometry cannot be decoded (\(error))", zh: "几何无法解码（\(error)）")
    case .notFinite:
      Text(en: "a coordinate is not a number", zh: "有坐标不是数字")
    case .notDegrees(let error):
      Text(
        en: "\(error.position) is no longitude and latitude in degrees; if the file is in metres, "
          + "name its reference system with “crs:”",
        zh: "\(error.position) 不是以度为单位的经纬度；若文件以米为单位，请用“crs:”写明参考系")
    case .noImage(let system, let position):
      Text(
        en: "x \(position.x.shortText), y \(position.y.shortText) lies outside “\(system)”",
        zh: "x \(position.x.shortText)，y \(position.y.shortText) 不在“\(system)”范围内")
    case .areaAsRoad:
      Text(en: "it is an area; a road is a line", zh: "是面；道路应为线")
    case .areaAsNode:
      Text(en: "it is an area; a node is a point", zh: "是面；节点应为点")
    case .noArea:
      Text(en: "it is no area; a flight area is one", zh: "不是面；飞行区域应为面")
    case .severalAreas:
      Text(en: "it is several areas; a flight area is one", zh: "是多个面；飞行区域只能是一个面")
    case .areaWithHoles:
      Text(
        en: "it has holes; name what lies in them as a zone of “airspace”",
        zh: "面内有洞；请将洞内区域列入“airspace”空域")
    case .pointAsRoad:
      Text(en: "it is a point; a road is a line", zh: "是点；道路应为线")
    case .lineAsNode:
      Text(en: "it is a line; a node is a point", zh: "是线；节点应为点")
    case .onePoint:
      Text(en: "it has one point only; a road has two at least", zh: "只有一个点；道路至少有两个点")
    case .onlyRepeatedPoints:
      Text(en: "all its points are the same", zh: "所有点都相同")
    }
  }
}

extension CoordinateError {
  fileprivate var position: String {
    switch self {
    case .latitudeOutOfRange(let degrees): "y \(degrees.shortText)"
    case .longitudeOutOfRange(let degrees): "x \(degrees.shortText)"
    default: "\(self)"
    }
  }
}
