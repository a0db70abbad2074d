/// Where a vehicle meets its ground station.
///
///     try LinkAddress("udp://127.0.0.1:14550")   // sends there, hears what comes back
///     try LinkAddress("tcp://127.0.0.1:5760")    // waits there for one ground station after another
public struct LinkAddress: Hashable, Sendable {
  /// How frames travel.
  public enum Transport: String, Sendable {
    /// The vehicle speaks first, to the ground station's port.
    case udp
    /// The ground station calls the vehicle.
    case tcp
  }

  /// How frames travel.
  public let transport: Transport
  /// An IPv4 address in numbers; `localhost` is 127.0.0.1.
  public let host: String
  /// The port.
  public let port: UInt16

  /// Reads an address.
  ///
  /// - Throws: ``LinkError/badAddress(_:)`` for anything but `udp://` or `tcp://`, four numbers and a port.
  public init(_ text: String) throws(LinkError) {
    guard let mark = text.firstRange(of: "://"),
      let transport = Transport(rawValue: String(text[..<mark.lowerBound])),
      let colon = text.lastIndex(of: ":"), colon >= mark.upperBound,
      let port = UInt16(text[text.index(after: colon)...]), port > 0
    else { throw .badAddress(text) }
    let name = String(text[mark.upperBound..<colon])
    let host = name == "localhost" ? "127.0.0.1" : name
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 4, parts.allSatisfy({ $0 != nil }) else { throw .badAddress(text) }
    self.transport = transport
    self.host = host
    self.port = port
  }

  /// Whether nobody beyond this machine can be meant.
  public var isLoopback: Bool { host.hasPrefix("127.") }
}

/// Why there is no link.
public enum LinkError: Error, Hashable, Sendable {
  /// Not an address: as it was given.
  case badAddress(String)
  /// An address beyond this machine, which nobody has allowed.
  case notLoopback(String)
  /// The system's reason.
  case system(String)
}
