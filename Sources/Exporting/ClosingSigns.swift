/// The opinions of the form for closing, each in the box of who signs there.

import LedgerModel

/// The sign-offs of an issue, each in the box of the form where its role belongs.
struct ClosingSigns {
  enum Box: CaseIterable { case unit, lead, recheck, group }

  private var entries: [Box: [Entry]] = [:]

  init(_ issue: Issue) {
    for entry in issue.entries(.signOff) {
      entries[ClosingSigns.box(entry.value(of: "role") ?? ""), default: []].append(entry)
    }
  }

  /// By the words of the role; a role that says nothing of the kind is a recheck.
  static func box(_ role: String) -> Box {
    let words: [(Box, [String])] = [
      (.group, ["领导小组", "书记", "党委", "党组", "审定"]), (.recheck, ["纪委", "整改办", "巡察", "复核", "验收"]),
      (.lead, ["领导", "分管", "包案", "牵头", "审核"]),
      (.unit, ["单位", "部门", "科室", "站所", "自查", "申请"]),
    ]
    // 镇纪委书记 rechecks, and so does the office of a 领导小组; 党委书记 decides.
    if role.contains("纪委") || role.contains("办公室") { return .recheck }
    return words.first { _, words in words.contains { role.contains($0) } }?.0 ?? .recheck
  }

  /// Every sign-off of a box in a line, and at the end the place for the pen.
  func text(of box: Box, before: String? = nil) -> String {
    var lines = before.map { [$0] } ?? []
    for entry in entries[box] ?? [] {
      let state = entry.kind.label(ofState: entry.state ?? "").zh
      let words = ReportText.line(entry.text)
      let who = entry.people.map { ReportText.line($0) }.joined(separator: "、")
      let role = entry.value(of: "role").map { ReportText.line($0) + "，" } ?? ""
      lines.append(
        "【\(state)】\(words)（\(role)\(who)，\(entry.day?.long(.chinese) ?? ReportText.blankDay)）")
    }
    lines.append("签字：\(ReportText.blank)　日期：\(ReportText.blankDay)")
    return lines.joined(separator: "\n")
  }
}
