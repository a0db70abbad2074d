extension Fault {
  /// The sentence for the user: what is wrong, and what would be right.
  public var text: Text {
    switch self {
    case .fileMissing:
      Text(en: "there is no such file", zh: "文件不存在")
    case .noSuchFile(let path, let nearest):
      Text(
        en: "there is no file “\(path)”"
          + (nearest.isEmpty ? "" : "; did you mean \(quoted(nearest, ", "))?"),
        zh: "文件“\(path)”不存在" + (nearest.isEmpty ? "" : "；是否指 \(quoted(nearest, "、"))？"))
    case .fileUnreadable(let reason):
      Text(en: "the file cannot be read: \(reason)", zh: "文件无法读取：\(reason)")
    case .malformed(let format, let reason):
      Text(en: "this is not \(format): \(reason)", zh: "这不是有效的 \(format)：\(reason)")
    case .tabIndentation:
      Text(en: "a tab indents this line; use spaces", zh: "此行用制表符缩进；请改用空格")
    case .wrongType(let found, let expected):
      Text(
        en: "found \(found.en); \(expected.en) is due here",
        zh: "此处为\(found.zh)；应为\(expected.zh)")
    case .missingUnit(let found, let example):
      Text(
        en: "“\(found)” has no unit; write it with one, such as “\(example)”",
        zh: "“\(found)”缺少单位；请写明单位，例如“\(example)”")
    case .wrongUnit(let found, let allowed):
      Text(
        en: "“\(found)” is not in a unit that fits; use \(allowed.joined(separator: ", "))",
        zh: "“\(found)”的单位不对；可用单位：\(allowed.joined(separator: "、"))")
    case .missingReference(let found, let examples):
      Text(
        en: "“\(found)” does not say above what; write \(quoted(examples, " or "))",
        zh: "“\(found)”未说明基准；请写 \(quoted(examples, " 或 "))")
    case .unreadableValue(let found, let expected):
      Text(
        en: "cannot read “\(found)”; \(expected.en) is due", zh: "无法理解“\(found)”；应为\(expected.zh)")
    case .outOfRange(let found, let allowed):
      Text(en: "\(found) is out of range; allowed: \(allowed)", zh: "\(found) 超出范围；允许：\(allowed)")
    case .unknownKey(let found, let nearest, let allowed):
      if let nearest {
        Text(
          en: "unknown key “\(found)”; did you mean “\(nearest)”?",
          zh: "未知的键“\(found)”；是否想写“\(nearest)”？")
      } else {
        Text(
          en: "unknown key “\(found)”; known here: \(allowed.joined(separator: ", "))",
          zh: "未知的键“\(found)”；此处可用：\(allowed.joined(separator: "、"))")
      }
    case .repeatedKey(let found):
      Text(en: "the key “\(found)” stands twice", zh: "键“\(found)”重复出现")
    case .missingKey(let example):
      Text(en: "missing; write, for instance, “\(example)”", zh: "缺少此项；例如“\(example)”")
    case .unknownName(let found, let nearest, let kind):
      if nearest.isEmpty {
        Text(en: "there is no \(kind.en) “\(found)”", zh: "没有名为“\(found)”的\(kind.zh)")
      } else {
        Text(
          en: "there is no \(kind.en) “\(found)”; did you mean \(quoted(nearest, ", "))?",
          zh: "没有名为“\(found)”的\(kind.zh)；是否指 \(quoted(nearest, "、"))？")
      }
    case .swappedCoordinates(let latitude, let longitude):
      Text(
        en: "latitude \(latitude) and longitude \(longitude) look swapped; did you mean "
          + "“\(longitude) N \(latitude) E”?",
        zh: "纬度 \(latitude) 与经度 \(longitude) 似乎颠倒；是否应为“\(longitude) N \(latitude) E”？")
    case .exchangedCoordinates(let place, let kilometres, let exchanged):
      Text(
        en: "\(place) is \(Int(kilometres)) km from every road and node, but only "
          + "\(Int(exchanged)) km once latitude and longitude change places; one side is swapped",
        zh: "\(place) 距所有道路和节点 \(Int(kilometres)) 公里；若对调纬度与经度则仅 "
          + "\(Int(exchanged)) 公里；其中一方的纬度与经度颠倒了")
    case .missingReferenceSystem(let file, let remedy):
      Text(
        en: "“\(file)” does not say which coordinate reference system it is in; \(remedy.text.en)",
        zh: "“\(file)”未说明坐标参考系；\(remedy.text.zh)")
    case .noTransformation(let crs, let reason):
      Text(
        en: "no transformation from “\(crs)” to WGS 84: \(reason)",
        zh: "无法从“\(crs)”转换到 WGS 84：\(reason)")
    case .badGeometry(let feature, let reason):
      Text(en: "\(feature): \(reason.en)", zh: "\(feature)：\(reason.zh)")
    case .nothingSelected(let field, let value, let nearest):
      if nearest.isEmpty {
        Text(en: "nothing has \(field) “\(value)”", zh: "没有 \(field) 为“\(value)”的要素")
      } else {
        Text(
          en: "nothing has \(field) “\(value)”; there is \(quoted(nearest, ", "))",
          zh: "没有 \(field) 为“\(value)”的要素；现有 \(quoted(nearest, "、"))")
      }
    case .fileExists:
      Text(
        en: "exists already and is not written over; say --force, or name another",
        zh: "已存在，不会覆盖；请加 --force 或换一个名称")
    case .notWritable(let reason):
      Text(en: "cannot be written: \(reason)", zh: "无法写入：\(reason)")
    case .other(let text):
      text
    }
  }

  private func quoted(_ names: [String], _ separator: String) -> String {
    names.map { "“\($0)”" }.joined(separator: separator)
  }
}
