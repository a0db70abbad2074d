import Diagnostics
import Foundation
import Testing

@testable import MissionExport

@Suite("Archives of strangers")
struct HostileArchiveTests {
  private func refusal(_ bytes: [UInt8]) -> String {
    do {
      _ = try RouteFile(reading: Data(bytes), named: "hostile.kmz")
      return "read"
    } catch {
      return error.text.en
    }
  }

  private func good() throws -> [UInt8] {
    [UInt8](try #require(try MissionExporter.export(PlanBuilder.patrol(), as: .dji).first).bytes)
  }

  @Test("a bomb that says how large it is")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: ArchiveReader.mostBytes + 1)
    let bomb = try ArchiveWriter.archive(of: [
      ArchiveEntry(name: WPMLArchive.waylinesName, bytes: zeros)
    ])
    #expect(zeros.count > 100 * bomb.count)
    #expect(refusal(bomb).contains("more than 64 MB"))
  }

  @Test("a bomb that lies about its size")
  func lyingBomb() throws {
    let zeros = [UInt8](repeating: 0x20, count: 10_000_000)
    var bomb = try ArchiveWriter.archive(of: [
      ArchiveEntry(name: WPMLArchive.waylinesName, bytes: zeros)
    ])
    // The unpacked size stands in the entry's own header and in the directory: 80 96 98 00.
    let size: [UInt8] = [0x80, 0x96, 0x98, 0x00]
    for at in bomb.indices.dropLast(3) where bomb[at..<(at + 4)].elementsEqual(size) {
      bomb.replaceSubrange(at..<(at + 4), with: [0x10, 0, 0, 0])
    }
    #expect(
      refusal(bomb).contains("cannot be unpacked") || refusal(bomb).contains("cannot be read"))
  }

  @Test(
    "names that leave the archive",
    arguments: [
      "../wpmz/waylines.wpml", "wpmz/../../etc/passwd", "/etc/passwd", "wpmz\\waylines.wpml",
    ])
  func names(name: String) throws {
    let archive = try ArchiveWriter.archive(of: [ArchiveEntry(name: name, bytes: [1])])
    #expect(refusal(archive).contains("outside the archive"))
  }

  @Test("more entries than a mission has")
  func crowd() throws {
    let crowd = (0...ArchiveReader.mostEntries).map {
      ArchiveEntry(name: "wpmz/res/\($0)", bytes: [])
    }
    #expect(refusal(try ArchiveWriter.archive(of: crowd)).contains("more than 1000 entries"))
  }

  @Test("an end record that promises a million entries")
  func promisedCrowd() throws {
    var archive = try good()
    let end = archive.count - 22
    archive.replaceSubrange((end + 8)..<(end + 12), with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(refusal(archive).contains("more than 1000 entries"))
  }

  @Test("an encrypted entry")
  func encrypted() throws {
    var archive = try good()
    // Bit 0 of the flags, in the entry's own header and in the directory.
    for at in archive.indices.dropLast(12) {
      if archive[at..<(at + 4)].elementsEqual([0x50, 0x4B, 0x03, 0x04]) { archive[at + 6] |= 1 }
      if archive[at..<(at + 4)].elementsEqual([0x50, 0x4B, 0x01, 0x02]) { archive[at + 8] |= 1 }
    }
    #expect(refusal(archive).contains("encrypted"))
  }

  @Test("an archive cut short anywhere is refused")
  func truncated() throws {
    let archive = try good()
    for share in 1..<40 {
      let cut = Array(archive[..<(archive.count * share / 40)])
      #expect(refusal(cut) != "read")
    }
  }

  @Test(
    "entities, depth and other tricks of XML",
    arguments: [
      ("<!DOCTYPE kml [<!ENTITY a \"b\">]><kml>&a;</kml>", "document type"),
      ("<kml>&lol;</kml>", "unknown entity"),
      (String(repeating: "<a>", count: 70), "nested deeper"),
      ("<kml><Document></kml>", "</Document> is due"),
      ("<kml a='1' a='2'/>", "stands twice"),
      ("<kml>", "ends inside"),
      ("<kml/><kml/>", "one element around everything"),
      ("<kml>\u{0}</kml>", "not UTF-8"),
    ])
  func markup(text: String, reason: String) throws {
    let archive = try ArchiveWriter.archive(of: [
      ArchiveEntry(name: WPMLArchive.waylinesName, bytes: Array(text.utf8))
    ])
    #expect(refusal(archive).contains(reason))
  }
}
