/// The figures of a report, always counted from the ledger and never taken from what it declares.

import LedgerModel

extension CountedTotals {
  /// The finished share with one decimal where it has one: `90.9`, `75`; never 100 or 0 unless that
  /// is so. nil without an issue.
  var percent: String? {
    guard issues > 0 else { return nil }
    var tenths = (done * 2000 + issues) / (issues * 2)
    if done < issues { tenths = min(tenths, 999) }
    if done > 0 { tenths = max(tenths, 1) }
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// `已完成整改6个（其中已销号2个），阶段性完成整改3个，未完成整改2个，完成率54.5%`.
  var clauses: String {
    var parts = ["已完成整改\(done)个" + (closed > 0 ? "（其中已销号\(closed)个）" : "")]
    if mostly > 0 { parts.append("基本完成整改\(mostly)个") }
    parts.append("阶段性完成整改\(staged)个")
    var among: [String] = []
    if longtermOpen > 0 { among.append("长期坚持\(longtermOpen)个") }
    if unknown > 0 { among.append("整改结果未载明\(unknown)个") }
    parts.append(
      "未完成整改\(open)个"
        + (among.isEmpty ? "" : "（其中" + among.joined(separator: "、") + "）"))
    if let percent { parts.append("完成率\(percent)%") }
    return parts.joined(separator: "，")
  }
}
