import Diagnostics
import Geodesy

/// The nodes of a table of addresses that were located already, or of any file of points.
enum LocatedNodes {
  private static let nameKeys = [
    "name", "名称", "crossing", "路口", "交叉口", "address", "地址",
  ]

  /// Reads a table.
  ///
  /// - Throws: all faults of its rows: no place, or one that is none.
  static func read(_ path: String, crs: String?) throws(InputErrors) -> [RegisterNode] {
    var faults = RowFaults(in: path)
    var nodes: [RegisterNode] = []
    do throws(Fault) {
      let named: ReferenceSystem? = if let crs { try ReferenceSystem(named: crs) } else { nil }
      let rows = try TableRow.all(of: path)
      guard rows.contains(where: { $0.place != nil || $0.placeFault != nil }) else {
        throw .other(TextTable.noPlaces)
      }
      let source = MissionPaths.split(path).name
      let places = try TableRow.degrees(of: rows, in: path, from: named)
      for (row, degrees) in zip(rows, places) {
        if let wrong = row.placeFault {
          faults.note(wrong.fault, at: row, wrong.column)
          continue
        }
        guard let degrees else {
          faults.note(
            .other(
              Text(
                en: "the row gives no place: a longitude and a latitude are due",
                zh: "该行没有位置：应有经度和纬度")), at: row, "")
          continue
        }
        let place: Coordinate
        do throws(Fault) {
          place = try row.coordinate(at: degrees)
        } catch {
          faults.note(error, at: row, "lon, lat")
          continue
        }
        let id = row.tags["id"] ?? "\(source)-\(row.number)"
        nodes.append(
          RegisterNode(
            id: id, name: row.first(nameKeys) ?? id, source: source, degree: 0, position: place))
      }
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: path)))
    }
    if let errors = faults.errors { throw errors }
    return nodes
  }
}
