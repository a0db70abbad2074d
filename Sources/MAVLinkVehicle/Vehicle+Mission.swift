import MAVLink
import Units

extension Vehicle {
  /// Takes part in the mission protocol: upload, download, clearing.
  mutating func receiveMission(_ frame: Frame) -> [any Message] {
    if let count = frame.message(MissionCount.self), isForMe(count.targetSystem) {
      return begin(count, from: frame)
    }
    if let item = frame.message(MissionItemInt.self), isForMe(item.targetSystem) {
      return take(item, from: frame)
    }
    if let item = frame.message(MAVLink.MissionItem.self), isForMe(item.targetSystem) {
      return take(MissionItemInt(item), from: frame)
    }
    if let list = frame.message(MissionRequestList.self), isForMe(list.targetSystem) {
      // Fences and rally points: there are none.
      let count = list.missionType == 0 ? mission.items.count : 0
      return [
        MissionCount(
          count: UInt16(count), targetSystem: frame.system, targetComponent: frame.component,
          missionType: list.missionType)
      ]
    }
    if let request = frame.message(MissionRequestInt.self), isForMe(request.targetSystem) {
      return item(request.seq, type: request.missionType, for: frame).map { [$0] }
        ?? [acknowledge(13, type: request.missionType, to: frame)]
    }
    if let request = frame.message(MissionRequest.self), isForMe(request.targetSystem) {
      return item(request.seq, type: request.missionType, for: frame)
        .map { [MAVLink.MissionItem($0)] }
        ?? [acknowledge(13, type: request.missionType, to: frame)]
    }
    if let clear = frame.message(MissionClearAll.self), isForMe(clear.targetSystem) {
      if clear.missionType == 0 || clear.missionType == 255 {
        mission = MissionProtocol()
        nextItem = nil
      }
      return [acknowledge(0, type: clear.missionType, to: frame)]
    }
    if let set = frame.message(MissionSetCurrent.self), isForMe(set.targetSystem) {
      return goOn(at: Int(set.seq)) ? [current(seq: Int(set.seq))] : []
    }
    return []
  }

  private mutating func begin(_ count: MissionCount, from frame: Frame) -> [any Message] {
    guard count.missionType == 0 else {
      return [acknowledge(count.count == 0 ? 0 : 3, type: count.missionType, to: frame)]
    }
    guard count.count <= MissionProtocol.mostItems else {
      return [acknowledge(4, type: 0, to: frame)]
    }
    guard count.count > 0 else {
      mission = MissionProtocol()
      return [acknowledge(0, type: 0, to: frame)]
    }
    mission.upload = MissionProtocol.Upload(
      count: Int(count.count), system: frame.system, component: frame.component)
    return request()
  }

  private mutating func take(_ item: MissionItemInt, from frame: Frame) -> [any Message] {
    guard item.missionType == 0, var upload = mission.upload, upload.system == frame.system else {
      return []
    }
    // A repeated item was taken already; a later one than asked for is out of order.
    guard Int(item.seq) == upload.items.count else { return request() }
    let fault = MissionProtocol.check(item)
    guard fault == 0 else {
      mission.upload = nil
      return [acknowledge(fault, type: 0, to: frame)]
    }
    upload.items.append(item)
    upload.retries = 0
    guard upload.items.count == upload.count else {
      mission.upload = upload
      return request()
    }
    mission.items = upload.items
    mission.upload = nil
    nextItem = nil
    return [acknowledge(0, type: 0, to: frame)]
  }

  /// Asks for the next item of an upload.
  private mutating func request() -> [any Message] {
    guard let upload = mission.upload else { return [] }
    mission.upload?.secondsSinceRequest = 0
    return [
      MissionRequestInt(
        seq: UInt16(upload.items.count), targetSystem: upload.system,
        targetComponent: upload.component)
    ]
  }

  /// Asks again where no answer came, and gives an upload up after five tries.
  mutating func missionRetries(after time: Time) -> [any Message] {
    guard var upload = mission.upload else { return [] }
    upload.secondsSinceRequest += time.seconds
    mission.upload = upload
    guard upload.secondsSinceRequest > 0.5 else { return [] }
    guard upload.retries < 5 else {
      mission.upload = nil
      return [
        MissionAck(targetSystem: upload.system, targetComponent: upload.component, type: 15)
      ]
    }
    mission.upload?.retries += 1
    return request()
  }

  private func item(_ seq: UInt16, type: UInt8, for frame: Frame) -> MissionItemInt? {
    guard type == 0, Int(seq) < mission.items.count else { return nil }
    var item = mission.items[Int(seq)]
    item.targetSystem = frame.system
    item.targetComponent = frame.component
    return item
  }

  private func acknowledge(_ result: UInt8, type: UInt8, to frame: Frame) -> MissionAck {
    MissionAck(
      targetSystem: frame.system, targetComponent: frame.component, type: result,
      missionType: type)
  }

  /// The item that is flown.
  func current(seq: Int) -> MissionCurrent { now.current(seq: seq) }
}

extension MissionItemInt {
  /// The same item with its place as integers.
  init(_ item: MAVLink.MissionItem) {
    func scaled(_ value: Float) -> Int32 {
      let factor = item.frame == 2 ? 1.0 : 1e7
      let product = Double(value) * factor
      return product.isFinite ? Int32(clamping: Int64(max(-4e9, min(4e9, product.rounded())))) : 0
    }
    self.init(
      param1: item.param1, param2: item.param2, param3: item.param3, param4: item.param4,
      x: scaled(item.x), y: scaled(item.y), z: item.z, seq: item.seq, command: item.command,
      targetSystem: item.targetSystem, targetComponent: item.targetComponent, frame: item.frame,
      current: item.current, autocontinue: item.autocontinue, missionType: item.missionType)
  }
}

extension MAVLink.MissionItem {
  /// The same item with its place as numbers of single precision.
  init(_ item: MissionItemInt) {
    let factor: Float = item.frame == 2 ? 1 : 1e-7
    self.init(
      param1: item.param1, param2: item.param2, param3: item.param3, param4: item.param4,
      x: Float(item.x) * factor, y: Float(item.y) * factor, z: item.z, seq: item.seq,
      command: item.command, targetSystem: item.targetSystem,
      targetComponent: item.targetComponent, frame: item.frame, current: item.current,
      autocontinue: item.autocontinue, missionType: item.missionType)
  }
}
