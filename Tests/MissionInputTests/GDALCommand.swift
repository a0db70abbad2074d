import Foundation

/// GDAL's command line, which makes files of formats that no test should hold as bytes.
enum GDALCommand {
  /// Whether a tool is installed; says so where it is not.
  static func isInstalled(_ tool: String) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    if folders.contains(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }) {
      return true
    }
    print("skipped: \(tool) is not installed; it comes with gdal-bin")
    return false
  }

  /// What a tool that must succeed prints.
  static func output(_ tool: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(command: [tool] + arguments, status: process.terminationStatus)
    }
    return text
  }

  private struct Failed: Error {
    let command: [String]
    let status: Int32
  }

  /// Runs a tool in a folder; it must succeed.
  static func run(_ tool: String, _ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(command: [tool] + arguments, status: process.terminationStatus)
    }
  }
}
