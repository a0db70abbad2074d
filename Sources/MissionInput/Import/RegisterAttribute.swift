import Units

/// One property of a section or node as a register file keeps it, whatever the file's format.
struct RegisterAttribute {
  /// The property's name, in every format the same.
  let name: String
  let value: Value

  /// What a register file can hold.
  enum Value {
    case text(String)
    case whole(Int)
    case number(Double)
    case flag(Bool)
  }

  init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}

extension RoadSection {
  /// All that is kept; what the section does not have is left out.
  var attributes: [RegisterAttribute] {
    var all: [RegisterAttribute] = [
      .init("id", .text(id)), .init("name", .text(name)), .init("ref", .text(ref)),
      .init("class", .text(roadClass)), .init("owner", .text(owner)),
      .init("length_m", .number(length.metres.rounded(toDecimals: 1))),
      .init("priority", .whole(policy.priority)), .init("tunnel", .flag(isTunnel)),
      .init("bridge", .flag(isBridge)), .init("oneway", .flag(isOneWay)),
    ]
    if let pair { all.append(.init("pair", .text(pair))) }
    if let height = policy.height { all.append(.init("height", .text(height))) }
    if let speed = policy.speed { all.append(.init("speed", .text(speed))) }
    if !policy.windows.isEmpty {
      all.append(.init("windows", .text(policy.windows.joined(separator: "; "))))
    }
    return all
  }
}

extension RegisterNode {
  /// All that is kept.
  var attributes: [RegisterAttribute] {
    [
      .init("id", .text(id)), .init("name", .text(name)), .init("source", .text(source)),
      .init("degree", .whole(degree)),
    ]
  }
}
