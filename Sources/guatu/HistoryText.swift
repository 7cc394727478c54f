/// Events and what verification found, for readers and for programs.

import History
import LedgerModel
import LedgerText

enum HistoryText {
  /// A table of events in the order given.
  static func table(_ events: [HistoryEvent], columns: Int) -> String {
    var table = TextTable(
      [
        TextTable.Column(heading: said("时间", "When")),
        TextTable.Column(heading: said("谁", "Who"), limit: 16),
        TextTable.Column(heading: said("改动", "Change"), isFlexible: true),
      ], rows: events.count)
    for event in events {
      table.add(TextTable.Cell(time(event.at)))
      table.add(TextTable.Cell(event.by))
      table.add(TextTable.Cell(said(event.words)))
    }
    return table.text(columns: columns)
  }

  /// `2026-06-15 09:42`.
  static func time(_ at: String) -> String {
    at.utf8.count >= 16 ? at.prefix(10) + " " + at.dropFirst(11).prefix(5) : at
  }

  static func json(_ event: HistoryEvent) -> JSON {
    .object([
      ("at", .text(event.at)), ("by", .text(event.by)), ("on", .text(event.on)),
      ("op", .text(event.op.rawValue)), ("field", .text(event.field)), ("old", .text(event.old)),
      ("new", .text(event.new)), ("id", .text(event.entry)), ("note", .text(event.note)),
      ("prev", .texts(event.previous)), ("hash", .text(event.hash)),
      ("text", .text(said(event.words))),
    ])
  }
}

/// What `history --verify` answers.
struct VerificationReport {
  let verification: HistoryVerification
  /// What stands in the ledger otherwise than the history ends.
  let outside: [LedgerChange]
  /// A step that is recorded and not yet in the ledger; nil for none.
  let pending: HistoryStep?
  let ledger: Ledger
  /// The path of the history.
  let history: String

  var text: String {
    var lines: [String] = []
    for problem in verification.problems {
      let place = problem.line > 0 ? "\(history):\(problem.line):1: " : "\(history): "
      lines.append(place + said("错误: ", "error: ") + said(problem.message))
    }
    if verification.isTorn {
      lines.append(
        said(
          "\(history): 提示: 末尾有半条没写完的记录，下次保存时去掉",
          "\(history): hint: it ends in half a line, which the next save takes out"))
    }
    if let pending {
      lines.append(
        said(
          "\(history): 提示: 最后一步“\(said(pending.title))”还没有写进台账，下次打开时补上",
          "\(history): hint: the last step “\(said(pending.title))” has not reached the ledger yet; the next one to open it carries it out"
        ))
    }
    lines += outside.map {
      ProblemText.line(HistoryFindings.problem($0, in: ledger), path: ledger.path)
    }
    lines.append(summary)
    return lines.map { Printable.line($0) + "\n" }.joined()
  }

  private var summary: String {
    let count = verification.count
    guard verification.problems.isEmpty else {
      return said(
        "历史被动过或损坏：\(verification.problems.count) 处，共 \(count) 条",
        "the history was tampered with or damaged: \(verification.problems.count) findings, \(count) events"
      )
    }
    if count == 0 { return said("还没有历史记录", "no history yet") }
    let heads = verification.heads.joined(separator: " ")
    var text = said(
      "历史完整：\(count) 条，最新 \(heads)", "the history is whole: \(count) events, head \(heads)")
    if verification.sealedAt == nil {
      text += said(
        "。没有封存过：末尾若被整段截掉，单凭历史看不出来（guatu seal 可以封存）",
        ". It was never sealed: a cut end could not be seen (guatu seal seals it)")
    } else if verification.unsealed > 0 {
      text += said(
        "。最近一次封存之后有 \(verification.unsealed) 条，这些若被截掉看不出来",
        ". \(verification.unsealed) events since the last seal: if they were cut off it could not be seen"
      )
    }
    return text
  }

  var json: JSON {
    .object([
      ("intact", .bool(verification.problems.isEmpty)), ("count", .number(verification.count)),
      ("heads", .texts(verification.heads)),
      ("sealed", .bool(verification.sealedAt != nil)),
      ("unsealed", .number(verification.unsealed)), ("torn", .bool(verification.isTorn)),
      ("pending", .text(pending.map { said($0.title) })),
      (
        "problems",
        .list(
          verification.problems.map {
            .object([("line", .number($0.line)), ("message", .text(said($0.message)))])
          })
      ),
      (
        "outside",
        .list(
          outside.map {
            .object([
              ("code", .text("W330")), ("on", .text($0.record.name)), ("field", .text($0.field)),
              ("expected", .text($0.old)), ("found", .text($0.new)),
              ("line", .number(HistoryFindings.problem($0, in: ledger).place.line)),
            ])
          })
      ),
    ])
  }
}
