/// Lists inside a text: 1、…2、…, 一是…二是…, each on its line or all in one.

internal import LedgerModel
internal import Prose

/// A text cut into what stands before a list and its items.
struct NoticeItems: Equatable, Sendable {
  struct Item: Equatable, Sendable {
    /// As the document counts; 0 for bullets.
    var number: Int
    var text: String
    var line: Int
  }

  /// A piece of text with the line where it stands.
  struct Piece: Equatable, Sendable {
    var text: FoldedText
    var line: Int
    init(_ text: FoldedText, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// Whole sentences before the first item.
  var intro: [Item] = []
  /// Empty when the text is no list.
  var items: [Item] = []

  init(_ pieces: [Piece]) {
    guard let style = NoticeItems.style(of: pieces) else {
      intro = pieces.map { Item(number: 0, text: $0.text.text, line: $0.line) }
      return
    }
    // Inside a line an item ends where the next number stands, unless that number has its own line.
    let numbers = pieces.map { piece in
      NoticeMarker.read(piece.text).flatMap { $0.style == style ? $0.number : nil }
    }
    var following: Int?
    var limits = [Int?](repeating: nil, count: pieces.count)
    for index in pieces.indices.reversed() {
      limits[index] = following
      following = numbers[index] ?? following
    }
    for (index, piece) in pieces.enumerated() {
      let last = items.last?.number ?? 0
      let starts = NoticeItems.starts(of: style, in: piece.text, after: last, before: limits[index])
      take(piece, starts)
    }
    prefixOpenIntro()
  }

  var isList: Bool { !items.isEmpty }

  private mutating func take(_ piece: Piece, _ starts: [(place: Int, marker: NoticeMarker)]) {
    let head = piece.text.text(0..<(starts.first?.place ?? piece.text.count)).trimmed
    if !head.isEmpty {
      if items.isEmpty {
        intro.append(Item(number: 0, text: head, line: piece.line))
      } else {
        items[items.count - 1].text += (items[items.count - 1].text.isEmpty ? "" : "\n") + head
      }
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].place : piece.text.count
      let text = piece.text.text(start.place + start.marker.length..<end).trimmed
      items.append(Item(number: start.marker.number, text: text, line: piece.line))
    }
  }

  /// An introduction that is no sentence of its own belongs to the first item.
  private mutating func prefixOpenIntro() {
    guard !items.isEmpty, let last = intro.last, let end = last.text.last,
      !"。！？；".contains(end)
    else { return }
    intro.removeLast()
    let gap = "：:，,".contains(end) ? "" : "\n"
    items[0].text = last.text + gap + items[0].text
    items[0].line = last.line
  }

  private static let inline: [NoticeMarker.Style] = [
    .isOrdinal, .digitComma, .digitDot, .digitBracket, .circled, .chineseBracket, .ordinal,
    .digitHalfBracket,
  ]

  /// The look of the list: that of the first line with a number, else the first look that counts from
  /// one to two inside the text.
  private static func style(of pieces: [Piece]) -> NoticeMarker.Style? {
    if let first = pieces.first?.text, let marker = NoticeMarker.read(first) { return marker.style }
    let onLines = pieces.lazy.compactMap { NoticeMarker.read($0.text) }.first?.style
    var seen: [NoticeMarker.Style: Int] = [:]
    var order: [NoticeMarker.Style] = []
    for piece in pieces {
      for place in 0..<piece.text.count where canStart(piece.text, place) {
        guard let marker = NoticeMarker.read(piece.text, at: place), inline.contains(marker.style)
        else { continue }
        if marker.number == 1, seen[marker.style] == nil {
          seen[marker.style] = 1
          order.append(marker.style)
        } else if marker.number == 2, seen[marker.style] == 1 {
          seen[marker.style] = 2
        }
      }
      // What is numbered on lines counts before what is numbered inside later ones.
      if let onLines, NoticeMarker.read(piece.text)?.style == onLines { break }
    }
    let complete = order.first { seen[$0] == 2 }
    return onLines ?? complete
  }

  /// The places where items of a look begin in a text, each number the next of the one before.
  private static func starts(
    of style: NoticeMarker.Style, in text: FoldedText, after last: Int, before limit: Int?
  ) -> [(place: Int, marker: NoticeMarker)] {
    var found: [(place: Int, marker: NoticeMarker)] = []
    var number = last
    var place = 0
    while place < text.count {
      guard canStart(text, place), let marker = NoticeMarker.read(text, at: place),
        marker.style == style
      else {
        place += 1
        continue
      }
      let isNext = marker.number == number + 1 && (limit.map { marker.number < $0 } ?? true)
      // At the beginning of a line any number begins an item: lists begin anew, and numbers are
      // mistyped.
      guard place == 0 || style != .bullet && isNext else {
        place += 1
        continue
      }
      found.append((place, marker))
      number = marker.number
      place += max(1, marker.length)
    }
    return found
  }

  /// The last number of a list that goes on inside a text.
  static func lastNumber(
    of style: NoticeMarker.Style, in text: FoldedText, after last: Int
  ) -> Int {
    guard style != .bullet else { return 0 }
    var number = last
    for place in 0..<text.count where canStart(text, place) {
      guard let marker = NoticeMarker.read(text, at: place), marker.style == style,
        marker.number == number + 1
      else { continue }
      number = marker.number
    }
    return number
  }

  private static let before = FoldedText.codes("。；;：:，,！？ \n”)\t!?")

  private static func canStart(_ text: FoldedText, _ place: Int) -> Bool {
    guard place > 0 else { return true }
    let code = text.codes[place]
    return before.contains(text.codes[place - 1])
      || (0x2460...0x324F).contains(code) && Numeral.circled(text.folded[place]) != nil
  }
}
