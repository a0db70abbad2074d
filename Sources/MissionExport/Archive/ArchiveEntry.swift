/// A file in an archive.
struct ArchiveEntry: Hashable {
  var name: String
  var bytes: [UInt8]
}
