/// The months of a timeline and where a day stands among them.

internal import LedgerModel

struct TimelineScale {
  /// First days of months.
  let months: [Day]
  let today: Day
  /// In millimetres.
  static let width = 232.0

  /// From the earliest to the latest day, but no further than a year and a half from today: older
  /// beginnings are shown at the edge.
  init(_ days: [Day], today: Day) {
    self.today = today
    let first = max(days.min() ?? today, today.adding(months: -18))
    let last = min(days.max() ?? today, today.adding(months: 18))
    var months = [min(first, today).startOfMonth]
    let end = max(last, today).endOfMonth
    while let next = months.last?.adding(months: 1), next <= end || months.count < 4 {
      months.append(next)
    }
    self.months = months
  }

  private var start: Day { months.first ?? today }
  private var end: Day { (months.last ?? today).endOfMonth + 1 }

  /// A day's morning; days outside stand at the edges.
  func place(_ day: Day) -> Double {
    let share = Double(day - start) / Double(max(1, end - start))
    return min(1, max(0, share)) * TimelineScale.width
  }

  func isBefore(_ day: Day) -> Bool { day < start }

  /// Lines between months, and today's; every row uses it.
  var symbol: String {
    let lines = months.dropFirst().map { month in
      let isYear = month.parts.month == 1
      return "<path d=\"M\(place(month).length) 0V20\" stroke=\"\(isYear ? "#000" : "#bbb")\" "
        + "stroke-width=\"\(isYear ? "0.3" : "0.2")\"/>"
    }.joined()
    let now = place(today).length
    return "<svg class=\"store\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
      + "<g id=\"months\">\(lines)<path class=\"now\" d=\"M\(now) 0V20\"/></g></defs></svg>\n"
  }

  /// The heads of the months as columns.
  func heads(_ language: Language) -> String {
    let width = TimelineScale.width / Double(months.count)
    return months.enumerated().map { number, month in
      let (year, number_, _) = month.parts
      let isFirst = number == 0 || number_ == 1
      let yearText = isFirst ? Phrase(zh: "\(year)年", en: "\(year)")(language) : ""
      let name =
        language == .chinese
        ? (width < 8.5 ? "\(number_)" : "\(number_)月")
        : String(month.short(.english).dropFirst(2).prefix(width < 8.5 ? 2 : 4))
      let left = place(month).length
      let right = (TimelineScale.width - place(month.endOfMonth + 1)).length
      return
        "<span class=\"month\(isFirst ? " first" : "")\" style=\"left:\(left)mm;right:\(right)mm\">"
        + "<i>\(HTMLText.escaped(yearText))</i>\(HTMLText.escaped(name))</span>"
    }.joined()
  }
}

extension Day {
  var startOfMonth: Day { self - (parts.day - 1) }
}
