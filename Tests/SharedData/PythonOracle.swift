public import Foundation

/// A Python program under `Tests/oracles` that checks, with the programs of others, what Kestrel wrote.
public enum PythonOracle {
  /// Runs an oracle to its end.
  ///
  /// - Parameters:
  ///   - name: The script's name in `Tests/oracles`.
  ///   - modules: The Python modules that it needs.
  /// - Returns: Its exit status and all that it wrote; nil, with a message, where Python or a module is
  ///   missing. `.ci/oracles` installs them.
  public static func run(
    _ name: String, _ arguments: [String], needing modules: [String]
  ) throws -> (status: Int32, output: String)? {
    let project = SharedData.projectFolder
    let python = project.appendingPathComponent(".build/oracles/bin/python")
    let imports = modules.map { "import \($0)" }.joined(separator: "; ")
    guard FileManager.default.isExecutableFile(atPath: python.path),
      try execute(python, ["-c", imports]).status == 0
    else {
      print("skipped: \(name) needs \(modules.joined(separator: ", ")); see .ci/oracles")
      return nil
    }
    let script = project.appendingPathComponent("Tests/oracles/\(name)")
    return try execute(python, [script.path] + arguments)
  }

  /// Runs a program to its end, and gives its exit status and all that it wrote.
  public static func execute(
    _ program: URL, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
