import Foundation
import Testing

@testable import MissionReport

@Suite("The colours of flights")
struct FlightColoursTests {
  /// What an eye sees: red, green and blue of linear light, mixed by a matrix. Severity 1 of
  /// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, *A physiologically-based model for simulation
  /// of color vision deficiency*, IEEE TVCG 15 (2009).
  enum Eye: CaseIterable {
    case usual, protanopia, deuteranopia, tritanopia

    var matrix: [[Double]] {
      switch self {
      case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  // The Okabe-Ito palette, made for the purpose, keeps its six colours 16 apart by the same measure.
  @Test(
    "differ to every eye by at least 16 in CIELAB", arguments: Eye.allCases,
    [FlightColours.light, FlightColours.dark])
  func distinct(_ eye: Eye, _ palette: [String]) throws {
    let seen = try palette.map { lab(mix(try linear($0), eye.matrix)) }
    for a in seen.indices {
      for b in seen.indices where a < b {
        let apart = zip(seen[a], seen[b]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
        #expect(apart >= 16, "\(palette[a]) and \(palette[b])")
      }
    }
  }

  @Test("stand out from their sheet by 3 : 1, as WCAG 2.1 asks of graphics")
  func contrast() throws {
    for colour in FlightColours.light {
      #expect(try contrast(colour, FlightColours.lightSheet) >= 3, "\(colour)")
    }
    for colour in FlightColours.dark {
      #expect(try contrast(colour, FlightColours.darkSheet) >= 3, "\(colour)")
    }
  }

  private func linear(_ hex: String) throws -> [Double] {
    let value = try #require(UInt32(hex.dropFirst(), radix: 16))
    return [16, 8, 0].map { shift in
      let c = Double(value >> UInt32(shift) & 255) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
  }

  private func mix(_ rgb: [Double], _ matrix: [[Double]]) -> [Double] {
    matrix.map { row in min(1, max(0, zip(row, rgb).map { $0 * $1 }.reduce(0, +))) }
  }

  /// CIE 1976 L*a*b* under D65.
  private func lab(_ rgb: [Double]) -> [Double] {
    func f(_ row: [Double], _ white: Double) -> Double {
      let t = zip(row, rgb).map { $0 * $1 }.reduce(0, +) / white
      return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116
    }
    let x = f([0.4124564, 0.3575761, 0.1804375], 0.95047)
    let y = f([0.2126729, 0.7151522, 0.0721750], 1)
    let z = f([0.0193339, 0.1191920, 0.9503041], 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  private func contrast(_ a: String, _ b: String) throws -> Double {
    let light = try [a, b].map { colour in
      zip([0.2126, 0.7152, 0.0722], try linear(colour)).map { $0 * $1 }.reduce(0, +) + 0.05
    }
    return max(light[0], light[1]) / min(light[0], light[1])
  }
}
