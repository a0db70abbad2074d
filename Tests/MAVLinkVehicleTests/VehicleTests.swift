import Foundation
import Geodesy
import MAVLink
import MissionSimulation
import Testing
import Units

@testable import MAVLinkVehicle

@Suite("A vehicle that speaks MAVLink")
struct VehicleTests {
  private func upload(_ items: [MissionItemInt], to vehicle: inout Vehicle) -> MissionAck? {
    var answers = vehicle.receive(
      VehicleFixture.frame(MissionCount(count: UInt16(items.count), targetSystem: 1)))
    for _ in 0...items.count {
      if let ack = answers.first?.message(MissionAck.self) { return ack }
      guard let request = answers.first?.message(MissionRequestInt.self) else { return nil }
      answers = vehicle.receive(VehicleFixture.frame(items[Int(request.seq)]))
    }
    return nil
  }

  private func send(
    _ command: UInt16, _ p1: Float = 0, _ p2: Float = 0, _ p3: Float = 0,
    to vehicle: inout Vehicle
  ) -> UInt8? {
    vehicle.receive(
      VehicleFixture.frame(
        CommandLong(param1: p1, param2: p2, param3: p3, command: command, targetSystem: 1))
    ).first?.message(CommandAck.self)?.result
  }

  @Test("takes a mission, gives it back, flies it item by item, lands at home and disarms")
  func mission() throws {
    var vehicle = try VehicleFixture.vehicle()
    let items = VehicleFixture.items
    #expect(upload(items, to: &vehicle)?.type == 0)
    for item in items {
      var back = vehicle.receive(
        VehicleFixture.frame(MissionRequestInt(seq: item.seq, targetSystem: 1))
      ).first?.message(MissionItemInt.self)
      back?.targetSystem = item.targetSystem
      back?.targetComponent = item.targetComponent
      #expect(back == item)
    }
    #expect(send(300, to: &vehicle) == 1)
    #expect(send(400, 1, to: &vehicle) == 0)
    #expect(send(176, 1, 3, to: &vehicle) == 0)
    #expect(send(300, to: &vehicle) == 0)
    var reached: [UInt16] = []
    var highest = Length.zero
    for _ in 0..<4000 where vehicle.aircraft.state.isArmed {
      for frame in vehicle.advance(by: .seconds(0.1)) {
        if let item = frame.message(MissionItemReached.self) { reached.append(item.seq) }
      }
      highest = max(highest, vehicle.aircraft.state.height)
    }
    let state = vehicle.aircraft.state
    #expect(!state.isArmed)
    #expect(reached == [1, 2, 3, 4])
    #expect(abs(highest.metres - 40) < 2)
    #expect(Geodesic(from: state.position, to: VehicleFixture.home).distance.metres < 3)
  }

  @Test("obeys in the air: return, hold, land; and says so in its heartbeat")
  func modes() throws {
    var vehicle = try VehicleFixture.vehicle()
    #expect(send(22, to: &vehicle) == 2)
    _ = upload(VehicleFixture.items, to: &vehicle)
    _ = send(400, 1, to: &vehicle)
    _ = send(300, to: &vehicle)
    for _ in 0..<300 { _ = vehicle.advance(by: .seconds(0.1)) }
    #expect(send(20, to: &vehicle) == 0)
    #expect(vehicle.aircraft.state.mode == .returning)
    let heartbeat = vehicle.now.message(Heartbeat.id) as? Heartbeat
    #expect(heartbeat?.customMode == 6)
    #expect(heartbeat.map { $0.baseMode & 0x80 } == 0x80)
    #expect(send(176, 1, 5, to: &vehicle) == 0)
    #expect(vehicle.aircraft.state.mode == .hold)
    #expect(send(176, 1, 9, to: &vehicle) == 0)
    for _ in 0..<3000 where vehicle.aircraft.state.isArmed {
      _ = vehicle.advance(by: .seconds(0.1))
    }
    #expect(!vehicle.aircraft.state.isArmed)
  }

  @Test("refuses what ArduCopter refuses: unknown commands, items, frames, places, too many items")
  func refusals() throws {
    var vehicle = try VehicleFixture.vehicle()
    #expect(send(4242, to: &vehicle) == 3)
    #expect(send(512, 4242, to: &vehicle) == 3)
    #expect(send(511, 4242, 100_000, to: &vehicle) == 3)
    #expect(send(300, to: &vehicle) == 4)
    var items = VehicleFixture.items
    items[2].command = 530
    #expect(upload(items, to: &vehicle)?.type == 3)
    items = VehicleFixture.items
    items[2].x = 910_000_000
    #expect(upload(items, to: &vehicle)?.type == 10)
    items = VehicleFixture.items
    items[2].z = .nan
    #expect(upload(items, to: &vehicle)?.type == 12)
    items = VehicleFixture.items
    items[2].frame = 77
    #expect(upload(items, to: &vehicle)?.type == 2)
    let many = Array(repeating: items[2], count: 651)
    #expect(upload(many, to: &vehicle)?.type == 4)
    let fence = vehicle.receive(
      VehicleFixture.frame(MissionRequestList(targetSystem: 1, missionType: 1)))
    #expect(fence.first?.message(MissionCount.self)?.count == 0)
  }

  @Test("asks again for an item that does not come, and gives up after five tries")
  func retries() throws {
    var vehicle = try VehicleFixture.vehicle()
    _ = vehicle.receive(VehicleFixture.frame(MissionCount(count: 3, targetSystem: 1)))
    var requests = 0
    var result: UInt8?
    for _ in 0..<50 {
      for frame in vehicle.advance(by: .seconds(0.1)) {
        if frame.message(MissionRequestInt.self) != nil { requests += 1 }
        if let ack = frame.message(MissionAck.self) { result = ack.type }
      }
    }
    #expect(requests == 5)
    #expect(result == 15)
  }

  @Test("hears only what is meant for it")
  func addressing() throws {
    var vehicle = try VehicleFixture.vehicle(system: 7)
    let other = CommandLong(param1: 1, command: 400, targetSystem: 1)
    #expect(vehicle.receive(VehicleFixture.frame(other)).isEmpty)
    #expect(!vehicle.aircraft.state.isArmed)
    let own = CommandLong(param1: 1, command: 400, targetSystem: 7)
    #expect(vehicle.receive(VehicleFixture.frame(own)).count == 1)
    #expect(vehicle.aircraft.state.isArmed)
  }

  @Test("the height of the way home is set by ArduCopter's parameter of before 4.7 and of since")
  func returnHeight() throws {
    var vehicle = try VehicleFixture.vehicle()
    for (name, value, metres) in [
      ("RTL_ALT", 4000, 40), ("RTL_ALT_M", 65.5, 65.5), ("RTL_ALT_M", 1e30, 10_000),
      ("RTL_ALT", -1, 2),
    ] as [(String, Float, Double)] {
      let answer = vehicle.receive(
        VehicleFixture.frame(
          ParamSet(paramValue: value, targetSystem: 1, paramId: name, paramType: 9)))
      #expect(answer.first?.message(ParamValue.self)?.paramId == name)
      #expect(vehicle.aircraft.returnHeight.metres == metres)
    }
    let centimetres = vehicle.receive(
      VehicleFixture.frame(
        ParamSet(
          paramValue: 80, targetSystem: 1, paramId: "RTL_ALT_M", paramType: 9)))
    #expect(centimetres.count == 1)
    let old = vehicle.receive(
      VehicleFixture.frame(
        ParamRequestRead(paramIndex: -1, targetSystem: 1, paramId: "RTL_ALT")))
    #expect(old.first?.message(ParamValue.self)?.paramValue == 8000)
  }

  @Test("random bytes and random messages do it no harm, and the mission goes on")
  func garbage() throws {
    var vehicle = try VehicleFixture.vehicle()
    _ = upload(VehicleFixture.items, to: &vehicle)
    _ = send(400, 1, to: &vehicle)
    _ = send(300, to: &vehicle)
    var state: UInt64 = 11
    func random() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    var parser = FrameParser()
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ in random() }
      for frame in parser.parse(bytes) { _ = vehicle.receive(frame) }
      // Well-formed messages of random content for a system that is not there.
      let payload = (0..<64).map { _ in random() }
      var reader = PayloadReader(payload[...])
      var command = CommandLong(from: &reader)
      command.targetSystem = 99
      _ = vehicle.receive(VehicleFixture.frame(command))
      var item = MissionItemInt(from: &reader)
      item.targetSystem = 1
      _ = vehicle.receive(VehicleFixture.frame(item))
      _ = vehicle.advance(by: .seconds(0.1))
    }
    #expect(vehicle.aircraft.state.mode == .mission)
  }

  @Test("every command with any parameters is answered and survives")
  func anyCommand() throws {
    var vehicle = try VehicleFixture.vehicle()
    _ = upload(VehicleFixture.items, to: &vehicle)
    let values: [Float] = [.nan, .infinity, -.infinity, -1, 0, 1, 3, 1e20, -1e20, 70_000]
    for id in [16, 20, 21, 22, 176, 192, 193, 300, 400, 410, 511, 512, 519, 520, 2000] as [UInt16] {
      for (index, value) in values.enumerated() {
        let other = values[(index + 3) % values.count]
        let command = CommandLong(
          param1: value, param2: other, param3: value, param4: other, param5: value, param6: other,
          param7: value, command: id, targetSystem: 1)
        let answers = vehicle.receive(VehicleFixture.frame(command))
        #expect(answers.first?.message(CommandAck.self)?.command == id)
        _ = vehicle.advance(by: .seconds(0.5))
      }
    }
    #expect(vehicle.aircraft.state.height.metres.isFinite)
  }

  @Test(
    "addresses: UDP and TCP with numbers and a port; nothing else; loopback unless told otherwise")
  func addresses() throws {
    #expect(try LinkAddress("udp://127.0.0.1:14550").transport == .udp)
    #expect(try LinkAddress("tcp://localhost:5760").host == "127.0.0.1")
    for bad in [
      "", "udp://", "http://127.0.0.1:1", "udp://127.0.0.1", "udp://127.0.0:1",
      "udp://127.0.0.1:0", "udp://127.0.0.1:70000", "tcp://ground.example:5760",
    ] {
      #expect(throws: LinkError.badAddress(bad)) { try LinkAddress(bad) }
    }
    let vehicle = try VehicleFixture.vehicle()
    let outside = try LinkAddress("udp://192.0.2.1:14550")
    #expect(throws: LinkError.notLoopback("192.0.2.1")) {
      _ = try VehicleServer([vehicle], at: outside)
    }
  }
}
