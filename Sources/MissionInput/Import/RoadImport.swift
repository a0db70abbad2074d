public import Diagnostics
import Foundation
import Geodesy
import PlanarGeometry
import Units

/// Makes a register of road sections from map data.
///
///     let register = try RoadImport(owner: "三大队").read(["heidelberg.osm.pbf"])
///     register.sections.count      // 24,000 lines become sections between junctions
public struct RoadImport: Sendable {
  /// The classes to take; all of the source's where it is empty.
  public var classes: Set<String>
  /// Who looks after the roads.
  public var owner: String
  /// How they are patrolled, before complaints change the priority.
  public var policy: PatrolPolicy
  /// The sources' reference system; nil where they carry their own.
  public var crs: String?
  /// A table of complaints; nil for none.
  public var complaints: String?
  /// Tables of nodes: addresses that were located already.
  public var nodeTables: [String]

  /// The classes of OpenStreetMap that are patrolled unless others are asked for.
  public static let usualClasses: Set<String> = Set(
    ["motorway", "trunk", "primary", "secondary", "tertiary"].flatMap { [$0, "\($0)_link"] }
      + ["unclassified", "residential"])

  /// Makes an import.
  public init(
    classes: Set<String> = RoadImport.usualClasses, owner: String = "",
    policy: PatrolPolicy = PatrolPolicy(), crs: String? = nil, complaints: String? = nil,
    nodeTables: [String] = []
  ) {
    self.classes = classes
    self.owner = owner
    self.policy = policy
    self.crs = crs
    self.complaints = complaints
    self.nodeTables = nodeTables
  }

  /// Reads sources into one register.
  ///
  /// - Throws: all faults of all sources, tables and the policy.
  public func read(_ paths: [String]) throws(InputErrors) -> RoadRegister {
    var faults = policy.faults.map {
      InputError($0.fault, at: SourceLocation(file: "--\($0.key)"))
    }
    /// What a source gives; nil where its faults were noted.
    func reading<Value>(_ read: () throws(InputErrors) -> Value) -> Value? {
      do throws(InputErrors) {
        return try read()
      } catch {
        faults += error.all
        return nil
      }
    }
    let sources = paths.compactMap { path in
      reading { () throws(InputErrors) in try source(path) }
    }
    let located = nodeTables.flatMap { path in
      reading { () throws(InputErrors) in try LocatedNodes.read(path, crs: crs) } ?? []
    }
    let table = complaints.flatMap { path in
      reading { () throws(InputErrors) in try ComplaintTable(path, crs: crs) }
    }
    if let errors = InputErrors(faults) { throw errors }
    let roads = sources.flatMap(\.roads)
    guard !roads.isEmpty else {
      throw InputErrors(
        InputError(noRoads(sources), at: SourceLocation(file: paths.first ?? "")))
    }
    var register = register(of: RoadNetwork(roads), sources.flatMap(\.signals))
    register.nodes += located
    let taken = register.nodes.map(\.id)
    if Set(taken).count < taken.count {
      var ids = UniqueIDs()
      register.nodes = register.nodes.map { ids.unique($0, \.id) }
    }
    for (path, source) in zip(paths, sources) where source.unusable > 0 {
      register.findings.append(
        Finding(
          .warning, rule: "lines-left-out", place: path,
          message: Text(
            en: "\(source.unusable) lines have fewer than two places on the earth",
            zh: "\(source.unusable) 条线不足两个有效点")))
    }
    if let table { register.prioritise(table) }
    return register
  }

  private func source(_ path: String) throws(InputErrors) -> RoadSource {
    let source: RoadSource
    do throws(Fault) {
      source = try RoadSource(path, crs: crs, classes: classes)
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: path)))
    }
    if let errors = source.faults.errors { throw errors }
    return source
  }

  /// Nothing of these classes; the classes that there are instead, the most frequent first.
  private func noRoads(_ sources: [RoadSource]) -> Fault {
    var counts: [String: Int] = [:]
    for source in sources {
      for (name, count) in source.otherClasses { counts[name, default: 0] += count }
    }
    let there = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(8)
      .map { "\($0.key.isEmpty ? "–" : $0.key) (\($0.value))" }
    let wanted = classes.sorted()
    return .other(
      Text(
        en: "there is no road of these classes: \(wanted.joined(separator: ", "))"
          + (there.isEmpty ? "" : "; the file has \(there.joined(separator: ", "))"),
        zh: "没有下列等级的道路：\(wanted.joined(separator: "、"))"
          + (there.isEmpty ? "" : "；文件中有：\(there.joined(separator: "、"))")))
  }

  private func register(
    of network: RoadNetwork, _ signals: [(name: String, knot: Knot)]
  ) -> RoadRegister {
    let coordinates = network.sections.map { section in
      section.line.map { Coordinate(latitude: $0.latitude, longitude: $0.longitude) }
    }
    let plane = DegreePlane(around: coordinates)
    let lines = coordinates.map { $0.map(plane.point) }
    let pairs = CarriagewayPairs.pairs(network.sections, lines: lines)
    var ids = UniqueIDs()
    let named = network.sections.map { ids.unique($0, \.id).id }
    let sections = network.sections.indices.map { index in
      let road = network.sections[index].road
      let line = coordinates[index]
      let length = zip(line, line.dropFirst()).reduce(0) {
        $0 + Geodesic.distance(from: $1.0, to: $1.1).metres
      }
      return RoadSection(
        id: named[index], name: road.name, ref: road.ref, roadClass: road.roadClass,
        owner: road.policy.owner ?? owner, policy: road.policy.policy(else: policy),
        isTunnel: road.isTunnel, isBridge: road.isBridge,
        isOneWay: road.isOneWay, pair: pairs[index].map { named[$0] }, line: line,
        length: .metres(length))
    }
    return RoadRegister(
      sections: sections,
      nodes: CrossingNodes(network, lines: lines, signals: signals, on: plane).nodes)
  }
}
