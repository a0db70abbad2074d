/// A KMZ of DJI's programs, unpacked and parsed, nothing dropped.
struct WPMLArchive: Hashable, Sendable {
  static let templateName = "wpmz/template.kml"
  static let waylinesName = "wpmz/waylines.wpml"

  /// What Pilot 2 shows and edits; files of DJI Fly and of SDK programs may lack it.
  var template: MarkupElement?
  /// What the aircraft flies.
  var waylines: MarkupElement
  /// Pictures and sounds under `wpmz/res`, and whatever else lies in the archive.
  var others: [ArchiveEntry]
}
