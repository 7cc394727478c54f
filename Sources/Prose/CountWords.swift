/// Words that several questions about counts share, each list in one place.

package enum CountWords {
  static let inspections = ["巡察", "巡视"]
  /// What names the inspection and its feedback.
  package static let inspection = ["反馈"] + inspections
  /// Letters that count: they tell apart what a bare count belongs to.
  package static let classifiers = Set("个项条件宗")
  /// Whoever does it with his own hands, in whatever order it is said.
  static let ownHands = ["亲自", "领办", "包案"]
  /// Who takes something on as a person.
  static let persons = ["领衔", "本人"]
  /// Who leads: behind a count it makes a share, before 反馈 the whole unit may lead.
  static let leading = ["牵头"]
  /// 书记认领反馈问题3个, 全镇共认领反馈问题9个.
  static let taking = "认领"

  /// Whether any of the inspection's words stands in a text.
  package static func nameInspection(_ text: String) -> Bool {
    inspection.contains { text.contains($0) }
  }
}

extension CountMentions.Count {
  /// 个, 项, 条: what it counts by.
  package func classifier(in text: FoldedText) -> Character? {
    text.letters[range].first { CountWords.classifiers.contains($0) }
  }
}

extension [CountMentions.Count] {
  /// The number of the first count that begins at an offset or behind it; that behind the last for none.
  /// Counts stand in order.
  package func first(from place: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
