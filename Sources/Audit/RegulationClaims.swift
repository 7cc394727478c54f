/// What a text claims of regulations: so many written, so many revised, so many in all.
internal import LedgerModel
internal import Prose

/// The figures of a text, each with the kind that its words name.
struct RegulationClaims {
  /// 新建制度3项, 修订2项制度; the sum of several of one kind.
  private(set) var kinds: [RegulationKind: Int] = [:]
  /// What the text says of all of them, or what its parts make; nil where it says nothing.
  private(set) var whole: Int?

  init(_ text: FoldedText) {
    var sum = 0
    var isUnsorted = false
    var hasTotal = false
    var isAny = false
    for range in text.sentences() {
      let sentence = FoldedText(text.text(range))
      let figures = RegulationFigure.all(in: sentence)
      if figures.isEmpty { continue }
      isAny = true
      // 制定制度5项，其中修订3项: the sum of all would count twice.
      let total = figures.count > 1 ? figures.firstIndex(where: \.isTotal) : nil
      for (index, figure) in figures.enumerated() where index != total {
        for kind in figure.kinds { kinds[kind, default: 0] += figure.value }
        if figure.kinds.isEmpty { isUnsorted = true }
      }
      if let total {
        hasTotal = true
        sum += figures[total].value
        // 新建制度5项，其中修订制度3项: of what kind the others are nobody knows.
        if !figures[total].kinds.isEmpty { isUnsorted = true }
      } else {
        sum += figures.map(\.sum).reduce(0, +)
      }
    }
    guard isAny else { return }
    if isUnsorted { kinds = [:] }
    if hasTotal || kinds.count != 1 { whole = sum }
  }
}
