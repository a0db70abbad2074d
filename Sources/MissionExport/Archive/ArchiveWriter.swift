import CZip

/// Packs files into a zip archive in memory: the same files, the same bytes.
///
/// Every entry bears the date 1 January 1980, the first that zip knows: an archive says what is in it,
/// not when it was made.
enum ArchiveWriter {
  /// How hard deflate tries, of 1 to 9: waypoints repeat each other so much that 6 takes three times as
  /// long and saves nothing.
  private static let level: zip_uint32_t = 3

  static func archive(of entries: [ArchiveEntry]) throws(ArchiveError) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .notWritten(reason: words(&error))
    }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let zip = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw .notWritten(reason: words(&error))
    }
    var isClosed = false
    defer { if !isClosed { zip_discard(zip) } }
    // libzip reads the bytes when it closes the archive, so they live in copies of its own until then.
    let copies = entries.map { entry in
      let copy = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1, entry.bytes.count), alignment: 1)
      copy.copyBytes(from: entry.bytes)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    for (entry, copy) in Swift.zip(entries, copies) {
      try add(entry.name, copy.baseAddress, entry.bytes.count, to: zip)
    }
    guard zip_close(zip) == 0 else { throw .notWritten(reason: words(zip_get_error(zip))) }
    isClosed = true
    return try read(target)
  }

  private static func add(
    _ name: String, _ bytes: UnsafeMutableRawPointer?, _ count: Int, to zip: OpaquePointer
  ) throws(ArchiveError) {
    guard let source = zip_source_buffer(zip, bytes, zip_uint64_t(count), 0) else {
      throw .notWritten(reason: words(zip_get_error(zip)))
    }
    let index = zip_file_add(zip, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw .notWritten(reason: words(zip_get_error(zip)))
    }
    let entry = zip_uint64_t(index)
    let newYear1980: zip_uint16_t = 1 << 5 | 1
    guard zip_set_file_compression(zip, entry, ZIP_CM_DEFLATE, level) == 0,
      zip_file_set_dostime(zip, entry, 0, newYear1980, 0) == 0
    else { throw .notWritten(reason: words(zip_get_error(zip))) }
  }

  private static func read(_ source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw .notWritten(reason: words(zip_source_error(source)))
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let got = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    guard got == bytes.count else { throw .notWritten(reason: words(zip_source_error(source))) }
    return bytes
  }

  private static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error, let text = zip_error_strerror(error) else { return "unknown" }
    return String(cString: text)
  }
}
