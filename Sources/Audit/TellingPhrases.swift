/// Phrases of a problem that another problem may share, and which of them tell anything.
internal import Prose

/// The stretches of four Chinese characters of one text, to be looked for in others.
struct TellingPhrases {
  static let shortest = 4

  private let text: [UInt32]
  /// The first place of each four characters.
  private let grams: [UInt64: Int]
  /// Characters that belong to no ordinary word.
  private let tells: [Bool]

  init(_ text: [UInt32]) {
    self.text = text
    var tells = text.map { AuditText.isHan($0) && !TellingPhrases.small.contains($0) }
    for place in text.indices {
      guard let word = TellingPhrases.ordinary.word(in: text, at: place) else { continue }
      let end = place + TellingPhrases.ordinary.words[word].count
      for covered in place..<end { tells[covered] = false }
    }
    self.tells = tells
    var grams: [UInt64: Int] = [:]
    for place in text.indices {
      guard let key = TellingPhrases.key(text, at: place), grams[key] == nil else { continue }
      grams[key] = place
    }
    self.grams = grams
  }

  var isEmpty: Bool { grams.isEmpty }

  /// The stretches of the text that another one has, too, each as long as it can be.
  func runs(in other: [UInt32]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var place = 0
    while place < other.count {
      guard let key = TellingPhrases.key(other, at: place), let start = grams[key] else {
        place += 1
        continue
      }
      var length = TellingPhrases.shortest
      while place + length < other.count, start + length < text.count,
        other[place + length] == text[start + length], AuditText.isHan(other[place + length])
      {
        length += 1
      }
      let run = start..<start + length
      if !runs.contains(run) { runs.append(run) }
      place += length - TellingPhrases.shortest + 1
    }
    return runs
  }

  /// A stretch without the ordinary words at its ends, with the number of characters that tell; nil
  /// where too few do.
  func telling(in run: Range<Int>) -> (range: Range<Int>, count: Int)? {
    guard let first = run.first(where: { tells[$0] }), let last = run.last(where: { tells[$0] })
    else { return nil }
    let count = (first...last).count { tells[$0] }
    return count >= TellingPhrases.shortest ? (first..<last + 1, count) : nil
  }

  /// Four Chinese characters as one number; nil where something else is among them.
  private static func key(_ text: [UInt32], at place: Int) -> UInt64? {
    guard place + shortest <= text.count else { return nil }
    var key: UInt64 = 0
    for letter in place..<place + shortest {
      guard AuditText.isHan(text[letter]) else { return nil }
      key = key << 16 | UInt64(text[letter])
    }
    return key
  }

  /// Characters that join words.
  private static let small = Set(
    "的了和与及或等对在为于将把被从向到由以之其并且而但也都就又个各该本不未无没有是能会要应须年月日号第一二三四五六七八九十两几".unicodeScalars.map(
      \.value))

  /// What stands in every second problem.
  private static let ordinary = WordFinder(
    """
    问题 存在 工作 情况 落实 执行 管理 监督 监管 责任 制度 机制 规定 要求 开展 进行 组织 建设 加强 推进 推动 发挥 作用 履行 \
    到位 规范 及时 准确 严格 严肃 认真 深入 全面 全部 具体 部分 相关 有关 方面 过程 环节 措施 方案 计划 任务 目标 成效 效果 质量 \
    整改 巡察 巡视 反馈 检查 审核 审批 把关 研究 部署 调度 会议 学习 教育 宣传 培训 意识 思想 认识 重视 能力 水平 力度 精神 \
    不够 不足 不力 不严 不实 不强 不高 不深 不细 不准 不清 不全 缺失 缺位 薄弱 滞后 偏差 差距 淡薄 弱化 虚化 流于形式 \
    党委 党支部 支部 党组织 党员 干部 领导 班子 成员 书记 主任 人员 群众 单位 部门 办公室 政府 乡镇 镇党委 乡党委 镇政府 乡政府 \
    全镇 全乡 镇村 村级 村民 村委会 村两委 行政村 个村 主体 全面从严治党 从严治党 举一反三 同类同改 集体 政治 站位 作风 形式主义 官僚主义 \
    项目 资金 档案 资料 台账 记录 材料 发现 抽查 截至 目前 仍有 仍然 长期 多次 个别 少数 普遍 同时 其中 基层 农村 服务 实施 \
    发展 经济 社会 重点 重大 主要 直接 实际 完成 使用 建立 健全 完善 形成 提出 明确 安排 处理 解决 负责 分管 牵头 指导 督促 督导
    """.wordList)
}
