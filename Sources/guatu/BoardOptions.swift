/// Options of everything that shows a board.

import ArgumentParser
import Board
import Canvas
import LedgerModel
import Rules

/// What the board looks like and begins with.
struct BoardOptions: ParsableArguments {
  @Option(
    help: help(
      "看法：status 状态，owner 责任人，deadline 时限，unit 单位，category 类别",
      "lens: status, owner, deadline, unit or category", value: "NAME"))
  var lens: String?

  @Option(help: help("用存好的视图", "a saved view", value: "NAME"))
  var view: String?

  @Option(parsing: .unconditional, help: help("筛选条件", "filter expression", value: "EXPR"))
  var filter: String?

  @Option(help: help("颜色主题", "theme", value: "NAME"))
  var theme: String?

  @Flag(help: help("只看，不提供任何修改", "offer no edit at all"))
  var readonly = false

  @Option(
    help: help("“”①…— 等字符的宽度", "width of ambiguous characters", value: "auto|1|2"))
  var ambiguousWidth: String?

  @Flag(help: help("不用鼠标", "leave the mouse alone"))
  var noMouse = false

  /// The lens that is named; nil without one.
  func chosenLens() throws(Failure) -> Lens? {
    guard let lens else { return nil }
    guard let found = Lens(rawValue: lens) else {
      let names = Lens.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .usage, zh: "没有看法“\(lens)”，可以是 \(names)", en: "there is no lens “\(lens)”; \(names) are")
    }
    return found
  }

  /// The width that is named: 1, 2, or nil for asking the terminal.
  func chosenWidth(_ files: UserFiles) throws(Failure) -> Int? {
    let word = ambiguousWidth ?? files.config["width"] ?? "auto"
    switch word {
    case "auto": return nil
    case "1": return 1
    case "2": return 2
    default:
      throw Failure(
        .usage, zh: "宽度“\(word)”应为 auto、1 或 2", en: "width “\(word)” must be auto, 1 or 2")
    }
  }

  /// Applies view and filter to a board; a filter that cannot be read ends the command.
  func apply(to state: inout BoardState) throws(Failure) {
    if let view {
      guard let found = state.views.first(where: { $0.name == view }) else {
        let names = state.views.map(\.name).joined(separator: "、")
        throw Failure(
          .usage, zh: "没有名为“\(view)”的视图；现有：\(names)",
          en: "there is no view “\(view)”; there are: \(names)")
      }
      state.show(found)
    }
    if let filter {
      state.setFilter(filter)
      if let problem = state.filterProblem { throw Failure(.usage, problem) }
    }
  }
}
