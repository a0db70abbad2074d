import Foundation

/// How often each item was left without a route while the search tried to do with fewer routes.
///
/// What is hard to place has been absent often, and outweighs what is easy; so easy items make room
/// for hard ones, until all are served.
///
/// Source: J. Christiaens & G. Vanden Berghe, *Slack induction by string removals*, 2020, fleet
/// minimisation.
struct Absences: Sendable {
  private var counts: [Double]

  init(count: Int) { counts = Array(repeating: 0, count: count) }

  /// The sum over some items.
  func sum(_ items: [Int]) -> Double { items.reduce(0) { $0 + counts[$1] } }

  /// Counts one more iteration without a route.
  mutating func note(_ items: [Int]) {
    for item in items { counts[item] += 1 }
  }
}

extension RuinAndRecreate {
  /// Dissolves a route: the one whose items are easiest to place elsewhere, or the next but `rank`.
  mutating func dissolveRoute(rank: Int, _ absences: Absences) {
    var routes: [(absence: Double, size: Int, slot: Int)] = []
    for slot in 0..<slotsUsed where store.routes[slot].first >= 0 {
      let items = items(of: slot)
      routes.append((absences.sum(items), items.count, slot))
    }
    routes.sort(by: <)
    guard !routes.isEmpty else { return }
    let items = items(of: routes[min(rank, routes.count - 1)].slot)
    store.begin()
    for item in items { store.remove(item) }
    store.refreshChanged()
    bank += items
    mostRoutes = routes.count - 1
    recount()
  }

  /// One round of ruin and recreate that counts absences before cost; whether all are served then.
  mutating func placeAbsent(_ absences: inout Absences, temperature: Double) -> Bool {
    store.begin()
    bankBefore = bank
    ruin(
      around: random.next(below: 2) == 0 ? bank[random.next(below: bank.count)] : nil,
      temperature: temperature)
    recreate(atMost: 40, isExhaustive: false)
    let keepsRules = settle()
    let (before, after) = (absences.sum(bankBefore), absences.sum(bank))
    absences.note(bank)
    let change = store.changedCost() - store.savedCost()
    let isAccepted =
      bank.isEmpty || after < before
      || (after == before && change < -temperature * log(max(random.unit(), 1e-300)))
    if isAccepted, keepsRules {
      recount()
    } else {
      undo()
    }
    return bank.isEmpty
  }
}
