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
    .library(name: "FlightPerformance", targets: ["Units", "FlightPerformance"]),
    .library(
      name: "MissionPlanning",
      targets: ["Units", "Diagnostics", "Geodesy", "Terrain", "MissionPlanning", "MissionInput"]),
    .library(name: "MissionExport", targets: ["MissionExport"]),
    .library(name: "MissionReport", targets: ["MissionReport"]),
    .library(name: "MissionSimulation", targets: ["MissionSimulation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CPROJ"),
    .systemLibrary(name: "CGDAL"),
    .systemLibrary(name: "CZip"),
    .systemLibrary(name: "CCrypto"),
    module("Units"),
    module("Diagnostics"),
    module("Routing"),
    module("Geodesy", ["CPROJ", "Units"]),
    module("Terrain", ["Geodesy", "Units"]),
    module("FlightPerformance", ["Units"]),
    module(
      "MissionPlanning",
      ["Units", "Diagnostics", "Geodesy", "Terrain", "FlightPerformance", "Routing"]),
    module(
      "MissionInput",
      [
        "Units", "Diagnostics", "Geodesy", "Terrain", "FlightPerformance", "MissionPlanning",
        "CGDAL", "CCrypto", yams,
      ]),
    module(
      "MissionExport",
      ["Units", "Diagnostics", "Geodesy", "FlightPerformance", "MissionPlanning", "CZip"]),
    module(
      "MissionSimulation",
      ["Units", "Diagnostics", "Geodesy", "FlightPerformance", "MissionPlanning"]),
    // The page's style and program are embedded, so that the binary needs no other file.
    .target(
      name: "MissionReport",
      dependencies: [
        "Units", "Diagnostics", "Geodesy", "FlightPerformance", "MissionPlanning",
        "MissionSimulation",
      ],
      resources: [
        "page.css", "map.css", "print.css", "view.js", "selection.js", "profile.js", "page.js",
      ].map { .embedInCode("Page/\($0)") },
      swiftSettings: strict),
    .executableTarget(
      name: "kestrel",
      dependencies: [
        "Units", "Diagnostics", "Geodesy", "FlightPerformance", "MissionPlanning", "MissionInput",
        "MissionExport", "MissionSimulation", "MissionReport", argumentParser,
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
    .target(name: "SharedData", path: "Tests/SharedData", swiftSettings: strict),
    tests(
      "MissionPlanningTests",
      [
        "MissionPlanning", "Units", "Diagnostics", "Geodesy", "Terrain", "FlightPerformance",
        "Routing",
      ]),
    tests("CommandTests", ["kestrel", "SharedData"]),
    tests("GeodesyTests", ["Geodesy", "Units", "SharedData"]),
    tests(
      "MissionReportTests",
      [
        "MissionReport", "MissionPlanning", "FlightPerformance", "Geodesy", "Diagnostics", "Units",
        "SharedData",
      ]),
    tests(
      "MissionInputTests",
      [
        "MissionInput", "MissionPlanning", "FlightPerformance", "Geodesy", "Terrain", "Diagnostics",
        "Units", "SharedData",
      ]),
    tests("FlightPerformanceTests", ["FlightPerformance", "Units"]),
    tests(
      "MissionExportTests",
      [
        "MissionExport", "MissionInput", "MissionPlanning", "FlightPerformance", "Geodesy",
        "Diagnostics", "Units", "SharedData",
      ]),
    tests("ValidateFlightsTests", ["validate-flights", "FlightPerformance", "Units"]),
  ],
  swiftLanguageModes: [.v6]
)
