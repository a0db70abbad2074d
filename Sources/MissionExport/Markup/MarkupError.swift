import Diagnostics

/// Why a text is not the XML that a mission file is written in.
struct MarkupError: Error, Hashable {
  /// What is wrong.
  enum Reason: Hashable {
    case notUTF8
    case documentType
    case unexpectedEnd
    case syntax(String)
    case mismatchedTag(expected: String, found: String)
    case unknownEntity(String)
    case tooDeep(limit: Int)
    case tooManyElements(limit: Int)
    case notOneRoot
    case repeatedAttribute(String)
  }

  let reason: Reason
  let line: Int

  var text: Text {
    switch reason {
    case .notUTF8:
      Text(en: "line \(line): not UTF-8", zh: "第 \(line) 行：不是 UTF-8 编码")
    case .documentType:
      Text(
        en: "line \(line): a document type or entity declaration, which no mission file needs",
        zh: "第 \(line) 行：含有文档类型或实体声明，任务文件不需要它")
    case .unexpectedEnd:
      Text(en: "the file ends inside an element", zh: "文件在元素内部中断")
    case .syntax(let found):
      Text(en: "line \(line): \(found)", zh: "第 \(line) 行：XML 语法错误（\(found)）")
    case .mismatchedTag(let expected, let found):
      Text(
        en: "line \(line): </\(found)> where </\(expected)> is due",
        zh: "第 \(line) 行：此处应为 </\(expected)>，实为 </\(found)>")
    case .unknownEntity(let name):
      Text(en: "line \(line): unknown entity &\(name);", zh: "第 \(line) 行：未知实体 &\(name);")
    case .tooDeep(let limit):
      Text(
        en: "line \(line): elements nested deeper than \(limit)",
        zh: "第 \(line) 行：元素嵌套超过 \(limit) 层")
    case .tooManyElements(let limit):
      Text(en: "more than \(limit) elements", zh: "元素超过 \(limit) 个")
    case .notOneRoot:
      Text(en: "not one element around everything", zh: "不是由单一根元素构成")
    case .repeatedAttribute(let name):
      Text(
        en: "line \(line): the attribute \(name) stands twice",
        zh: "第 \(line) 行：属性 \(name) 重复出现")
    }
  }
}
