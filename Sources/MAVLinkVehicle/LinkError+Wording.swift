public import Diagnostics

extension LinkError {
  /// What is wrong, and what would be right.
  public var text: Text {
    switch self {
    case .badAddress(let address):
      Text(
        en: "“\(address)” is no address; write udp://127.0.0.1:14550 or tcp://127.0.0.1:5760",
        zh: "“\(address)”不是有效地址；应写作 udp://127.0.0.1:14550 或 tcp://127.0.0.1:5760")
    case .notLoopback(let host):
      Text(
        en: "\(host) lies beyond this machine, which needs --beyond-loopback",
        zh: "\(host) 不在本机，需要 --beyond-loopback")
    case .system(let reason):
      Text(en: "no link: \(reason)", zh: "无法建立链路：\(reason)")
    }
  }
}
