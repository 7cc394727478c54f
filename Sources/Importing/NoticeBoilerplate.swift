/// Lines that a portal or a printer added around and between the text.

internal import LedgerModel
internal import Prose

enum NoticeBoilerplate {
  /// Whether a line is a page number, or a portal's frame. The line is cleaned and trimmed.
  static func isFrame(_ line: String) -> Bool {
    let bare = line.filter { !$0.isWhitespace }
    guard bare.count <= 120 else { return false }
    return isPageNumber(bare) || isPortal(bare)
  }

  /// `— 3 —`, `- 3 -`, `第 3 页 共 9 页`, `3/12`, `－3－`, `Page 3 of 9`, and a rule of dashes.
  private static func isPageNumber(_ bare: String) -> Bool {
    guard bare.utf8.count <= 200, case let text = FoldedText(bare), text.count <= 24 else {
      return bare.allSatisfy { "-—–=_*─━".contains($0) }
    }
    let dashes: Set<Character> = ["-", "—", "–", "·", "~", "―", "─"]
    let core = text.folded.drop { dashes.contains($0) }
    let inner = core.reversed().drop { dashes.contains($0) }.reversed()
    let hasDashes = inner.count < text.count
    let word = String(inner)
    if word.isEmpty { return true }
    func digits(_ part: some StringProtocol) -> Bool {
      !part.isEmpty && part.count <= 4 && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
    if digits(word) { return hasDashes || word.count <= 3 }
    let sides = word.split(separator: "/", omittingEmptySubsequences: false)
    if sides.count == 2, sides.allSatisfy({ digits($0) }) { return true }
    let lower = word.lowercased()
    if lower.hasPrefix("page") {
      return lower.dropFirst(4).allSatisfy { $0.isNumber || "of/".contains($0) }
    }
    guard word.hasPrefix("第") || word.hasPrefix("共"), word.hasSuffix("页") else { return false }
    return word.allSatisfy { "第共页,，/、".contains($0) || $0.isNumber || "一二三四五六七八九十".contains($0) }
  }

  /// Beginnings of lines that portals put around an article.
  private static let beginnings = [
    "扫一扫", "分享", "浏览量", "浏览次数", "阅读量", "阅读次数", "点击量", "点击数", "点击率", "信息索引号",
    "索引号", "字体大小", "字体：", "字体:", "字号", "【字体", "【打印", "[打印", "打印", "关闭窗口", "【关闭", "[关闭",
    "收藏", "责任编辑", "编辑：", "编辑:", "审核：", "审核:", "上一篇", "下一篇", "相关阅读", "相关链接", "您现在的位置",
    "当前位置", "您的位置", "首页>", "首页＞", "网站首页", "来源：", "来源:", "信息来源", "文章来源", "稿件来源", "作者：", "作者:",
    "发布机构", "发布单位", "主题分类", "主题词", "公开方式", "公开形式", "公开范围", "公开程序", "公开责任部门", "有效性",
    "文号：无", "视力保护色", "版权所有", "主办单位：", "承办：", "网站标识码", "备案号", "微信扫", "手机扫", "打开微信",
    "返回顶部", "【返回", "[大中小", "【大中小", "大中小", "生成日期", "发布日期", "发布时间", "发布于", "成文日期", "更新时间",
    "访问量", "保存", "复制链接", "朗读", "无障碍",
  ]

  private static let openings = Set(beginnings.compactMap(\.unicodeScalars.first))

  /// Nobody begins a line of a report with these.
  private static let sure: Set<String> = [
    "扫一扫", "浏览量", "浏览次数", "阅读量", "阅读次数", "点击量", "点击数", "索引号", "字体大小", "上一篇", "下一篇", "微信扫", "手机扫",
    "打开微信",
    "备案号", "访问量",
  ]

  private static func isPortal(_ bare: String) -> Bool {
    guard bare.count <= 80 else { return false }
    // A sentence of the report may begin with such a word; the frame has no sentences.
    guard !bare.contains("。") else { return false }
    guard let first = bare.unicodeScalars.first, openings.contains(first),
      let word = beginnings.first(where: { bare.hasPrefix($0) })
    else { return false }
    let behind = bare.dropFirst(word.count)
    return word.count >= 5 || behind.isEmpty || sure.contains(word) || looksLikeFrame(word, behind)
  }

  private static func looksLikeFrame(_ word: String, _ behind: Substring) -> Bool {
    guard let last = word.last, let next = behind.first else { return true }
    if "：:＞>".contains(last) { return true }
    return "：:】]|（(到至本此>＞次".contains(next) || next.isNumber || next.isASCII
  }

  /// The day of publication that a portal's frame gives.
  static func published(_ paragraphs: [SourceParagraph]) -> Day? {
    for paragraph in paragraphs.prefix(15) {
      let text = NoticeCleaning.line(paragraph.text)
      guard text.count <= 200,
        ["发布日期", "发布时间", "发布于", "成文日期", "生成日期"].contains(where: { text.contains($0) }),
        let day = DateMention.all(in: text).lazy.compactMap(\.day).first
      else { continue }
      return day
    }
    return nil
  }
}
