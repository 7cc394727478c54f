/// What the signs of a wall chart mean, and the shapes that are drawn again and again.

internal import LedgerModel

enum WallChartLegend {
  /// - Parameter hasCadences: the marks of regular checks are among the signs.
  static func board(_ language: Language, _ hasCadences: Bool) -> String {
    let items: [(String, Phrase)] = [
      ("late", Phrase(zh: "逾N天：时限已过N天", en: "N days late")),
      ("soon", Phrase(zh: "剩N天：临近时限", en: "N days left")),
      ("still", Phrase(zh: "停N天：N天没有进展", en: "no progress for N days")),
      ("plain", Phrase(zh: "长期：长期坚持；未定：没有时限", en: "long-term, or without a deadline")),
    ]
    let strip = Phrase(
      zh: "√每期检查，×查出问题，–漏查", en: "√ checked, × not in order, – not checked")
    let marks =
      hasCadences ? "<span class=\"item\">\(HTMLText.escaped(strip(language)))</span>" : ""
    return items.map { style, words in
      "<span class=\"item\"><i class=\"word \(style)\"></i>\(HTMLText.escaped(words(language)))</span>"
    }.joined() + marks
  }

  static func timeline(_ language: Language) -> String {
    let items: [(String, Phrase)] = [
      ("bar", Phrase(zh: "启动至时限，灰为已过的时间", en: "start to deadline, grey is gone")),
      ("bardone", Phrase(zh: "启动至完成", en: "start to completion")),
      ("barlate", Phrase(zh: "超期的时间", en: "time after the deadline")),
      ("due", Phrase(zh: "时限", en: "deadline")), ("ok", Phrase(zh: "完成", en: "finished")),
      ("black", Phrase(zh: "逾期", en: "overdue")),
      ("stone", Phrase(zh: "节点（黑为已完成）", en: "milestone (black: reached)")),
    ]
    return items.map { shape, words in
      "<span class=\"item\"><svg class=\"sign\" viewBox=\"-4 0 8 8\"><use href=\"#\(shape)\"/></svg>"
        + HTMLText.escaped(words(language)) + "</span>"
    }.joined()
  }

  /// All shapes stand around 0 on a row 8 high.
  static let shapes = """
    <svg class="store" width="0" height="0" aria-hidden="true"><defs>
    <pattern id="hatch" width="1.6" height="1.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="0.8" height="1.6" fill="#555"/></pattern>
    <g id="bar"><rect x="-4" y="2.6" width="7.6" height="2.8" fill="#fff" stroke="#000" stroke-width="0.3"/><rect x="-4" y="2.6" width="4" height="2.8" fill="#aaa" stroke="#000" stroke-width="0.3"/></g>
    <g id="bardone"><rect x="-4" y="2.6" width="7.6" height="2.8" fill="#444" stroke="#000" stroke-width="0.3"/></g>
    <g id="barlate"><rect x="-4" y="3.2" width="7.6" height="1.6" fill="#000"/></g>
    <g id="due"><path d="M0 7.6V0.4" stroke="#000" stroke-width="0.5"/><path d="M0 0.5L3.4 1.7L0 2.9Z" fill="#fff" stroke="#000" stroke-width="0.35"/></g>
    <g id="black"><path d="M0 7.6V0.4" stroke="#000" stroke-width="0.6"/><path d="M0 0.2H4.2V3.2H0Z" fill="#000"/></g>
    <g id="ok"><path d="M0 7.6V0.4" stroke="#000" stroke-width="0.5"/><path d="M0 0.2H4.2V3.4H0Z" fill="#d9f0d9" stroke="#000" stroke-width="0.3"/><path d="M0.9 1.8L1.8 2.7L3.5 0.9" fill="none" stroke="#060" stroke-width="0.6"/></g>
    <g id="stone"><path d="M0 2.2L1.8 4L0 5.8L-1.8 4Z" fill="#fff" stroke="#000" stroke-width="0.4"/></g>
    <g id="stonedone"><path d="M0 2.2L1.8 4L0 5.8L-1.8 4Z" fill="#000" stroke="#000" stroke-width="0.4"/></g>
    </defs></svg>

    """
}
