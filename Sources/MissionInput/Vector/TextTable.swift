import Diagnostics

/// Tables of text with a column for the longitude and one for the latitude, or one of WKT.
enum TextTable {
  /// Columns that say outright that they are WGS 84.
  private static let wgs84Longitudes = [
    "lon_wgs84", "lng_wgs84", "longitude_wgs84", "wgs84_lon", "wgs84_lng", "wgs84_longitude",
  ]
  private static let wgs84Latitudes = [
    "lat_wgs84", "latitude_wgs84", "wgs84_lat", "wgs84_latitude",
  ]
  // Not `lon*`: `lon_gcj02` is hundreds of metres off.
  private static let longitudes = wgs84Longitudes + ["lon", "lng", "long", "longitude", "经度", "x"]
  private static let latitudes = wgs84Latitudes + ["lat", "latitude", "纬度", "y"]

  /// What GDAL has to be told to find the columns; nothing for other formats.
  static func options(for path: String) -> [String] {
    let lowercased = path.lowercased()
    guard [".csv", ".tsv"].contains(where: lowercased.hasSuffix) else { return [] }
    return [
      "X_POSSIBLE_NAMES=\(longitudes.joined(separator: ","))",
      "Y_POSSIBLE_NAMES=\(latitudes.joined(separator: ","))",
      "KEEP_GEOM_COLUMNS=YES",
    ]
  }

  /// Whether the columns' names say that they are WGS 84.
  static func namesWGS84(_ fields: [String]) -> Bool {
    let names = Set(fields.map { $0.lowercased() })
    return !names.isDisjoint(with: wgs84Longitudes) && !names.isDisjoint(with: wgs84Latitudes)
  }

  /// Whether the columns' names say that they are longitudes and latitudes; `x` and `y` may be metres.
  static func namesDegrees(_ fields: [String]) -> Bool {
    let names = Set(fields.map { $0.lowercased() }).subtracting(["x", "y"])
    return !names.isDisjoint(with: longitudes) && !names.isDisjoint(with: latitudes)
  }

  /// The columns of the longitude and the latitude, as the table writes them, with what is due in them; none
  /// where it has no such two.
  static func placeColumns(_ fields: [String]) -> [(column: String, expected: Text)] {
    func column(_ names: [String], _ expected: Text) -> (column: String, expected: Text)? {
      let found = names.lazy.compactMap { name in fields.first { $0.lowercased() == name } }.first
      return found.map { ($0, expected) }
    }
    let east = Text(
      en: "a longitude, a number such as 112.5612,", zh: "经度，即形如 112.5612 的数字")
    let north = Text(
      en: "a latitude, a number such as 37.8607,", zh: "纬度，即形如 37.8607 的数字")
    let both = [column(longitudes, east), column(latitudes, north)].compactMap(\.self)
    return both.count == 2 ? both : []
  }

  /// What to say of a file whose rows have no place.
  static let noPlaces = Text(
    en: "the file holds no places; a table needs columns “lon” and “lat”, or one of WKT",
    zh: "文件中没有坐标；表格需有“lon”和“lat”两列，或一列 WKT")
}
