import Routing

/// Reads the text format of CARPLIB and of the València instances:
/// `( u, v) coste c [c_reverse] [demanda q]`.
struct ArcRoutingText {
  static func read(_ text: String, name: String) throws -> Instance {
    struct Edge { var from: Int, to: Int, forward: Double, backward: Double, load: Double }
    var required: [Edge] = []
    var others: [Edge] = []
    var isRequired = true
    var depot: Int?
    var capacity = Double.infinity
    for row in text.split(whereSeparator: \.isNewline) {
      let line = row.drop(while: \.isWhitespace)
      if line.hasPrefix("(") {
        let edge = try edge(in: line) {
          Edge(from: $0, to: $1, forward: $2, backward: $3, load: $4)
        }
        if isRequired { required.append(edge) } else { others.append(edge) }
      } else if line.hasPrefix("LISTA_ARISTAS_REQ") {
        isRequired = true
      } else if line.hasPrefix("LISTA_ARISTAS_NOREQ") {
        isRequired = false
      } else if let colon = line.firstIndex(of: ":") {
        let value = Double(
          line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace).first ?? "")
        if line.hasPrefix("DEPOSITO") { depot = value.map { Int($0) - 1 } }
        if line.hasPrefix("CAPACIDAD") { capacity = value ?? .infinity }
      }
    }
    guard !required.isEmpty else { throw InstanceError.unreadable("\(name): no required edges") }
    let edges = required + others
    let nodeCount = (edges.map { max($0.from, $0.to) } + [depot ?? 0]).reduce(0, max) + 1
    var paths = ShortestPaths(nodeCount: nodeCount)
    for edge in edges {
      paths.addArc(from: edge.from, to: edge.to, cost: edge.forward)
      paths.addArc(from: edge.to, to: edge.from, cost: edge.backward)
    }
    return Instance(
      name: name,
      tasks: required.map {
        Instance.Task(
          from: $0.from, to: $0.to, forward: $0.forward, backward: $0.backward, load: $0.load)
      },
      travel: .matrix(paths.table(), locationCount: nodeCount), depot: depot,
      limit: RouteLimit(load: depot == nil ? .infinity : capacity))
  }

  private static func edge<Edge>(
    in line: Substring, make: (Int, Int, Double, Double, Double) -> Edge
  ) throws -> Edge {
    let fields = line.split { !($0.isNumber || $0.isLetter || $0 == "." || $0 == "-") }
    guard fields.count >= 4, let u = Int(fields[0]), let v = Int(fields[1]),
      fields[2] == "coste", let forward = Double(fields[3])
    else { throw InstanceError.unreadable("edge \(line)") }
    let backward = fields.count > 4 ? Double(fields[4]) : nil
    let demand = fields.firstIndex(of: "demanda").flatMap { $0 + 1 < fields.count ? $0 + 1 : nil }
    return make(
      u - 1, v - 1, forward, backward ?? forward, demand.flatMap { Double(fields[$0]) } ?? 0)
  }
}
