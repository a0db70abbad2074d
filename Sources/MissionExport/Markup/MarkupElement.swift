/// An XML element as a value: what mission files of DJI, KML and GPX are made of.
///
/// Names stand as they are written, with their prefix. Comments and processing instructions are not
/// kept; neither is the order of text among child elements, which these formats do not use.
public struct MarkupElement: Sendable {
  /// The name with its prefix: `wpml:index`.
  public var name: String
  /// The attributes, in their order.
  public var attributes: [Attribute]
  /// The character data, without blanks at its ends.
  public var text: String
  /// The child elements, in their order.
  public var children: [MarkupElement]
  /// The line of its start tag, counted from 1; 0 for an element that was not read from a file.
  public var line: Int

  /// An attribute of an element.
  public struct Attribute: Hashable, Sendable {
    /// The name with its prefix.
    public var name: String
    /// The value, entities replaced.
    public var value: String

    /// Makes an attribute.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes an element that holds text.
  public init(_ name: String, _ text: String = "", attributes: [Attribute] = []) {
    self.name = name
    self.attributes = attributes
    self.text = text
    children = []
    line = 0
  }

  /// Makes an element that holds others.
  public init(_ name: String, attributes: [Attribute] = [], _ children: [MarkupElement]) {
    self.name = name
    self.attributes = attributes
    text = ""
    self.children = children
    line = 0
  }

  /// The name without its prefix.
  public var localName: Substring {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name[...] }
    return name[name.utf8.index(after: colon)...]
  }

  /// The first child with a name, prefix and all.
  public subscript(_ name: String) -> MarkupElement? {
    // By index: an element that is looked at by a closure is copied first.
    for i in children.indices where children[i].name == name { return children[i] }
    return nil
  }

  /// All children with a name, prefix and all.
  public func all(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }

  /// The value of an attribute.
  public func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

extension MarkupElement: Hashable {
  /// Whether two elements say the same; where they stand in a file does not count.
  public static func == (a: MarkupElement, b: MarkupElement) -> Bool {
    a.name == b.name && a.text == b.text && a.attributes == b.attributes && a.children == b.children
  }

  /// Feeds what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(text)
    hasher.combine(attributes)
    hasher.combine(children)
  }
}
