import Glibc
import MAVLink
public import Units

/// Vehicles on a link: passes frames between them and the ground station, in step with the clock.
///
///     var server = try VehicleServer([vehicle], at: LinkAddress("udp://127.0.0.1:14550"))
///     server.run(speed: 1) { vehicles in vehicles[0].aircraft.state.isArmed }
public struct VehicleServer: ~Copyable {
  /// The vehicles, in the order of their frames.
  public private(set) var vehicles: [Vehicle]
  private let address: LinkAddress
  private let socket: Socket
  private var caller: Socket?
  private var parser = FrameParser()
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Opens the link.
  ///
  /// - Parameters:
  ///   - vehicles: with different system ids.
  ///   - address: where the ground station is, or calls.
  ///   - allowsOthers: whether the link may reach beyond this machine.
  /// - Throws: ``LinkError`` where it may not, or where the system gives no socket.
  public init(
    _ vehicles: [Vehicle], at address: LinkAddress, allowsOthers: Bool = false
  ) throws(LinkError) {
    precondition(Set(vehicles.map(\.system)).count == vehicles.count, "each its own system id")
    guard address.isLoopback || allowsOthers else { throw .notLoopback(address.host) }
    switch address.transport {
    case .udp: socket = try .datagrams(onlyLoopback: address.isLoopback)
    case .tcp: socket = try .listening(on: address.host, port: address.port)
    }
    self.vehicles = vehicles
    self.address = address
  }

  /// Flies until it is told to stop.
  ///
  /// - Parameters:
  ///   - speed: how many times faster than the clock.
  ///   - goesOn: asked fifty times a second, with the vehicles as they are.
  public mutating func run(speed: Double = 1, while goesOn: ([Vehicle]) -> Bool) {
    var last = VehicleServer.seconds
    while goesOn(vehicles) {
      wait()
      let now = VehicleServer.seconds
      // After a halt of the whole machine it goes on, it does not race.
      let elapsed = min(0.5, now - last)
      last = now
      exchange(flying: .seconds(elapsed * speed), elapsed: .seconds(elapsed))
    }
  }

  /// Hears what has come, answers, flies on for a time, and tells what is due after the time that has
  /// elapsed for the ground station.
  public mutating func exchange(flying time: Time, elapsed: Time) {
    var answers: [Frame] = []
    for frame in received() {
      for index in vehicles.indices { answers += vehicles[index].receive(frame) }
    }
    for index in vehicles.indices { answers += vehicles[index].advance(by: time, elapsed: elapsed) }
    send(answers)
  }

  private mutating func received() -> [Frame] {
    var frames: [Frame] = []
    switch address.transport {
    case .udp:
      // A flood may not keep the vehicle from flying.
      for _ in 0..<256 {
        guard let bytes = socket.receive(&buffer), !bytes.isEmpty else { break }
        // A datagram holds whole frames: what is left of one belongs to no other.
        parser = FrameParser()
        frames += parser.parse(bytes)
      }
    case .tcp:
      if let newcomer = socket.accept() {
        caller = consume newcomer
        parser = FrameParser()
      }
      if let bytes = caller?.receive(&buffer) {
        frames = parser.parse(bytes)
      } else {
        caller = nil
      }
    }
    return frames
  }

  private mutating func send(_ frames: [Frame]) {
    guard !frames.isEmpty else { return }
    switch address.transport {
    case .udp:
      for frame in frames { socket.send(frame.bytes, to: address.host, port: address.port) }
    case .tcp:
      if caller?.send(frames.flatMap(\.bytes)) == false { caller = nil }
    }
  }

  /// Sleeps a step, or until something comes.
  private func wait() {
    if address.transport == .udp {
      socket.wait(milliseconds: 20)
    } else {
      _ = poll(nil, 0, 20)
    }
  }

  private static var seconds: Double {
    var now = timespec()
    _ = clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }
}
