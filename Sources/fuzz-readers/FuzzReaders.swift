import Foundation
import MissionExport

/// Feeds the readers of mission files with damaged input: `fuzz-readers [count] [seed] [file…]`.
///
/// Seeds are files of all formats that are made here, and those that are named. Ends with status 1 when
/// an input takes longer than a second of processor time, or the memory goes over 256 MB. A crash ends
/// it by itself, with the sanitizer's report; the seed makes it happen again.
@main
struct FuzzReaders {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let count = arguments.first.flatMap { Int($0) } ?? 1_000_000
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    var mutator = InputMutator(seed: seed, corpus: SeedFiles.all() + files(arguments.dropFirst(2)))
    var tally = Tally()
    for number in 0..<count {
      let input = mutator.next()
      let began = processorSeconds()
      tally.count(input.read(isWritten: number % 16 == 0))
      let took = processorSeconds() - began
      if took > 1 {
        print("input \(number) of seed \(seed), \(input.name): \(took) s")
        tally.slow += 1
      }
      if number % 100_000 == 99_999 {
        print("\(number + 1) inputs: \(tally)")
        fflush(nil)
      }
    }
    let memory = peakMemory()
    print("\(count) inputs of seed \(seed): \(tally); peak memory \(memory / 1024) MB")
    exit(tally.slow == 0 && memory < 256 * 1024 ? 0 : 1)
  }

  private static func files(_ paths: ArraySlice<String>) -> [FuzzInput] {
    paths.compactMap { path in
      (try? Data(contentsOf: URL(fileURLWithPath: path))).map {
        FuzzInput(name: path, parts: [[UInt8]($0)], isUnpacked: false)
      }
    }
  }

  /// The time that this process has had of a processor; what other programs take does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that this process has held, KiB.
  private static func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}

/// What became of the inputs.
private struct Tally: CustomStringConvertible {
  var read = 0
  var refused = 0
  var findings = 0
  var slow = 0

  mutating func count(_ findings: Int?) {
    if let findings {
      read += 1
      self.findings += findings
    } else {
      refused += 1
    }
  }

  var description: String {
    "\(read) read with \(findings) findings, \(refused) refused, \(slow) slow"
  }
}
