import MissionPlanning

/// The names of a plan's roads and nodes, by their ids.
struct TaskNames {
  private let names: [String: String]

  /// Collects the names; where two tasks share an id, the first one's.
  init(_ plan: PatrolPlan) {
    let roads = plan.roads.map { ($0.id, $0.name) }
    let nodes = plan.nodes.map { ($0.id, $0.name) }
    names = Dictionary(roads + nodes) { first, _ in first }
  }

  /// The name of a task; its id where it has none.
  func callAsFunction(_ id: String) -> String {
    guard let name = names[id], !name.isEmpty else { return id }
    return name
  }
}
