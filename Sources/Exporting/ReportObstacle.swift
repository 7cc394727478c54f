/// Why a document must not be handed in as it is.

package import LedgerModel

/// One finding that stands in the way of a document, or is worth saying beside it.
package struct ReportObstacle: Error, Equatable, Sendable {
  /// For programs; the codes of the audit where it finds the same.
  package var code: String
  /// The issue it is about; nil for the ledger as a whole.
  package var issue: IssueID?
  /// The line of the ledger's file, from 1; nil where there is none.
  package var line: Int?
  /// What is wrong and what to do.
  package var words: Phrase
  /// Not even a draft can be written.
  package var isFinal = false

  init(_ code: String, _ words: Phrase, isFinal: Bool = false) {
    self.code = code
    self.words = words
    self.isFinal = isFinal
  }

  /// A figure that was declared is not the counted one.
  package var isAboutFigures: Bool { ReportReconciling.codes.contains(code) }

  /// There is nothing that a document could be about.
  static func nothing(_ words: Phrase) -> ReportObstacle {
    ReportObstacle("nothing_selected", words, isFinal: true)
  }

  /// Whoever hands a paper on has to know whether something is in it that others must not read.
  static func privateIssues(
    _ items: [ReportMaterial.Item], areLeftOut: Bool
  ) -> ReportObstacle {
    let numbers = items.map { ReportText.line($0.issue.id.text) }
    let zh = numbers.joined(separator: "、")
    let en = numbers.joined(separator: ", ")
    return ReportObstacle(
      "private_issues",
      areLeftOut
        ? Phrase(
          zh: "\(zh) 标为不公开，没有写入；要写请用 --issue 指明编号",
          en: "private issues were left out: \(en); name them with --issue")
        : Phrase(
          zh: "里面有标为不公开的 \(zh)；要给外单位看，请加 --public",
          en: "private issues are in it: \(en); add --public for others to read"))
  }

  /// About a field of the ledger's header.
  init(_ code: String, header field: String, _ material: ReportMaterial, _ words: Phrase) {
    self.init(code, words)
    line = material.line(ofHeader: field)
  }

  init(_ code: String, _ item: ReportMaterial.Item, _ words: Phrase) {
    self.init(code, words)
    issue = item.issue.id
    line = item.issue.line
  }
}

/// A document, or the reasons why there is none.
package struct ReportResult: Equatable, Sendable {
  /// nil when it was refused.
  package var paper: Paper?
  /// The same as a spreadsheet, of kinds that have one.
  package var workbook: Workbook?
  /// What a person has to put right first. With a paper: what its warning speaks of.
  package var obstacles: [ReportObstacle] = []
  /// What a person should know and check; it hinders nothing.
  package var remarks: [ReportObstacle] = []

  init() {}
}
