/// Which items of a list the typed text leaves.

import Canvas
import LedgerModel

extension Picker {
  /// Places in `items` that fit what is typed: the one that is just that, then those that begin with it. Headings only stand
  /// while nothing is typed.
  var visible: [Int] {
    guard let needle = search?.text.trimmed, !needle.isEmpty else {
      return Array(items.indices)
    }
    let fitting = items.indices.filter {
      items[$0].value != .heading && Picker.fits(items[$0], needle)
    }
    let wanted = needle.lowercased()
    let exact = fitting.filter { items[$0].label.lowercased() == wanted }
    let first = fitting.filter {
      items[$0].label.lowercased().hasPrefix(wanted) && !exact.contains($0)
    }
    return exact + first + fitting.filter { !exact.contains($0) && !first.contains($0) }
  }

  /// The item that Enter takes; nil when the list is empty or a heading is selected.
  var chosen: Item? {
    let visible = visible
    guard visible.indices.contains(selected) else { return nil }
    let item = items[visible[selected]]
    return item.value == .heading ? nil : item
  }

  /// Whether an item holds the text in its label, its detail or its key. Pinyin joins here.
  private static func fits(_ item: Item, _ needle: String) -> Bool {
    let needle = needle.lowercased()
    return item.label.lowercased().contains(needle) || item.detail.lowercased().contains(needle)
      || item.key.lowercased() == needle || item.aliases.contains(needle)
      || item.everydayWords.contains { $0.hasPrefix(needle) || needle.hasPrefix($0) }
  }

  /// The text of the chosen item, or what was typed where no item fits; nil when there is neither.
  var chosenText: String? {
    if case .text(let text)? = chosen?.value { return text }
    let typed = search?.text.trimmed ?? ""
    return takesNewText && !typed.isEmpty ? typed : nil
  }

  /// The texts of all marked items, with the one that was typed, or that a typed beginning found.
  var chosenTexts: [String] {
    let names = items.filter(\.isMarked).map(\.label)
    guard search?.text.trimmed.isEmpty == false, let name = chosenText, !names.contains(name) else {
      return names
    }
    return names + [name]
  }

  /// Moves the selection, passing over headings.
  mutating func move(by step: Int) {
    let visible = visible
    guard !visible.isEmpty else { return }
    var next = min(max(0, selected + step), visible.count - 1)
    let direction = step < 0 ? -1 : 1
    while visible.indices.contains(next), items[visible[next]].value == .heading {
      next += direction
    }
    if visible.indices.contains(next) { selected = next }
  }

  /// Selects the first item that can be chosen.
  mutating func selectFirst() {
    selected = 0
    let visible = visible
    while visible.indices.contains(selected), items[visible[selected]].value == .heading {
      selected += 1
    }
  }
}

extension Picker.Item {
  /// Other words for the action.
  fileprivate var everydayWords: [String] {
    guard case .action(let action) = value else { return [] }
    return action.everydayWords
  }

  /// What vim users type after the colon.
  fileprivate var aliases: [String] {
    guard case .action(let action) = value else { return [] }
    let name = action.rawValue.lowercased()
    switch action {
    case .quit: return [name, "q", "wq", "x"]
    case .save: return [name, "w"]
    default: return [name]
    }
  }
}
