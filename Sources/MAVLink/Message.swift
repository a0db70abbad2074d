/// A MAVLink message: its number, its fields and their place on the wire.
public protocol Message: Hashable, Sendable {
  /// The message's number.
  static var id: UInt32 { get }
  /// What the frame's checksum takes in besides its bytes, so that both sides mean the same fields.
  static var crcExtra: UInt8 { get }
  /// The bytes of its fields, extensions included.
  static var length: Int { get }
  /// Reads the fields in wire order.
  init(from payload: inout PayloadReader)
  /// Writes the fields in wire order.
  func write(to payload: inout PayloadWriter)
}
