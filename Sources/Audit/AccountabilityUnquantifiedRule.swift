/// The rule 问责没有人数: accountability without figures.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A measure that says somebody was held to account, without number of persons, name or document.
///
/// Field: 问责 is the first thing that is checked afterwards. A warning; accountability entries of the
/// issue with a number, a document or a name settle it unless one of the same kind has none. Guards: a
/// threat (对落实不力的严肃问责), a rule (问责机制), a condition (如有…), what was not done (不予立案); it takes
/// a person who is meant and a word that tells it was done (已, 了, 给予, 进行). A talk (提醒谈话, 约谈) is
/// no accountability; one person with a named punishment (给予其党内警告处分, 对村会计给予党内警告处分) is a
/// figure.
enum AccountabilityUnquantifiedRule: IssueJudge {
  static let rule = AuditRule.accountabilityUnquantified
  static let name = Phrase(zh: "问责没有人数", en: "accountability without figures")
  static let why = Phrase(
    zh: "说处理了人，却没有人数、文号，查不实",
    en: "somebody was held to account, but without number or document it cannot be verified")
  static let settledBy = Phrase(
    zh: "写明处理的人数、方式和文号", en: "give the number of persons, the kind and the document")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    let told = issue.measures.compactMap { measure in
      act(measure.text).map { (measure: measure, act: $0) }
    }
    guard !told.isEmpty else { return [] }
    let entries = issue.issue.entries(.accountability)
    return told.compactMap { measure, act in
      guard !isSettled(measure.text, act, entries) else { return nil }
      let clause = Phrase.quoted(measure.text.words(measure.text.sentence(around: act)).trimmed)
      return issue.finding(
        rule, .warning, measure,
        Phrase(
          zh: "措施\(measure.id) \(clause)，没有人数，也没有文号",
          en: "measure \(measure.id) \(clause): no number of persons, no document"))
    }
  }

  /// The first word that tells of somebody held to account without a figure.
  private static func act(_ text: AuditText) -> Range<Int>? {
    let named = text.own(.accountability).map(\.range).filter { !talks.contains(text.words($0)) }
    return (named + HandledPersons.all(in: text)).first { isAct(text, $0) }
  }

  private static func isAct(_ text: AuditText, _ word: Range<Int>) -> Bool {
    let before = text.clauseBefore(word)
    let sentence = text.words(text.sentence(around: word))
    return !before.holdsAny(negations) && !text.clauseAfter(word).beginsWithAny(things)
      && sentence.holdsAny(persons) && sentence.holdsAny(told)
      && !sentence.holdsAny(threats) && !isOfTheFaulty(sentence) && !hasFigure(sentence)
      && !isOfOne(sentence) && !text.raw.holdsAny(documents)
  }

  /// 5名, 三人, 2份: a number before a word for persons.
  private static func hasFigure(_ sentence: String) -> Bool {
    var last: Character = " "
    for letter in sentence {
      if counters.contains(letter), numerals.contains(last) || last.isNumber { return true }
      last = letter
    }
    return sentence.holdsAny(oneself)
  }

  /// 当事人已退休，给予其党内警告处分: one person, and what was done is named.
  private static func isOfOne(_ sentence: String) -> Bool {
    (sentence.holdsAny(ones) || namesFormerHolder(sentence) || namesHolder(sentence))
      && sentence.holdsAny(kinds) && !sentence.holdsAny(several)
  }

  /// 对村会计给予…, 给予会计党内…: who is meant holds a post, and the punishment follows at once.
  private static func namesHolder(_ sentence: String) -> Bool {
    openings.contains { opening in
      sentence.split(separator: opening, omittingEmptySubsequences: false).dropFirst().contains {
        let object = $0.prefix(16)
        return posts.contains { post in
          guard let place = object.firstRange(of: post) else { return false }
          return !object[..<place.lowerBound].contains("的")
            && String(object[place.upperBound...]).beginsWithAny(verdicts)
        }
      }
    }
  }

  /// 殡仪馆原负责人, 原党支部书记: who held a post of which there is one.
  private static func namesFormerHolder(_ sentence: String) -> Bool {
    sentence.split(separator: "原", omittingEmptySubsequences: false).dropFirst()
      .contains { String($0.prefix(8)).holdsAny(posts) }
  }

  /// 对把关不严的干部予以批评教育: a rule for whoever it may concern, unless it says that it was done.
  private static func isOfTheFaulty(_ sentence: String) -> Bool {
    guard let rest = sentence.split(separator: "对", maxSplits: 1).dropFirst().first else {
      return false
    }
    return rest.contains("的") && !sentence.holdsAny(["已", "了", "现", "均"])
  }

  private static func isSettled(
    _ text: AuditText, _ act: Range<Int>, _ entries: [Entry]
  ) -> Bool {
    let sentence = text.words(text.sentence(around: act))
    let open = entries.filter { !isQuantified($0) }
    if open.contains(where: { $0.value(of: "kind").map { sentence.contains($0) } ?? false }) {
      return false
    }
    return open.count < entries.count
  }

  private static func isQuantified(_ entry: Entry) -> Bool {
    entry.persons != nil || entry.value(of: "doc") != nil
  }

  /// One person is meant, and everybody knows who.
  private static let oneself = ["某", "同志", "时任", "本人", "该村", "该社区"]
  private static let ones = ["给予其", "对其", "给予该", "给予当事人", "对当事人"]
  private static let posts =
    "负责人 主任 书记 会计 出纳 所长 站长 科长 局长 院长 校长 组长 经理 董事长 馆长 场长".wordList
  private static let openings = ["对", "给予"]
  private static let verdicts =
    "给予 予以 作出 进行 党内 党纪 政务 警告 严重 记过 记大过 降级 降职 撤 开除 留党 诫勉 免".wordList
  private static let several = ["相关", "有关", "人员", "干部", "等", "们", "各", "均", "分别"]
  private static let kinds = ["警告", "记过", "降级", "撤职", "撤销", "留党察看", "开除", "诫勉"]
  private static let talks: Set = ["提醒谈话", "约谈", "警告"]
  private static let documents = ["〔", "号文", "决定书"]
  private static let persons =
    "责任人 当事人 人员 干部 书记 主任 负责人 党员 会计 组长 班子 所长 对象 经办人 责任者 相关的人".wordList
  private static let told = ["已", "了", "给予", "予以", "进行", "作出", "作了", "有的"]
  private static let threats =
    "如 若 凡 一律 视情 一旦 发现一起 从严 今后 将严 绝不 的,予 的，予 的将 的要 违反 不力的 到位的 整改的 违规的 要求 建立 完善 健全".wordList
  private static let negations = ["不", "未", "没有", "免予", "无"]
  private static let things = "机制 制度 办法 力度 工作 条例 结果 情况 线索 意识 问题 链条 程序".wordList
  private static let counters = Set("名人个位份起次")
  private static let numerals = Set("一二两三四五六七八九十百")
}
