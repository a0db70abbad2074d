import Foundation

/// Takes a text apart into angles in degrees, minutes and seconds with their hemispheres.
struct SexagesimalParser {
  enum Axis: Hashable {
    case latitude
    case longitude
  }

  struct ParsedAngle {
    var numbers: [Double] = []
    var negative = false
    var axis: Axis?
    var degrees: Double {
      let size = numbers.reversed().reduce(0) { $0 / 60 + $1 }
      return negative ? -size : size
    }
  }

  private enum Token {
    case number(Double, signed: Bool)
    case mark(Int)  // the number before it was degrees (0), minutes (1), seconds (2)
    case hemisphere(Axis, negative: Bool)
    case separator
  }

  private let text: String

  init(_ text: String) { self.text = text }

  func angles() throws(CoordinateError) -> [ParsedAngle] {
    let tokens = try tokens()
    let lettersFirst = if case .hemisphere = tokens.first { true } else { false }
    var angles: [ParsedAngle] = []
    var current = ParsedAngle()
    var expectedMark = 0
    var hasSign = false

    func finished() throws(CoordinateError) -> ParsedAngle {
      guard !current.numbers.isEmpty, current.numbers.count <= 3 else { throw .unreadable(text) }
      for part in current.numbers.dropFirst() where !(0..<60).contains(part) {
        throw .sexagesimalOutOfRange(part)
      }
      let whole = current.numbers.dropLast().allSatisfy { $0 == $0.rounded() }
      guard whole else { throw .unreadable(text) }
      return current
    }
    func close() throws(CoordinateError) {
      angles.append(try finished())
      current = ParsedAngle()
      expectedMark = 0
      hasSign = false
    }

    for token in tokens {
      switch token {
      case .number(let value, let signed):
        // A number without a mark after degrees without a mark begins the next angle.
        if !current.numbers.isEmpty, expectedMark < current.numbers.count || signed { try close() }
        if signed {
          hasSign = true
          current.negative = value.sign == .minus
        }
        current.numbers.append(abs(value))
      case .mark(let place):
        guard place == expectedMark, current.numbers.count == place + 1 else {
          throw .unreadable(text)
        }
        expectedMark += 1
      case .hemisphere(let axis, let negative):
        if lettersFirst {
          if !current.numbers.isEmpty { try close() }
        } else if current.numbers.isEmpty {
          throw .unreadable(text)
        }
        guard current.axis == nil, !hasSign else { throw .unreadable(text) }
        current.axis = axis
        current.negative = negative
        if !lettersFirst { try close() }
      case .separator:
        if !current.numbers.isEmpty { try close() }
      }
    }
    if !current.numbers.isEmpty || current.axis != nil { try close() }
    return angles
  }

  private func tokens() throws(CoordinateError) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(text.trimmingCharacters(in: .whitespaces))
    while let next = rest.first {
      if let (size, token) = fixedToken(rest) {
        rest = rest.dropFirst(size)
        if let token { tokens.append(token) }
      } else if next.isNumber || next == "-" || next == "+" || next == "." || next == "−" {
        let sign = next == "-" || next == "−" || next == "+"
        let digits = rest.dropFirst(sign ? 1 : 0).prefix {
          $0.isASCII && ($0.isNumber || $0 == ".")
        }
        guard let value = Double(digits) else { throw .unreadable(text) }
        let negative = sign && next != "+"
        tokens.append(.number(negative ? -value : value, signed: sign))
        rest = rest[digits.endIndex...]
      } else {
        throw .unreadable(text)
      }
    }
    return tokens
  }

  /// The words and signs that stand for themselves; nil inside the pair where they say nothing.
  private func fixedToken(_ rest: Substring) -> (Int, Token?)? {
    let words: [(String, Token?)] = [
      ("北纬", .hemisphere(.latitude, negative: false)),
      ("南纬", .hemisphere(.latitude, negative: true)),
      ("东经", .hemisphere(.longitude, negative: false)),
      ("西经", .hemisphere(.longitude, negative: true)),
      ("N", .hemisphere(.latitude, negative: false)),
      ("n", .hemisphere(.latitude, negative: false)),
      ("S", .hemisphere(.latitude, negative: true)), ("s", .hemisphere(.latitude, negative: true)),
      ("E", .hemisphere(.longitude, negative: false)),
      ("e", .hemisphere(.longitude, negative: false)),
      ("W", .hemisphere(.longitude, negative: true)),
      ("w", .hemisphere(.longitude, negative: true)),
      ("°", .mark(0)), ("º", .mark(0)), ("度", .mark(0)),
      ("″", .mark(2)), ("\"", .mark(2)), ("''", .mark(2)), ("”", .mark(2)), ("秒", .mark(2)),
      ("'", .mark(1)), ("′", .mark(1)), ("’", .mark(1)), ("分", .mark(1)),
      (",", .separator), ("，", .separator), (";", .separator), (" ", nil), ("\u{3000}", nil),
    ]
    for (word, token) in words where rest.hasPrefix(word) { return (word.count, token) }
    return nil
  }
}
