/// The words of a commit: what changed in which ledger, in sentences.

internal import LedgerModel
internal import LedgerText

/// Collects what a commit holds and words it.
struct SyncWords {
  /// Files of more bytes are not compared line by line for the sake of words.
  static let limit = 32 << 20
  /// How many changes are listed.
  static let listed = 100

  /// Each change in a sentence.
  private(set) var lines: [Phrase] = []
  private var ledgers: Set<String> = []
  /// Ledgers are named when the folder has more than one.
  let namesLedgers: Bool

  init(namesLedgers: Bool) { self.namesLedgers = namesLedgers }

  /// A ledger that came, went or changed.
  ///
  /// - Parameters:
  ///   - name: from the folder.
  ///   - old, new: nil when there is none, or it is too large to be compared.
  mutating func add(ledger name: String, isNew: Bool, isGone: Bool, _ old: Ledger?, _ new: Ledger?)
  {
    ledgers.insert(name)
    let label = name.hasSuffix(".rec") ? String(name.dropLast(4)) : name
    if isGone {
      lines.append(Phrase(zh: "删除台账 \(label)", en: "removed ledger \(label)"))
    } else if isNew {
      let count = new.map { $0.rows.count }
      lines.append(
        Phrase(
          zh: "新增台账 \(label)" + (count.map { "（\($0) 个问题）" } ?? ""),
          en: "added ledger \(label)" + (count.map { " (\($0) issues)" } ?? "")))
    } else {
      let before = namesLedgers ? Phrase(zh: label + "：", en: label + ": ") : Phrase(zh: "", en: "")
      lines += sentences(old, new).map { Phrase(zh: before.zh + $0.zh, en: before.en + $0.en) }
    }
  }

  private func sentences(_ old: Ledger?, _ new: Ledger?) -> [Phrase] {
    guard let old, let new else {
      return [Phrase(zh: "台账有改动（太大，没有逐条列出）", en: "changed (too large to list how)")]
    }
    let changes = LedgerComparison.changes(from: old, to: new)
    // A status takes its first day along; that goes without saying.
    let moved = Set(changes.filter { $0.field == "Status" }.map(\.record))
    let told = changes.filter { $0.field != "Since" || !moved.contains($0.record) }
    if told.isEmpty { return [Phrase(zh: "只改了写法", en: "changed in form only")] }
    return told.map(\.sentence)
  }

  mutating func add(evidence name: String, isNew: Bool) {
    lines.append(
      isNew
        ? Phrase(zh: "加入佐证 \(name)", en: "added evidence \(name)")
        : Phrase(zh: "更新佐证 \(name)", en: "changed evidence \(name)"))
  }

  /// Files that no person changed; said only where nothing else is.
  mutating func addRest(history: Bool, setup: Bool) {
    guard lines.isEmpty else { return }
    if history { lines.append(Phrase(zh: "操作历史", en: "history of changes")) }
    if setup { lines.append(Phrase(zh: "设置按字段合并", en: "set up merging by field")) }
  }

  /// The lines in one language, harmless for a terminal.
  func list(_ language: Language) -> [String] { lines.map { TextCleaning.line($0(language)) } }

  /// The whole message: the change itself, or a summary and a list.
  func message(_ language: Language) -> String {
    let list = list(language)
    if list.count == 1, let only = list.first { return SyncWords.short(only) }
    var text = SyncWords.short(summary(list.count)(language)) + "\n\n"
    text += list.prefix(SyncWords.listed).map { "- \($0)" }.joined(separator: "\n")
    if list.count > SyncWords.listed {
      let rest = list.count - SyncWords.listed
      text += "\n" + Phrase(zh: "另有 \(rest) 处", en: "and \(rest) more")(language)
    }
    return text
  }

  private func summary(_ count: Int) -> Phrase {
    if ledgers.count > 1 {
      return Phrase(
        zh: "\(ledgers.count) 份台账 \(count) 处改动", en: "\(count) changes in \(ledgers.count) ledgers")
    }
    guard let name = ledgers.first else {
      return Phrase(zh: "\(count) 处改动", en: "\(count) changes")
    }
    let label = name.hasSuffix(".rec") ? String(name.dropLast(4)) : name
    return Phrase(zh: "\(label) \(count) 处改动", en: "\(label): \(count) changes")
  }

  /// At most as long as lists of commits show.
  private static func short(_ line: String) -> String {
    line.count <= 100 ? line : line.prefix(99) + "…"
  }
}
