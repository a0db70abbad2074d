// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A module that is optimized in debug builds as well: tests plan and fly whole missions through it.
func fastModule(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// What each module may import; `make lint` refuses anything else.
let package = Package(
  name: "kestrel",
  products: [
    .executable(name: "kestrel", targets: ["kestrel"]),
    .library(name: "Routing", targets: ["Routing"]),
    .library(name: "Airspace", targets: ["Geodesy", "PlanarGeometry", "Terrain", "Airspace"]),
    .library(name: "FlightPerformance", targets: ["Units", "FlightPerformance"]),
    .library(
      name: "MissionPlanning",
      targets: ["Units", "Diagnostics", "Geodesy", "Terrain", "MissionPlanning", "MissionInput"]),
    .library(name: "MissionExport", targets: ["MissionExport"]),
    .library(name: "MissionReport", targets: ["MissionReport"]),
    .library(
      name: "MissionSimulation", targets: ["MissionSimulation", "MAVLink", "MAVLinkVehicle"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CPROJ"),
    .systemLibrary(name: "CGDAL"),
    .systemLibrary(name: "CGEOS"),
    .systemLibrary(name: "CZip"),
    .systemLibrary(name: "CCrypto"),
    fastModule("Units"),
    module("Diagnostics"),
    fastModule("Routing"),
    module("MAVLink"),
    module(
      "MAVLinkVehicle",
      [
        "Units", "Diagnostics", "Geodesy", "FlightPerformance", "MissionPlanning",
        "MissionSimulation", "MAVLink",
      ]),
    fastModule("Geodesy", ["CPROJ", "Units"]),
    fastModule("PlanarGeometry", ["CGEOS", "Geodesy"]),
    fastModule("Terrain", ["Geodesy", "Units"]),
    .target(
      name: "Airspace", dependencies: ["PlanarGeometry", "Geodesy", "Units", "Diagnostics"],
      resources: ["cn-2024.json", "faa-107.json", "easa-open.json"].map {
        .embedInCode("Rules/\($0)")
      }, swiftSettings: strict),
    fastModule("FlightPerformance", ["Units"]),
    fastModule(
      "MissionPlanning",
      [
        "Units", "Diagnostics", "Geodesy", "PlanarGeometry", "Terrain", "Airspace",
        "FlightPerformance", "Routing",
      ]),
    module(
      "MissionInput",
      [
        "Units", "Diagnostics", "Geodesy", "PlanarGeometry", "Terrain", "Airspace",
        "FlightPerformance", "MissionPlanning",
        "CGDAL", "CCrypto", yams,
      ]),
    module(
      "MissionExport",
      [
        "Units", "Diagnostics", "Geodesy", "Airspace", "FlightPerformance", "MissionPlanning",
        "CZip",
      ]),
    fastModule(
      "MissionSimulation",
      ["Units", "Diagnostics", "Geodesy", "FlightPerformance", "MissionPlanning"]),
    // The page's style and program are embedded, so that the binary needs no other file.
    .target(
      name: "MissionReport",
      dependencies: [
        "Units", "Diagnostics", "Geodesy", "PlanarGeometry", "Airspace", "FlightPerformance",
        "MissionPlanning", "MissionSimulation",
      ],
      resources: [
        "page.css", "map.css", "zones.css", "print.css", "view.js", "selection.js", "profile.js",
        "page.js",
        "replay.css", "replay.js",
      ].map { .embedInCode("Page/\($0)") },
      swiftSettings: strict),
    .executableTarget(
      name: "kestrel",
      dependencies: [
        "Units", "Diagnostics", "Geodesy", "Airspace", "FlightPerformance", "MissionPlanning",
        "MissionInput", "MissionExport", "MissionSimulation", "MissionReport", "MAVLinkVehicle",
        argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "validate-flights", dependencies: ["Units", "FlightPerformance"],
      swiftSettings: strict),
    .executableTarget(
      name: "fuzz-readers", dependencies: ["MissionExport", "Diagnostics", "Geodesy", "Units"],
      swiftSettings: strict),
    tests("UnitsTests", ["Units"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("RoutingTests", ["Routing"]),
    tests(
      "MissionSimulationTests",
      [
        "MissionSimulation", "MissionPlanning", "FlightPerformance", "Geodesy", "Units",
        "Diagnostics", "SharedData",
      ]),
    tests("MAVLinkTests", ["MAVLink", "SharedData"]),
    tests(
      "MAVLinkVehicleTests",
      [
        "MAVLinkVehicle", "MAVLink", "MissionSimulation", "MissionPlanning", "FlightPerformance",
        "Geodesy", "Units", "SharedData",
      ]),
    .target(name: "SharedData", path: "Tests/SharedData", swiftSettings: strict),
    tests(
      "MissionPlanningTests",
      [
        "MissionPlanning", "Units", "Diagnostics", "Geodesy", "PlanarGeometry", "Terrain",
        "Airspace", "FlightPerformance", "Routing", "SharedData",
      ]),
    tests("CommandTests", ["kestrel", "SharedData"]),
    tests("GeodesyTests", ["Geodesy", "Units", "SharedData"]),
    tests("TerrainTests", ["Terrain", "Geodesy", "Units", "SharedData"]),
    tests(
      "AirspaceTests",
      ["Airspace", "PlanarGeometry", "Geodesy", "Units", "Diagnostics", "SharedData"]),
    tests("PlanarGeometryTests", ["PlanarGeometry", "Geodesy", "CGEOS"]),
    tests(
      "MissionReportTests",
      [
        "MissionReport", "MissionPlanning", "MissionSimulation", "FlightPerformance", "Geodesy",
        "Airspace", "PlanarGeometry",
        "Diagnostics", "Units", "SharedData",
      ]),
    tests(
      "MissionInputTests",
      [
        "MissionInput", "MissionPlanning", "FlightPerformance", "Geodesy", "Terrain", "Airspace",
        "Diagnostics", "Units", "SharedData",
      ]),
    tests("FlightPerformanceTests", ["FlightPerformance", "Units"]),
    tests(
      "MissionExportTests",
      [
        "MissionExport", "MissionInput", "MissionPlanning", "FlightPerformance", "Geodesy",
        "Airspace",
        "Diagnostics", "Units", "SharedData",
      ]),
    tests("ValidateFlightsTests", ["validate-flights", "FlightPerformance", "Units"]),
  ],
  swiftLanguageModes: [.v6]
)
