/// What a cell of a column of days says.

internal import LedgerModel
internal import Prose

/// The days by which a document is understood.
struct SheetDays: Equatable {
  /// The day on which undated facts are written: the document's own day, else that of the import.
  var document: Day
  var feedbackOn: Day?
  var deadline: Day?
  /// The years that deadlines of the document name; what names none is of one of them.
  var years: Set<Int> = []
  /// The day near which it is.
  var anchor: Day

  init(document: Day, feedbackOn: Day? = nil, deadline: Day? = nil) {
    self.document = document
    self.feedbackOn = feedbackOn
    self.deadline = deadline
    anchor = document
  }
}

/// A cell of deadlines, or of days on which something was done.
struct CellDeadline: Equatable {
  var day: Day?
  /// Its year, or more of it, does not stand there.
  var isInferred = false
  /// Only a month, a quarter or a year stands there.
  var isRough = false
  var flags: IssueFlags = []
  /// It says that the work is done, in place of a day or behind it.
  var saysDone = false
  /// Days before the last one, with what is to be reached by then.
  var stages: [Stage] = []
  var problem: Problem?

  struct Stage: Equatable {
    var day: Day
    var text: String
  }

  enum Problem: Equatable { case unreadable, noSuchDay, feedbackUnknown, periodUnknown }

  /// A cell may say no more than 立即.
  static let immediateWords = ImmediateWord.all + ["立即"]
  static let longtermWords = [
    "长期坚持", "持续推进", "常态化", "长期整改", "长期推进", "持续坚持", "长期", "持续整改", "持续",
  ]
  private static let doneWords = ["已完成", "已整改", "已办结", "已销号"]
  private static let emptyWords: Set<String> = ["不涉及", "未定", "待定", "none", "n/a", "空"]

  private static let timeSigns = Set("0123456789:.tz+".unicodeScalars.map(\.value))

  /// - Parameter isPast: it is the day of something that was done.
  init(_ value: CellValue, isPast: Bool, _ days: SheetDays) {
    switch value {
    case .day(let found): day = found
    case .error, .bool: problem = .unreadable
    case .number(let text): readNumber(text, isPast, days)
    case .text(let text): readText(text, isPast, days)
    }
  }

  /// Serial days as spreadsheets count them, 20260630, and days that a spreadsheet took for numbers.
  private mutating func readNumber(_ text: String, _ isPast: Bool, _ days: SheetDays) {
    let whole = text.prefix { $0 != "." }
    if let serial = Int32(whole), (20_000...80_000).contains(serial) {
      day = Day(number: serial - 25_569)
      return
    }
    readText(text, isPast, days)
    // 6.30 becomes 6.3 in a cell of numbers.
    if day != nil, whole.count < 8 { isInferred = true }
  }

  private mutating func readText(_ text: String, _ isPast: Bool, _ days: SheetDays) {
    // 2026-06-30 00:00:00: the time would run together with the day.
    let words = text.split(whereSeparator: \.isWhitespace)
    let isTimed =
      words.count == 2 && words[1].contains(":")
      && words[1].unicodeScalars.allSatisfy { CellDeadline.timeSigns.contains($0.value) }
    let original = Letters(isTimed ? String(words[0]) : text.filter { !$0.isWhitespace })
    var letters = original.folded
    // 2026-06-30T00:00:00Z
    if letters.count > 10, letters.contains(0x3A), let found = WrittenDay.at(0, in: letters),
      found.isExact,
      letters[found.range.upperBound...].allSatisfy(CellDeadline.timeSigns.contains)
    {
      letters = Array(letters[found.range])
    }
    let bare = Letters.string(letters)
    if bare.saysNothing || CellDeadline.emptyWords.contains(bare) { return }
    if let serial = Int32(bare), (20_000...80_000).contains(serial) {
      day = Day(number: serial - 25_569)
      return
    }
    if CellDeadline.immediateWords.contains(where: bare.contains) { flags.insert(.immediate) }
    if CellDeadline.longtermWords.contains(where: bare.contains) { flags.insert(.longterm) }
    saysDone =
      CellDeadline.doneWords.contains { bare.hasPrefix($0) || bare.hasSuffix($0) }
      || ["(已完成)", "(完成)", "(已整改)"].contains(where: bare.contains) || bare == "完成"
    if bare.contains("集中整改期") {
      if let deadline = days.deadline { day = deadline } else { problem = .periodUnknown }
    }
    readDays(letters, original, isPast, days)
    guard day == nil, problem == nil else { return }
    readWhole(bare, isPast, days)
  }

  private mutating func readDays(
    _ letters: [UInt32], _ original: Letters, _ isPast: Bool, _ days: SheetDays
  ) {
    let loose = letters.count <= 8
    var found: [WrittenDay] = []
    var place = 0
    while found.count < 40, let next = WrittenDay.first(in: letters, from: place, loose: loose) {
      found.append(next)
      place = next.range.upperBound
    }
    // 3月前 may mean two days; 反馈后3个月内 and others are read as a whole.
    guard let last = found.last, !Letters.string(letters).contains("反馈") else { return }
    var read: [(day: Day, written: WrittenDay)] = []
    for written in found {
      let before = read.last?.day
      switch CellDeadline.resolve(written, after: before, isPast, days) {
      case .success(let (day, isInferred)):
        read.append((day, written))
        if written == last { self.isInferred = isInferred }
      case .failure(let failure):
        if written == last { problem = failure.problem }
      }
    }
    guard problem == nil, let end = read.last else { return }
    let rest = letters[end.written.range.upperBound...]
    if !end.written.isExact, rest.first == 0x524D, end.written.text.hasSuffix("月") {
      problem = .unreadable
      return
    }
    day = read.map(\.day).max()
    isRough = !end.written.isExact
    stage(read, original)
  }

  /// 3月底前拿出方案，6月底前完成: what stands between two days belongs to the first of them.
  private mutating func stage(_ read: [(day: Day, written: WrittenDay)], _ letters: Letters) {
    for (place, piece) in read.enumerated() {
      let next = place + 1 < read.count ? read[place + 1].written.range.lowerBound : letters.count
      let text = letters[piece.written.range.upperBound..<next]
      // 至 and the like between two days make one stretch of time.
      let isStretch = ["至", "到", "-", "—", "~", "起", "前至"].contains(text) || text.isEmpty
      if read.count > 1, !(isStretch && place + 1 < read.count) {
        stages.append(
          Stage(day: piece.day, text: letters[piece.written.range.lowerBound..<next]))
      }
    }
    if stages.count == 1 { stages = [] }
  }

  private struct Failure: Error { var problem: Problem }

  private static func resolve(
    _ written: WrittenDay, after before: Day?, _ isPast: Bool, _ days: SheetDays
  ) -> Result<(Day, Bool), Failure> {
    let anchor = days.document
    do {
      if written.hasYear || written.isRelative {
        let day = try DeadlineInput(written.text, today: anchor).day
        return day.map { .success(($0, written.isRelative)) }
          ?? .failure(Failure(problem: .unreadable))
      }
      // The first such day after the one before it in the same cell; else the nearest.
      if let before, !isPast {
        if let day = try DeadlineInput(written.text, today: before).day {
          return .success((day, true))
        }
      }
      let day =
        isPast
        ? try DeadlineInput(past: written.text, today: anchor).day
        : try nearest(written.text, days)
      return day.map { .success(($0, true)) } ?? .failure(Failure(problem: .unreadable))
    } catch DeadlineInputError.noSuchDay {
      return .failure(Failure(problem: .noSuchDay))
    } catch {
      return .failure(Failure(problem: .unreadable))
    }
  }

  /// The day of a year that the document names which is nearest to its own day; nothing was due before
  /// it was found.
  private static func nearest(_ text: String, _ days: SheetDays) throws -> Day? {
    let found = days.feedbackOn
    let near = days.years.filter { abs($0 - days.anchor.parts.year) <= 2 }.sorted()
    let candidates = try near.compactMap { year in
      try Day(year: year, month: 1, day: 1).flatMap { try DeadlineInput(text, today: $0).day }
    }.filter { day in found.map { $0 <= day } ?? true }
    if let day = candidates.min(by: { abs($0 - days.anchor) < abs($1 - days.anchor) }) {
      return day
    }
    let start = days.anchor.adding(months: -6)
    return try DeadlineInput(text, today: max(start, found ?? start)).day
  }

  /// 反馈后3个月内, 下周五 and what else people type.
  private mutating func readWhole(_ bare: String, _ isPast: Bool, _ days: SheetDays) {
    var text = bare
    for ending in ["完成整改", "整改到位", "整改完成", "完成", "整改"] where text.hasSuffix(ending) {
      text.removeLast(ending.count)
      break
    }
    for start in ["巡察", "自", "于", "计划", "拟于", "预计"] where text.hasPrefix(start) {
      text.removeFirst(start.count)
      break
    }
    do {
      let input = try DeadlineInput(text, today: days.document, feedbackOn: days.feedbackOn)
      switch input {
      case .day(let found):
        day = found
        isInferred = true
      case .longterm: flags.insert(.longterm)
      case .clear: break
      }
    } catch DeadlineInputError.feedbackUnknown {
      problem = .feedbackUnknown
    } catch {
      if flags.isEmpty, !saysDone { problem = .unreadable }
    }
  }
}
