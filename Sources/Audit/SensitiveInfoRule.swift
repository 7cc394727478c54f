/// The rule 涉及隐私: sensitive facts.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Somebody's illness, identity number, telephone or bank account in a title, a description, a measure
/// or a progress entry.
///
/// Field: 通报 are published. A warning; masking or rewriting settles it, as does 不公开. Guards: illness
/// only where it is told of a person (policy and offices are none; 健康状况, 4户住院 tell nothing of
/// anybody); the ledger's own hotline is for the public. The message does not repeat what is to be
/// hidden: it may stand on a projector. 住院, 重病 of a person are a hint.
enum SensitiveInfoRule: IssueJudge {
  static let rule = AuditRule.sensitiveInfo
  static let name = Phrase(zh: "涉及隐私", en: "sensitive facts")
  static let why = Phrase(
    zh: "写着能认出是谁的病情、证件号或电话，公开前必须处理",
    en: "health facts, identity or telephone numbers of a person must not be published")
  static let settledBy = Phrase(
    zh: "改写或隐去；整条不公开的标“不公开”", en: "rewrite or mask it, or mark the issue as not for the public")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard !issue.issue.flags.contains(.private) else { return [] }
    let hotline = setting.header.hotline
    var found: [Finding] = []
    let isProblemOpen = issue.problem.has(.health) || hasNumber(issue.problem.scalars)
    for (field, range) in isProblemOpen ? issue.problemFields : [] where field != "Category" {
      guard let fact = fact(Array(issue.problem.scalars[range]), hotline) else { continue }
      found.append(issue.finding(rule, fact.severity, field: field, words(place(field), fact)))
    }
    for measure in issue.measures {
      guard let fact = fact(measure.text.scalars, hotline, mayBeIll: measure.text.has(.health))
      else { continue }
      let place = Phrase(zh: "措施\(measure.id) ", en: "measure \(measure.id)")
      found.append(issue.finding(rule, fact.severity, measure, words(place, fact)))
    }
    for placed in issue.issue.placed(.progress) {
      let scalars = placed.entry.text.unicodeScalars.map(\.value)
      guard let fact = fact(scalars, hotline) else { continue }
      let day = placed.entry.day
      let place = Phrase(
        zh: (day?.long(.chinese) ?? "") + "的进展",
        en: "the progress of " + (day?.long(.english) ?? "an unknown day"))
      var finding = issue.finding(
        rule, fact.severity, field: EntryKind.progress.rawValue, words(place, fact))
      finding.occurrence = placed.occurrence
      found.append(finding)
    }
    return found
  }

  private static func words(_ place: Phrase, _ fact: Fact) -> Phrase {
    Phrase(zh: "\(place.zh)写有\(fact.kind.zh)", en: "\(place.en) holds \(fact.kind.en)")
  }

  private static func place(_ field: String) -> Phrase {
    field == "Title" ? Phrase(zh: "标题", en: "the title") : Phrase(zh: "问题描述", en: "the description")
  }

  private struct Fact {
    var kind: Phrase
    var severity = Severity.warning
  }

  private static func fact(
    _ text: [UInt32], _ hotline: String?, mayBeIll: Bool = true
  ) -> Fact? {
    if mayBeIll, let fact = illness(text) { return fact }
    // The open number is looked for only where some number was found.
    guard hasNumber(text), !numbers.find(in: text).isEmpty,
      let first = SensitiveNumbers(hotline: hotline).find(in: text).first(where: {
        $0.kind != .phone || !isOpen($0.range, text)
      })
    else { return nil }
    return switch first.kind {
    case .identity: Fact(kind: Phrase(zh: "身份证号", en: "an identity number"))
    case .phone: Fact(kind: Phrase(zh: "电话号码", en: "a telephone number"))
    case .account: Fact(kind: Phrase(zh: "银行账号", en: "a bank account"))
    }
  }

  /// Whether seven digits stand between two Chinese letters.
  private static func hasNumber(_ text: [UInt32]) -> Bool {
    var digits = 0
    for code in text {
      if (0x30...0x39).contains(code) || (0xFF10...0xFF19).contains(code) {
        digits += 1
        if digits >= 7 { return true }
      } else if AuditText.isHan(code) {
        digits = 0
      }
    }
    return false
  }

  /// 监督电话, 服务热线: a number that is meant to be known.
  private static func isOpen(_ range: Range<Int>, _ text: [UInt32]) -> Bool {
    office.isAny(in: text, max(0, range.lowerBound - 8)..<range.lowerBound)
  }

  private static func illness(_ text: [UInt32]) -> Fact? {
    var fact: Fact?
    for clause in health.clauses(of: text, names: nobody) {
      if !weak.isAny(in: text, clause) || tellsMore(text, clause) {
        return Fact(kind: Phrase(zh: "个人病情", en: "somebody's illness"))
      }
      // 住院, 重病 are of somebody only where the clause says of whom.
      if person.isAny(in: text, clause) {
        fact = Fact(kind: Phrase(zh: "个人健康情况", en: "somebody's health"), severity: .hint)
      }
    }
    return fact
  }

  /// Whether a clause is about illness even without the words that tell little.
  private static func tellsMore(_ text: [UInt32], _ clause: Range<Int>) -> Bool {
    var rest: [UInt32] = []
    var place = clause.lowerBound
    while place < clause.upperBound {
      if let word = weak.word(in: text, at: place) {
        place += weak.words[word].count
      } else {
        rest.append(text[place])
        place += 1
      }
    }
    return !health.clauses(of: rest, names: nobody).isEmpty
  }

  private static let health = HealthFacts()
  private static let numbers = SensitiveNumbers(hotline: nil)
  private static let office = WordFinder(["监督", "举报", "热线", "服务", "值班", "办公", "咨询"])
  private static let nobody = WordFinder([])
  private static let weak = WordFinder(
    "身体状况 健康状况 体检报告 因病 病假 住院 重病 疾病 手术 病情 病历 病史".wordList)
  private static let person = WordFinder("某 大爷 大妈 大娘 奶奶 爷爷 同志 先生 女士 老汉".wordList)
}
