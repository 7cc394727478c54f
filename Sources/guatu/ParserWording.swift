/// What the argument parser finds wrong, in the words of this program.
///
/// The parser tells its errors apart only by their English text, so that text is taken to pieces
/// here; what is not recognised is passed on with an introduction.

import LedgerModel

enum ParserWording {
  /// - Parameter command: the first word, for the line that says where to look further.
  static func sentence(_ message: String, command: String?) -> Phrase {
    let what = translated(message)
    let name = command.flatMap { Guatu.names.contains($0) && $0 != "help" ? $0 + " " : nil } ?? ""
    return Phrase(
      zh: "\(what.zh)\n用法见 guatu \(name)--help", en: "\(what.en)\nSee guatu \(name)--help")
  }

  private static func translated(_ message: String) -> Phrase {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    func part(_ number: Int) -> String { number < parts.count ? parts[number] : "" }
    let first = bare(part(1))
    if message.hasPrefix("Unknown option") {
      let nearest = part(3)
      return nearest.isEmpty
        ? Phrase(zh: "没有选项“\(first)”", en: "there is no option “\(first)”")
        : Phrase(
          zh: "没有选项“\(first)”；是想写“\(nearest)”吗？",
          en: "there is no option “\(first)”; did you mean “\(nearest)”?")
    }
    if message.hasPrefix("Missing expected argument") {
      return Phrase(zh: "缺少 \(first)", en: "\(first) is missing")
    }
    if message.hasPrefix("Missing value for") {
      return Phrase(zh: "选项 \(first) 后面缺少内容", en: "a value is missing after \(first)")
    }
    if message.hasPrefix("Unexpected argument") {
      return Phrase(zh: "多出了“\(first)”", en: "“\(first)” is one argument too many")
    }
    if message.contains("unexpected arguments:") {
      let all = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
      return Phrase(
        zh: "多出了“\(all.joined(separator: "”“"))”",
        en: "too many arguments: “\(all.joined(separator: "” “"))”")
    }
    if message.hasPrefix("The value") {
      let option = bare(part(3))
      return Phrase(
        zh: "\(option) 不能是“\(part(1))”", en: "\(option) cannot be “\(part(1))”")
    }
    if message.hasPrefix("The option"), message.contains("does not take any value") {
      return Phrase(zh: "选项 \(first) 后面不写内容", en: "\(first) takes no value")
    }
    if message.hasPrefix("Missing one of") || message.hasPrefix("Missing required subcommand") {
      return Phrase(zh: "缺少命令", en: "a command is missing")
    }
    return Phrase(zh: "命令行有误：\(message)", en: "the command line is wrong: \(message)")
  }

  /// `<FILE> ...` as help writes it: `FILE…`.
  private static func bare(_ text: String) -> String {
    var result = text.filter { $0 != "<" && $0 != ">" }
    if result.hasSuffix(" ...") { result = result.dropLast(4) + "…" }
    return result
  }
}
