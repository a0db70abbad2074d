import Diagnostics
import Geodesy

/// A row of a table, or a feature of a file, with its place as the file gives it.
struct TableRow {
  /// Where a person finds it: the line of a table of text, counted from 1; else nil.
  let line: Int?
  /// The number that the file counts it by.
  let number: Int64
  let tags: [String: String]
  let place: Position?
  /// The system that its file carries or names; WGS 84 where columns `lon` and `lat` name none.
  let system: ReferenceSystem?

  /// All rows of all layers, in the file's order.
  static func all(of path: String) throws(Fault) -> [TableRow] {
    let dataset = try VectorDataset(path: try InputFile(path: path).path)
    let layers = dataset.layers
    let readers = layers.map { TagReader($0) }
    let isText = dataset.format == "CSV"
    let isDegrees = layers.map { isText && TextTable.namesDegrees($0.fields) }
    var rows: [TableRow] = []
    try dataset.forEachFeature(in: Array(layers.indices)) { feature, layer in
      let shape = try? feature.shape()
      rows.append(
        TableRow(
          // GDAL counts the rows below the one of titles from 1.
          line: isText ? Int(feature.number) + 1 : nil, number: feature.number,
          tags: readers[layer].tags(of: feature), place: shape?.points.first,
          system: layers[layer].impliedSystem ?? (isDegrees[layer] ? .wgs84 : nil)))
    }
    return rows
  }

  /// The places of rows in degrees, transformed at once; nil where a row has none.
  ///
  /// - Parameter named: The system that the user names; nil where the file's own counts.
  /// - Throws: the fault of a file without a system, or of a system without a way to WGS 84.
  static func degrees(
    of rows: [TableRow], in file: String, from named: ReferenceSystem?
  ) throws(Fault) -> [Position?] {
    var degrees = [Position?](repeating: nil, count: rows.count)
    let placed = rows.indices.filter { rows[$0].place != nil }
    let systems = placed.map { named ?? rows[$0].system }.unique
    for system in systems {
      guard let system else { throw .missingReferenceSystem(file: file, remedy: .option) }
      let own = placed.filter { (named ?? rows[$0].system) == system }
      let images = try WGS84Transformation.degrees(own.compactMap { rows[$0].place }, from: system)
      for (row, image) in zip(own, images) { degrees[row] = image }
    }
    return degrees
  }

  /// The value of the first of some columns that there is.
  func first(_ keys: [String]) -> String? { keys.lazy.compactMap { tags[$0] }.first }

  /// A place of this row on the earth.
  ///
  /// - Parameter degrees: The row's place in WGS 84.
  /// - Throws: what to say of a place that is none: off the earth, or at 0, 0, where nobody patrols and
  ///   where empty cells and failed searches of addresses lead to.
  func coordinate(at degrees: Position) throws(Fault) -> Coordinate {
    let found = place.map { "\($0.x.shortText), \($0.y.shortText)" } ?? ""
    let isEmpty = (degrees.x == 0 && degrees.y == 0) || (place?.x == 0 && place?.y == 0)
    guard !isEmpty, let place = try? Coordinate(checkedLatitude: degrees.y, longitude: degrees.x)
    else {
      throw .unreadableValue(
        found: found, expected: Text(en: "a longitude and a latitude", zh: "经度和纬度"))
    }
    return place
  }
}

/// The faults of a table's rows: the first ones, and how many more there are.
struct RowFaults {
  private static let shown = 10

  private let file: String
  private var noted: [InputError] = []
  private var count = 0

  init(in file: String) { self.file = file }

  mutating func note(_ fault: Fault, at row: TableRow, _ column: String) {
    let place = row.line == nil ? "#\(row.number)" : ""
    note(fault, line: row.line, [place, column].filter { !$0.isEmpty }.joined(separator: "."))
  }

  mutating func note(_ fault: Fault, line: Int? = nil, _ field: String) {
    count += 1
    guard noted.count < Self.shown else { return }
    noted.append(InputError(fault, at: SourceLocation(file: file, line: line), field: field))
  }

  /// All of them; nil where there are none.
  var errors: InputErrors? {
    guard count > noted.count else { return InputErrors(noted) }
    let more = count - noted.count
    let rest = Fault.other(
      Text(en: "\(more) more rows cannot be used", zh: "另有 \(more) 行无法使用"))
    return InputErrors(noted + [InputError(rest, at: SourceLocation(file: file))])
  }
}
