import CZip

/// Unpacks archives of strangers within bounded memory.
///
/// Refused, before anything is unpacked: more than ``mostEntries`` entries, more than ``mostBytes``
/// bytes in all as the directory says, names that leave the archive, encryption. What unpacks to more
/// than the directory says is refused as damaged, since a bomb lies there.
enum ArchiveReader {
  static let mostEntries = 1000
  static let mostBytes = 64 << 20

  static func entries(of archive: [UInt8]) throws(ArchiveError) -> [ArchiveEntry] {
    guard archive.count <= mostBytes else { throw .tooLarge(limit: mostBytes) }
    try refuseCrowds(archive)
    return try archive.withUnsafeBytes { bytes in
      Result { () throws(ArchiveError) in try OpenArchive(reading: bytes).entries() }
    }.get()
  }

  /// Reads the number of entries where the archive says it, before libzip makes room for them all.
  private static func refuseCrowds(_ archive: [UInt8]) throws(ArchiveError) {
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    guard archive.count >= 22 else { throw .notAnArchive(reason: "too short") }
    var at = archive.count - 22
    let first = max(0, at - 65_535)
    while at >= first {
      if archive[at..<(at + 4)].elementsEqual(signature) {
        let count = Int(archive[at + 10]) | Int(archive[at + 11]) << 8
        guard count <= mostEntries else { throw .tooManyEntries(limit: mostEntries) }
      }
      at -= 1
    }
  }
}

/// An archive that is open for reading; closes itself.
private struct OpenArchive: ~Copyable {
  private let zip: OpaquePointer

  init(reading bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else { throw .notAnArchive(reason: words(&error)) }
    guard let zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      throw .notAnArchive(reason: words(&error))
    }
    self.zip = zip
  }

  deinit { zip_discard(zip) }

  func entries() throws(ArchiveError) -> [ArchiveEntry] {
    let count = Int(zip_get_num_entries(zip, 0))
    guard count <= ArchiveReader.mostEntries else {
      throw .tooManyEntries(limit: ArchiveReader.mostEntries)
    }
    var listed: [(name: String, index: zip_uint64_t, size: Int)] = []
    var seen: Set<String> = []
    var total = 0
    for index in 0..<zip_uint64_t(count) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(zip, index, 0, &status) == 0, let cName = status.name else {
        throw .notAnArchive(reason: "entry \(index) has no name")
      }
      let name = String(cString: cName)
      if name.hasSuffix("/") { continue }
      guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(name) }
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard !parts.contains(".."), name.first != "/", !name.contains("\\"), !name.contains("\0")
      else { throw .unsafeName(name) }
      guard seen.insert(name).inserted else { throw .repeatedName(name) }
      guard status.size <= UInt64(ArchiveReader.mostBytes) else {
        throw .tooLarge(limit: ArchiveReader.mostBytes)
      }
      total += Int(status.size)
      guard total <= ArchiveReader.mostBytes else {
        throw .tooLarge(limit: ArchiveReader.mostBytes)
      }
      listed.append((name, index, Int(status.size)))
    }
    var entries: [ArchiveEntry] = []
    for (name, index, size) in listed {
      entries.append(ArchiveEntry(name: name, bytes: try unpack(index, name: name, size: size)))
    }
    return entries
  }

  private func unpack(
    _ index: zip_uint64_t, name: String, size: Int
  ) throws(ArchiveError) -> [UInt8] {
    guard let file = zip_fopen_index(zip, index, 0) else {
      throw .damaged(entry: name, reason: words(zip_get_error(zip)))
    }
    defer { zip_fclose(file) }
    // One byte more than was promised, to see whether the promise was kept; libzip checks the CRC
    // where the end of the entry is read.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while filled <= size {
      let got = bytes.withUnsafeMutableBytes { buffer in
        zip_fread(file, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(size + 1 - filled))
      }
      guard got >= 0 else {
        throw .damaged(entry: name, reason: words(zip_file_get_error(file)))
      }
      if got == 0 { break }
      filled += Int(got)
    }
    guard filled == size else {
      throw .damaged(entry: name, reason: "its size is not what the archive says")
    }
    bytes.removeLast()
    return bytes
  }
}

private func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
  guard let error, let text = zip_error_strerror(error) else { return "unknown" }
  return String(cString: text)
}
