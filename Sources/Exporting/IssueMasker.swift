/// One issue as the public may read it.

internal import LedgerModel

struct IssueMasker {
  private let masker: TextMasker
  private let hidden: Set<String>

  /// - Parameter hidden: numbers of issues that are left out.
  init(_ masker: TextMasker, _ hidden: Set<String>) {
    self.masker = masker
    self.hidden = hidden
  }

  func masked(_ issue: Issue, _ log: inout [MaskedItem]) -> Issue {
    let (stripped, gone) = PublicPolicy.stripped(issue)
    for (field, count) in gone {
      log.append(MaskedItem(issue: issue.id, field: field, kind: .internalText, count: count))
    }
    var copy = stripped
    copy.related.removeAll { hidden.contains($0) }
    for field in Field.issue {
      var counts: [MaskKind: Int] = [:]
      switch field.kind {
      case .line, .text:
        let values = copy.values(of: field.name)
        let masked = values.map { masker.mask($0, &counts) }
        if masked != values { copy.setValues(of: field.name, to: masked) }
      case .entry(let kind):
        for place in copy.entries.indices where copy.entries[place].entry.kind == kind {
          mask(&copy.entries[place].entry, &counts)
        }
      default: break
      }
      log += MaskedItem.list(issue.id, field.name, counts)
    }
    return copy
  }

  /// Of a head, people and words; days, numbers and states stay.
  private func mask(_ entry: inout Entry, _ counts: inout [MaskKind: Int]) {
    entry.text = masker.mask(entry.text, &counts)
    for place in entry.tokens.indices {
      switch entry.tokens[place] {
      case .person(let word): entry.tokens[place] = .person(masker.mask(word, &counts))
      case .key(let key, let word):
        entry.tokens[place] = .key(key, masker.mask(word, &counts))
      case .other(let text): entry.tokens[place] = .other(masker.mask(text, &counts))
      default: break
      }
    }
  }
}
