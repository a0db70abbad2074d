import Diagnostics
import Foundation

/// Why a JSON file does not decode, as a fault with the path of its field.
struct CodableFault {
  let field: String
  let fault: Fault

  init(_ error: any Error) {
    guard let error = error as? DecodingError else {
      field = ""
      fault = .malformed(format: "JSON", reason: error.systemReason)
      return
    }
    switch error {
    case .keyNotFound(let key, let context):
      field = Self.path(context.codingPath + [key])
      fault = .missingKey(example: "\"\(key.stringValue)\": …")
    case .valueNotFound(let type, let context):
      field = Self.path(context.codingPath)
      fault = .wrongType(
        found: Text(en: "nothing", zh: "空值"), expected: Self.expected(type))
    case .typeMismatch(let type, let context):
      field = Self.path(context.codingPath)
      fault = .wrongType(
        found: Text(en: "a value of another kind", zh: "其他类型的值"), expected: Self.expected(type))
    case .dataCorrupted(let context):
      field = Self.path(context.codingPath)
      fault = .malformed(format: "JSON", reason: Self.reason(context))
    @unknown default:
      field = ""
      fault = .malformed(format: "JSON", reason: "\(error)")
    }
  }

  /// `flights[2].legs[0].end`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }

  private static func expected(_ type: any Any.Type) -> Text {
    if type is any BinaryInteger.Type { return Text(en: "a whole number", zh: "整数") }
    if type is any BinaryFloatingPoint.Type { return Text(en: "a number", zh: "数字") }
    if type is String.Type { return Text(en: "a text", zh: "文本") }
    if type is Bool.Type { return Text(en: "true or false", zh: "true 或 false") }
    if type is any AnyArray.Type { return Text(en: "a list", zh: "列表") }
    return Text(en: "an object", zh: "对象")
  }

  /// The parser's reason, which names line and column, behind the decoder's.
  private static func reason(_ context: DecodingError.Context) -> String {
    guard let underlying = context.underlyingError else { return context.debugDescription }
    let detail = (underlying as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    return detail ?? context.debugDescription
  }
}

private protocol AnyArray {}
extension Array: AnyArray {}
