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
  /// - Throws: all faults of all sources.
  public func read(_ paths: [String]) throws(InputErrors) -> RoadRegister {
    var faults: [InputError] = []
    var roads: [SourceRoad] = []
    var signals: [(name: String, knot: Knot)] = []
    for path in paths {
      do throws(Fault) {
        let source = try RoadSource(path, crs: crs, classes: classes)
        roads += source.roads
        signals += source.signals
      } catch {
        faults.append(InputError(error, at: SourceLocation(file: path)))
      }
    }
    var located: [RegisterNode] = []
    for path in nodeTables {
      do throws(Fault) {
        located += try RoadSource.places(path, crs: crs)
      } catch {
        faults.append(InputError(error, at: SourceLocation(file: path)))
      }
    }
    if let errors = InputErrors(faults) { throw errors }
    guard !roads.isEmpty else {
      let fault = Fault.other(
        Text(
          en: "there is no road of these classes: \(classes.sorted().joined(separator: ", "))",
          zh: "没有下列等级的道路：\(classes.sorted().joined(separator: "、"))"))
      throw InputErrors(InputError(fault, at: SourceLocation(file: paths.first ?? "")))
    }
    var register = register(of: RoadNetwork(roads), signals)
    register.nodes += located
    if let complaints {
      do throws(Fault) {
        try register.prioritise(ComplaintTable(complaints, crs: crs))
      } catch {
        throw InputErrors(InputError(error, at: SourceLocation(file: complaints)))
      }
    }
    return register
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
        $0 + Geodesic(from: $1.0, to: $1.1).distance.metres
      }
      return RoadSection(
        id: named[index], name: road.name, ref: road.ref, roadClass: road.roadClass, owner: owner,
        policy: policy, isTunnel: road.isTunnel, isBridge: road.isBridge,
        isOneWay: road.isOneWay, pair: pairs[index].map { named[$0] }, line: line,
        length: .metres(length))
    }
    return RoadRegister(
      sections: sections,
      nodes: CrossingNodes(network, lines: lines, signals: signals, on: plane).nodes)
  }
}

/// A plane for distances of some hundred metres: degrees times their lengths in the middle.
struct DegreePlane {
  private let metresEast: Double
  private static let metresNorth = 111_200.0

  init(around lines: [[Coordinate]]) {
    let all = lines.compactMap { $0.first?.latitude.radians }
    let low = all.min() ?? 0
    let high = all.max() ?? 0
    metresEast = Self.metresNorth * cos((low + high) / 2)
  }

  func point(_ place: Coordinate) -> LocalPoint {
    LocalPoint(
      x: place.longitude.degrees * metresEast, y: place.latitude.degrees * Self.metresNorth)
  }
}
