import Foundation
import SharedData
import Testing

@testable import MissionReport

@Suite("A picture with a palette")
struct PalettePNGTests {
  @Test("is read by GDAL pixel by pixel, also where it is longer than one stored block")
  func read() throws {
    let (width, height) = (300, 251)
    let pixels = (0..<width * height).map { UInt8($0 * 7 % 251) }
    let png = PalettePNG(
      width: width, height: height, pixels: pixels,
      palette: (0..<251).map { .init(red: UInt8($0), green: 1, blue: 2, alpha: UInt8(255 - $0)) })
    let tool = "/usr/bin/gdal_translate"
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      print("skipped: \(tool) is not installed; it comes with gdal-bin")
      return
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kestrel-png-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, raw) = (
      folder.appendingPathComponent("a.png"), folder.appendingPathComponent("a.raw")
    )
    try Data(png.bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["-q", "-of", "ENVI", file.path, raw.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try Data(contentsOf: raw) == Data(pixels))
  }
}
