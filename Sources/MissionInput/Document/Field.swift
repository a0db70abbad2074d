import Diagnostics
import Yams

/// A value of a mission file, with what a message needs to point at it.
struct Field {
  /// From the top of the file: `launch[1].at`.
  let path: String
  let location: SourceLocation
  private let node: Node
  private let mask: RepeatedKeyMask

  init(_ node: Node, path: String, location: SourceLocation, mask: RepeatedKeyMask) {
    self.node = node
    self.path = path
    self.location = location
    self.mask = mask
  }

  /// What stands there.
  enum Content {
    case nothing
    case text(String)
    case list([Field])
    case section([Entry])
  }

  /// A key of a section with its value.
  struct Entry {
    let name: String
    /// Where the key stands.
    let location: SourceLocation
    let value: Field
  }

  var content: Content {
    switch node {
    case .scalar(let scalar):
      let plain = scalar.style == .plain || scalar.style == .any
      return plain && Field.nulls.contains(scalar.string) ? .nothing : .text(scalar.string)
    case .sequence(let nodes):
      return .list(
        nodes.enumerated().map {
          Field($1, path: "\(path)[\($0)]", location: place(of: $1), mask: mask)
        })
    case .mapping(let pairs):
      return .section(pairs.map { entry(key: $0.key, value: $0.value) })
    case .alias:
      return .nothing  // Yams puts what an alias stands for in its place.
    }
  }

  /// What stands there, in words.
  var description: Text {
    switch content {
    case .nothing: Text(en: "nothing", zh: "空值")
    case .text(let text): Text(en: "“\(text)”", zh: "“\(text)”")
    case .list: Text(en: "a list", zh: "列表")
    case .section: Text(en: "a block of keys", zh: "一组键")
    }
  }

  private func entry(key: Node, value: Node) -> Entry {
    let name =
      switch key {
      case .scalar(let scalar): mask.original(of: scalar.string)
      default: "?"
      }
    let path = path.isEmpty ? name : "\(path).\(name)"
    // Nothing has no place of its own; its key has.
    let place = value.isEmptyScalar ? place(of: key) : place(of: value)
    return Entry(
      name: name, location: self.place(of: key),
      value: Field(value, path: path, location: place, mask: mask))
  }

  private func place(of node: Node) -> SourceLocation {
    guard let mark = node.mark else { return location }
    return SourceLocation(file: location.file, line: mark.line, column: mark.column)
  }

  private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
}

extension Node {
  fileprivate var isEmptyScalar: Bool {
    if case .scalar(let scalar) = self { scalar.string.isEmpty } else { false }
  }
}
