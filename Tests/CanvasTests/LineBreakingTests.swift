// Chinese line breaking: named cases, and rules that hold for any text.
import Canvas
import Testing

struct WrapCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var columns: Int
  var lines: [String]
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ columns: Int, _ lines: [String]) {
    self.name = name
    self.text = text
    self.columns = columns
    self.lines = lines
  }
}

@Suite struct `Wrapping text` {
  static let cases = [
    WrapCase("nothing is one empty line", "", 10, [""]),
    WrapCase("breaks between any two ideographs", "对点名问题只完善制度", 8, ["对点名问", "题只完善", "制度"]),
    WrapCase("an odd column stays free", "挂图作战", 5, ["挂图", "作战"]),
    WrapCase("line feeds are kept", "一\n\n二\n", 8, ["一", "", "二", ""]),
    WrapCase("a carriage return belongs to the line feed", "一\r\n二", 8, ["一", "二"]),
    WrapCase("no comma at the beginning", "落实整改，到位", 8, ["落实整", "改，到位"]),
    WrapCase("closing signs stay together", "他说“整改。”好", 10, ["他说“整", "改。”好"]),
    WrapCase("no opening sign at the end", "印发《办法》", 6, ["印发", "《办", "法》"]),
    WrapCase("a quote opens at the beginning", "对照“三张”清单", 6, ["对照", "“三张”", "清单"]),
    WrapCase("an ellipsis is not split", "整改之中……完成", 9, ["整改之", "中……完成"]),
    WrapCase("a dash is not split", "未定责任——谁", 9, ["未定责", "任——谁"]),
    WrapCase("a word is not split", "使用Excel表", 8, ["使用", "Excel表"]),
    WrapCase("a figure is not split", "合计18.6万元", 8, ["合计", "18.6万元"]),
    WrapCase("a figure and its unit", "限于2026年底", 8, ["限于", "2026年底"]),
    WrapCase("a per cent sign", "完成率为48%", 10, ["完成率为", "48%"]),
    WrapCase("a day is one word", "于2026-05-20前", 12, ["于2026-05-20", "前"]),
    WrapCase("words break at blanks", "the quick brown fox", 10, ["the quick", "brown fox"]),
    WrapCase("words break after a hyphen", "a well-known fact", 8, ["a well-", "known", "fact"]),
    WrapCase("an over-long word is cut", "abcdefghij", 4, ["abcd", "efgh", "ij"]),
    WrapCase("an over-long word leaves a stop its letter", "abcdefgh。", 8, ["abcdefg", "h。"]),
    WrapCase("blanks at a break are dropped", "ab   cd", 3, ["ab", "cd"]),
    WrapCase("blanks at the end are dropped", "ab   ", 3, ["ab"]),
    WrapCase(
      "an indentation of two is kept", "\u{3000}\u{3000}落实整改", 8,
      ["\u{3000}\u{3000}落实", "整改"]),
    WrapCase(
      "every paragraph keeps its own", "一\n\u{3000}\u{3000}二", 8, ["一", "\u{3000}\u{3000}二"]),
    WrapCase("a blank does not free a comma", "整改 ，完", 6, ["整", "改 ，", "完"]),
    WrapCase(
      "an accent stays on its letter", "e\u{301}e\u{301}e\u{301}", 2,
      ["e\u{301}e\u{301}", "e\u{301}"]),
    WrapCase("a family stays together", "👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"]),
    WrapCase("one column still ends", "图a战", 1, ["图", "a", "战"]),
    WrapCase("no column still ends", "图战", 0, ["图", "战"]),
  ]

  @Test(arguments: cases)
  func `breaks where a Chinese typesetter would`(_ each: WrapCase) {
    #expect(WidthRule().wrapped(each.text, columns: each.columns) == each.lines)
  }

  @Test func `quotes of two columns are counted as two`() {
    #expect(WidthRule(ambiguous: 2).wrapped("“三张”清单", columns: 8) == ["“三张”", "清单"])
    #expect(WidthRule(ambiguous: 1).wrapped("“三张”清单", columns: 8) == ["“三张”清", "单"])
  }

  @Test func `too many lines end with a mark`() {
    let rule = WidthRule()
    let text = "对点名问题只完善制度未追责"
    #expect(rule.wrapped(text, columns: 8, rows: 2, mark: "…") == ["对点名问", "题只完…"])
    #expect(rule.wrapped(text, columns: 20, rows: 2, mark: "…") == rule.wrapped(text, columns: 20))
    #expect(rule.wrapped(text, columns: 8, rows: 0, mark: "…") == [])
  }

  // Lists of their own, so that a slip in the program's lists is seen.
  static let neverFirst = Set("，。、；：！？）》」』】”’…—%‰℃")
  static let neverLast = Set("（《「『【“‘")

  @Test(arguments: 1...60 as ClosedRange<UInt64>, [1, 2])
  func `any text keeps its characters, the width and the form`(seed: UInt64, ambiguous: Int) {
    let rule = WidthRule(ambiguous: ambiguous)
    let text = someText(seed: seed)
    for columns in 2...40 {
      let places = rule.wrapPlaces(text, columns: columns)
      #expect(places.map { String(text[$0]) }.joined() == text)
      #expect(places.first?.lowerBound == text.startIndex)
      #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      let lines = rule.wrapped(text, columns: columns)
      #expect(lines.allSatisfy { rule.columns(of: $0) <= columns })
      if !text.contains(where: \.isNewline) {
        #expect(rule.isOneLine(text, columns: columns) == (lines.count == 1))
      }
      for (earlier, later) in zip(places, places.dropFirst()) {
        let line = text[earlier]
        guard line.last?.isNewline == false else { continue }
        let solid = line.filter { !$0.isWhitespace }
        guard let first = text[later].first, let last = solid.last else { continue }
        if Self.neverFirst.contains(first) || Self.neverLast.contains(last) {
          // Only where no place inside the line would have been better.
          let better = zip(solid, solid.dropFirst()).contains { left, right in
            !Self.neverLast.contains(left) && !Self.neverFirst.contains(right)
              && !"·!),.:;?]}([{$#".contains(left) && !"·!),.:;?]}([{$#".contains(right)
          }
          #expect(!better, "“\(line)” before “\(text[later])”")
        }
      }
    }
  }
}
