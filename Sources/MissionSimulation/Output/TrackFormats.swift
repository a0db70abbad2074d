import Foundation
import Geodesy
import Units

extension [SimulatedFlight] {
  /// The tracks as CSV: a header, then a line for each second of each flight. Lines end in LF.
  public var csv: String {
    var text =
      "flight,time_s,latitude_deg,longitude_deg,height_m,height_above_ground_m,ground_speed_mps,"
      + "airspeed_mps,climb_mps,energy_wh,leg,mode,heading_deg,wind_from_deg,wind_mps,energy_left_wh\n"
    for flight in self {
      for point in flight.track {
        let fields = [
          String(flight.number), CSVNumber.text(point.time.seconds, 2),
          CSVNumber.text(point.position.latitude.degrees, 7),
          CSVNumber.text(point.position.longitude.degrees, 7),
          CSVNumber.text(point.height.metres, 2), CSVNumber.text(point.heightAboveGround.metres, 2),
          CSVNumber.text(point.groundSpeed.metresPerSecond, 2),
          CSVNumber.text(point.airspeed.metresPerSecond, 2),
          CSVNumber.text(point.climb.metresPerSecond, 2), CSVNumber.text(point.energy.wattHours, 3),
          String(point.leg + 1), point.mode.rawValue,
          CSVNumber.text(point.heading.degrees, 1), CSVNumber.text(point.windFrom.degrees, 1),
          CSVNumber.text(point.windSpeed.metresPerSecond, 2),
          CSVNumber.text(point.energyLeft.wattHours, 3),
        ]
        text += fields.joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// The tracks as GeoJSON (RFC 7946): one line a flight, with its figures as properties.
  ///
  /// Positions are longitude, latitude and the height above the flight's launch site, which RFC 7946
  /// has no datum for; the property `height_datum` says so.
  public var geoJSON: String {
    let features = map { flight in
      let line = flight.track.map { point in
        "[\(CSVNumber.text(point.position.longitude.degrees, 7)),"
          + "\(CSVNumber.text(point.position.latitude.degrees, 7)),\(CSVNumber.text(point.height.metres, 2))]"
      }
      let times = flight.track.map { CSVNumber.text($0.time.seconds, 2) }
      return """
        {"type":"Feature","geometry":{"type":"LineString","coordinates":[\(line.joined(separator: ","))]},\
        "properties":{"flight":\(flight.number),"outcome":"\(flight.outcome.rawValue)",\
        "finished_with_reserve":\(flight.finishedWithReserve),\
        "time_s":\(CSVNumber.text(flight.simulated.time.seconds, 2)),\
        "energy_wh":\(CSVNumber.text(flight.simulated.energy.wattHours, 3)),\
        "height_datum":"launch","times_s":[\(times.joined(separator: ","))]}}
        """
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}\n"
  }

  /// The tracks as KML 2.2: one line a flight, heights above the ground.
  public var kml: String {
    let placemarks = map { flight in
      let line = flight.track.map { point in
        "\(CSVNumber.text(point.position.longitude.degrees, 7)),"
          + "\(CSVNumber.text(point.position.latitude.degrees, 7)),"
          + CSVNumber.text(Swift.max(0, point.heightAboveGround.metres), 2)
      }
      return """
          <Placemark>
            <name>\(flight.number)</name>
            <LineString>
              <altitudeMode>relativeToGround</altitudeMode>
              <coordinates>\(line.joined(separator: " "))</coordinates>
            </LineString>
          </Placemark>

        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2">
        <Document>
      \(placemarks.joined())  </Document>
      </kml>

      """
  }
}
