/// Why an edit was not even made.

/// Something that a user wanted and the rules of the ledger do not allow, or that was not understood.
package enum EditRefusal: Error, Equatable, Sendable {
  case moveRefused(from: Status, to: Status)
  /// The reason must be said; what for.
  case reasonNeeded(Phrase)
  /// Closing without an agreeing sign-off of this role.
  case signOffNeeded(role: String)
  /// The newest sign-off of this role disagrees.
  case signOffRejected(role: String)
  /// Agreeing, in this role, to what is not called done.
  case signOffBeforeDone(role: String)
  /// Agreeing in a role before a required step that comes first.
  case signOffOutOfTurn(role: String, first: String)
  case doneDayNeeded
  /// The flag 已批准延期 without an approved Extension.
  case extensionNeeded
  /// More time is asked for where there is no deadline.
  case nothingToExtend
  /// The day that is asked for is not later than the deadline in force.
  case notLater(than: Day)
  /// A request for more time waits to be decided; the day that it asks for.
  case extensionPending(Day)
  /// A notice that does not wait for a reply any more.
  case alreadyAnswered
  /// There is no request to decide.
  case nothingAsked
  /// Another deadline for what is finished: whether it was late is settled.
  case deadlineSettled(Status)
  /// Done stands only in finished issues, Closed only in closed ones.
  case dayNeedsStatus(Phrase)
  case deadline(DeadlineInputError)
  /// The same of a day that is no deadline.
  case badDay(DeadlineInputError, isPast: Bool)
  /// A day that lies ahead where only a past one makes sense.
  case dayAhead(Day)
  /// Words where only a day makes sense, such as 长期.
  case notADay(String)
  /// A day that is past where only today or a later one makes sense.
  case dayBehind(Day)
  /// Somebody who does not answer for the issue cannot hand it over.
  case notInCharge(String)
  /// Who hands over and who takes over are the same.
  case sameName(String)
  case unknownField(String, nearest: String?)
  case unknownValue(field: Phrase, value: String, choices: [String], nearest: String?)
  /// A field that guatu writes itself, or entries that have commands of their own.
  case notSettable(field: String)
  /// `+=` or `-=` on a field that holds one value.
  case notAList(field: String)
  case notThere(field: Phrase, value: String)
  case mustNotBeEmpty(Phrase)
  case notANumber(field: Phrase, value: String)
  case noSuchEntry(EntryKind, String)
  /// A path of evidence, and what is wrong with it.
  case badPath(String, Phrase)
  case badID(String)
  case idTaken(IssueID)
  case nameNeeded
  /// Not of the form `FIELD=VALUE`.
  case notAnAssignment(String)
}

extension EditRefusal: UserFacing {
  package var message: Phrase {
    switch self {
    case .moveRefused(let from, let to):
      Phrase(
        zh: "“\(from.label.zh)”的问题不能直接改为“\(to.label.zh)”",
        en: "an issue that is \(from.label.en) cannot become \(to.label.en)")
    case .reasonNeeded(let what): Phrase(zh: "\(what.zh)要说明原因", en: "\(what.en) needs a reason")
    case .signOffNeeded(let role):
      Phrase(
        zh: "还没有“\(role)”的同意签批，不能销号", en: "no agreeing sign-off of \(role): it cannot be closed")
    case .signOffRejected(let role):
      Phrase(zh: "“\(role)”最近一次签批是退回，不能销号", en: "\(role) last rejected it: it cannot be closed")
    case .signOffBeforeDone(let role):
      Phrase(zh: "还没有完成，“\(role)”不能同意销号", en: "it is not done: \(role) cannot agree to closing it")
    case .signOffOutOfTurn(let role, let first):
      Phrase(
        zh: "“\(first)”还没有同意，轮不到“\(role)”签",
        en: "\(first) has not agreed: it is not the turn of \(role)")
    case .doneDayNeeded: Phrase(zh: "没有完成日期，不能销号", en: "it has no day of completion")
    case .extensionNeeded:
      Phrase(zh: "没有批准延期的记录", en: "no approved extension is recorded")
    case .nothingToExtend: Phrase(zh: "还没有定时限，谈不上延期", en: "it has no deadline to extend")
    case .notLater(let due):
      Phrase(
        zh: "要延到\(due.long(.chinese))以后的日子", en: "give a day after \(due.long(.english))")
    case .extensionPending(let day):
      Phrase(
        zh: "已申请延到\(day.long(.chinese))，还没有批",
        en: "an extension to \(day.long(.english)) was asked for and is not decided")
    case .alreadyAnswered: Phrase(zh: "这件督办已回复或已办结", en: "this notice waits for no reply any more")
    case .nothingAsked: Phrase(zh: "没有待批的延期申请", en: "no extension waits to be decided")
    case .deadlineSettled(let status):
      Phrase(
        zh: "“\(status.label.zh)”的问题不再改时限",
        en: "the deadline of an issue that is \(status.label.en) stays")
    case .dayNeedsStatus(let day):
      Phrase(zh: "现在的状态不能有\(day.zh)", en: "“\(day.en)” does not go with the present status")
    case .deadline(let error): error.message
    case .badDay(let error, _): error.messageOfDay
    case .dayAhead(let day):
      Phrase(zh: "\(day.long(.chinese))还没有到", en: "\(day.long(.english)) is still to come")
    case .notADay(let text): Phrase(zh: "“\(text)”不是哪一天", en: "“\(text)” is no day")
    case .dayBehind(let day):
      Phrase(zh: "\(day.long(.chinese))已经过去", en: "\(day.long(.english)) is past")
    case .notInCharge(let name):
      Phrase(
        zh: "“\(name)”不是这个问题的责任领导、责任单位、责任人，也没有未办结的措施",
        en: "\(name) is neither lead, unit nor owner of it and has no open measure")
    case .sameName(let name):
      Phrase(zh: "移交人和接收人都是“\(name)”", en: "\(name) cannot hand over to \(name)")
    case .unknownField(let name, _): Phrase(zh: "没有字段“\(name)”", en: "there is no field “\(name)”")
    case .unknownValue(let field, let value, _, _):
      Phrase(zh: "\(field.zh)不能是“\(value)”", en: "\(field.en) cannot be “\(value)”")
    case .notSettable(let field):
      Phrase(zh: "\(field) 不能直接设置", en: "\(field) cannot be set directly")
    case .notAList(let field):
      Phrase(zh: "\(field) 只有一个值，不能用 += 或 -=", en: "\(field) holds one value: no += or -=")
    case .notThere(let field, let value):
      Phrase(zh: "\(field.zh)里没有“\(value)”", en: "\(field.en) does not hold “\(value)”")
    case .mustNotBeEmpty(let field):
      Phrase(zh: "\(field.zh)不能为空", en: "\(field.en) must not be empty")
    case .notANumber(let field, let value):
      Phrase(zh: "\(field.zh)要写数字，不能是“\(value)”", en: "\(field.en) is a number, not “\(value)”")
    case .noSuchEntry(let kind, let id):
      Phrase(zh: "\(kind.label.zh)里没有 \(id)", en: "there is no \(id) among the \(kind.label.en)")
    case .badPath(let path, let why):
      Phrase(zh: "佐证文件“\(path)”\(why.zh)", en: "the evidence file “\(path)” \(why.en)")
    case .badID(let id): Phrase(zh: "“\(id)”不能作编号", en: "“\(id)” cannot be a number")
    case .idTaken(let id): Phrase(zh: "\(id) 号问题已经有了", en: "issue \(id) exists already")
    case .nameNeeded: Phrase(zh: "不知道是谁在改", en: "the name of the person is missing")
    case .notAnAssignment(let text):
      Phrase(zh: "“\(text)”不是“字段=值”", en: "“\(text)” is not FIELD=VALUE")
    }
  }

  package var remedy: Phrase? {
    switch self {
    case .moveRefused(_, .closed):
      Phrase(zh: "先改为已完成，签批同意后再销号", en: "make it done first, and close it after the sign-off")
    case .moveRefused(_, .unknown):
      Phrase(zh: "请选择一个确定的状态", en: "choose a definite status")
    case .moveRefused: Phrase(zh: "先改回整改中的状态", en: "take it back to an open status first")
    case .reasonNeeded: Phrase(zh: "请写一句原因", en: "say why in a sentence")
    case .signOffNeeded(let role):
      Phrase(zh: "请先记一条“\(role)”的同意签批", en: "record an agreeing sign-off of \(role) first")
    case .signOffRejected(let role):
      Phrase(zh: "补办后请“\(role)”重新签批", en: "settle it and let \(role) sign again")
    case .signOffBeforeDone:
      Phrase(zh: "先把状态改为已完成，再签批", en: "make it done first, then sign")
    case .signOffOutOfTurn(_, let first):
      Phrase(zh: "请先记“\(first)”的签批", en: "record the sign-off of \(first) first")
    case .doneDayNeeded: Phrase(zh: "请先补上完成日期", en: "enter the day of completion first")
    case .extensionNeeded:
      Phrase(
        zh: "改时限并写明理由，延期会自动记下并标上",
        en: "move the deadline with a reason; that records it and sets the flag")
    case .deadlineSettled:
      Phrase(zh: "确要更正，先把状态改回整改中的", en: "to correct it, take it back to an open status first")
    case .dayNeedsStatus: Phrase(zh: "请连同状态一起改", en: "change the status with it")
    case .deadline(let error): error.remedy
    case .badDay(let error, let isPast): error.remedyOfDay(isPast: isPast)
    case .nothingToExtend: Phrase(zh: "先定时限", en: "set a deadline first")
    case .extensionPending: Phrase(zh: "先批复这个申请", en: "decide that request first")
    case .notADay: Phrase(zh: "写 6月底、+15、下周五 这样的日子", en: "give a day such as 6.30 or +15")
    case .dayBehind: Phrase(zh: "请写今天或以后的日期", en: "give today or a later day")
    case .dayAhead: Phrase(zh: "请写今天或以前的日期", en: "give today or an earlier day")
    case .unknownField(_, let nearest?), .unknownValue(_, _, _, let nearest?):
      Phrase(zh: "是想写“\(nearest)”吗？", en: "did you mean “\(nearest)”?")
    case .unknownValue(_, _, let choices, nil) where !choices.isEmpty:
      Phrase(
        zh: "可以是 \(choices.joined(separator: "、"))",
        en: "it can be \(choices.joined(separator: ", "))")
    case .unknownField:
      Phrase(
        zh: "常用字段：status、deadline、lead、unit、owners、title",
        en: "common fields: status, deadline, lead, unit, owners, title")
    case .notAList: Phrase(zh: "请用 =", en: "use =")
    case .badPath: EvidencePath.remedy
    case .badID:
      Phrase(
        zh: "编号用字母、数字、. _ -，不超过40个", en: "use up to 40 letters, digits and . _ -")
    case .idTaken: Phrase(zh: "请换一个编号", en: "choose another number")
    case .nameNeeded: Phrase(zh: "请写明姓名", en: "give the name")
    case .notAnAssignment: Phrase(zh: "例如 deadline=6月底", en: "for example deadline=6.30")
    case .notLater, .nothingAsked, .alreadyAnswered, .notInCharge, .sameName, .notSettable,
      .unknownValue, .notThere,
      .mustNotBeEmpty, .notANumber, .noSuchEntry:
      nil
    }
  }
}
