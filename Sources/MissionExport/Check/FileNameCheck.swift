import Diagnostics

/// Checks that a file's name ends as its contents ask: programs choose their reader by the name.
enum FileNameCheck {
  /// The endings that programs know, with the formats that they stand for.
  private static let formats: [(ending: String, formats: Set<MissionFormat>)] = [
    (".kmz", [.dji]), (".plan", [.qgroundcontrol]), (".waypoints", [.waypoints]),
    (".csv", [.litchi, .csv]), (".kml", [.kml]), (".gpx", [.gpx]), (".geojson", [.geojson]),
  ]

  static func run(_ format: MissionFormat, named file: String, into findings: inout CheckFindings) {
    let name = file.lowercased()
    guard let known = formats.first(where: { name.hasSuffix($0.ending) }),
      !known.formats.contains(format),
      let due = formats.first(where: { $0.formats.contains(format) })
    else { return }
    findings.add(
      .fileName, .warning, at: file,
      en: "the name ends with \(known.ending), but it is a \(format.name.en); programs that open "
        + "\(known.ending) will not read it",
      zh: "扩展名为 \(known.ending)，内容却是\(format.name.zh)；打开 \(known.ending) 的软件无法读取",
      remedy: Text(
        en: "let its name end with \(due.ending)", zh: "请将扩展名改为 \(due.ending)"))
  }
}
