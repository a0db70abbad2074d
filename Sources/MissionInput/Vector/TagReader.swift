/// Reads all that a feature says about itself.
struct TagReader {
  private let fields: [String]
  private let otherTags: Int?

  init(_ layer: VectorLayer) {
    fields = layer.fields
    otherTags = layer.index(of: "other_tags")
  }

  func value(_ key: String, of feature: borrowing OpenFeature) -> String? {
    guard let index = fields.firstIndex(of: key) else { return nil }
    return feature.value(index)?.text
  }

  func tags(of feature: borrowing OpenFeature) -> [String: String] {
    var tags: [String: String] = [:]
    for (index, name) in fields.enumerated() {
      guard let value = feature.value(index) else { continue }
      if index == otherTags {
        for tag in HStore.tags(value.text) { tags[tag.key] = tag.value }
      } else {
        tags[name] = value.text
      }
    }
    return tags
  }
}
