/// The figures of obstacles, notices and single facts, printed as text or JSON.

import LedgerModel

extension DutyFigures {
  private var all: Notices {
    notices.values.reduce(Notices()) { sum, one in
      Notices(
        given: sum.given + one.given, waiting: sum.waiting + one.waiting, late: sum.late + one.late)
    }
  }

  /// The key under which these stand in the figures, and their value.
  var json: (key: String, value: JSON) {
    let rungs = NoticeKind.allCases.map { Optional($0) } + [nil]
    return (
      "duties",
      .object([
        ("blocked", .number(blocked)), ("cadence", .number(cadences)),
        ("rebounds", .number(rebounds)), ("returns", .number(returns)),
        (
          "notices",
          .object(
            DutyFigures.members(all) + [
              (
                "byKind",
                .list(
                  rungs.compactMap { rung in
                    notices[rung].map { one in
                      .object(
                        [
                          ("kind", .text(rung?.rawValue)),
                          ("kindLabel", .text(rung.map { said($0.label) })),
                        ] + DutyFigures.members(one))
                    }
                  })
              )
            ])
        ),
        (
          "extensions",
          .object([
            ("asked", .number(extensions.asked)), ("approved", .number(extensions.approved)),
            ("refused", .number(extensions.refused)), ("pending", .number(extensions.pending)),
          ])
        ),
        (
          "accountability",
          .object([
            ("persons", .number(persons.total)), ("uncounted", .number(uncounted)),
            ("byKind", DutyFigures.list(persons, "persons")),
          ])
        ),
        (
          "regulations",
          .object([
            ("total", .number(regulations.total)),
            ("byKind", DutyFigures.list(regulations, "count")),
          ])
        ),
      ])
    )
  }

  private static func members(_ notices: Notices) -> [(key: String, value: JSON)] {
    [
      ("given", .number(notices.given)), ("waiting", .number(notices.waiting)),
      ("late", .number(notices.late)),
    ]
  }

  private static func list(_ counts: KindCounts, _ key: String) -> JSON {
    .list(
      counts.list.map { kind, count in
        .object([("kind", kind.isEmpty ? .null : .text(kind)), (key, .number(count))])
      })
  }

  /// What is not nought, a name and a figure a line.
  var lines: [(name: String, count: Int)] {
    let rungs = NoticeKind.allCases.map { Optional($0) } + [nil]
    var lines: [(name: String, count: Int)] = [(said("卡住待协调", "blocked"), blocked)]
    for rung in rungs {
      let name = rung?.label ?? Phrase(zh: "其他督办", en: "other")
      lines.append((said("发出\(name.zh)", "notices: \(name.en)"), notices[rung]?.given ?? 0))
    }
    lines += [
      (said("督办未回复", "notices without a reply"), all.waiting),
      (said("其中逾期未回复", "of these late"), all.late),
      (said("申请延期", "extensions asked for"), extensions.asked),
      (said("延期待批", "extensions pending"), extensions.pending),
      (said("批准延期", "extensions approved"), extensions.approved),
      (said("销号退回", "returned before closing"), returns),
      (said("回头看发现反弹", "rebounds"), rebounds),
      (said("有定期检查", "with a cadence"), cadences),
    ]
    for (kind, count) in persons.list {
      let name = kind.isEmpty ? said("（未写明）", "(none)") : kind
      lines.append((said("问责：\(name)（人次）", "held to account: \(name)"), count))
    }
    lines.append((said("问责没写人数的记录", "entries without a number of persons"), uncounted))
    for (kind, count) in regulations.list {
      let name = kind.isEmpty ? said("（未写明）", "(none)") : kind
      lines.append((said("制度：\(name)", "regulations: \(name)"), count))
    }
    return lines.filter { $0.count > 0 }
  }
}
