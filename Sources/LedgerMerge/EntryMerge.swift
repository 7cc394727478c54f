/// The three-way merge of one entry with a number: its head token by token, its text as a whole.

internal import LedgerModel

/// An entry's value taken to pieces without losing a byte of a token.
private struct EntryParts {
  /// What a token says something about; tokens of one kind are merged as one list.
  enum Kind: Hashable {
    case number, state, people, day
    case key(String)
    case other
  }
  /// In the order in which the kinds appear first.
  private(set) var kinds: [Kind] = []
  private(set) var tokens: [Kind: [Substring]] = [:]
  /// The lines below the head.
  let text: Substring

  init(_ value: String) {
    let end = value.utf8.firstIndex(of: 10) ?? value.endIndex
    text = value[end...]
    for token in value[..<end].split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      let kind = EntryParts.kind(of: token)
      if tokens[kind] == nil { kinds.append(kind) }
      tokens[kind, default: []].append(token)
    }
  }

  private static func kind(of token: Substring) -> Kind {
    switch EntryToken(token) {
    case .id: .number
    case .state: .state
    case .person: .people
    case .day: .day
    case .key(let key, _): .key(key)
    case .other: .other
    }
  }
}

enum EntryMerge {
  /// The merged value; nil where both sides changed one part of it in different ways.
  static func merged(base: String, ours: String, theirs: String) -> String? {
    let parts = Sides(
      base: EntryParts(base), ours: EntryParts(ours), theirs: EntryParts(theirs))
    var kinds: [EntryParts.Kind] = []
    var numbers: [EntryParts.Kind: Int] = [:]
    for kind in parts.base.kinds + parts.ours.kinds + parts.theirs.kinds
    where numbers[kind] == nil {
      numbers[kind] = kinds.count
      kinds.append(kind)
    }
    var chosen: [[Substring]] = []
    for kind in kinds {
      let all = parts.map { $0.tokens[kind] ?? [] }
      guard let one = choose(all) else { return nil }
      chosen.append(one)
    }
    guard let text = chooseText(parts.map(\.text)) else { return nil }
    let keys = parts.map { $0.kinds.compactMap { numbers[$0] } }
    let order = OrderMerge(
      keys: keys, places: keys.map { OrderMerge.places($0, count: kinds.count) },
      kept: chosen.map { !$0.isEmpty })
    let merged = order.merged { first, second in
      OrderMerge.zipped(first, second) { rank(kinds[$0]) < rank(kinds[$1]) }
    }
    return merged.flatMap { chosen[$0] }.joined(separator: " ") + text
  }

  private static func choose<Value: Equatable>(_ all: Sides<Value>) -> Value? {
    if all.ours == all.base || all.ours == all.theirs { return all.theirs }
    return all.theirs == all.base ? all.ours : nil
  }

  private static func chooseText(_ all: Sides<Substring>) -> Substring? {
    if let exact = choose(all) { return exact }
    let plain = all.map { FieldValueText.comparable(String($0), isText: true) }
    if plain.ours == plain.base { return all.theirs }
    return plain.theirs == plain.base || plain.ours == plain.theirs ? all.ours : nil
  }

  /// Where new tokens of both sides stand beside each other: in the order of the format's table.
  private static func rank(_ kind: EntryParts.Kind) -> String {
    switch kind {
    case .number: "0"
    case .state: "1"
    case .people: "2"
    case .day: "3"
    case .key("due"): "4"
    case .key("done"): "5"
    case .key(let key): "6" + key
    case .other: "7"
    }
  }
}
