/// 问责 and 制度 that no entry records, held against what the measures tell.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Accounts that only measures tell` {
  struct Told: Sendable, CustomTestStringConvertible {
    var claim: String
    /// One measure, in an issue without an entry.
    var measure: String
    /// What is said of it; nil for nothing.
    var found: String?
    var testDescription: String { claim + " / " + measure }

    init(_ claim: String, _ measure: String, _ found: String?) {
      self.claim = claim
      self.measure = measure
      self.found = found
    }

    var audited: AuditCase {
      AuditCase(
        name: "", header: "DeclaredText: \(claim)", issues: ["Measure: #1 !done\n+ \(measure)"],
        expected: [])
    }
  }

  static let persons = [
    Told("给予党内警告处分2人。", "给予2人党内警告处分。", nil),
    Told("党纪处分2人、诫勉1人。", "给予党内警告处分2人、诫勉1人。", nil),
    Told("共问责3人。", "给予党内警告处分2人、诫勉1人。", nil),
    Told("共问责2人。", "给予党内警告处分2人、诫勉1人。", nil),
    Told("责令检查5人。", "责令5名经办人作出检查。", nil),
    Told("给予党内警告处分3人。", "给予2人党内警告处分。", "hint 处分自称3人，台账没有问责记录，措施里写了2人"),
    Told("责令检查5人。", "责令3名经办人作出检查。", "hint 责令检查自称5人，台账没有问责记录，措施里写了3人"),
    Told("共问责5人。", "给予党内警告处分2人、诫勉1人。", "hint 问责自称5人，台账没有问责记录，措施里写了3人"),
    Told(
      "党纪处分1人，批评教育6人。", "对6名干部批评教育。", "hint 党纪处分自称1人，台账没有问责记录，措施里没有写到"),
    Told("处分1人。", "给予处分2人。", "hint 处分自称1人，台账没有问责记录，措施里写了2人"),
    // Lighter kinds go by many words.
    Told("约谈3人。", "对3名负责人提醒谈话。", "hint 约谈自称3人，台账没有问责记录，措施里没有写到"),
    Told("党纪处分1人，批评教育3人。", "对3名工作人员批评教育。给予原信息科科长党内警告处分。", nil),
    Told("处分2人。", "给予原支书张某、原会计李某党内警告处分。", "hint 自称处分2人，台账没有问责记录，措施里写的人数不全，无法核对"),
    Told("批评教育3人。", "对财务科长及2名会计批评教育。", "hint 自称批评教育3人，台账没有问责记录，措施里写的人数不全，无法核对"),
    // Not all persons are told with a number, or by their kind.
    Told("处分3人。", "给予2人警告处分，给予有关人员记过处分。", "hint 自称处分3人，台账没有问责记录，措施里写的人数不全，无法核对"),
    Told("处分3人。", "问责3人。", "hint 自称处分3人，台账没有问责记录，措施里写的人数不全，无法核对"),
    Told("处分2人。", "修订接待办法。", "hint 自称处分2人，台账没有一条问责记录"),
    Told("批评教育帮助和处理4人。", "对2名干部批评教育。", nil),
  ]

  @Test(arguments: persons) func `are compared by kind`(_ told: Told) throws {
    let found = try findings(.accountabilityMismatch, told.audited)
    #expect(found.map { "\($0.severity) \($0.message.zh)" } == [told.found].compactMap { $0 })
  }

  static let regulations = [
    Told("修订制度1项。", "2026年1月6日修订《接待办法》。", nil),
    Told("新建和修订制度2项。", "出台《接待办法》《用车制度》。", nil),
    Told("修订制度3项。", "印发《接待办法》。", "hint 自称制度3项，台账没有制度记录，措施里写了1个制度名称"),
    Told("修订制度1项。", "学习《接待办法》。", "hint 自称制度1项，台账没有一条制度记录"),
    Told("修订制度1项。", "印发《工作简报》。", "hint 自称制度1项，台账没有一条制度记录"),
  ]

  @Test(arguments: regulations) func `are compared by title`(_ told: Told) throws {
    let found = try findings(.regulationMismatch, told.audited)
    #expect(found.map { "\($0.severity) \($0.message.zh)" } == [told.found].compactMap { $0 })
  }
}
