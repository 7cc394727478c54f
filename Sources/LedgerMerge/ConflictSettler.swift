/// The lines that a choice puts in the place of a conflict.

internal import LedgerModel
internal import LedgerText

/// Settles the conflicts of one result; numbers that it gives out are given out once.
struct ConflictSettler {
  private let result: MergeResult
  private var issueNumbers: FreeNumbers?
  private var entryNumbers: [String: FreeNumbers] = [:]

  init(_ result: MergeResult) { self.result = result }

  /// In LF form; nil where the choice does not settle the conflict.
  mutating func lines(_ conflict: MergeConflict, _ choice: MergeChoice) -> [UInt8]? {
    switch choice {
    case .ours: conflict.oursLines
    case .theirs: conflict.theirsLines
    case .both: conflict.canKeepBoth ? both(conflict) : nil
    case .text(let text): written(text, conflict)
    }
  }

  private mutating func both(_ conflict: MergeConflict) -> [UInt8] {
    switch conflict.code {
    case .bothAddedRecord:
      return conflict.oursLines + [10] + renumbered(record: conflict.theirsLines, conflict)
    case .bothChangedEntry, .bothAddedEntry:
      return conflict.oursLines + renumbered(entry: conflict.theirsLines, conflict)
    case .bothChangedField:
      let text = [conflict.ours, conflict.theirs].compactMap { $0 }.joined(separator: "\n")
      return written(text, conflict)
    case .removedAndChanged, .bothReplacedValue, .newError:
      return conflict.oursLines + conflict.theirsLines
    }
  }

  private func written(_ text: String, _ conflict: MergeConflict) -> [UInt8] {
    guard let clean = ValueText.cleaned(text) else { return [] }
    guard let field = conflict.field else {
      return Array(clean.utf8) + (clean.utf8.last == 10 ? [] : [10])
    }
    let name = field.split(separator: " ").first.map { String($0) } ?? field
    return ValueText.field(name, clean, endOfLine: [10])
  }

  // MARK: Numbers

  private mutating func renumbered(record lines: [UInt8], _ conflict: MergeConflict) -> [UInt8] {
    var numbers =
      issueNumbers
      ?? FreeNumbers(
        [result.ledgers.base, result.ledgers.ours, result.ledgers.theirs].flatMap { ledger in
          ledger.rows.indices.map { ledger.id(at: $0).text }
        })
    let number = numbers.next(after: conflict.record.id)
    issueNumbers = numbers
    return lines.withUnsafeBytes { bytes in
      guard let id = RecordSyntax(bytes, from: 0, line: 1).field(named: "Id", in: bytes) else {
        return lines
      }
      return bytes[..<id.value.lowerBound] + Array(number.utf8) + bytes[id.value.upperBound...]
    }
  }

  private mutating func renumbered(entry lines: [UInt8], _ conflict: MergeConflict) -> [UInt8] {
    guard let old = conflict.entry, let field = conflict.field else { return lines }
    let place = "\(conflict.record.type) \(conflict.record.id) \(field)"
    var numbers = entryNumbers[place] ?? FreeNumbers(Array(conflict.takenNumbers))
    let number = numbers.next(after: old)
    entryNumbers[place] = numbers
    let text = String(decoding: lines, as: UTF8.self)
    let end = text.utf8.firstIndex(of: 10) ?? text.endIndex
    let head = text[..<end].split(separator: " ", omittingEmptySubsequences: false)
    let spot = head.firstIndex { $0 == "#" + old } ?? head.firstIndex { $0.hasSuffix(":#" + old) }
    guard let spot else { return lines }
    var words = head.map { String($0) }
    words[spot] = String(words[spot].dropLast(old.count)) + number
    return Array((words.joined(separator: " ") + text[end...]).utf8)
  }
}

/// Numbers that nobody has yet, in the form of others.
struct FreeNumbers {
  private var taken: Set<String>

  init(_ taken: [String]) { self.taken = Set(taken) }

  /// One more than the highest number with the same beginning, at least as wide as the given one.
  mutating func next(after number: String) -> String {
    func digits(of text: String) -> Int { text.utf8.reversed().prefix { $0 &- 48 < 10 }.count }
    let width = digits(of: number)
    let beginning = number.dropLast(width)
    let highest = taken.lazy.filter { $0.dropLast(digits(of: $0)) == beginning }
      .compactMap { Int($0.dropFirst(beginning.count)) }.max()
    var count = highest ?? 0
    while true {
      count &+= 1
      let text = String(count)
      let next = beginning + String(repeating: "0", count: max(0, width - text.count)) + text
      if taken.insert(String(next)).inserted { return String(next) }
    }
  }
}
