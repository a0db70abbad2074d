import Diagnostics

/// For the fuzzer, which damages what is in an archive rather than the archive.
extension RouteFile {
  /// Reads the two files of a DJI KMZ that was unpacked.
  package init(
    template: [UInt8], waylines: [UInt8], named name: String
  ) throws(RouteFileError) {
    try self.init(
      WPMLArchive(
        template: ArchiveEntry(name: WPMLArchive.templateName, bytes: template),
        waylines: ArchiveEntry(name: WPMLArchive.waylinesName, bytes: waylines), others: [],
        in: name), named: name)
  }

  /// The two files of a DJI KMZ; nil for other formats.
  package var unpacked: (template: [UInt8], waylines: [UInt8])? {
    guard case .wpml(let archive) = content, let template = archive.template else { return nil }
    return (MarkupWriter.bytes(of: template), MarkupWriter.bytes(of: archive.waylines))
  }
}
