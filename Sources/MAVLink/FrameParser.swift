/// Finds the frames in a stream of bytes that may begin anywhere, break off and hold garbage.
///
/// Reads versions 1 and 2. A signature is passed over, not checked. Frames of unknown messages and with
/// a wrong checksum are dropped, and the search goes on one byte after their beginning, so that a frame
/// inside of garbage is found.
public struct FrameParser: Sendable {
  private var buffer: [UInt8] = []
  /// How many bytes belonged to no frame.
  public private(set) var droppedBytes = 0

  /// Begins with nothing.
  public init() {}

  /// Takes in bytes; gives back the frames that they complete, in their order.
  public mutating func parse(_ bytes: some Sequence<UInt8>) -> [Frame] {
    buffer += bytes
    var frames: [Frame] = []
    var place = 0
    search: while place < buffer.count {
      switch frame(at: place) {
      case .none:
        droppedBytes += 1
        place += 1
      case .incomplete: break search
      case .found(let frame, let length):
        frames.append(frame)
        place += length
      }
    }
    buffer.removeFirst(min(place, buffer.count))
    return frames
  }

  private enum Found {
    case none
    case incomplete
    case found(Frame, length: Int)
  }

  private func frame(at place: Int) -> Found {
    switch buffer[place] {
    case Frame.magic2: version2(at: place)
    case Frame.magic1: version1(at: place)
    default: .none
    }
  }

  private func version2(at place: Int) -> Found {
    guard buffer.count >= place + 10 else { return .incomplete }
    // Bit 0 says that a signature follows; any other is one that must not be ignored.
    let flags = buffer[place + 2]
    guard flags & ~1 == 0 else { return .none }
    let id =
      UInt32(buffer[place + 7]) | UInt32(buffer[place + 8]) << 8 | UInt32(buffer[place + 9]) << 16
    let length = Int(buffer[place + 1])
    let total = 10 + length + 2 + (flags & 1 == 1 ? 13 : 0)
    return checked(
      at: place, header: 10, length: length, total: total,
      Frame(
        sequence: buffer[place + 4], system: buffer[place + 5], component: buffer[place + 6],
        messageID: id, payload: []))
  }

  private func version1(at place: Int) -> Found {
    guard buffer.count >= place + 6 else { return .incomplete }
    let length = Int(buffer[place + 1])
    return checked(
      at: place, header: 6, length: length, total: 6 + length + 2,
      Frame(
        sequence: buffer[place + 2], system: buffer[place + 3], component: buffer[place + 4],
        messageID: UInt32(buffer[place + 5]), payload: []))
  }

  private func checked(
    at place: Int, header: Int, length: Int, total: Int, _ head: Frame
  ) -> Found {
    // An unknown message is not waited for.
    guard let extra = Frame.crcExtra(of: head.messageID) else { return .none }
    guard buffer.count >= place + total else { return .incomplete }
    let end = place + header + length
    let crc = Checksum.of(buffer[(place + 1)..<end], then: extra)
    guard crc == UInt16(buffer[end]) | UInt16(buffer[end + 1]) << 8 else { return .none }
    var frame = head
    frame.payload = Array(buffer[(place + header)..<end])
    return .found(frame, length: total)
  }
}
