/// What a problem says was not done, in groups of words that mean the same.
internal import Prose

/// A kind of act that feedback demands by saying it was left undone.
struct ProblemElement: Sendable {
  /// Words that name it in a problem.
  let asked: [String]
  /// Words by which a measure answers it, besides those.
  let answers: [String]

  /// Generic words (举一反三, 落实, 管理, 重视) name nothing that a measure could be seen to lack.
  static let all: [ProblemElement] = [
    group("排查 摸排 清查", "自查 起底 普查 筛查 逐户 逐村 逐一核 拉网 倒查 翻查 过一遍 走一遍 摸底 清点 复核 核查 比对"),
    group("通报", "公布 曝光 点名 公告"),
    group("调查 核查 核实 查处 深查 查清", "查明 查实 倒查 立案 审查 初核 彻查 追查 起底 查证 核对 回访 取证 比对 抽查 入户 走访 实地 查看"),
    group(
      "追责 问责 追究 处分 责任追究",
      """
      责令 批评教育 诫勉 立案 警告 记过 撤职 免职 处理 约谈 通报批评 组织处理 作出检查 扣发 辞退 开除 依纪 依规 党纪 政务
      """),
    group(
      "评估 评定 定性 认定",
      "复评 复核 更正 重新评 重评 核定 改评 纠正 重新核 改定 复查 重新认 撤销 评审 评议 测算 作价 参考意见"),
    group("公示 公开 公布", "张贴 公告 晒 贴在 上墙 贴出 告示 通报"),
    group(
      "清退 追缴 收回 退还 追回 退赔 清收",
      "退回 退缴 上缴 补缴 收缴 缴 入账 到账 补齐 补上 扣回 清欠 退款 收齐 归还 催收 起诉 兑付"),
    group("交接 移交", "接手 接管 接任 手续"),
    group("提醒", "要求 强调 部署 下发 督促 通知 告知 提示 函 谈话"),
    group("验收", "核验 竣工 验 检测 签收"),
    group("审计", "审核 核查 清点 审查 送审 审定 审结"),
    group("招标 公开招标 比价 询价", "招投标 采购 竞价 发包 磋商 比选 交易平台 交易中心"),
    group("培训", "学习 讲 轮训 辅导 教"),
    group("警示教育 警示警醒教育", "警示 教育 案例"),
  ]

  /// All words, for the pass that looks for cues.
  static let words = Array(Set(all.flatMap { $0.asked + $0.answers })).sorted()

  /// The groups that a word asks for, by their places.
  static let asking: [String: [Int]] = places(\.asked)
  /// The groups that a word answers.
  static let answering: [String: [Int]] = places { $0.asked + $0.answers }

  private static func group(_ asked: String, _ answers: String) -> ProblemElement {
    ProblemElement(asked: asked.wordList, answers: answers.wordList)
  }

  private static func places(_ words: (ProblemElement) -> [String]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (place, element) in all.enumerated() {
      for word in words(element) { places[word, default: []].append(place) }
    }
    return places
  }
}
