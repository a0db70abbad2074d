import Diagnostics
import Geodesy

/// Which features of a file are meant: those that fit every criterion and touch the rectangle.
struct Selection {
  /// One attribute, and the values of which one must be its.
  struct Criterion {
    let attribute: String
    /// Where the attribute is named.
    let location: SourceLocation
    let field: Field
    let values: [(text: String, field: Field)]

    /// The place of a feature's value among those wanted; nil where it is not wanted.
    func place(of value: AttributeValue) -> Int? {
      values.firstIndex { value.equals($0.text) }
    }
  }

  var criteria: [Criterion] = []
  var within: Rectangle?

  var isEmpty: Bool { criteria.isEmpty && within == nil }
}

/// A feature's value of one attribute.
struct AttributeValue: Hashable {
  let text: String
  /// Whether the file holds it as a number, so that `2` and `2.0` are the same.
  let isNumber: Bool

  func equals(_ wanted: String) -> Bool {
    if text == wanted { return true }
    guard isNumber, let number = Double(text), let other = Double(wanted) else { return false }
    return number == other
  }
}

/// What was seen of the selection's attributes while a file was read, to say what there is instead.
struct SelectionCensus {
  struct Attribute {
    /// Whether any feature has it.
    var exists = false
    var seen: Set<String> = []
    var matched: Set<Int> = []
  }

  private(set) var attributes: [Attribute]
  /// The attributes that there are, in the file's order.
  var known: [String] = []

  init(_ selection: Selection) {
    attributes = selection.criteria.map { _ in Attribute() }
  }

  mutating func noteExists(_ criterion: Int) { attributes[criterion].exists = true }

  /// Notes a value, and says whether the criterion wants it.
  mutating func note(_ value: AttributeValue, for index: Int, _ criterion: Selection.Criterion)
    -> Bool
  {
    attributes[index].exists = true
    attributes[index].seen.insert(value.text)
    guard let place = criterion.place(of: value) else { return false }
    attributes[index].matched.insert(place)
    return true
  }
}
