import Diagnostics
import Geodesy
import MissionPlanning

extension MissionReader {
  /// Reads a whole mission.
  ///
  /// - Throws: all faults of the mission file, and of the files that it names.
  mutating func request() throws(InputErrors) -> PatrolRequest {
    let root = try root()
    let sites = launchSites(root)
    let roads = roads(root)
    let nodes = nodes(root)
    if root["roads"] == nil, root["hover"] == nil {
      noteMissing(
        "roads", of: root,
        example: "{from: roads.geojson, height: 90 m above ground, speed: 10 m/s}")
    }
    let weather = weather(root, home: wayHome(to: sites.map(\.site), roads: roads, nodes: nodes))
    let name = required("mission", of: root, example: "早高峰", { $0 })
    let aircraft = aircraft(root)
    let batteries = batteries(root)
    let limits = limits(root, in: weather)
    let tasks = roads.flatMap(\.line) + nodes.map(\.position)
    noteExchanged(sites, from: tasks)
    let terrain = terrain(root, around: sites.map(\.site.position) + tasks)
    let rules = rules(root)
    let airspace = airspace(root, rules, around: sites.map(\.site.position) + tasks)
    let flightArea = flightArea(root)
    let time = time(root)
    noteApart(root, time)
    noteShifted(sites.map(\.site), nodes, beside: roads)
    if let errors = InputErrors(sortedFaults) { throw errors }
    guard let name, let aircraft, let batteries, let weather, let limits else {
      preconditionFailure("what is absent has been noted")
    }
    var ids = UniqueIDs()
    return PatrolRequest(
      mission: name, aircraft: aircraft, batteries: batteries, launchSites: sites.map(\.site),
      roads: roads.map { ids.unique($0, \.id) }, nodes: nodes.map { ids.unique($0, \.id) },
      weather: weather, limits: limits, terrain: terrain, airspace: airspace,
      flightArea: flightArea,
      time: time, rules: rules, inputs: inputs, defaults: defaults, findings: findings)
  }

  /// The blocks at the top, with the format's version checked.
  private mutating func root() throws(InputErrors) -> Section {
    let file: InputFile
    let text: String
    do throws(Fault) {
      file = try InputFile(path: paths.mission)
      text = try file.text()
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: paths.mission)))
    }
    let field = try MissionDocument.root(of: text, file: paths.mission)
    note(file, named: paths.missionName)
    guard let root = section(field, keys: MissionKeys.mission) else {
      throw InputErrors(sortedFaults) ?? InputErrors(InputError(.fileMissing, at: field.location))
    }
    _ = required("kestrel", of: root, example: "1") { (text) throws(Fault) in
      guard text.trimmed == "1" else { throw .outOfRange(found: text, allowed: "1") }
    }
    return root
  }

  /// The mission file's faults in the order of its lines, then those of the files that it names, as
  /// they were met.
  private var sortedFaults: [InputError] {
    faults.enumerated().sorted { a, b in
      key(a.element, a.offset) < key(b.element, b.offset)
    }.map(\.element)
  }

  private func key(_ error: InputError, _ offset: Int) -> (Int, Int, Int, Int) {
    let here = error.location.file == paths.mission
    return (here ? 0 : 1, error.location.line ?? 0, error.location.column ?? 0, offset)
  }
}
