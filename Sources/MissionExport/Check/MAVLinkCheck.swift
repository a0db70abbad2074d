import Diagnostics
import Geodesy
import Units

/// Checks the items of a MAVLink mission, whichever file they come from.
struct MAVLinkCheck {
  let file: String
  let items: [MAVLinkItem]
  /// Whether the list's first item is home, and items are counted from 0.
  let startsWithHome: Bool
  /// The autopilot that the items are for, where the file says it.
  let autopilot: ExportSettings.Autopilot?
  private let swaps: SwappedPlaces
  var findings = CheckFindings()

  init(
    _ items: [MAVLinkItem], startsWithHome: Bool, autopilot: ExportSettings.Autopilot?, file: String
  ) {
    self.items = items
    self.startsWithHome = startsWithHome
    self.autopilot = autopilot
    self.file = file
    swaps = SwappedPlaces(
      places: items.map { item in
        let isPlace =
          MAVLinkCommand.isPlace(item.command) && (item.latitude != 0 || item.longitude != 0)
        return isPlace ? Coordinate(latitude: item.latitude, longitude: item.longitude) : nil
      })
  }

  func place(_ index: Int) -> String {
    "\(file): item \(startsWithHome ? index : index + 1)"
  }

  mutating func run() {
    for (index, item) in items.enumerated() { check(item, index) }
    checkOrder()
    checkSpacing()
    let most = MAVLinkMission.mostItems - (startsWithHome ? 0 : 1)
    if autopilot != .px4, items.count > most {
      findings.add(
        .itemCount, .warning, at: file,
        en: "\(items.count) items; ArduCopter takes \(most)",
        zh: "共 \(items.count) 项；ArduCopter 最多接受 \(most) 项")
    }
  }

  private mutating func check(_ item: MAVLinkItem, _ index: Int) {
    if !MAVLinkVocabulary.known.contains(item.command) || (item.command == 0 && autopilot != .px4) {
      findings.add(
        .command, at: place(index), en: "no command has the number \(item.command)",
        zh: "没有编号为 \(item.command) 的指令")
    } else if let autopilot, !autopilot.accepts(item.command) {
      findings.add(
        .command, .warning, at: place(index),
        en: "\(autopilot.name) refuses command \(item.command)",
        zh: "\(autopilot.name) 拒绝指令 \(item.command)")
    }
    if !MAVLinkVocabulary.frames.contains(item.frame) {
      findings.add(
        .frame, at: place(index), en: "frame \(item.frame); vehicles take 0, 2, 3, 5, 6, 10, 11",
        zh: "坐标系 \(item.frame)；飞行器接受 0、2、3、5、6、10、11")
    }
    if MAVLinkCommand.isPlace(item.command) {
      if item.frame == MAVLinkItem.Frame.mission {
        findings.add(
          .frame, at: place(index), en: "a place to fly to in frame 2, which has no place",
          zh: "坐标系 2 不含位置，却用于飞行目标点",
          remedy: Text(en: "use frame 3 for heights above home", zh: "相对起飞点的高度请用坐标系 3"))
      }
      checkPlace(item, index)
    } else if !MAVLinkVocabulary.located.contains(item.command),
      item.frame != MAVLinkItem.Frame.mission
    {
      checkFrame(item, index)
    }
    checkParameters(item, index)
    if autopilot == .arduPilot { checkNumbers(item, index) }
  }

  /// Checks an item that is no place, in a frame of places: what stands where latitude and longitude would
  /// is sent as ten million times itself.
  private mutating func checkFrame(_ item: MAVLinkItem, _ index: Int) {
    let isChanged =
      MAVLinkVocabulary.withFifthParameter.contains(item.command)
      && [item.latitude, item.longitude].contains { $0.isFinite && $0 != 0 }
    findings.add(
      .frame, isChanged ? .warning : .note, at: place(index),
      en: isChanged
        ? "parameters 5 and 6 of command \(item.command) in frame \(item.frame) are sent as ten "
          + "million times themselves"
        : "command \(item.command) is no place, but stands in frame \(item.frame)",
      zh: isChanged
        ? "指令 \(item.command) 的参数 5、6 在坐标系 \(item.frame) 中会被放大一千万倍发送"
        : "指令 \(item.command) 不含位置，却使用坐标系 \(item.frame)",
      remedy: Text(en: "use frame 2", zh: "改用坐标系 2"))
  }

  private mutating func checkPlace(_ item: MAVLinkItem, _ index: Int) {
    let isOnEarth = abs(item.latitude) <= 90 && abs(item.longitude) <= 180
    let isHere = item.command == MAVLinkCommand.takeOff || item.command == MAVLinkCommand.land
    if !item.latitude.isFinite || !item.longitude.isFinite {
      if !isHere {
        findings.add(
          .position, at: place(index), en: "a place without latitude or longitude",
          zh: "缺少纬度或经度")
      }
    } else if !isOnEarth || isNullIsland(item, index) {
      let isSwap = swaps.holds(index)
      findings.add(
        isSwap ? .swappedCoordinates : .position, at: place(index),
        en: "latitude \(item.latitude), longitude \(item.longitude)"
          + (isSwap ? ": they look swapped" : " is no place to fly to"),
        zh: "纬度 \(item.latitude)、经度 \(item.longitude)"
          + (isSwap ? "：疑似颠倒" : " 不是可飞往的位置"))
    }
    if item.command == MAVLinkCommand.takeOff, item.altitude <= 0,
      item.frame != MAVLinkItem.Frame.absolute
    {
      findings.add(
        .takeOff, at: place(index), en: "a take-off to \(item.altitude) m, not above home",
        zh: "起飞高度为 \(item.altitude) m，不高于起飞点")
    }
    if item.command != MAVLinkCommand.land,
      !(item.altitude.isFinite && abs(item.altitude) <= 10_000)
    {
      findings.add(
        .height, at: place(index), en: "altitude \(item.altitude)",
        zh: "高度 \(item.altitude)")
    }
  }

  /// Planners write 0, 0 for a hover or a landing where the vehicle is, and for a home not yet known.
  private func isNullIsland(_ item: MAVLinkItem, _ index: Int) -> Bool {
    item.command == MAVLinkCommand.waypoint && item.latitude == 0 && item.longitude == 0
      && !(startsWithHome && index == 0)
  }
}

extension ExportSettings.Autopilot {
  fileprivate var name: String {
    switch self {
    case .arduPilot: "ArduCopter"
    case .px4: "PX4"
    }
  }

  fileprivate func accepts(_ command: Int) -> Bool {
    switch self {
    case .arduPilot: MAVLinkVocabulary.acceptedByArduCopter.contains(command)
    case .px4: MAVLinkVocabulary.acceptedByPX4.contains(command)
    }
  }
}
