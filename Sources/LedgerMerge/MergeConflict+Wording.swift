/// What is said of a conflict: which record, which field, both values.

package import LedgerModel

extension MergeConflict {
  /// The conflict in one sentence.
  package var sentence: Phrase {
    let place = self.place
    let (ours, theirs) = (quoted(self.ours, .ours), quoted(self.theirs, .theirs))
    switch code {
    case .bothAddedRecord:
      return Phrase(
        zh: "\(place.zh)：双方各自新增了一条，我方是\(ours.zh)，对方是\(theirs.zh)",
        en: "\(place.en): both sides added one; ours is \(ours.en), theirs is \(theirs.en)")
    case .removedAndChanged:
      return self.ours == nil
        ? Phrase(
          zh: "\(place.zh)：我方删去了，对方改动了\(theirs.zh)",
          en: "\(place.en): we took it out, they changed it: \(theirs.en)")
        : Phrase(
          zh: "\(place.zh)：对方删去了，我方改动了\(ours.zh)",
          en: "\(place.en): they took it out, we changed it: \(ours.en)")
    case .newError:
      let problem = self.problem ?? Phrase(zh: "", en: "")
      return Phrase(
        zh: "\(place.zh)：双方的改动合在一起出了错：\(problem.zh)",
        en: "\(place.en): the changes of both sides together are wrong: \(problem.en)")
    case .bothAddedEntry:
      return Phrase(
        zh: "\(place.zh)：双方各自新增了这个编号，我方是\(ours.zh)，对方是\(theirs.zh)",
        en: "\(place.en): both sides added this number; ours is \(ours.en), theirs is \(theirs.en)")
    case .bothChangedField, .bothChangedEntry, .bothReplacedValue:
      let base = self.base.map {
        Phrase(zh: "，原来是“\(MergeConflict.short($0))”", en: "; it was “\(MergeConflict.short($0))”")
      }
      return Phrase(
        zh: "\(place.zh)：我方是\(ours.zh)，对方是\(theirs.zh)\(base?.zh ?? "")",
        en: "\(place.en): ours is \(ours.en), theirs is \(theirs.en)\(base?.en ?? "")")
    }
  }

  /// Record and field in words: “03号问题 整改时限”.
  package var place: Phrase {
    let record = self.record.phrase
    guard let field else { return record }
    let label =
      RecordType(rawValue: self.record.type)?.field(named: field)?.label
      ?? Phrase(zh: field, en: field)
    let number = entry.map { " #\($0)" } ?? ""
    return Phrase(
      zh: "\(record.zh) \(label.zh)\(number)", en: "\(record.en), \(label.en)\(number)")
  }

  private func quoted(_ value: String?, _ side: MergeSide) -> Phrase {
    guard let value else { return Phrase(zh: "（没有）", en: "(nothing)") }
    let text = MergeConflict.short(field == nil ? MergeConflict.title(of: value) : value)
    return Phrase(zh: "“\(text)”", en: "“\(text)”")
  }

  /// The title of a record's lines, else the first line.
  private static func title(of lines: String) -> String {
    let all = lines.split(separator: "\n")
    let title = all.first { $0.hasPrefix("Title:") }
    return title.map { String($0.dropFirst(6).drop { $0 == " " }) } ?? all.first.map(String.init)
      ?? ""
  }

  /// One line that fits a message.
  private static func short(_ value: String) -> String {
    let line = value.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return line.count > 60 ? String(line.prefix(59)) + "…" : String(line)
  }
}

extension MergedRecord {
  /// The record in words: “03号问题”.
  package var phrase: Phrase {
    if isDescriptor { return Phrase(zh: "%rec: \(type) 的说明", en: "the descriptor of \(type)") }
    switch RecordType(rawValue: type) {
    case .ledger: return Phrase(zh: "台账头", en: "the header")
    case .issue where id.isEmpty: return Phrase(zh: "没有编号的问题", en: "an issue without a number")
    case .issue: return Phrase(zh: "\(id)号问题", en: "issue \(id)")
    case nil: return Phrase(zh: "\(type) 记录 \(id)", en: "\(type) record \(id)")
    }
  }
}
