import Diagnostics

/// Why a text is not JSON.
struct JSONError: Error, Hashable {
  enum Reason: Hashable {
    case notUTF8
    case unexpectedEnd
    case unexpected(String)
    case badNumber(String)
    case badEscape
    case repeatedKey(String)
    case tooDeep(limit: Int)
    case somethingBehind
  }

  let reason: Reason
  let line: Int
  /// In characters, counted from 1.
  let column: Int

  var text: Text {
    let wording: Text =
      switch reason {
      case .notUTF8: Text(en: "not UTF-8", zh: "不是 UTF-8 编码")
      case .unexpectedEnd: Text(en: "the file ends too early", zh: "文件提前结束")
      case .unexpected(let found):
        Text(en: "“\(found)” where none can stand", zh: "此处不应出现“\(found)”")
      case .badNumber(let found):
        Text(en: "“\(found)” is no number", zh: "“\(found)”不是数值")
      case .badEscape: Text(en: "an unknown escape in a string", zh: "字符串中有未知转义")
      case .repeatedKey(let key):
        Text(en: "the key “\(key)” stands twice", zh: "键“\(key)”重复出现")
      case .tooDeep(let limit):
        Text(en: "nested deeper than \(limit)", zh: "嵌套超过 \(limit) 层")
      case .somethingBehind:
        Text(en: "something stands behind the end", zh: "结尾之后还有内容")
      }
    return Text(
      en: "line \(line), column \(column): \(wording.en)",
      zh: "第 \(line) 行第 \(column) 列：\(wording.zh)")
  }
}
