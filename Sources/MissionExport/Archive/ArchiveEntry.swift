/// A file in an archive.
struct ArchiveEntry: Hashable, Sendable {
  var name: String
  var bytes: [UInt8]
}
