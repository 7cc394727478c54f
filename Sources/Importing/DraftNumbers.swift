/// The number that each draft gets.

internal import LedgerModel
internal import Prose

struct DraftNumbers {
  /// What was done to a number.
  enum Change: Equatable { case none, assigned, changed, duplicate }

  private(set) var ids: [IssueID] = []
  private(set) var changes: [Change] = []
  /// From numbers as sheets write them, for columns that name other issues.
  private(set) var known: [SheetNumber: IssueID] = [:]

  /// - Parameters:
  ///   - isExact: the table was written by guatu: numbers stay as they are.
  ///   - category: what an issue stands under, where numbers may begin again.
  init(_ drafts: [IssueDraft], isExact: Bool, category: (IssueDraft) -> String?) {
    var numbers = drafts.map(\.number)
    changes = numbers.map { $0?.isChanged == true ? .changed : .none }
    var isDerived = Array(repeating: false, count: drafts.count)
    splitParts(drafts, &numbers, &isDerived)
    assignMissing(&numbers)
    separate(drafts, &numbers, &isDerived, category)
    let widths = DraftNumbers.widths(numbers)
    var seen: Set<String> = []
    var next = 1
    for (place, number) in numbers.enumerated() {
      var text = ""
      if let number {
        let exact = number.exactID
        text =
          !isDerived[place] && (isExact || number.whole == nil) && exact != nil
          ? exact ?? "" : number.id(widths: widths)
      }
      if !IssueID.isValid(text) || !seen.insert(text).inserted {
        repeat {
          text = "N\(next)"
          next += 1
        } while !seen.insert(text).inserted
        if changes[place] != .assigned { changes[place] = .changed }
      }
      ids.append(IssueID(text))
      if let raw = drafts[place].number, known[raw] == nil { known[raw] = IssueID(text) }
    }
  }

  /// Issues beside one merged number are its parts: 1-1, 1-2.
  private mutating func splitParts(
    _ drafts: [IssueDraft], _ numbers: inout [SheetNumber?], _ isDerived: inout [Bool]
  ) {
    var place = 0
    while place < drafts.count {
      var end = place + 1
      while end < drafts.count, drafts[end].isPart { end += 1 }
      if end - place > 1, numbers[place] != nil {
        for (count, part) in (place..<end).enumerated() {
          numbers[part] = numbers[place].map { first in
            var number = first
            number.parts =
              Array((count == 0 ? first.parts : first.parts.dropLast())) + [String(count + 1)]
            return number
          }
          changes[part] = .changed
          isDerived[part] = true
        }
      }
      place = end
    }
  }

  /// One more than the number before where that is free, else more than all.
  private mutating func assignMissing(_ numbers: inout [SheetNumber?]) {
    guard numbers.contains(where: { $0 == nil }) else { return }
    var taken = Set(numbers.compactMap { $0?.whole })
    var highest = taken.max() ?? 0
    var before = 0
    for place in numbers.indices {
      if let number = numbers[place] {
        before = number.whole ?? before
        continue
      }
      var candidate = before + 1
      if taken.contains(candidate) { candidate = highest + 1 }
      taken.insert(candidate)
      highest = max(highest, candidate)
      before = candidate
      numbers[place] = SheetNumber(text: String(candidate))
      changes[place] = .assigned
    }
  }

  /// Numbers that begin again: in every category, in every sheet, or by mistake.
  private mutating func separate(
    _ drafts: [IssueDraft], _ numbers: inout [SheetNumber?], _ isDerived: inout [Bool],
    _ category: (IssueDraft) -> String?
  ) {
    guard Set(numbers.map { $0?.parts ?? [] }).count < numbers.count else { return }
    func ordinals(_ key: (IssueDraft) -> String?) -> [Int?] {
      var order: [String: Int] = [:]
      return drafts.map { draft in
        guard let key = key(draft) else { return nil }
        if order[key] == nil { order[key] = order.count + 1 }
        return order[key]
      }
    }
    let byCategory = ordinals { draft in category(draft).map { "\(draft.table)\n\($0)" } }
    let byTable = ordinals { String($0.table) }
    for groups in [byCategory, byTable] {
      guard groups.allSatisfy({ $0 != nil }), Set(groups).count > 1 else { continue }
      let tried = numbers.enumerated().map { place, number in
        [String(groups[place] ?? 0)] + (number?.parts ?? [])
      }
      guard Set(tried).count == tried.count else { continue }
      for place in numbers.indices {
        numbers[place]?.parts = tried[place]
        isDerived[place] = true
        changes[place] = .changed
      }
      return
    }
    var seen: Set<[String]> = Set(numbers.compactMap { $0?.parts })
    var first: Set<[String]> = []
    var counts: [[String]: Int] = [:]
    for place in numbers.indices {
      guard let parts = numbers[place]?.parts, !first.insert(parts).inserted else { continue }
      var count = counts[parts] ?? 1
      var candidate: [String]
      repeat {
        count += 1
        candidate = parts + [String(count)]
      } while seen.contains(candidate)
      counts[parts] = count
      seen.insert(candidate)
      numbers[place]?.parts = candidate
      isDerived[place] = true
      changes[place] = .duplicate
    }
  }

  private static func widths(_ numbers: [SheetNumber?]) -> [Int] {
    var widths = [2]
    for number in numbers {
      guard let number else { continue }
      widths[0] = max(widths[0], min(number.writtenWidth, 12))
      for (place, part) in number.parts.enumerated() where Int(part) != nil && part.count <= 12 {
        if place == widths.count { widths.append(1) }
        if place < widths.count { widths[place] = max(widths[place], part.count) }
      }
    }
    return widths
  }
}
