// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func bench(_ name: String, _ libraries: [String], _ others: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name,
    dependencies: libraries.map { .product(name: $0, package: "kestrel") } + others,
    swiftSettings: strict)
}

let package = Package(
  name: "kestrel-benchmarks",
  dependencies: [
    .package(name: "kestrel", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    bench("PlanBench", ["MissionPlanning", "MissionReport"]),
    bench("AirspaceBench", ["Airspace"]),
    bench("ImportBench", ["MissionPlanning"]),
    bench("PerformanceBench", ["FlightPerformance"]),
    bench("SimulationBench", ["MissionPlanning", "MissionSimulation"]),
    bench("RoutingFuzz", ["Routing"]),
    bench("FilesBench", ["MissionExport", "MissionPlanning"]),
    bench(
      "RoutingBench", ["Routing"],
      [.product(name: "ArgumentParser", package: "swift-argument-parser")]),
  ],
  swiftLanguageModes: [.v6]
)
