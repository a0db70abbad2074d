import Diagnostics

/// Checks what a `QGC WPL 110` has besides its items: numbers, marks, ends of lines.
struct WaypointFileCheck {
  let reader: WaypointFileReader
  let file: String
  var findings: CheckFindings

  init(_ reader: WaypointFileReader, findings: CheckFindings, file: String) {
    self.reader = reader
    self.findings = findings
    self.file = file
  }

  mutating func run() {
    for (number, row) in reader.rows.enumerated() {
      let place = "\(file): item \(number)"
      if row[0] != Double(number) {
        findings.add(
          .sequence, at: place,
          en:
            "its index is \(decimal(row[0], digits: 0)) where \(number) is due: they count up from "
            + "0, each once",
          zh: "序号为 \(decimal(row[0], digits: 0))，应为 \(number)：序号从 0 起连续且不重复")
      }
      if row[1] != 0 && row[1] != 1 {
        findings.add(
          .waypointFields, at: place, en: "the mark “current” is \(decimal(row[1], digits: 0))",
          zh: "“当前”标记为 \(decimal(row[1], digits: 0))")
      }
      if row[11] != 0 && row[11] != 1 {
        findings.add(
          .waypointFields, at: place,
          en: "“autocontinue” is \(decimal(row[11], digits: 0)), neither 0 nor 1",
          zh: "“自动继续”为 \(decimal(row[11], digits: 0))，应为 0 或 1")
      }
      if row[11] == 0 {
        findings.add(
          .autoContinue, .warning, at: place, en: "the vehicle stops here and waits",
          zh: "飞行器在此停下等待")
      }
    }
    checkHome()
    let current = reader.rows.filter { $0[1] == 1 }.count
    if current != 1 {
      findings.add(
        .waypointFields, .warning, at: file,
        en: "\(current) items are marked as the current one; ground stations mark one",
        zh: "有 \(current) 项标记为当前项；地面站只标记一项")
    }
    if reader.hasBlanks {
      findings.add(
        .waypointFields, .warning, at: file,
        en: "blanks stand between fields; QGroundControl splits lines at tabs only",
        zh: "字段之间为空格；QGroundControl 只按制表符分隔",
        remedy: Text(en: "kestrel convert writes tabs", zh: "kestrel convert 写出制表符"))
    }
    if reader.hasCarriageReturns {
      findings.add(
        .waypointFields, .warning, at: file,
        en: "lines end with CR LF, which MAVSDK refuses", zh: "行尾为 CR LF，MAVSDK 会拒绝",
        remedy: Text(en: "kestrel convert writes LF", zh: "kestrel convert 写出 LF"))
    }
  }

  /// ArduPilot takes the first item for home, whatever it is; PX4's lists have none, and say so by headings
  /// that are left out.
  private mutating func checkHome() {
    guard reader.items.count == reader.all.count, reader.all.count > 1,
      !reader.rows.contains(where: { row in row[4..<8].contains { $0.isNaN } })
    else { return }
    if reader.all[0].command == MAVLinkCommand.takeOff {
      findings.add(
        .takeOff, .note, at: "\(file): item 0",
        en: "the list does not begin with home: ArduPilot takes this take-off for it and loses it",
        zh: "列表不以返航点开头：ArduPilot 会把此起飞项当作返航点而丢失起飞")
    } else if reader.all[1].command == MAVLinkCommand.takeOff {
      findings.add(
        .takeOff, .warning, at: "\(file): item 0",
        en: "a command before the take-off, in frame \(reader.all[0].frame); home is command 16 in "
          + "frame 0",
        zh: "起飞之前有坐标系为 \(reader.all[0].frame) 的项；返航点应为坐标系 0 的指令 16")
    }
  }
}
