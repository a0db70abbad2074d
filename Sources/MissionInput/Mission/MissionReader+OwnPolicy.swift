import Diagnostics

extension MissionReader {
  /// A feature with what it says of itself where its block says nothing.
  private struct Own {
    let feature: VectorFeature
    let policy: SourcePolicy
    let faults: [SourcePolicy.FieldFault]

    /// Whether a property is neither there nor wrong.
    func lacks(_ key: String) -> Bool {
      if faults.contains(where: { $0.key == key }) { return false }
      return key == "height" ? policy.height == nil : policy.speed == nil
    }
  }

  /// How each feature of a block is served: what the block says holds for all of them; what it leaves out,
  /// each says itself; what neither says is the usual, or a fault.
  mutating func policies(
    of selected: SelectedFeatures, in section: Section, for use: FeatureUse,
    _ policy: ServicePolicy, _ root: Section
  ) -> [ServicePolicy] {
    let asked = SourcePolicy.patrolKeys.filter { key in
      section[Self.key(key)] == nil && (use == .roads || key != "speed")
    }
    let all = selected.features.map { feature in
      var faults: [SourcePolicy.FieldFault] = []
      let own = SourcePolicy(feature.tags.filter { asked.contains($0.key) }, noting: &faults)
      return Own(feature: feature, policy: own, faults: faults)
    }
    note(
      all.flatMap { own in
        own.faults.map { fault in
          InputError(
            fault.fault, at: SourceLocation(file: selected.file),
            field: "\(own.feature.label).\(fault.key)")
        }
      }, in: selected.file)
    for key in use.duePolicy where asked.contains(key) {
      noteLacking(key, of: section, for: use, all)
    }
    if root["time"] == nil { noteNoDay(of: section, for: use, all) }
    for key in asked where all.contains(where: { $0.feature.tags[key] != nil }) {
      noteDefault("each \(use.name.en)'s own “\(key)”", for: Self.key(key), of: section)
    }
    let clock = Self.clock(of: root)
    return all.map { own in
      var policy = policy
      policy.height = policy.height ?? own.policy.height?.value
      policy.speed = policy.speed ?? own.policy.speed?.value
      policy.priority = own.policy.priority ?? policy.priority
      policy.hours = own.policy.windows?.map { $0.time(offset: clock) } ?? policy.hours
      return policy
    }
  }

  /// The key of a block that stands for a property of its features.
  private static func key(_ property: String) -> String {
    property == "windows" ? "between" : property
  }

  /// Notes that features have no height or speed of their own, and their block names none.
  private mutating func noteLacking(
    _ key: String, of section: Section, for use: FeatureUse, _ all: [Own]
  ) {
    let lacking = all.filter { $0.lacks(key) }.map(\.feature)
    if lacking.isEmpty { return }
    let example = use.example(of: key)
    let bare = lacking.first { $0.tags[key] != nil }
    if lacking.count == all.count, bare == nil {
      noteMissing(key, of: section, example: example)
      return
    }
    if section.misspelt.contains(key) { return }
    let (shown, shownZH) = Self.list(lacking)
    var text = Text(
      en:
        "\(lacking.count) of \(all.count) \(use.name.en)s have no “\(key)” of their own: \(shown); "
        + "add “\(key): \(example)” to hold for all",
      zh: "\(all.count) 个\(use.name.zh)中有 \(lacking.count) 个没有自己的“\(key)”：\(shownZH)；"
        + "请添加对全部生效的“\(key): \(example)”")
    if let bare, let found = bare.tags[key] {
      text.en += "; the “\(found)” of \(bare.label) has no unit and is not taken for one"
      text.zh += "；\(bare.label) 的“\(found)”没有单位，不予采用"
    }
    note(InputError(.other(text), at: section.location(of: key), field: section.path(of: key)))
  }

  /// Notes that features have hours of their own, and the mission no day.
  private mutating func noteNoDay(of section: Section, for use: FeatureUse, _ all: [Own]) {
    let timed = all.filter { $0.policy.windows != nil }.map(\.feature)
    if timed.isEmpty { return }
    let (shown, shownZH) = Self.list(timed)
    note(
      InputError(
        .other(
          Text(
            en:
              "\(timed.count) of \(all.count) \(use.name.en)s have “windows” of their own (\(shown)), "
              + "and hours need the day: give the mission's “time:”, or say “between: any time”",
            zh: "\(all.count) 个\(use.name.zh)中有 \(timed.count) 个有自己的“windows”（\(shownZH)），"
              + "规定时段须有日期：请给出任务的“time:”，或写“between: 任何时间”")),
        at: section.location(of: "between"), field: section.path(of: "between")))
  }

  /// The first features by their names.
  private static func list(_ features: [VectorFeature]) -> (en: String, zh: String) {
    let shown = features.prefix(5).map(\.label)
    let more = features.count - shown.count
    return (
      shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      shown.joined(separator: "、") + (more > 0 ? " 等" : "")
    )
  }
}
