import Diagnostics
import Geodesy
import Units

/// Checks a mission of the app Litchi.
struct LitchiCheck {
  let rows: [[Double]]
  private let swaps: SwappedPlaces
  let file: String
  var findings = CheckFindings()

  init(_ reader: LitchiReader, file: String) {
    rows = reader.rows
    swaps = SwappedPlaces(
      places: rows.map { Coordinate(latitude: $0[0], longitude: $0[1]) })
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
    for (index, row) in rows.enumerated() {
      check(row, index, at: "\(file): waypoint \(index)")
    }
    for index in rows.indices.dropFirst() { checkLeg(index) }
  }

  /// Checks the length of a leg, and that two neighbours' curves fit into it.
  private mutating func checkLeg(_ index: Int) {
    let (a, b) = (rows[index - 1], rows[index])
    let places = [swaps.places[index - 1], swaps.places[index]].compactMap(\.self)
    guard places.count == 2, places.allSatisfy(\.isOnEarth) else { return }
    let leg = Geodesic(from: places[0], to: places[1]).distance.metres
    // What is longer than 5 km is told for every format.
    if leg > LitchiColumns.longestLeg * 1.001, leg <= 5005 {
      findings.add(
        .longLeg, .warning, at: "\(file): waypoint \(index)",
        en: "\(decimal(leg, digits: 0)) m from the waypoint before; Litchi flies legs of up to "
          + "\(decimal(LitchiColumns.longestLeg, digits: 0)) m",
        zh:
          "距前一航点 \(decimal(leg, digits: 0)) m；Litchi 航段最长 \(decimal(LitchiColumns.longestLeg, digits: 0)) m"
      )
    }
    guard a[4] >= 0, b[4] >= 0, a[4] + b[4] > 0 else { return }
    // At its ends a route has nothing to round.
    let sum = max((index == 1 ? 0 : a[4]) + (index == rows.count - 1 ? 0 : b[4]), max(a[4], b[4]))
    guard sum > leg + 0.5 else { return }
    findings.add(
      .curveSize, .warning, at: "\(file): waypoint \(index)",
      en: "curves of \(decimal(sum, digits: 1)) m together do not fit into a leg of "
        + "\(decimal(leg, digits: 1)) m",
      zh: "转弯半径合计 \(decimal(sum, digits: 1)) m，超出航段长度 \(decimal(leg, digits: 1)) m")
  }

  private mutating func check(_ row: [Double], _ index: Int, at place: String) {
    let (latitude, longitude) = (row[0], row[1])
    if abs(latitude) > 90 || abs(longitude) > 180 || (latitude == 0 && longitude == 0) {
      let isSwap = swaps.holds(index)
      findings.add(
        isSwap ? .swappedCoordinates : .position, at: place,
        en: "latitude \(latitude), longitude \(longitude)"
          + (isSwap ? ": they look swapped" : " is no place to fly to"),
        zh: "纬度 \(latitude)、经度 \(longitude)"
          + (isSwap ? "：疑似颠倒" : " 不是可飞往的位置"))
    }
    expect(row[2], -200...500, .height, "altitude(m)", at: place)
    expect(row[3], -360...360, .yawRange, "heading(deg)", at: place)
    expect(row[4], 0...1000, .curveSize, "curvesize(m)", at: place)
    expectOne(row[5], [0, 1], "rotationdir", at: place)
    expectOne(row[6], [0, 1, 2], "gimbalmode", at: place)
    expect(row[7], -90...30, .gimbalRange, "gimbalpitchangle", at: place)
    expectOne(row[38], [0, 1], "altitudemode", at: place)
    if abs(row[40]) > 90 || abs(row[41]) > 180 {
      let interest = Coordinate(latitude: row[40], longitude: row[41])
      let isSwap = SwappedPlaces(places: [interest, swaps.places[index]]).holds(0)
      findings.add(
        isSwap ? .swappedCoordinates : .position, at: place,
        en: "poi_latitude \(row[40]), poi_longitude \(row[41]) is no place on the earth",
        zh: "poi_latitude \(row[40])、poi_longitude \(row[41]) 不在地球上")
    }
    expectOne(row[43], [0, 1], "poi_altitudemode", at: place)
    for (column, rule) in [(44, CheckRule.triggerTime), (45, .triggerDistance)]
    where row[column] != -1 {
      expect(row[column], 0...10_000, rule, LitchiColumns.names[column], at: place)
    }
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
    let allowed = AllowedValues.within(range).text
    findings.add(
      rule, at: place, en: "\(name) is \(value); allowed: \(allowed.en)",
      zh: "\(name) 为 \(value)；允许：\(allowed.zh)")
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
