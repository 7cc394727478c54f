/// Evidence that has a file below the ledger's folder: choosing it, its hash, and opening it.

import Canvas
import LedgerModel
import LedgerText

extension BoardState {
  /// The files that lie below the ledger's folder, the newest first; a path may be typed.
  func evidenceFilePicker(_ id: IssueID, _ choices: [DocumentChoice]) -> Picker {
    let items = choices.map {
      Picker.Item($0.path, detail: $0.detail(language), value: .text($0.path))
    }
    return Picker(
      .evidenceFile(id), title: title(of: .addEvidenceFile), items: items, search: TextField(),
      takesNewText: true)
  }

  /// Asks for the reference of a file whose bytes were hashed; its name is proposed.
  mutating func nameEvidence(_ id: IssueID, _ path: String, _ hash: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bare = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    push(
      .evidenceOf(id, file: path, hash: hash), title: title(of: .addEvidenceFile),
      text: bare.isEmpty ? name : bare)
    if case .prompt(var prompt)? = screens.last {
      prompt.isProposal = true
      screens[screens.count - 1] = .prompt(prompt)
    }
  }

  /// The evidence of an issue that has a file.
  func evidencePicker(_ issue: Issue) -> Picker {
    let standing = Entry.newestFirst(StandingEvidence.entries(of: issue))
    let items = standing.compactMap { entry -> Picker.Item? in
      guard let file = EvidenceFileKey(entry) else { return nil }
      return Picker.Item(
        entry.text.split(separator: "\n").first.map(String.init) ?? file.path,
        detail: file.path, value: .file(file))
    }
    return Picker(.evidence(issue.id), title: title(of: .openEvidence), items: items)
  }

  /// Whether some evidence of the issue in front has a file.
  var hasEvidenceFile: Bool {
    targets.first.flatMap { issue($0) }?.entries(.evidence)
      .contains { $0.value(of: "file") != nil } ?? false
  }
}
