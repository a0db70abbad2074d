import Glibc

/// Owns one IPv4 socket of the system, and closes it.
struct Socket: ~Copyable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  /// A datagram socket that hears only this machine where `onlyLoopback`.
  static func datagrams(onlyLoopback: Bool) throws(LinkError) -> Socket {
    let socket = try open(SOCK_DGRAM)
    try socket.bind(to: onlyLoopback ? "127.0.0.1" : "0.0.0.0", port: 0)
    return socket
  }

  /// A socket that waits for callers.
  static func listening(on host: String, port: UInt16) throws(LinkError) -> Socket {
    let socket = try open(SOCK_STREAM)
    var yes: Int32 = 1
    _ = setsockopt(
      socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    try socket.bind(to: host, port: port)
    guard listen(socket.descriptor, 4) == 0 else { throw lastError }
    return socket
  }

  private static func open(_ type: __socket_type) throws(LinkError) -> Socket {
    let flags = Int32(type.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = Glibc.socket(AF_INET, flags, 0)
    guard descriptor >= 0 else { throw lastError }
    return Socket(descriptor)
  }

  private borrowing func bind(to host: String, port: UInt16) throws(LinkError) {
    var address = Socket.address(host, port)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Socket.lastError }
  }

  /// The next caller; nil where nobody calls.
  borrowing func accept() -> Socket? {
    let caller = Glibc.accept(descriptor, nil, nil)
    guard caller >= 0 else { return nil }
    _ = fcntl(caller, F_SETFL, O_NONBLOCK)
    _ = fcntl(caller, F_SETFD, FD_CLOEXEC)
    var yes: Int32 = 1
    _ = setsockopt(
      caller, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    return Socket(caller)
  }

  /// Sends a datagram. One that the system refuses is lost, as datagrams are.
  borrowing func send(_ bytes: [UInt8], to host: String, port: UInt16) {
    var address = Socket.address(host, port)
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(
          descriptor, bytes, bytes.count, 0, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  /// Sends bytes to the caller.
  ///
  /// - Returns: Whether the caller is still there. One who does not read for long is let go.
  borrowing func send(_ bytes: [UInt8]) -> Bool {
    bytes.isEmpty
      || Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        == bytes.count
  }

  /// What has come, up to 64 kB; empty where nothing has, nil where the caller has gone.
  borrowing func receive(_ buffer: inout [UInt8]) -> ArraySlice<UInt8>? {
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count > 0 { return buffer[..<count] }
    return count < 0 && (errno == EAGAIN || errno == EINTR || errno == ECONNREFUSED) ? [] : nil
  }

  /// Waits until something comes, at most so many milliseconds.
  borrowing func wait(milliseconds: Int32) {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = Glibc.poll(&poll, 1, milliseconds)
  }

  private static func address(_ host: String, _ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr(host)
    return address
  }

  private static var lastError: LinkError { .system(String(cString: strerror(errno))) }
}
