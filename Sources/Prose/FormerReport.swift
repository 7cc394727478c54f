/// Figures that a report repeats from one before it.

internal import LedgerModel

/// 首次通报时，15个问题完成13个; 上次通报已完成12个. As opposed to 首次通报后，又完成2个, which goes on counting.
enum FormerReport {
  /// - Parameters:
  ///   - lead: the clauses of the sentence before that of the count.
  ///   - before: the words of its clause before it.
  static func isTold(lead: String, before: String) -> Bool {
    if isTime(before) { return true }
    guard let last = lead.split(whereSeparator: { "，,".contains($0) }).last else { return false }
    let time = String(last).trimmed
    return lead.last.map { "，,".contains($0) } ?? false && isTime(time)
      && ["时", "中", "阶段", "时点"].contains { time.hasSuffix($0) }
  }

  private static func isTime(_ words: String) -> Bool {
    guard let end = which.lazy.compactMap({ words.ranges(of: $0).last?.upperBound }).first else {
      return false
    }
    let behind = words[end...]
    guard let act = acts.first(where: { behind.hasPrefix($0) }) else { return false }
    let rest = String(behind.dropFirst(act.count))
    return !["后", "以后", "之后", "以来", "至今"].contains { rest.hasPrefix($0) }
      && !nows.contains { rest.contains($0) }
  }

  private static let which = ["首次", "上次", "上一次", "前次", "第一次", "初次", "首轮", "首期", "上期"]
  private static let acts = ["整改进展通报", "整改通报", "集中通报", "通报", "公开", "公示", "公布"]
  /// What leads back to the report itself.
  private static let nows = ["目前", "本次", "此次", "累计", "现已", "截至"]
}
