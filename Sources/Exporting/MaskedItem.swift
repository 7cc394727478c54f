/// What a public view hides, told without telling it.

package import LedgerModel
import Prose

package enum MaskKind: String, CaseIterable, Sendable {
  case person, idNumber, phone, account, email, plate, health
  /// A text that is for the office alone.
  case internalText
  /// A whole issue that its flag keeps from the public.
  case privateIssue
  /// A whole issue that cannot be read, so that nobody knows what stands in it.
  case brokenIssue

  /// By which a person could be found, paid or exposed, whoever he is.
  var isSensitive: Bool {
    switch self {
    case .idNumber, .phone, .account, .email, .plate, .health: true
    case .person, .internalText, .privateIssue, .brokenIssue: false
    }
  }

  package var label: Phrase {
    switch self {
    case .person: Phrase(zh: "姓名", en: "names")
    case .idNumber: Phrase(zh: "身份证号", en: "identity numbers")
    case .phone: Phrase(zh: "电话号码", en: "telephone numbers")
    case .account: Phrase(zh: "银行账号", en: "bank accounts")
    case .email: Phrase(zh: "电子邮箱", en: "e-mail addresses")
    case .plate: Phrase(zh: "车牌号", en: "number plates")
    case .health: Phrase(zh: "健康信息", en: "health facts")
    case .internalText: Phrase(zh: "内部内容", en: "internal texts")
    case .privateIssue: Phrase(zh: "标为不公开，整条不列", en: "private, left out as a whole")
    case .brokenIssue: Phrase(zh: "记录有错，整条不列", en: "has errors, left out as a whole")
    }
  }

  init(_ number: SensitiveNumbers.Kind) {
    switch number {
    case .identity: self = .idNumber
    case .phone: self = .phone
    case .account: self = .account
    }
  }

  /// What stands in place of a hidden stretch; ledgers are written in Chinese.
  var replacement: String {
    switch self {
    case .idNumber: "〔证件号略〕"
    case .phone: "〔电话略〕"
    case .account: "〔账号略〕"
    case .email: "〔邮箱略〕"
    case .plate: "〔车牌略〕"
    case .health: "〔健康信息略〕"
    default: ""
    }
  }
}

/// How often one kind of thing was hidden in one field of one issue. Never holds what was hidden.
package struct MaskedItem: Equatable, Sendable {
  /// nil for the ledger's header.
  package var issue: IssueID?
  /// The field's name in the ledger; nil for a whole issue.
  package var field: String?
  package var kind: MaskKind
  package var count: Int

  package init(issue: IssueID?, field: String?, kind: MaskKind, count: Int) {
    self.issue = issue
    self.field = field
    self.kind = kind
    self.count = count
  }

  /// `03 号问题 整改措施：姓名 2 处`
  package var phrase: Phrase {
    let place =
      issue.map { Phrase(zh: "\($0) 号问题", en: "issue \($0)") }
      ?? Phrase(zh: "台账头", en: "header")
    guard let field else {
      return Phrase(
        zh: "\(place.zh)：\(kind.label.zh)", en: "\(place.en): \(kind.label.en)")
    }
    let type: RecordType = issue == nil ? .ledger : .issue
    let label = type.field(named: field)?.label ?? Phrase(zh: field, en: field)
    return Phrase(
      zh: "\(place.zh) \(label.zh)：\(kind.label.zh) \(count) 处",
      en: "\(place.en), \(label.en): \(count) × \(kind.label.en)")
  }
}
