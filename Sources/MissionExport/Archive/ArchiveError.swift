import Diagnostics

/// Why an archive cannot be read or written.
enum ArchiveError: Error, Hashable {
  case notAnArchive(reason: String)
  case tooManyEntries(limit: Int)
  case tooLarge(limit: Int)
  case unsafeName(String)
  case repeatedName(String)
  case encrypted(String)
  case damaged(entry: String, reason: String)
  case notWritten(reason: String)

  var text: Text {
    switch self {
    case .notAnArchive(let reason):
      Text(en: "not a zip archive that can be read: \(reason)", zh: "不是可读的 zip 压缩包：\(reason)")
    case .tooManyEntries(let limit):
      Text(
        en: "the archive has more than \(limit) entries; a mission has two and its pictures",
        zh: "压缩包内文件超过 \(limit) 个；任务文件只需两个文件及图片")
    case .tooLarge(let limit):
      Text(
        en: "the archive would unpack to more than \(limit / 1_048_576) MB",
        zh: "压缩包解压后超过 \(limit / 1_048_576) MB")
    case .unsafeName(let name):
      Text(
        en: "the entry “\(name)” points outside the archive",
        zh: "条目“\(name)”指向压缩包之外")
    case .repeatedName(let name):
      Text(en: "the entry “\(name)” stands twice", zh: "条目“\(name)”重复出现")
    case .encrypted(let name):
      Text(en: "the entry “\(name)” is encrypted", zh: "条目“\(name)”已加密")
    case .damaged(let entry, let reason):
      Text(
        en: "the entry “\(entry)” cannot be unpacked: \(reason)",
        zh: "条目“\(entry)”无法解压：\(reason)")
    case .notWritten(let reason):
      Text(en: "the archive cannot be written: \(reason)", zh: "无法写入压缩包：\(reason)")
    }
  }
}
