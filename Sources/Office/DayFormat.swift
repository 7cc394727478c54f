/// Whether a number format shows a day.

enum DayFormat: Equatable {
  /// No day: a plain number, a share, a time of day, a length of time.
  case number
  case day
  /// A day or a time of day, by the language of the program that wrote it: a day where the number
  /// has one.
  case either

  /// The formats that have a number and stand in no file. 27 to 36 and 50 to 58 belong to East
  /// Asia: some are a time in one country and a day in the next.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50, 51, 54, 57, 58: self = .day
    case 32...35, 52, 53, 55, 56: self = .either
    default: self = .number
    }
  }

  /// A format by its code, as in `yyyy"年"m"月"d"日";@`.
  init(code: String) {
    var letters = ""
    var rest = code.lowercased().unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = String(rest.prefix { $0 != "]" })
        rest = rest.drop { $0 != "]" }.dropFirst()
        // [h]:mm counts hours on and on.
        if !inner.isEmpty,
          Set(inner).isSubset(of: ["h"]) || Set(inner).isSubset(of: ["m"])
            || Set(inner).isSubset(of: ["s"])
        {
          self = .number
          return
        }
      // What negative numbers, zero and texts look like is of no concern.
      case ";": rest = rest.dropFirst(rest.count)
      default: letters.unicodeScalars.append(scalar)
      }
    }
    self = DayFormat(letters: letters)
  }

  private init(letters: String) {
    let letters = ["am/pm", "a/p", "上午/下午", "g/通用格式", "general"].reduce(letters) {
      $0.replacing($1, with: "")
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    if letters.contains("y") || letters.contains("d") || letters.contains("aaa") {
      self = .day
    } else if letters.contains("m"), !hasTime {
      self = .day
    } else if letters.contains("e"), !letters.contains(where: { "0#?".contains($0) }) {
      // The year of an era.
      self = .day
    } else {
      self = .number
    }
  }
}
