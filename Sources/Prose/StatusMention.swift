/// Words for the status inside the text of a report.

package import LedgerModel

/// A status that stands in a text.
package struct StatusMention: Equatable, Sendable {
  package var status: Status
  package var isLongterm = false
  /// Offsets of the words.
  package var range: Range<Int>

  package init(status: Status, isLongterm: Bool = false, range: Range<Int>) {
    self.status = status
    self.isLongterm = isLongterm
    self.range = range
  }

  /// The status word that begins at an offset, the longest; adverbs before and 整改 behind it belong
  /// to it. nil when none begins here.
  package static func word(_ text: FoldedText, at start: Int) -> StatusMention? {
    guard start < text.count, beginnings.contains(text.codes[start]) else { return nil }
    if let negation = negation(text, at: start) { return negation }
    var place = start
    var best: StatusMention?
    for _ in 0..<4 {
      if let found = core(text, at: place), found.range.upperBound > best?.range.upperBound ?? 0 {
        best = StatusMention(
          status: found.status, isLongterm: found.isLongterm,
          range: start..<found.range.upperBound)
      }
      guard let next = end(ofAny: adverbs, text, at: place) else { break }
      place = text.skippingBlanks(next)
      if negation(text, at: place) != nil { break }
    }
    // 已基本落实到位: whatever is called done is only mostly so.
    for (qualifier, status) in qualifiers {
      guard let end = text.end(of: qualifier, at: place), let found = core(text, at: end),
        found.status.isFinished, found.range.upperBound > best?.range.upperBound ?? 0
      else { continue }
      best = StatusMention(
        status: status, isLongterm: found.isLongterm, range: start..<found.range.upperBound)
    }
    guard var found = best else { return nil }
    found.extendBehind(text)
    return found
  }

  private mutating func extendBehind(_ text: FoldedText) {
    var place = range.upperBound
    if let end = StatusMention.end(ofAny: StatusMention.objects, text, at: place) { place = end }
    if let end = StatusMention.end(ofAny: StatusMention.longterm, text, at: place) {
      isLongterm = true
      place = end
    }
    // 已完成整改并销号: what is confirmed has been done before.
    if status == .done, let end = StatusMention.end(ofAny: StatusMention.confirmed, text, at: place)
    {
      status = .closed
      place = end
    }
    range = range.lowerBound..<place
  }

  private struct Word {
    var letters: [Character]
    var status: Status
    var isLongterm: Bool
  }

  private static func words(_ list: String, _ status: Status, _ isLongterm: Bool = false) -> [Word]
  {
    list.split(separator: " ").map {
      Word(letters: Array($0), status: status, isLongterm: isLongterm)
    }
  }

  /// Longest first.
  private static let vocabulary: [Word] =
    (StatusWord.all.map {
      Word(letters: Array($0.word), status: $0.status, isLongterm: $0.isLongterm)
    }
    + words("整改完成 完成整改 整改完毕 整改到位 整改落实到位 落实到位 完成销号前整改 解决到位 得到解决 办理完毕 全部办结", .done)
    + words("完成整改销号 办结销号 完成销号 整改销号 对账销号", .closed)
    + words("基本整改到位 基本完成整改 基本整改完成 基本到位 基本完成", .mostly)
    + words(
      "阶段性整改完成 取得阶段性整改成效 阶段性整改到位 阶段性成效 阶段性成果 达到阶段性目标 达到阶段性整改目标 完成阶段性目标 完成阶段性任务 取得阶段性进展 取得明显阶段性成效 部分整改到位 部分完成整改",
      .staged)
    + words(
      """
      正在整改中 正在推进中 正在有序推进 正在稳步推进 正在加快推进 正在持续推进 正在抓紧推进 正在进行 正在办理 正在落实 \
      正按计划推进 正按计划施工 有序推进 有序推进中 稳步推进 稳步推进中 加快推进 加快推进中 持续推进中 持续整改中 整改推进中 整改进行中 \
      持续深化 正在实施 正在建设 序时推进中 按序时推进
      """, .doing)
    + words("未开工 待启动 待整改 尚待整改 未着手", .todo)
    + words("需长期坚持 长期坚持 长期推进 持续坚持 常态化坚持 需长期整改 纳入长期坚持", .doing, true))
    .sorted { $0.letters.count > $1.letters.count }

  private static let adverbs = lists("已经 已全部 已全面 已 均已 均 全部 全面 现已 现 目前 都已 总体 圆满 按期 按时 如期 顺利")
  private static let qualifiers: [([Character], Status)] = [
    (Array("基本上"), .mostly), (Array("基本"), .mostly), (Array("大部分"), .mostly),
    (Array("大体"), .mostly), (Array("部分"), .staged), (Array("阶段性"), .staged),
    (Array("初步"), .staged),
  ]
  private static let negations = lists("尚未 还未 仍未 均未 暂未 未能 没有 未")
  private static let between = lists("全部 完全 彻底 全面 按期 按时 如期 最终 真正")
  private static let undone = lists(
    "完成整改 整改完成 整改到位 落实到位 完成 办结 销号 整改完毕 得到解决 解决到位 整改落实到位 完结 到位")
  private static let unbegun = lists("启动整改 启动 开展整改 开展 整改 开始 开工 着手")
  private static let objects = lists("整改任务 整改工作 整改目标 整改 任务 目标 中")
  private static let longterm = lists(
    "并长期坚持 、长期坚持 ,长期坚持 ，长期坚持 且长期坚持 (长期坚持) 并需长期坚持 但需长期坚持 ,需长期坚持 ,并长期坚持 ,但需长期坚持 、需长期坚持 并持续坚持 并坚持长期 并持续长期坚持"
  )
  private static let confirmed = lists(
    "并销号 、销号 ,销号 ，销号 并已销号 ,已销号 ，已销号 、已销号 并办结销号 并完成销号 且已销号 并予以销号")
  private static let beginnings: Set<UInt32> = {
    var letters = Set(vocabulary.compactMap(\.letters.first))
    for list in [adverbs, negations, qualifiers.map(\.0)] {
      letters.formUnion(list.compactMap(\.first))
    }
    return Set(letters.map(FoldedText.code))
  }()

  private static func lists(_ words: String) -> [[Character]] {
    words.split(separator: " ").map { Array($0) }.sorted { $0.count > $1.count }
  }

  private static func end(ofAny words: [[Character]], _ text: FoldedText, at place: Int) -> Int? {
    for word in words {
      if let end = text.end(of: word, at: place) { return end }
    }
    return nil
  }

  private static func core(_ text: FoldedText, at place: Int) -> StatusMention? {
    for word in vocabulary {
      if let end = text.end(of: word.letters, at: place) {
        return StatusMention(
          status: word.status, isLongterm: word.isLongterm, range: place..<end)
      }
    }
    return nil
  }

  /// 尚未完成, 未全部整改到位, 未启动.
  private static func negation(_ text: FoldedText, at start: Int) -> StatusMention? {
    guard let end = end(ofAny: negations, text, at: start) else { return nil }
    let place = self.end(ofAny: between, text, at: end) ?? end
    if let last = self.end(ofAny: undone, text, at: place) {
      let behind = self.end(ofAny: objects, text, at: last) ?? last
      return StatusMention(status: .doing, range: start..<behind)
    }
    if let last = self.end(ofAny: unbegun, text, at: place) {
      return StatusMention(status: .todo, range: start..<last)
    }
    return nil
  }
}
