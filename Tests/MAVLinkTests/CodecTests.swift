import Foundation
import SharedData
import Testing

@testable import MAVLink

@Suite("The MAVLink codec")
struct CodecTests {
  static let kinds: [any Message.Type] = [
    Heartbeat.self, SysStatus.self, SystemTime.self, Ping.self, SetMode.self,
    ParamRequestRead.self, ParamRequestList.self, ParamValue.self, ParamSet.self, GpsRawInt.self,
    Attitude.self, LocalPositionNed.self, GlobalPositionInt.self, MissionItem.self,
    MissionRequest.self, MissionSetCurrent.self, MissionCurrent.self, MissionRequestList.self,
    MissionCount.self, MissionClearAll.self, MissionItemReached.self, MissionAck.self,
    GpsGlobalOrigin.self, MissionRequestInt.self, RequestDataStream.self, MissionItemInt.self,
    VfrHud.self, CommandInt.self, CommandLong.self, CommandAck.self, BatteryStatus.self,
    AutopilotVersion.self, WindCov.self, HomePosition.self, MessageInterval.self,
    ExtendedSysState.self, Statustext.self,
  ]

  /// SplitMix64.
  struct Random {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// A message whose payload bytes are random, of values that are both text and finite numbers.
  private func random<Kind: Message>(_ kind: Kind.Type, _ random: inout Random) -> Kind {
    // Ending in zeros now and then, so that truncation has something to cut.
    let filled = random.next() % 3 == 0 ? Kind.length / 2 : Kind.length
    let bytes = (0..<Kind.length).map { $0 < filled ? UInt8(random.next() % 0x7E) + 1 : 0 }
    var reader = PayloadReader(bytes[...])
    return Kind(from: &reader)
  }

  private func frame<Kind: Message>(_ kind: Kind.Type, _ generator: inout Random) -> Frame {
    Frame(random(kind, &generator), sequence: 7, system: 42, component: 1)
  }

  @Test("the checksum is that of the catalogue")
  func checksum() {
    #expect(Checksum.of("123456789".utf8) == 0x6F91)
  }

  private func comesBack<Kind: Message>(_ kind: Kind.Type, _ generator: inout Random) -> Bool {
    let message = random(kind, &generator)
    var parser = FrameParser()
    let bytes = Frame(message, sequence: 1, system: 2, component: 3).bytes
    let frames = parser.parse(bytes)
    return frames.count == 1 && frames[0].message(kind) == message && parser.droppedBytes == 0
  }

  @Test("every message comes back as it went")
  func roundTrip() {
    var generator = Random(state: 1)
    for kind in Self.kinds {
      for _ in 0..<50 { #expect(comesBack(kind, &generator), "\(kind)") }
    }
  }

  @Test("pymavlink reads every message, and packs it into the same bytes")
  func pymavlink() throws {
    var generator = Random(state: 2)
    var frames: [Frame] = []
    for kind in Self.kinds { for _ in 0..<20 { frames.append(frame(kind, &generator)) } }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("kestrel-frames-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = frames.map { $0.bytes.map { String(format: "%02x", $0) }.joined() }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    guard
      let (status, output) = try PythonOracle.run(
        "mavlink_codec.py", [file.path], needing: ["pymavlink"])
    else { return }
    #expect(status == 0)
    let answers = output.split(separator: "\n").map(String.init)
    #expect(answers.count == frames.count)
    for (answer, line) in zip(answers, lines) {
      #expect(answer.split(separator: " ").last.map(String.init) == line, "\(answer)")
    }
    // And back: what pymavlink packed is what we read.
    var parser = FrameParser()
    for (answer, frame) in zip(answers, frames) {
      let hex = Array(answer.split(separator: " ").last ?? "")
      let bytes = stride(from: 0, to: hex.count - 1, by: 2)
        .compactMap { UInt8(String(hex[$0...($0 + 1)]), radix: 16) }
      #expect(parser.parse(bytes) == [frame])
    }
  }

  @Test("zeros at the end are cut off and come back, but one byte stays")
  func truncation() {
    #expect(Frame(SystemTime(), sequence: 0, system: 1, component: 1).payload == [0])
    let ping = Ping(timeUsec: 1)
    #expect(Frame(ping, sequence: 0, system: 1, component: 1).payload == [1])
    #expect(Frame(ping, sequence: 0, system: 1, component: 1).message(Ping.self) == ping)
  }

  @Test("a text is cut at the end of a character")
  func text() {
    let long = Statustext(severity: 4, text: String(repeating: "风", count: 30))
    let frame = Frame(long, sequence: 0, system: 1, component: 1)
    #expect(frame.message(Statustext.self)?.text == String(repeating: "风", count: 16))
  }

  @Test("frames are found in pieces, between garbage, and after broken ones")
  func resynchronisation() {
    var generator = Random(state: 3)
    let frames = Self.kinds.map { frame($0, &generator) }
    var stream: [UInt8] = []
    for frame in frames {
      stream += (0..<(generator.next() % 9)).map { _ in UInt8(truncatingIfNeeded: generator.next())
      }
      var broken = frame.bytes
      broken[broken.count - 1] ^= 0x55
      stream += broken + frame.bytes
    }
    // A last frame's worth of nothing lets go of what garbage made it wait for.
    stream += [UInt8](repeating: 0, count: 300)
    var parser = FrameParser()
    var found: [Frame] = []
    var place = 0
    while place < stream.count {
      let end = min(stream.count, place + 1 + Int(generator.next() % 40))
      found += parser.parse(stream[place..<end])
      place = end
    }
    #expect(found == frames)
  }

  @Test("a frame of version 1 and a signed one are read")
  func otherFrames() {
    // A heartbeat that pymavlink wrote as version 1.
    let payload: [UInt8] = [3, 0, 0, 0, 2, 3, 81, 4, 3]
    let head: [UInt8] = [9, 5, 1, 1, 0]
    let crc = Checksum.of(head + payload, then: Heartbeat.crcExtra)
    var parser = FrameParser()
    let bytes = [0xFE] + head + payload + [UInt8(crc & 0xFF), UInt8(crc >> 8)]
    #expect(parser.parse(bytes).first?.message(Heartbeat.self)?.baseMode == 81)

    var signed = Frame(Heartbeat(type: 2), sequence: 1, system: 1, component: 1).bytes
    signed[2] = 1
    let checked = Checksum.of(signed[1..<(signed.count - 2)], then: Heartbeat.crcExtra)
    signed[signed.count - 2] = UInt8(checked & 0xFF)
    signed[signed.count - 1] = UInt8(checked >> 8)
    signed += [UInt8](repeating: 0xAB, count: 13)
    #expect(parser.parse(signed).first?.message(Heartbeat.self)?.type == 2)
    #expect(parser.droppedBytes == 0)
  }

  @Test("a million random bytes and mutated frames do no harm, and good frames still come through")
  func garbage() {
    var generator = Random(state: 4)
    var parser = FrameParser()
    var sent = 0
    var received = 0
    for _ in 0..<5000 {
      let kind = Self.kinds[Int(generator.next() % UInt64(Self.kinds.count))]
      let frame = self.frame(kind, &generator)
      var mutated = frame.bytes
      for _ in 0..<3 {
        mutated[Int(generator.next() % UInt64(mutated.count))] = UInt8(
          truncatingIfNeeded: generator.next())
      }
      let noise = (0..<150).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      let lull = [UInt8](repeating: 0, count: 300)
      let good = Frame(Heartbeat(customMode: 77), sequence: 0, system: 9, component: 9)
      sent += 1
      let found = parser.parse(mutated + noise + lull + good.bytes)
      if found.contains(good) { received += 1 }
    }
    #expect(sent == received)
  }
}
