/// What stands for each person in a public view.

internal import LedgerModel
import Prose

enum PublicNaming {
  /// A masker whose aliases are numbered by the order in which the persons occur in the issues that
  /// go out; those who occur nowhere there take no number away.
  static func masker(
    _ names: [String], _ issues: [Issue], _ header: LedgerHeader
  ) -> TextMasker {
    let finder = TextMasker(
      names: names, aliases: names.map { _ in "" }, hotline: header.hotline)
    var seen: Set<Int> = []
    var order: [Int] = []
    for issue in issues {
      for field in Field.issue {
        for value in issue.values(of: field.name) {
          for number in finder.namesFound(in: value) where seen.insert(number).inserted {
            order.append(number)
          }
        }
      }
    }
    order += names.indices.filter { !seen.contains($0) }
    let aliases = aliases(order.map { names[$0] }, shown: seen.count)
    var byNumber = names
    for (place, number) in order.enumerated() { byNumber[number] = aliases[place] }
    return TextMasker(names: names, aliases: byNumber, hotline: header.hotline)
  }

  /// - Parameter shown: how many of the names, from the first on, make a surname one of several.
  static func aliases(_ names: [String], shown: Int) -> [String] {
    let surnames = names.map(surname)
    var totals: [String: Int] = [:]
    for surname in surnames.prefix(shown) { totals[surname, default: 0] += 1 }
    var used: [String: Int] = [:]
    return surnames.map { surname in
      if surname.isEmpty { return "某" }
      let number = used[surname, default: 0]
      used[surname] = number + 1
      if totals[surname, default: 0] < 2, number == 0 { return surname + "某" }
      return surname + "某" + (number < stems.count ? stems[number] : String(number + 1))
    }
  }

  /// Empty for a name in Latin letters.
  private static func surname(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? "" : PersonName.surname(of: name)
  }

  private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
}
