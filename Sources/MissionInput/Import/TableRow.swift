import Diagnostics
import Geodesy

/// A row of a table, or a feature of a file, with its place as the file gives it.
struct TableRow {
  /// Where a person finds it: the line of a table of text, counted from 1; else nil.
  let line: Int?
  /// The number that the file counts it by.
  let number: Int64
  private(set) var tags: [String: String]
  let place: Position?
  /// The columns that the place is read from, where the file is a table of them, with what is due there.
  let placeColumns: [(column: String, expected: Text)]
  /// The system that its file carries or names; WGS 84 where columns `lon` and `lat` name none.
  let system: ReferenceSystem?

  /// All rows of all layers, in the file's order.
  static func all(of path: String) throws(Fault) -> [TableRow] {
    let dataset = try VectorDataset(path: try InputFile(path: path).path)
    let layers = dataset.layers
    let readers = layers.map { TagReader($0) }
    let isText = dataset.format == "CSV"
    let columns = layers.map { isText ? TextTable.placeColumns($0.fields) : [] }
    let isDegrees = layers.map { isText && TextTable.namesDegrees($0.fields) }
    var rows: [TableRow] = []
    try dataset.forEachFeature(in: Array(layers.indices)) { feature, layer in
      let shape = try? feature.shape()
      rows.append(
        TableRow(
          // GDAL counts the rows below the one of titles from 1.
          line: isText ? Int(feature.number) + 1 : nil, number: feature.number,
          tags: readers[layer].tags(of: feature), place: shape?.points.first,
          placeColumns: columns[layer],
          system: layers[layer].impliedSystem ?? (isDegrees[layer] ? .wgs84 : nil)))
    }
    if isText, rows.contains(where: { $0.place == nil && !$0.placeColumns.isEmpty }) {
      try restorePlaceTexts(of: &rows, from: path)
    }
    return rows
  }

  /// Puts what stands in the columns of places into the tags of rows without a place: where GDAL reads numbers
  /// from them, it drops what is none.
  private static func restorePlaceTexts(of rows: inout [TableRow], from path: String) throws(Fault)
  {
    let dataset = try VectorDataset(path: try InputFile(path: path).path, options: [])
    let readers = dataset.layers.map { TagReader($0) }
    var number = 0
    try dataset.forEachFeature(in: Array(readers.indices)) { feature, layer in
      defer { number += 1 }
      guard rows.indices.contains(number), rows[number].place == nil else { return }
      for (column, _) in rows[number].placeColumns {
        rows[number].tags[column] = readers[layer].value(column, of: feature)
      }
    }
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

  /// Why a row has no place, with the column: what stands there is no number, or nothing does; nil where the
  /// table has no columns of places, or all of them are empty.
  var placeFault: (fault: Fault, column: String)? {
    guard place == nil, placeColumns.contains(where: { tags[$0.column] != nil }) else { return nil }
    return placeColumns.lazy.compactMap { column, expected -> (fault: Fault, column: String)? in
      let found = tags[column] ?? ""
      if Double(found) != nil { return nil }
      return (.unreadableValue(found: found, expected: expected), column)
    }.first
  }

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
