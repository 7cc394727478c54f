/// What was understood of a report as a text that people can read and compare.

import Importing
import LedgerModel

enum NoticeDump {
  /// Header lines, then each issue with everything that was found, then what was not understood.
  static func text(_ document: ImportedDocument) -> String {
    var lines = document.header.sorted { $0.key < $1.key }.map {
      "\($0.key): \($0.value.replacing("\n", with: " ⏎ "))"
    }
    for imported in document.issues { lines += issue(imported) }
    lines += document.unrecognised.map { "? \($0.place.line): \($0.text)" }
    lines += document.remarks.map { "! \($0.words.zh)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func issue(_ imported: ImportedIssue) -> [String] {
    let issue = imported.issue
    var lines = [
      "",
      "[\(issue.id.text)] \(issue.category ?? "-") | \(issue.title) | \(issue.status.code)"
        + " | \(imported.statusRaw ?? "-") | \(issue.entries(.measure).count)",
    ]
    for field in [
      "Detail", "Lead", "Unit", "Owner", "Due", "Support", "Goal", "Opened", "Done", "Closed",
      "Flag", "Blocker", "Source", "Note",
    ] {
      let values = issue.values(of: field)
      if values.isEmpty { continue }
      lines.append(
        "  \(field): \(values.joined(separator: " + ").replacing("\n", with: " ⏎ "))")
    }
    lines += issue.unknownFields.map { "  \($0.name): \($0.value)" }
    lines += issue.entries.map { placed in
      "  \(placed.entry.kind.rawValue) " + placed.entry.value.replacing("\n", with: " ⏎ ")
    }
    if !imported.inferred.isEmpty {
      lines.append("  inferred: \(imported.inferred.joined(separator: " "))")
    }
    return lines
  }
}
