import Foundation
import Geodesy
import SharedData
import Testing
import Units

@Suite("Map planes")
struct MapPlaneTests {
  static let taiyuanEast = Coordinate(latitude: 37.8647, longitude: 112.5675)
  static let taiyuanWest = Coordinate(latitude: 37.87, longitude: 112.4999)

  @Test("fit the mission: one Gauss–Krüger zone, else one UTM zone, else a plane of its own")
  func fitting() throws {
    #expect(try MapPlane(fitting: [Self.taiyuanEast]).crs == "EPSG:4547")
    #expect(try MapPlane(fitting: [Self.taiyuanWest]).crs == "EPSG:4546")
    #expect(try MapPlane(fitting: [Self.taiyuanEast, Self.taiyuanWest]).crs == "EPSG:32649")
    let bayreuth = Coordinate(latitude: 49.97, longitude: 11.55)
    #expect(try MapPlane(fitting: [bayreuth]).crs == "EPSG:32632")
    let santiago = Coordinate(latitude: -33.4, longitude: -70.6)
    #expect(try MapPlane(fitting: [santiago]).crs == "EPSG:32719")
    let across = [
      Coordinate(latitude: 49.9, longitude: 11.9), Coordinate(latitude: 49.9, longitude: 12.1),
    ]
    let own = try MapPlane(fitting: across)
    #expect(own.crs.hasPrefix("+proj=tmerc"))
    #expect(own.scaleError < 1e-6)
    #expect(abs(own.convergence.degrees) < 1e-9)
  }

  @Test("say their scale error and the turn of their north")
  func factors() throws {
    let plane = try MapPlane(fitting: [Self.taiyuanEast])
    #expect(abs(plane.scaleError - 0.0002) <= 5e-6)  // published to five decimals: 1.0002
    // True north lies (λ0 − λ) · sin φ clockwise of the plane's, to first order: west of the central
    // meridian to its right.
    let expected = (114 - 112.5675) * sin(Angle.degrees(37.8647).radians)
    #expect(abs(plane.convergence.degrees - expected) < 1e-3)
  }

  @Test("agree with the published Gauss–Krüger and UTM coordinates to a millimetre")
  func published() throws {
    guard let file = SharedData.file("geodata/crs/cgcs2000_gk_vectors_proj.csv") else { return }
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count > 60)
    for row in rows {
      let longitude = try #require(Double(row[1]))
      let latitude = try #require(Double(row[2]))
      let easting = try #require(Double(row[5]))
      let northing = try #require(Double(row[6]))
      let source = row[4].contains("UTM") ? "EPSG:4326" : "EPSG:4490"
      var x = [longitude]
      var y = [latitude]
      try CoordinateTransformation(from: source, to: "EPSG:\(row[3])").transform(&x, &y)
      #expect(abs(x[0] - easting) < 1e-3, "\(row[0]) in EPSG:\(row[3])")
      #expect(abs(y[0] - northing) < 1e-3, "\(row[0]) in EPSG:\(row[3])")
    }
  }

  @Test("give points back where they were, to a tenth of a millimetre")
  func roundTrip() throws {
    let points = (0..<100).map {
      Coordinate(latitude: 37.5 + Double($0) * 0.01, longitude: 112.51 + Double($0) * 0.015)
    }
    let plane = try MapPlane(fitting: points)
    let back = try plane.unproject(plane.project(points))
    for (point, other) in zip(points, back) {
      #expect(Geodesic(from: point, to: other).distance.metres < 1e-4)
    }
  }

  @Test("give distances within their scale error of the geodesic")
  func distances() throws {
    let points = [Self.taiyuanEast, Coordinate(latitude: 37.95, longitude: 112.7)]
    let plane = try MapPlane(fitting: points)
    let local = try plane.project(points)
    let geodesic = Geodesic(from: points[0], to: points[1]).distance.metres
    let share = abs(local[0].distance(to: local[1]) / geodesic - 1)
    #expect(share <= plane.scaleError * 1.01)
  }

  @Test("take CGCS2000 and WGS 84 as one, as they are to centimetres")
  func cgcs2000() throws {
    var x = [112.5675]
    var y = [37.8647]
    try CoordinateTransformation(from: "EPSG:4326", to: "EPSG:4547").transform(&x, &y)
    #expect(abs(x[0] - 373_945.9168) < 1e-3)
    #expect(abs(y[0] - 4_193_447.7025) < 1e-3)
    try CoordinateTransformation(from: "EPSG:4547", to: "EPSG:32649").transform(&x, &y)
    #expect(abs(x[0] - 637_879.0580) < 1e-3)
    #expect(abs(y[0] - 4_191_961.1960) < 1e-3)
  }

  @Test("refuse a system that is unknown or has no exact way to WGS 84")
  func refused() {
    #expect(throws: TransformationError.self) {
      _ = try CoordinateTransformation(from: "EPSG:99999", to: "EPSG:4326")
    }
    #expect(throws: TransformationError.self) {
      _ = try CoordinateTransformation(
        from: "LOCAL_CS[\"site\",UNIT[\"metre\",1]]", to: "EPSG:4326")
    }
  }
}
