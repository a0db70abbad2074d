import Diagnostics

/// Checks a mission of the app Litchi.
struct LitchiCheck {
  let rows: [[Double]]
  let file: String
  var findings = CheckFindings()

  init(_ reader: LitchiReader, file: String) {
    rows = reader.rows
    self.file = file
  }

  mutating func run() {
    if rows.count > LitchiColumns.mostWaypoints {
      findings.add(
        .waypointCount, .warning, at: file,
        en: "\(rows.count) waypoints; a block of Litchi's has \(LitchiColumns.mostWaypoints)",
        zh: "共 \(rows.count) 个航点；Litchi 每段最多 \(LitchiColumns.mostWaypoints) 个")
    }
    if rows.count < 2 {
      findings.add(
        .waypointCount, at: file, en: "\(rows.count) waypoint; two at least are flown",
        zh: "仅 \(rows.count) 个航点；至少需要两个")
    }
    for (index, row) in rows.enumerated() { check(row, at: "\(file): waypoint \(index)") }
  }

  private mutating func check(_ row: [Double], at place: String) {
    let (latitude, longitude) = (row[0], row[1])
    if abs(latitude) > 90, abs(latitude) <= 180, abs(longitude) <= 90 {
      findings.add(
        .swappedCoordinates, at: place,
        en: "latitude \(latitude), longitude \(longitude): they look swapped",
        zh: "纬度 \(latitude)、经度 \(longitude)：疑似颠倒")
    } else if abs(latitude) > 90 || abs(longitude) > 180 {
      findings.add(
        .position, at: place,
        en: "latitude \(latitude), longitude \(longitude) is no place on the earth",
        zh: "纬度 \(latitude)、经度 \(longitude) 不在地球上")
    }
    expect(row[2], -200...500, .height, "altitude(m)", at: place)
    expect(row[3], -360...360, .yawRange, "heading(deg)", at: place)
    expect(row[4], 0...1000, .curveSize, "curvesize(m)", at: place)
    expectOne(row[5], [0, 1], "rotationdir", at: place)
    expectOne(row[6], [0, 1, 2], "gimbalmode", at: place)
    expect(row[7], -90...30, .gimbalRange, "gimbalpitchangle", at: place)
    expectOne(row[38], [0, 1], "altitudemode", at: place)
    expect(row[39], 0...15, .waypointSpeed, "speed(m/s)", at: place)
    for slot in 0..<LitchiColumns.mostActions {
      checkAction(row[8 + 2 * slot], row[9 + 2 * slot], slot + 1, at: place)
    }
  }

  private mutating func checkAction(
    _ type: Double, _ parameter: Double, _ slot: Int, at place: String
  ) {
    let name = "actionparam\(slot)"
    switch Int(exactly: type) {
    case LitchiColumns.stay:
      expect(parameter, 0...Double(LitchiColumns.longestStay), .hoverTime, name, at: place)
    case LitchiColumns.turnNose: expect(parameter, -360...360, .yawRange, name, at: place)
    case LitchiColumns.tiltCamera: expect(parameter, -90...30, .gimbalRange, name, at: place)
    case -1, LitchiColumns.photo, LitchiColumns.startRecording, LitchiColumns.stopRecording: break
    default:
      findings.add(
        .actionFunction, at: place, en: "actiontype\(slot) is \(type); known: −1 to 5",
        zh: "actiontype\(slot) 为 \(type)；可用：−1 至 5")
    }
  }

  private mutating func expect(
    _ value: Double, _ range: ClosedRange<Double>, _ rule: CheckRule, _ name: String,
    at place: String
  ) {
    guard !range.contains(value) else { return }
    let allowed = NumberRange.within(range).text
    findings.add(
      rule, at: place, en: "\(name) is \(value); allowed: \(allowed)",
      zh: "\(name) 为 \(value)；允许：\(allowed)")
  }

  private mutating func expectOne(
    _ value: Double, _ allowed: [Double], _ name: String, at place: String
  ) {
    guard !allowed.contains(value) else { return }
    let list = allowed.map { decimal($0, digits: 0) }
    findings.add(
      .litchiField, at: place, en: "\(name) is \(value); allowed: \(list.joined(separator: ", "))",
      zh: "\(name) 为 \(value)；允许：\(list.joined(separator: "、"))")
  }
}
