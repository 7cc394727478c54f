/// What a part of a report is about, judged by its heading.

internal import LedgerModel
internal import Prose

/// The kinds of parts.
enum NoticeSection: Equatable, Sendable {
  /// Holds issues; it may state the status of all of them: 三、需持续推进事项.
  case issues(StatusMention?)
  /// 组织整改, 书记履行职责: holds none, whatever is numbered in it.
  case organisation
  /// 下一步工作: holds none.
  case outlook
  /// 联系方式.
  case contact
  /// Not a part but a category or an issue.
  case other

  static func read(_ heading: String) -> NoticeSection {
    let text = FoldedText(heading)
    let bare = String(text.folded.filter { !$0.isWhitespace })
    func has(_ words: [String]) -> Bool { words.contains { bare.contains($0) } }
    let namesFault = has([
      "方面", "不到位", "不够", "不力", "不足", "不严", "不强", "不深", "不实", "不规范", "关于“", "关于\"", "针对“", "短板",
      "差距", "薄弱",
      "滞后", "缺位", "流于形式",
    ])
    if has([
      "下一步", "下步", "今后", "下阶段", "努力方向", "工作打算", "整改打算", "工作计划", "后续整改", "后续工作", "巩固整改成果", "巩固拓展整改",
      "巩固拓展巡察",
    ]), !namesFault {
      return .outlook
    }
    if namesShortcomings(bare) { return .outlook }
    if bare.count <= 30, has(["联系方式", "联系电话", "监督电话", "意见反馈", "反馈渠道", "监督方式", "公示时间"]) {
      return .contact
    }
    if !namesFault {
      if has(["书记"]), has(["履行", "组织", "落实", "责任", "带头", "个人", "抓", "整改"]) { return .organisation }
      if has([
        "组织整改", "组织落实", "组织领导", "组织推进", "组织实施", "组织开展", "整改主体责任", "落实主体责任", "履行主体责任", "整改工作组织",
        "整改组织",
        "主体责任情况", "主体责任落实", "第一责任人", "整改责任情况", "主要做法", "思想认识", "政治站位", "整改工作开展", "整改工作部署", "整改工作推进",
        "整改总体情况", "整改工作总体", "总体情况", "基本情况", "总体进展", "整改工作情况", "工作开展情况", "工作成效",
      ]) {
        return .organisation
      }
    }
    // （四）关于巡察整改方面的问题 names a field although all its words could name a part.
    let isField = ["方面", "方面问题", "方面的问题", "方面存在的问题", "方面存在问题"].contains {
      bare.hasSuffix($0)
    }
    if !isField, isGeneric(text) { return .issues(status(text)) }
    return .other
  }

  /// 存在的不足, 整改中存在的困难和差距: what the report says of its own work, and no fault of anybody's.
  private static func namesShortcomings(_ words: String) -> Bool {
    var bare = words[...]
    while let part = ["当前", "目前", "整改", "落实", "工作", "过程", "主要", "中", "仍然", "仍", "还"].first(where: {
      bare.hasPrefix($0)
    }) {
      bare = bare.dropFirst(part.count)
    }
    guard words.count <= 20, bare.hasPrefix("存在"), !words.contains("方面"),
      !words.contains(where: { "“\"".contains($0) })
    else { return false }
    return ["不足", "困难", "差距", "短板", "薄弱环节", "不足之处", "打算"].contains { words.hasSuffix($0) }
      && !["整改情况", "反馈"].contains { words.contains($0) }
  }

  /// Words of which headings of whole parts consist; whoever says more names a category or an issue.
  private static let genericWords: [[Character]] = """
    集中整改期内 集中整改期间 集中整改期 集中整改 期内 期间 巡察组 巡察 巡视 回头看 反馈意见 反馈 意见 建议 整改落实 整改事项 整改任务 整改进展 整改成效 整改 \
    落实 进展 情况 事项 任务 具体 问题 存在 指出 主要 重点 各项 逐项 逐条 针对 关于 对照 围绕 的 和 及 与 以及 已经 已 需要 需 仍需 尚需 仍 \
    完成 基本 阶段性 未完成 尚未 未 正在 持续 推进 长期 坚持 常态化 整改到位 到位 立行立改 取得 成效 成果 办结 销号 措施 工作 清单 方面 \
    项 个 条 件 类 共 中 党委 党组 总体 部分 全部 目标 县委 市委 区委 省委 镇党委 继续 深化 抓 进一步 落实情况 \
    全力 着力 切实 认真 逐一 推动 解决 工作进展 做好 抓好 扎实 全面 从严 抓实 向 对 公开 公示 其他 移交 需持续 各
    """.split(whereSeparator: \.isWhitespace).map { Array($0) }.sorted { $0.count > $1.count }

  private static func isGeneric(_ text: FoldedText) -> Bool {
    var place = 0
    var depth = 0
    var hasWord = false
    while place < text.count {
      let letter = text.folded[place]
      if letter == "(" || letter == "[" { depth += 1 }
      if letter == ")" || letter == "]" {
        depth = max(0, depth - 1)
        place += 1
        continue
      }
      if depth > 0 || letter.isWhitespace || letter.isNumber
        || "、,。:“”\"一二三四五六七八九十第".contains(letter)
      {
        place += 1
        continue
      }
      guard let end = genericWords.lazy.compactMap({ text.end(of: $0, at: place) }).first else {
        return false
      }
      hasWord = true
      place = end
    }
    return hasWord
  }

  /// The one status that the heading of a part states: 已完成整改事项（19项）.
  private static func status(_ text: FoldedText) -> StatusMention? {
    var place = 0
    var found: [StatusMention] = []
    while place < text.count {
      guard let word = StatusMention.word(text, at: place) else {
        place += 1
        continue
      }
      // 完成情况 says that the state follows, not what it is.
      let behind =
        text.end(of: Array("情况"), at: word.range.upperBound)
        ?? text.end(of: Array("进展"), at: word.range.upperBound)
      if behind == nil { found.append(word) }
      place = max(place + 1, word.range.upperBound)
    }
    guard var first = found.first else { return nil }
    for other in found.dropFirst() where other.status != first.status {
      // 未完成、需长期坚持 is one state; 已完成和正在推进 are two.
      if other.isLongterm || first.isLongterm {
        first.isLongterm = true
      } else {
        return nil
      }
    }
    return first
  }
}
