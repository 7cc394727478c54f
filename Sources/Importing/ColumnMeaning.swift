/// What a heading says, more finely than where its cells go.

internal import LedgerModel

/// A target with what else the heading tells about the cells below it.
struct ColumnMeaning: Equatable {
  var target: ColumnTarget
  var trait = Trait.plain

  enum Trait: Equatable {
    case plain
    /// 反馈问题: the category where a narrower column stands beside it, else the issue itself.
    case broad
    /// 具体表现, 问题描述: the description where another column names the issue, else the issue itself.
    case narrow
    /// The entries' exact values.
    case raw
    /// The day of the progress that stands in the same row.
    case progressDay
    /// 是否销号: a yes means closed.
    case closing
    /// 完成率: 1 is a hundred per cent.
    case rate
    /// 3月: what was done in that month.
    case month(Int)
    /// 完成时间 may be the plan or the fact; another column decides.
    case eitherDay
  }

  init(_ target: ColumnTarget, _ trait: Trait = .plain) {
    self.target = target
    self.trait = trait
  }

  init(_ field: String, _ trait: Trait = .plain) {
    let known = RecordType.issue.field(named: field)
    self.init(known.map { .field($0) } ?? .ignored, trait)
  }

  /// The field's name in the ledger; nil for targets that are no field.
  var field: String? { target.fieldName }
}

extension ColumnTarget {
  /// The field's name in the ledger; nil for targets that are no field.
  var fieldName: String? { if case .field(let field) = self { field.name } else { nil } }
}
