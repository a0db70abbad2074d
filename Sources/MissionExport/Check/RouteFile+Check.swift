public import Diagnostics

extension RouteFile {
  /// Checks the file for everything that makes a controller refuse it, or an aircraft do something else
  /// than it says.
  ///
  ///     let findings = try RouteFile(reading: data, named: "patrol.kmz").check()
  ///     findings.first?.rule   // "turn-damping"
  ///
  /// - Returns: The findings in the order of their places; empty for a file that can be flown. Rules are
  ///   those of ``CheckRule``.
  public func check(against context: CheckContext = CheckContext()) -> [Finding] {
    var own: CheckFindings
    switch content {
    case .wpml(let archive):
      var check = WPMLCheck(archive, named: name)
      check.run()
      own = check.findings
    case .plan(let json, let items):
      let autopilot = GroundControlReader.autopilot(of: json)
      var check = MAVLinkCheck(
        items, startsWithHome: false, autopilot: autopilot, file: name)
      check.run()
      var plan = GroundControlCheck(
        json, items, routes[0], findings: check.findings, file: name)
      plan.run()
      own = plan.findings
    case .items(let reader):
      let items = reader.all
      let first = items.first
      let startsWithHome =
        first?.command == MAVLinkCommand.waypoint && first?.frame == MAVLinkItem.Frame.absolute
      var check = MAVLinkCheck(
        items, startsWithHome: startsWithHome, autopilot: startsWithHome ? .arduPilot : nil,
        file: name)
      check.run()
      var lines = WaypointFileCheck(reader, findings: check.findings, file: name)
      lines.run()
      own = lines.findings
    case .table(let reader):
      var check = LitchiCheck(reader, file: name)
      check.run()
      own = check.findings
    case .markup, .map, .waypointTable: own = CheckFindings()
    }
    FileNameCheck.run(format, named: name, into: &own)
    for route in routes {
      var check = RouteCheck(route, findings: own, file: name)
      if case .wpml = content {} else { check.checkLegs(format: format) }
      check.run(against: context)
      own = check.findings
    }
    return findings + own.all
  }
}
