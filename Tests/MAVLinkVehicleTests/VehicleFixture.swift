import FlightPerformance
import Geodesy
import MAVLink
import MAVLinkVehicle
import MissionSimulation
import Testing
import Units

enum VehicleFixture {
  static let home = Coordinate(latitude: 37.859, longitude: 112.5803)

  static func vehicle(system: UInt8 = 1) throws -> Vehicle {
    let m30t = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    let weather = Weather(
      wind: Wind(
        from: .degrees(315), speed: .metresPerSecond(3), gust: .metresPerSecond(5), over: .suburb),
      temperature: .celsius(15))
    return Vehicle(
      SimulatedAircraft(m30t, in: weather, at: home, elevation: .metres(790), seed: 1),
      system: system)
  }

  /// Up 30 m, 300 m north by way of a corner, and home.
  static var items: [MissionItemInt] {
    let north = Int32(((home.latitude.degrees + 0.002) * 1e7).rounded())
    let east = Int32(((home.longitude.degrees + 0.002) * 1e7).rounded())
    let (lat, lon) = (Int32(home.latitude.degrees * 1e7), Int32(home.longitude.degrees * 1e7))
    func item(
      _ command: UInt16, _ x: Int32 = 0, _ y: Int32 = 0, _ z: Float = 0, frame: UInt8 = 3
    ) -> MissionItemInt {
      MissionItemInt(
        x: x, y: y, z: z, seq: 0, command: command, targetSystem: 1, targetComponent: 1,
        frame: frame, autocontinue: 1)
    }
    let all = [
      item(16, lat, lon, 790, frame: 0), item(22, lat, lon, 30), item(16, north, lon, 30),
      item(16, north, east, 40), item(20, frame: 2),
    ]
    return all.enumerated().map { index, item in
      var item = item
      item.seq = UInt16(index)
      item.current = index == 0 ? 1 : 0
      return item
    }
  }

  static func frame(_ message: some Message) -> Frame {
    Frame(message, sequence: 0, system: 255, component: 190)
  }
}
