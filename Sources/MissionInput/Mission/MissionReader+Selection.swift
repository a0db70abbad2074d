import Diagnostics
import Geodesy

extension MissionReader {
  /// Reads `select: {name: […], id: […], highway: […], within: [southwest, northeast]}`.
  mutating func selection(_ field: Field?) -> Selection? {
    guard let field else { return Selection() }
    guard case .section(let entries) = field.content else {
      note(
        .wrongType(
          found: field.description,
          expected: Text(
            en: "a block such as {name: [迎泽大街]}", zh: "一组键，如 {name: [迎泽大街]}，")), at: field)
      return nil
    }
    var selection = Selection()
    let faultsBefore = faults.count
    var seen: Set<String> = []
    for entry in entries {
      if !seen.insert(entry.name).inserted {
        note(
          InputError(
            .repeatedKey(found: entry.name), at: entry.location, field: entry.value.path))
      } else if entry.name == "within" {
        selection.within = rectangle(entry.value)
      } else {
        selection.criteria.append(
          Selection.Criterion(
            attribute: entry.name, location: entry.location, field: entry.value,
            values: texts(entry.value)))
      }
    }
    return faults.count == faultsBefore ? selection : nil
  }

  private mutating func rectangle(_ field: Field) -> Rectangle? {
    guard case .list(let corners) = field.content, corners.count == 2 else {
      note(
        .wrongType(
          found: field.description,
          expected: Text(
            en: "a list of two corners, [southwest, northeast],", zh: "两个角点的列表 [西南, 东北]")),
        at: field)
      return nil
    }
    let southwest = value(of: corners[0], CoordinateLiteral.coordinate)
    let northeast = value(of: corners[1], CoordinateLiteral.coordinate)
    guard let southwest, let northeast else { return nil }
    guard southwest.latitude < northeast.latitude, southwest.longitude < northeast.longitude else {
      note(
        .other(
          Text(
            en: "the first corner is not southwest of the second; write [southwest, northeast]",
            zh: "第一个角点不在第二个的西南方；请写 [西南, 东北]")), at: field)
      return nil
    }
    return Rectangle(southwest: southwest, northeast: northeast)
  }

  /// Notes each value of a selection that nothing has, with what there is instead. False where there
  /// was one.
  mutating func noteUnmatched(_ selection: Selection, _ census: SelectionCensus) -> Bool {
    var allMatched = true
    for (criterion, found) in zip(selection.criteria, census.attributes) {
      guard found.exists else {
        allMatched = false
        let fault = Fault.unknownKey(
          found: criterion.attribute,
          nearest: nearest(to: criterion.attribute, among: census.known).first,
          allowed: census.known + ["within"])
        note(InputError(fault, at: criterion.location, field: criterion.field.path))
        continue
      }
      for (index, value) in criterion.values.enumerated() where !found.matched.contains(index) {
        allMatched = false
        let near = nearest(to: value.text, among: found.seen.sorted(), limit: 5)
        note(
          .nothingSelected(field: criterion.attribute, value: value.text, nearest: near),
          at: value.field)
      }
    }
    return allMatched
  }
}
