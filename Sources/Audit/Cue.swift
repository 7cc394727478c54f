/// Words to which rules listen, found in one pass over a text.
internal import Prose

/// What a word of a text hints at.
enum Cue: UInt8, CaseIterable, Sendable {
  /// 正在, 逐步, 尚未: not finished yet.
  case ongoing
  /// 拟, 计划, 今后: still to come.
  case future
  /// 尽早, 尽快, 适时: a time that is none.
  case vagueTime
  /// 争取, 力争: a promise that binds to nothing.
  case vaguePromise
  /// 定期, 不定期, 常态化: an act that is to come round again.
  case regularly
  /// 学习, 教育, 宣传: words that change what people know, not what is.
  case study
  /// 高度重视, 提高认识: words that change nothing.
  case attitude
  /// 制定, 清退, 处分: something that can be looked at afterwards.
  case concrete
  /// 处分, 诫勉, 责令检查: somebody was held to account.
  case accountability
  /// 制定, 修订 of a 制度 or 办法.
  case regulation
  /// 排查, 通报, 追责: what a problem asks for, and the words that answer it.
  case element
  /// 村, 社区, 某: the end of a name.
  case entity
  /// 财政所: an office of the town.
  case office
  /// 患有, 住院: somebody's illness may be told.
  case health
  /// `**`, `&nbsp;`, 扫一扫: remains of other programs.
  case artifact
  /// 每季度, 季度, 按月: a period that can be counted.
  case period
  /// 再次, 第二次, 重新: not for the first time.
  case again
  /// 号问题: an issue is named by its number.
  case issueNumber
  /// 月: perhaps the name of a month.
  case month
  /// 排查, 自查, 举一反三: others of the kind are looked for.
  case sweep
  /// 预计, 待, 承诺: an end that is still to come.
  case promise

  var words: [String] {
    switch self {
    case .ongoing:
      """
      正在 正逐步 已逐步 逐步对 逐步推进 逐步完善 逐步落实 逐步整改 逐步追 逐步清 陆续 尚未 仍未 仍在 仍有 还在 还未 \
      剩余 其余 推进中 进行中 施工中 办理中 整改中 建设中 有待 待完成 待整改 待落实 待处理 待审批 待验收 未完成 未到位 未落实 \
      尚有 还有 正与 工程量 工程进度 形象进度 施工进度 暂未完成 持续推进中 加快推进 稳步推进 有序推进 有序开展 正稳步 正有序 正加紧 正抓紧 \
      完成整改 余款 未开庭 未宣判 未审结 进入施工阶段 进入招标阶段 进入审理阶段 进入评审阶段 进入审批阶段 进入设计阶段 \
      进入实施阶段 处于施工阶段 处于招标阶段 继续做工作 继续做思想工作 继续追缴 继续催缴 继续清收 继续协商 继续协调
      """.wordList
    case .future:
      """
      拟 今后 下一步 下步 将于 将在 将按 将进一步 将继续 将组织 将对 计划于 计划在 预计 打算 择期 届时 如有 若有 一旦 \
      将严格 将加强 将持续 将督促 将定期 将制定 将开展 待上级 待县 待市 待省 待资金 待批复 待手续 待条件
      """.wordList
    case .vagueTime: "尽早 尽快 适时 早日 近期 择机 抓紧时间 抓紧 适当时候 条件成熟 及早".wordList
    case .vaguePromise: "争取 力争 努力 尽量 尽力 尽可能 原则上".wordList
    case .regularly:
      """
      定期 不定期 常态化 经常性 每日 每天 每周 每旬 每半月 每月 按月 月度 每季 每季度 按季 季度 每半年 半年度 每年 按年 年度 \
      长期坚持 持续开展 常抓不懈
      """.wordList
    case .study:
      """
      学习 教育 宣传 宣讲 培训 强调 讲话 传达 警示 党课 引导 提醒 认识 意识 思想 精神 魄力 敬畏 自觉
      """.wordList
    case .attitude:
      """
      高度重视 提高认识 提高思想 提高政治 加强教育 加强学习 加强管理 加强监督 加强领导 强化意识 强化责任 强化管理 强化监督 \
      强化学习 强化教育 进一步加强 进一步强化 进一步提高 压实责任 落实责任 举一反三 引以为戒 深刻反思 统一思想 坚决杜绝 持续巩固
      """.wordList
    case .concrete:
      """
      制定 修订 印发 出台 建立 健全 完善 新建 清退 退还 退缴 追缴 收回 补缴 上缴 归还 补上 补齐 处分 诫勉 约谈 立案 移交 交接 \
      核查 排查 清查 检查 抽查 督查 巡查 审计 验收 公示 公开 签订 整改 整治 拆除 关停 复工 开工 完工 竣工 建成 安装 购置 \
      调整 任命 免去 辞去 辞职 撤销 取消 停止 销毁 纠正 更正 拨付 发放 兑付 分配 走访 入户 测评 考核 清理 梳理 登记 \
      建档 归档 录入 批评与自我批评 责令 通报 调查 倒查 解决 化解 回头看 记录本 负责记录
      """.wordList
    case .accountability:
      """
      追责 问责 追究 处分 警告 记过 降级 撤职 诫勉 责令检查 责令作出检查 书面检查 批评教育 提醒谈话 约谈 通报批评 立案 处理相关责任人 组织处理
      """.wordList
    case .regulation: "制度 办法 细则 规定 方案 机制 规程 规范 清单 条例".wordList
    case .element: ProblemElement.words
    case .entity: NamedEntity.words
    case .office: SelfCheck.words
    case .health: HealthFacts.words
    case .artifact:
      """
      ** &nbsp; &amp; &lt; &gt; &quot; &# <br <p> </ <span <div <td <b> 扫一扫 浏览次数 浏览量 分享到 打印本页 关闭窗口 责任编辑 \
      信息索引号 #N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! \u{FFFD} and —
      """.wordList
    case .period: Array(PromisedCadence.words.keys)
    case .again: Array(OrderInversionRule.ranks.keys)
    case .issueNumber: ["号问题"]
    case .month: ["月"]
    case .sweep: SweepMissingRule.words
    case .promise: OngoingPromise.words
    }
  }
}

extension Cue {
  /// Every cue of a text in its order; where two words begin, the longest counts for each cue.
  static func found(in text: [UInt32]) -> [AuditText.FoundCue] {
    var found: [AuditText.FoundCue] = []
    var depth = 0
    for place in text.indices {
      finders.add(text, at: place, isQuoted: depth > 0, to: &found)
      switch Unicode.Scalar(text[place]) {
      case "“", "《", "「": depth += 1
      case "”", "》", "」": depth = max(0, depth - 1)
      case "\n": depth = 0
      default: break
      }
    }
    return found
  }

  private static let finders = CueFinder()
}

/// The words of all cues in one table.
private struct CueFinder: Sendable {
  private let finder: WordFinder
  private let cues: [[Cue]]

  init() {
    var places: [String: Int] = [:]
    var words: [String] = []
    var cues: [[Cue]] = []
    for cue in Cue.allCases {
      for word in cue.words {
        if let place = places[word] {
          cues[place].append(cue)
        } else {
          places[word] = words.count
          words.append(word)
          cues.append([cue])
        }
      }
    }
    finder = WordFinder(words)
    self.cues = cues
  }

  /// Adds the cues of the words that stand at a place; of several words of one cue the longest.
  func add(
    _ text: [UInt32], at place: Int, isQuoted: Bool, to found: inout [AuditText.FoundCue]
  ) {
    let words = finder.words(in: text, at: place)
    if words.isEmpty { return }
    var given: UInt64 = 0
    for number in words {
      let range = place..<place + finder.words[number].count
      for cue in cues[number] where given & 1 << UInt64(cue.rawValue) == 0 {
        given |= 1 << UInt64(cue.rawValue)
        found.append(AuditText.FoundCue(cue: cue, range: range, isQuoted: isQuoted))
      }
    }
  }
}
