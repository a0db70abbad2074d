import Routing

/// Reads the text format of the mixed capacitated general routing problem: required and other
/// nodes, edges and arcs in tables under their headings. Costs are those of traversal.
struct MixedGeneralText {
  static func read(_ text: String, name: String) throws -> Instance {
    var tasks: [Instance.Task] = []
    var arcs: [(from: Int, to: Int, cost: Double)] = []
    var depot: Int?
    var capacity = Double.infinity
    var nodeCount = 0
    var vehicles: Int?
    var table = ""
    for row in text.split(whereSeparator: \.isNewline) {
      let fields = row.split(whereSeparator: \.isWhitespace)
      guard let first = fields.first, let last = fields.last else { continue }
      // Some published files hold the instance twice.
      if first == "Name:", !tasks.isEmpty { break }
      if first == "Depot" { depot = Int(last).map { $0 - 1 } }
      if first == "Capacity:" { capacity = Double(last) ?? .infinity }
      // −1 stands for any number.
      if first == "#Vehicles:" { vehicles = Int(last).flatMap { $0 > 0 ? $0 : nil } }
      if first == "#Nodes:" { nodeCount = Int(last) ?? 0 }
      let numbers = fields.dropFirst().map { Double($0) }
      guard numbers.allSatisfy({ $0 != nil }), !numbers.isEmpty else {
        if ["ReN.", "ReE.", "EDGE", "ReA.", "ARC"].contains(first) { table = String(first) }
        continue
      }
      let values = numbers.compactMap(\.self)
      switch (table, values.count) {
      case ("ReN.", 2...):
        guard let node = Int(first.drop { !$0.isNumber }) else { continue }
        tasks.append(
          Instance.Task(
            from: node - 1, to: node - 1, forward: 0, backward: nil, load: values[0]))
      case ("ReE.", 5...), ("EDGE", 3...), ("ReA.", 5...), ("ARC", 3...):
        let (from, to, cost) = (Int(values[0]) - 1, Int(values[1]) - 1, values[2])
        let isEdge = table == "ReE." || table == "EDGE"
        arcs.append((from, to, cost))
        if isEdge { arcs.append((to, from, cost)) }
        if table.hasPrefix("Re") {
          tasks.append(
            Instance.Task(
              from: from, to: to, forward: cost, backward: isEdge ? cost : nil, load: values[3]))
        }
      default: continue
      }
    }
    guard !tasks.isEmpty, let depot else { throw InstanceError.unreadable(name) }
    var paths = ShortestPaths(nodeCount: nodeCount)
    for arc in arcs { paths.addArc(from: arc.from, to: arc.to, cost: arc.cost) }
    return Instance(
      name: name, tasks: tasks, travel: .matrix(paths.table(), locationCount: nodeCount),
      depot: depot, limit: RouteLimit(load: capacity), vehicles: vehicles)
  }
}
