import Diagnostics
import Foundation

/// Writes files whole or not at all, all of them or none, and over no other file unless told to.
struct OutputFiles {
  /// Whether files that exist are written over.
  var force: Bool

  /// Writes files into a folder, which is made where it is missing.
  ///
  /// All contents are first written beside their places under other names; only when all of them are
  /// on the disk do they take their names.
  ///
  /// - Throws: ``InputErrors`` for all places that exist already or cannot be written.
  func write(_ files: [(name: String, contents: Data)], into folder: String) throws(InputErrors) {
    let made = try makeFolder(folder)
    do throws(InputErrors) {
      try writeAll(files.map { (folder.appending("/").appending($0.name), $0.contents) })
    } catch {
      for path in made { rmdir(path) }
      throw error
    }
  }

  /// Writes one file.
  ///
  /// - Throws: ``InputErrors`` where it exists already or cannot be written.
  func write(_ contents: Data, to path: String) throws(InputErrors) {
    try writeAll([(path, contents)])
  }

  /// Checks that no file would be written over.
  ///
  /// - Throws: ``InputErrors`` for all that exist already, unless they may be written over.
  func checkFree(_ paths: [String]) throws(InputErrors) {
    if force { return }
    let taken = paths.filter { access($0, F_OK) == 0 }
    if let errors = InputErrors(
      taken.map { InputError(.fileExists, at: SourceLocation(file: $0)) })
    {
      throw errors
    }
  }

  /// Checks, before work that takes long, that files can be written into a folder that is there or
  /// can be made.
  ///
  /// - Throws: ``InputErrors`` where one of them exists already, or the folder can be neither written
  ///   into nor made.
  func checkReady(_ names: [String], in folder: String) throws(InputErrors) {
    var there = folder
    while !there.isEmpty, access(there, F_OK) != 0 { there = OutputFiles.folder(of: there) }
    let isRooted = folder.hasPrefix("/")
    let nearest = there.isEmpty ? (isRooted ? "/" : ".") : there
    var status = stat()
    guard stat(nearest, &status) == 0 else { throw notWritable(folder) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      errno = ENOTDIR
      throw notWritable(folder)
    }
    guard access(nearest, W_OK | X_OK) == 0 else { throw notWritable(folder) }
    try checkFree(names.map { "\(folder)/\($0)" })
  }

  /// Writes files wherever they are, into folders that are there or are made.
  ///
  /// - Throws: ``InputErrors`` for all places that exist already or cannot be written.
  func write(_ files: [(path: String, contents: Data)]) throws(InputErrors) {
    var made: [String] = []
    do throws(InputErrors) {
      for (path, _) in files { made = try makeFolder(OutputFiles.folder(of: path)) + made }
      try writeAll(files)
    } catch {
      for path in made { rmdir(path) }
      throw error
    }
  }

  private func writeAll(_ files: [(path: String, contents: Data)]) throws(InputErrors) {
    try checkFree(files.map(\.path))
    var waiting: [(temporary: String, path: String)] = []
    do throws(InputErrors) {
      for (path, contents) in files {
        let temporary = path + ".kestrel-part"
        waiting.append((temporary, path))
        try write(contents, to: temporary, meant: path)
      }
      for (temporary, path) in waiting where rename(temporary, path) != 0 {
        throw notWritable(path)
      }
    } catch {
      for (temporary, _) in waiting { unlink(temporary) }
      throw error
    }
  }

  private func write(_ contents: Data, to path: String, meant: String) throws(InputErrors) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw notWritable(meant) }
    var rest = contents[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0 {
        let error = notWritable(meant)
        close(file)
        throw error
      }
      rest = rest.dropFirst(written)
    }
    // A full disk may show itself only when the bytes leave the cache.
    if fsync(file) != 0, errno != EINVAL {
      let error = notWritable(meant)
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw notWritable(meant) }
  }

  /// Makes a folder and those above it; returns those that were not there, the deepest first.
  private func makeFolder(_ folder: String) throws(InputErrors) -> [String] {
    var made: [String] = []
    var missing: [String] = []
    var path = folder
    while !path.isEmpty, path != "/", access(path, F_OK) != 0 {
      missing.append(path)
      path = OutputFiles.folder(of: path)
    }
    for path in missing.reversed() {
      guard mkdir(path, 0o755) == 0 else {
        let error = notWritable(path)
        for path in made { rmdir(path) }
        throw error
      }
      made.insert(path, at: 0)
    }
    return made
  }

  /// The folder that a path lies in; empty for a bare name. (Foundation's own crashes on names of one
  /// letter.)
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private func notWritable(_ path: String) -> InputErrors {
    let reason = String(cString: strerror(errno))
    return InputErrors(
      InputError(.notWritable(reason: reason), at: SourceLocation(file: path)))
  }
}
