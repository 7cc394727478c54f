/// Whether a percentage is the share of the issues that is done, or that of a part of them.

internal import LedgerModel
internal import Prose

/// 完成率76%, 整改率为98.71%, 整改完成率达到…
struct NoticeRate {
  private let digits: String
  private let place: Int
  private let sentence: NoticeSentence
  private let isBehindPart: Bool

  /// - Parameter isBehindPart: the sentence before spoke of a part last.
  init(_ percent: (digits: String, place: Int), _ sentence: NoticeSentence, isBehindPart: Bool) {
    digits = percent.digits
    place = percent.place
    self.sentence = sentence
    self.isBehindPart = isBehindPart
  }

  /// - Parameters:
  ///   - done: what the report counts as done, where it is known, as the total.
  func isOwn(done: Int?, of total: Int?) -> Bool {
    let course = NoticeRateCourse(sentence, at: place)
    guard course.isReached, isNamed(at: course.name) else { return false }
    // What the report's own figures make is its own, whatever stands before.
    if let done, let total, DeclaredShare(digits, done: done, of: total)?.isRight == true {
      return true
    }
    return !course.isAim && !isOfMeasures && !isOfPart
  }

  private static let names = ["完成率", "整改率", "销号率", "办结率", "到位率", "完成比例"]

  /// - Parameter place: that of the figure behind the name.
  private func isNamed(at place: Int) -> Bool {
    let text = sentence.text
    let before = text.text(max(0, place - 8)..<place)
    guard NoticeRate.names.contains(where: { before.contains($0) }) else { return false }
    switch sentence.owners.owner(at: place) {
    case .elsewhere, .former, .share, .tasks, .thing: return false
    // 制定措施36条，整改完成率80%: the rate of the issues, unless it says otherwise.
    case .report, .act, .measures, nil:
      let clause = text.text(text.clause(at: place).lowerBound..<place)
      return !["措施", "举措", "任务", "项目", "到期", "按期", "按时", "应完成"].contains { before.contains($0) }
        && !NoticeRate.partial.contains { clause.contains($0) }
    }
  }

  /// 立行立改问题完成率100%.
  private static let partial = ImmediateWord.all + ["限期整改", "集中整改期", "阶段完成率"]

  /// 36条措施已完成30条，完成率83.3%: what was counted with a result last.
  private var isOfMeasures: Bool {
    guard let last = sentence.pairs.last(where: { sentence.place(of: $0) < place }) else {
      return false
    }
    if [.measures, .tasks].contains(sentence.counts[last.count].thing) { return true }
    let owner = sentence.owners.owners[last.count]
    return owner == .measures || owner == .tasks
  }

  /// Behind 应完成的8个已全部完成, or where such figures make it: 应完成8个，已完成7个，完成率87.5%.
  private var isOfPart: Bool {
    let before = sentence.pairs.filter { sentence.place(of: $0) < place }
    guard let last = before.last else { return isBehindPart }
    if sentence.isOfPart(last) { return true }
    let wholes = before.filter { sentence.isOfPart($0) }.map { sentence.counts[$0.count].value }
    return Set(wholes).contains { whole in
      before.contains {
        DeclaredShare(digits, done: sentence.counts[$0.count].value, of: whole)?.isRight == true
      }
    }
  }
}

extension NoticeSentence {
  /// What is due, or of one kind: a share behind it is that of the part.
  func isOfPart(_ pair: CountedStatus) -> Bool { pair.isPlanned || isDoubtful(pair) }

  /// Whether the last thing that is counted with a status is a part.
  var endsInPart: Bool { pairs.last.map(isOfPart) ?? false }
}
