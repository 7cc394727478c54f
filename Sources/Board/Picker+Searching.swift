/// Which items of a list the typed text leaves, and what Enter takes of them.

import Canvas
import LedgerModel
import Rules

extension Picker {
  /// The items that fit a typed text: the one that is just that, then those that begin with it, then
  /// the others; last the text itself where a new one may be taken. Headings only stand while
  /// nothing is typed.
  static func find(
    _ typed: String, in items: [Item], takesNewText: Bool
  ) -> (places: [Int], offer: Item?) {
    let needle = Folding.fold(typed.trimmed)
    guard !needle.isEmpty else { return (Array(items.indices), nil) }
    var exact: [Int] = []
    var first: [Int] = []
    var within: [Int] = []
    var rest: [Int] = []
    for place in items.indices {
      // What stands dim behind a name says how it stands, and is no other name for it.
      switch items[place].fit(needle, isByLabel: takesNewText) {
      case .exact: exact.append(place)
      case .beginning: first.append(place)
      case .within: within.append(place)
      case .other: rest.append(place)
      case nil: break
      }
    }
    let offer = takesNewText && exact.isEmpty ? Item(typed.trimmed, value: .typed) : nil
    return (exact + first + within + rest, offer)
  }

  /// How many items the search leaves, the offer of a new text among them.
  var count: Int { visible.count + (offer == nil ? 0 : 1) }

  /// The item at a place of the list as it is shown; nil beyond its end.
  subscript(shown place: Int) -> Item? {
    if visible.indices.contains(place) { return items[visible[place]] }
    return place == visible.count ? offer : nil
  }

  /// The item that Enter takes; nil when the list is empty or a heading is selected.
  var chosen: Item? {
    guard let item = self[shown: selected], item.value != .heading else { return nil }
    return item
  }

  /// The text of the chosen item, or the one that was typed; nil when there is neither.
  var chosenText: String? {
    switch chosen?.value {
    case .text(let text)?: text
    case .typed?: chosen?.label
    default: nil
    }
  }

  /// The texts of all marked items, with those that were typed, or the one that a typed beginning
  /// found.
  var chosenTexts: [String] {
    let names = items.filter(\.isMarked).map(\.label)
    guard search?.text.trimmed.isEmpty == false, let text = chosenText else { return names }
    let more = chosen?.value == .typed ? NameList.names(in: text) : [text]
    return more.reduce(into: names) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Moves the selection, passing over headings.
  mutating func move(by step: Int) {
    guard count > 0 else { return }
    var next = min(max(0, selected + step), count - 1)
    let direction = step < 0 ? -1 : 1
    while self[shown: next]?.value == .heading { next += direction }
    if (0..<count).contains(next) { selected = next }
  }

  /// Selects the first item that can be chosen.
  mutating func selectFirst() {
    selected = 0
    while self[shown: selected]?.value == .heading { selected += 1 }
  }
}

extension Picker.Item {
  enum Fit { case exact, beginning, within, other }

  /// How well a folded text fits. Pinyin joins here.
  func fit(_ needle: String, isByLabel: Bool) -> Fit? {
    if value == .heading { return nil }
    if folded.label == needle { return .exact }
    if Folding.holds(folded.label, needle) {
      return folded.label.hasPrefix(needle) ? .beginning : .within
    }
    if isByLabel { return nil }
    let isOther =
      Folding.holds(folded.detail, needle) || Folding.fold(key) == needle
      || aliases.contains(needle)
      || everydayWords.contains { $0.hasPrefix(needle) || needle.hasPrefix($0) }
    return isOther ? .other : nil
  }

  /// Other words for the action.
  private var everydayWords: [String] {
    guard case .action(let action) = value else { return [] }
    return action.everydayWords
  }

  /// What vim users type after the colon.
  private var aliases: [String] {
    guard case .action(let action) = value else { return [] }
    let name = action.rawValue.lowercased()
    switch action {
    case .quit: return [name, "q", "wq", "x"]
    case .save: return [name, "w"]
    default: return [name]
    }
  }
}
