// A history that was tampered with is found out, and one that was not is not accused.
import History
import LedgerModel
import Testing

/// A chain of events as the program would have written it.
struct Chain {
  private(set) var lines: [String] = []
  private(set) var heads: [String] = []

  /// Adds an event behind all heads, or behind some.
  @discardableResult
  mutating func add(
    _ new: String, by: String = "甲", op: HistoryEvent.Operation = .add, note: String? = nil,
    behind previous: [String]? = nil
  ) -> String {
    let event = HistoryEvent(
      at: "2026-06-15T09:00:\(10 + lines.count).000+08:00", by: by, on: "01", op: op,
      field: op == .seal ? nil : "Progress", new: new, note: note, previous: previous ?? heads)
    let (bytes, hash) = HistoryLine.text(event)
    lines.append(String(decoding: bytes, as: UTF8.self))
    heads = heads.filter { !event.previous.contains($0) } + [hash]
    return hash
  }

  init(_ count: Int = 0) { for number in 0..<count { add("第\(number)条") } }
}

func verify(_ lines: [String]) -> HistoryVerification {
  Array(lines.joined().utf8).withUnsafeBytes { HistoryVerification($0) }
}

@Suite struct `Verification` {
  @Test func `nothing is a whole history`() {
    let verdict = verify([])
    #expect(verdict.problems == [] && verdict.count == 0 && verdict.heads == [])
  }

  @Test func `a chain is whole and ends in one head`() {
    let chain = Chain(5)
    let verdict = verify(chain.lines)
    #expect(verdict.problems == [] && verdict.count == 5 && verdict.heads == chain.heads)
  }

  @Test func `two clones that began apart and were joined are whole`() {
    var mine = Chain(2)
    var theirs = Chain()
    let other = theirs.add("另一边", by: "乙")
    let apart = mine.lines + theirs.lines
    #expect(verify(apart).problems == [])
    #expect(verify(apart).heads == (mine.heads + [other]).sorted())
    mine.add("合起来", behind: mine.heads + [other])
    #expect(verify(mine.lines.dropLast() + theirs.lines + mine.lines.suffix(1)).problems == [])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var change: @Sendable ([String]) -> [String]
    var finds: @Sendable (HistoryProblem.Kind) -> Bool
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "a changed value") { lines in
      lines.map { $0.replacing("第2条", with: "第二条") }
    } finds: {
      $0 == .changed
    },
    Case(name: "a removed line") {
      Array($0[..<2] + $0[3...])
    } finds: {
      if case .previousMissing = $0 { true } else { false }
    },
    Case(name: "the first line removed") {
      Array($0.dropFirst())
    } finds: {
      $0 == .noBeginning
    },
    Case(name: "two lines exchanged") {
      [$0[0], $0[2], $0[1]] + $0[3...]
    } finds: {
      if case .previousMissing = $0 { true } else { false }
    },
    Case(name: "a line twice") {
      $0 + [$0[4]]
    } finds: {
      $0 == .duplicate
    },
    Case(name: "an event changed and hashed anew") { lines in
      var forged = Chain(1)
      forged.add("伪造的")
      return [lines[0], forged.lines[1]] + lines[2...]
    } finds: {
      if case .previousMissing = $0 { true } else { false }
    },
    Case(name: "a line that is no event") {
      [$0[0], "hello\n"] + $0[1...]
    } finds: {
      $0 == .notAnEvent
    },
  ]

  @Test(arguments: cases) func `finds`(_ each: Case) {
    let good = Chain(5).lines
    #expect(verify(good).problems == [])
    #expect(verify(each.change(good)).problems.contains { each.finds($0.kind) })
  }

  @Test func `every single byte that is changed is found`() {
    let text = Array(Chain(3).lines.joined().utf8)
    for place in text.indices where text[place] != 0x0A {
      var bad = text
      bad[place] ^= 1
      if bad[place] == 0x0A { continue }
      let verdict = bad.withUnsafeBytes { HistoryVerification($0) }
      #expect(!verdict.problems.isEmpty, "byte \(place)")
    }
  }

  @Test func `half a line at the end is torn, not wrong`() {
    let chain = Chain(3)
    let verdict = verify(chain.lines.dropLast() + [String(chain.lines[2].dropLast(9))])
    #expect(verdict.problems == [] && verdict.isTorn && verdict.count == 2)
  }

  @Test func `a cut end shows with a seal and not without`() {
    var chain = Chain(4)
    #expect(verify(chain.lines.dropLast(2)).problems == [])
    let head = chain.heads[0]
    chain.add(head, op: .seal, note: "4")
    chain.add("之后")
    #expect(verify(chain.lines).problems == [])
    #expect(verify(chain.lines).sealedAt == 5 && verify(chain.lines).unsealed == 1)
    // What stands on paper is compared from outside.
    var cut = verify(chain.lines.dropLast(3))
    #expect(cut.problems == [])
    cut.compare(with: [head], count: 4)
    #expect(
      cut.problems.map(\.kind) == [.sealedMissing(head), .sealedFewer(expected: 4, found: 3)])
    var whole = verify(chain.lines)
    whole.compare(with: [head], count: 4)
    #expect(whole.problems == [])
  }

  @Test func `a seal that counts more than there is`() {
    var chain = Chain(2)
    chain.add(chain.heads[0], op: .seal, note: "3")
    #expect(verify(chain.lines).problems.map(\.kind) == [.sealedFewer(expected: 3, found: 2)])
  }

  @Test func `heads are found without reading the rest`() {
    var chain = Chain(20)
    chain.add("枝甲", behind: [chain.heads[0]])
    chain.add(",\"hash\":\"" + String(repeating: "a", count: 64) + "\"", behind: [])
    let text = Array(chain.lines.joined().utf8)
    #expect(text.withUnsafeBytes { HistoryLines.heads(in: $0) } == chain.heads.sorted())
  }
}
