import Foundation
import Testing

@Suite("Output files")
struct OutputTests {
  @Test("are not written over without being told to")
  func existing() throws {
    let place = try Workplace.prepared()
    try FileManager.default.createDirectory(
      at: place.folder.appendingPathComponent("out"), withIntermediateDirectories: false)
    try place.write("mine", to: "out/plan.json")
    let refused = try place.kestrel("plan", "mission.yaml", "-o", "out")
    #expect(refused.status == 3)
    #expect(refused.complaint.contains("out/plan.json"))
    #expect(refused.complaint.contains("--force"))
    #expect(try place.read("out/plan.json") == Data("mine".utf8))
    #expect(try place.files(in: "out") == ["plan.json"])
    let forced = try place.kestrel(
      "plan", "mission.yaml", "-o", "out", "--force", "--effort", "quick")
    #expect(forced.status == 0, "\(forced.complaint)")
    #expect(try place.files(in: "out") == ["map.html", "plan.json"])
  }

  @Test("that are in the way are told before the search, not after it")
  func early() throws {
    let place = try Workplace.prepared()
    // A mission that has no plan: who searched first would end with status 4.
    let outcome = try place.shell(
      """
      sed -i 's/temperature: .*/temperature: -45 °C/' mission.yaml
      kestrel plan mission.yaml -o free; echo $?
      mkdir out; touch out/map.html taken
      for folder in out taken taken/below; do kestrel plan mission.yaml -o $folder; echo $?; done
      """)
    #expect(outcome.output == "4\n3\n3\n3\n", "\(outcome.complaint)")
    #expect(outcome.complaint.contains("out/map.html"))
  }

  @Test("have a name: an empty one is a mistake of usage, not the root folder")
  func unnamed() throws {
    let place = try Workplace.prepared()
    for command in [
      "plan mission.yaml -o ''", "export plan.json --as kmz -o ''", "simulate plan.json -o ''",
    ] {
      let outcome = try place.shell("kestrel \(command)")
      #expect(outcome.status == 2, "\(command): \(outcome.complaint)")
      #expect(outcome.complaint.contains("the name is empty"))
    }
  }

  @Test("need a folder that can be written; the message names it")
  func notWritable() throws {
    let place = try Workplace.prepared()
    try place.write("a file", to: "taken")
    for folder in ["taken", "taken/below", "/proc/kestrel"] {
      let outcome = try place.kestrel("plan", "mission.yaml", "-o", folder, "--effort", "quick")
      #expect(outcome.status == 3)
      #expect(outcome.complaint.contains(folder))
      #expect(outcome.complaint.contains("cannot be written"))
    }
    #expect(try place.read("taken") == Data("a file".utf8))
  }

  @Test("leave nothing half-written where the disk takes no more")
  func diskFull() throws {
    let place = try Workplace.prepared()
    // A limit of 8 kB a file stands for the full disk: writing fails half-way through.
    let outcome = try place.shell(
      "trap '' XFSZ; ulimit -f 8; kestrel plan mission.yaml -o out --effort quick")
    #expect(outcome.status == 3, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("cannot be written"))
    #expect(try place.files() == ["mission.yaml", "nodes.geojson", "roads.geojson"])
  }

  @Test("leave nothing half-written on a full file system")
  func fileSystemFull() throws {
    let place = try Workplace.prepared()
    let outcome = try place.shell(
      """
      mkdir small && mount -t tmpfs -o size=16k none small 2>/dev/null || exit 99
      kestrel plan mission.yaml -o small/out --effort quick; status=$?
      ls -A small; umount small; exit $status
      """)
    guard outcome.status != 99 else {
      print("skipped: a small file system can be mounted by root only")
      return
    }
    #expect(outcome.status == 3)
    #expect(outcome.complaint.contains("No space left on device"))
    #expect(outcome.output.isEmpty)
  }

  @Test("are the same bytes for the same mission")
  func deterministic() throws {
    let place = try Workplace.prepared()
    for folder in ["a", "b"] {
      let outcome = try place.kestrel("plan", "mission.yaml", "-o", folder, "--effort", "quick")
      #expect(outcome.status == 0, "\(outcome.complaint)")
      #expect(outcome.output.contains("测试巡逻"))
    }
    #expect(try place.files(in: "a") == ["map.html", "plan.json"])
    for file in try place.files(in: "a") {
      #expect(try place.read("a/\(file)") == place.read("b/\(file)"))
    }
  }
}
