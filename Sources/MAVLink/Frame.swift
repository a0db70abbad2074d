/// A message on its way: who sent it, in which order, and its payload.
///
///     let bytes = Frame(Heartbeat(type: 2), sequence: 0, system: 1, component: 1).bytes
///     var parser = FrameParser()
///     let frames = parser.parse(bytes)
///     frames.first?.message(Heartbeat.self)?.type     // 2
public struct Frame: Hashable, Sendable {
  /// Counts a sender's frames, so that a receiver notices lost ones.
  public var sequence: UInt8
  /// The sender's system.
  public var system: UInt8
  /// The sender's component within its system.
  public var component: UInt8
  /// The message's number.
  public var messageID: UInt32
  /// The fields, zeros at the end cut off.
  public var payload: [UInt8]

  /// Frames a message.
  public init(_ message: some Message, sequence: UInt8, system: UInt8, component: UInt8) {
    var writer = PayloadWriter()
    message.write(to: &writer)
    var payload = writer.bytes
    // At least one byte stays.
    while payload.count > 1, payload.last == 0 { payload.removeLast() }
    self.init(
      sequence: sequence, system: system, component: component,
      messageID: type(of: message).id, payload: payload)
  }

  init(sequence: UInt8, system: UInt8, component: UInt8, messageID: UInt32, payload: [UInt8]) {
    self.sequence = sequence
    self.system = system
    self.component = component
    self.messageID = messageID
    self.payload = payload
  }

  /// The message, if it is of a kind.
  public func message<Kind: Message>(_ kind: Kind.Type) -> Kind? {
    guard messageID == Kind.id else { return nil }
    var reader = PayloadReader(payload[...])
    return Kind(from: &reader)
  }

  /// The frame as version 2 writes it, unsigned.
  public var bytes: [UInt8] {
    var all: [UInt8] = [
      Frame.magic2, UInt8(payload.count), 0, 0, sequence, system, component,
      UInt8(truncatingIfNeeded: messageID), UInt8(truncatingIfNeeded: messageID >> 8),
      UInt8(truncatingIfNeeded: messageID >> 16),
    ]
    all += payload
    let crc = Checksum.of(all.dropFirst(), then: Frame.crcExtra(of: messageID) ?? 0)
    all.append(UInt8(truncatingIfNeeded: crc))
    all.append(UInt8(truncatingIfNeeded: crc >> 8))
    return all
  }

  /// The byte that begins a frame of version 1, and of version 2.
  static let magic1: UInt8 = 0xFE
  static let magic2: UInt8 = 0xFD
}
