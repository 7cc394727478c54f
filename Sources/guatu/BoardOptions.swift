/// Options of everything that shows a board.

import ArgumentParser

/// What the board looks like and begins with.
struct BoardOptions: ParsableArguments {
  @Option(
    help: help(
      "看法：status 状态，owner 责任人，deadline 时限，unit 单位，category 类别",
      "lens: status, owner, deadline, unit, category or audit", value: "NAME"))
  var lens: String?

  @Option(help: help("用存好的视图", "a saved view", value: "NAME"))
  var view: String?

  @Option(parsing: .unconditional, help: help("筛选条件", "filter expression", value: "EXPR"))
  var filter: String?

  @Option(help: help("颜色主题", "theme", value: "NAME"))
  var theme: String?

  @Flag(help: help("只看，不提供任何修改", "offer no edit at all"))
  var readonly = false

  @Flag(
    help: help(
      "跟着书记员的看板走：投影用，只看，不显示不公开的问题",
      "follow the clerk's board: for a projector; read-only, private issues hidden"))
  var follow = false

  @Option(
    help: help("“”①…— 等字符的宽度", "width of ambiguous characters", value: "auto|1|2"))
  var ambiguousWidth: String?

  @Flag(help: help("不用鼠标", "leave the mouse alone"))
  var noMouse = false
}

extension BoardWishes {
  /// What was said on the command line.
  init(_ common: CommonOptions, _ editor: EditorOptions, _ options: BoardOptions) {
    self.init(
      today: common.today, isMono: common.mono, isASCII: common.ascii, by: editor.by,
      lens: options.lens, view: options.view, filter: options.filter, theme: options.theme,
      isReadOnly: options.readonly || options.follow, isFollowing: options.follow,
      ambiguousWidth: options.ambiguousWidth,
      isMouseOff: options.noMouse)
  }
}
