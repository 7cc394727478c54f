/// Reports that lost all their line breaks.

internal import Prose

/// Cuts a text of one line where its numbers say that parts begin.
enum NoticeUnfolding {
  /// The lines of a document; where there are hardly any and one is long, it is cut.
  static func lines(_ lines: [NoticeLine]) -> [NoticeLine] {
    guard lines.count <= 3, lines.contains(where: { $0.text.count > 150 }) else { return lines }
    return lines.flatMap { line in
      pieces(FoldedText(line.text)).map { piece in
        NoticeLine(line: line.line, text: piece, width: 0, indent: 0)
      }
    }
  }

  private static func pieces(_ text: FoldedText) -> [String] {
    var cuts: [Int] = []
    if let end = titleEnd(text) { cuts.append(end) }
    var parts = 0
    var groups = 0
    var issues = 0
    for place in (cuts.first ?? 1)..<max(cuts.first ?? 1, text.count) {
      guard canBegin(text, place), let marker = NoticeMarker.read(text, at: place) else { continue }
      let isAfterEnd = ends.contains(text.codes[place - 1])
      switch marker.style {
      case .chinese where isAfterEnd && marker.number == parts + 1:
        parts = marker.number
        groups = 0
      case .chineseBracket where marker.number == groups + 1 || marker.number == 1 && groups > 0:
        groups = marker.number
      case .digitDot, .problem, .feedback:
        guard isAfterEnd, marker.number == issues + 1 || marker.number == 1 else { continue }
        issues = marker.number
      default: continue
      }
      cuts.append(place)
    }
    if let signature = signature(text), signature > cuts.last ?? 0 { cuts.append(signature) }
    var found: [String] = []
    var start = 0
    for cut in cuts + [text.count] where cut > start {
      let piece = text.text(start..<cut)
      found.append(String(piece.drop(while: \.isWhitespace)).trimmedBlanks)
      start = cut
    }
    return found.filter { !$0.isEmpty }
  }

  private static let ends = FoldedText.codes("。！？；”)： !?;:")
  private static let beginnings = FoldedText.codes("一二三四五六七八九十(0123456789问反具[")

  private static func canBegin(_ text: FoldedText, _ place: Int) -> Bool {
    place > 0 && beginnings.contains(text.codes[place])
      && !(48...57).contains(text.codes[place - 1]) && text.letters[place - 1] != "第"
  }

  /// …的通报 or …的公示 at the beginning ends the title.
  private static func titleEnd(_ text: FoldedText) -> Int? {
    let words = ["的通报", "的公示", "的公告", "的报告", "情况通报", "情况公示"].map { Array($0) }
    for place in 0..<min(text.count, 120) {
      if "。；".contains(text.letters[place]) { return nil }
      for word in words {
        guard let end = text.end(of: word, at: place) else { continue }
        return end < text.count && text.letters[end] == "。" ? end + 1 : end
      }
    }
    return nil
  }

  /// Where the signature behind the last sentence begins.
  private static func signature(_ text: FoldedText) -> Int? {
    guard let last = text.letters.lastIndex(of: "。"), last + 1 < text.count,
      text.count - last < 60, SignatureDay.readBehindName(text.text(last + 1..<text.count)) != nil
    else { return nil }
    return last + 1
  }
}
