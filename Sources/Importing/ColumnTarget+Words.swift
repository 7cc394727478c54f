/// Words for the meaning of a column, in options and in saved mappings.

package import LedgerModel
internal import Prose

extension ColumnTarget {
  /// Reads the right side of `--map 表头=字段`: a field by its JSON key, its name in the file or its
  /// label, `-` for a column that is left out.
  ///
  /// - Returns: nil for a word that means no column.
  package init?(word: some StringProtocol) {
    let word = word.trimmed
    if ["-", "忽略", "不导入", "ignore"].contains(word.lowercased()) {
      self = .ignored
      return
    }
    if let own = ColumnTarget.ofMeasures.first(where: { $0.words.contains(word) }) {
      self = own.target
      return
    }
    let field = Field.issue.first {
      $0.name == word || $0.jsonKey == word || $0.label.zh == word || $0.label.en == word
        || $0.name.lowercased() == word.lowercased()
    }
    if let field {
      self = .field(field)
    } else if word.hasPrefix("X"),
      word.utf8.allSatisfy({ ColumnTarget.isNamePart($0) })
    {
      self = .kept(name: word)
    } else {
      return nil
    }
  }

  /// The word that `init(word:)` reads again.
  package var word: String {
    switch self {
    case .field(let field): field.jsonKey
    case .kept(let name): name
    case .ignored: "-"
    default: ColumnTarget.ofMeasures.first { $0.target == self }?.words[0] ?? "-"
    }
  }

  /// What it is for people.
  package var label: Phrase {
    switch self {
    case .field(let field): field.label
    case .kept(let name): Phrase(zh: "原样保留（\(name)）", en: "kept as it is (\(name))")
    case .ignored: Phrase(zh: "不导入", en: "not imported")
    default:
      ColumnTarget.ofMeasures.first { $0.target == self }?.label ?? Phrase(zh: word, en: word)
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }

  private static let ofMeasures: [(target: ColumnTarget, words: [String], label: Phrase)] = [
    (.measureNumber, ["measure.id", "措施编号"], Phrase(zh: "措施编号", en: "measure's number")),
    (.measureStatus, ["measure.status", "措施状态"], Phrase(zh: "措施状态", en: "measure's status")),
    (.measureOwner, ["measure.owner", "措施责任人"], Phrase(zh: "措施责任人", en: "measure's owner")),
    (.measureDue, ["measure.deadline", "措施时限"], Phrase(zh: "措施时限", en: "measure's deadline")),
    (.measureDone, ["measure.done", "措施完成日期"], Phrase(zh: "措施完成日期", en: "measure done on")),
  ]
}

/// The words of all columns that can be meant, for a message that names them.
extension ColumnTarget {
  package static var allWords: [String] {
    Field.issue.map(\.jsonKey) + ofMeasures.map { $0.words[0] } + ["-"]
  }
}
