import CCrypto
import Diagnostics
import Foundation
import MissionPlanning

/// The bytes of a file that the user named.
struct InputFile {
  /// The path as it is opened, which messages show.
  let path: String
  let bytes: Data

  /// Reads a file whole.
  init(path: String) throws(Fault) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .fileMissing
    }
    guard !isFolder.boolValue else { throw .fileUnreadable(reason: "it is a folder") }
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw .fileUnreadable(reason: error.systemReason)
    }
    self.path = path
  }

  /// The bytes as text, without a byte order mark.
  func text() throws(Fault) -> String {
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw .malformed(format: "UTF-8", reason: "byte \(firstByteNotUTF8) starts no character")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// SHA-256 of the bytes, in hexadecimal.
  var sha256: String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    bytes.withUnsafeBytes { raw in
      let start = raw.bindMemory(to: UInt8.self).baseAddress
      _ = SHA256(start, raw.count, &digest)
    }
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hexadecimal, as: UTF8.self)
  }

  /// Counted from 1. Text in a Chinese encoding such as GBK is found out by its first character.
  private var firstByteNotUTF8: Int {
    var decoder = UTF8()
    var remaining = bytes.makeIterator()
    var place = 1
    while true {
      switch decoder.decode(&remaining) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput, .error: return place
      }
    }
  }
}

extension Error {
  /// The operating system's words for why a file cannot be read, without Foundation's around them.
  var systemReason: String {
    let error = self as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return error.localizedDescription
  }
}
