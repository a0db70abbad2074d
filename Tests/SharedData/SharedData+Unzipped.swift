public import Foundation

extension SharedData {
  /// The first file of an archive; nil, with a message, where the archive is absent.
  public static func unzipped(_ path: String) throws -> Data? {
    guard let archive = file(path) else { return nil }
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("kestrel-\(UUID())")
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", unzipping, archive.path, url.path]
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: url)
  }

  private static let unzipping = """
    import sys, zipfile
    z = zipfile.ZipFile(sys.argv[1])
    open(sys.argv[2], 'wb').write(z.read([n for n in z.namelist() if not n.endswith('/')][0]))
    """
}
