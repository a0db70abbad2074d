import Diagnostics
import MissionPlanning

extension PatrolPlan {
  /// How good the routes are, in a line; nil where that is not known.
  var searchLine: Text? {
    guard let search else { return nil }
    let gap = (100 * search.gap).fixed(1)
    let isFewest = search.flights == search.fewestFlights
    let flights =
      isFewest
      ? Text(en: "no plan has fewer flights", zh: "架次数已是最少")
      : Text(
        en: "no plan has fewer than \(search.fewestFlights) flight"
          + (search.fewestFlights == 1 ? "" : "s"),
        zh: "任何方案至少需 \(search.fewestFlights) 个架次")
    let early =
      search.isInterrupted
      ? Text(en: "; the search was ended early", zh: "；搜索被提前结束") : Text(en: "", zh: "")
    return Text(
      en: "Routes: at most \(gap) % above the least energy possible; \(flights.en)\(early.en)",
      zh: "航线：能耗至多比理论最小值高 \(gap) %；\(flights.zh)\(early.zh)")
  }
}
