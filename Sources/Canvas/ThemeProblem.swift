/// What can be wrong in a theme file, and how it is told.

/// A mistake in a theme file. None is fatal: the line is left out and the rest holds.
package struct ThemeProblem: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// No role has this name; perhaps another was meant.
    case unknownRole(String, suggestion: String?)
    /// Neither a colour nor a name given by `let`.
    case unknownColour(String, suggestion: String?)
    /// A word after the colours that is no attribute.
    case unknownWord(String, suggestion: String?)
    /// `on` at the end of a line.
    case missingBackground
    /// A role without any look.
    case emptyLook(String)
    /// A background for a role that is an ink.
    case backgroundOfInk(String)
    /// The role was set in an earlier line of the same file.
    case repeatedRole(String, earlier: Int)
    /// A `let` line that is not `let name = colour`.
    case badPalette(String)
    /// A setting such as `author:` that does not exist.
    case unknownSetting(String)
    /// No theme has the name after `inherits:`.
    case unknownParent(String)
    /// Themes that inherit from one another in a circle, the first one again at the end.
    case inheritanceCycle([String])
    /// The theme's file is there and cannot be read; why, in both languages.
    case unreadable(zh: String, en: String)
  }

  /// The name of the theme whose file holds the mistake.
  package var theme: String
  /// The line, from 1.
  package var line: Int
  package var kind: Kind

  package init(theme: String, line: Int, kind: Kind) {
    self.theme = theme
    self.line = line
    self.kind = kind
  }

  package var zh: String {
    switch kind {
    case .unknownRole(let word, let meant):
      "没有叫“\(word)”的角色" + (meant.map { "；是不是“\($0)”？" } ?? "；此行不起作用")
    case .unknownColour(let word, let meant):
      "“\(word)”不是颜色"
        + (meant.map { "；是不是“\($0)”？" } ?? "；请写颜色名、0–255 或 #rrggbb")
    case .unknownWord(let word, let meant):
      "不认得“\(word)”"
        + (meant.map { "；是不是“\($0)”？" } ?? "；可用 bold dim underline reverse italic")
    case .missingBackground: "on 后面缺背景颜色"
    case .emptyLook(let role): "“\(role)”后面没有颜色，也没有属性；请写颜色，或写 default"
    case .backgroundOfInk(let role): "“\(role)”是文字，不能有背景；请把背景写在底色角色上"
    case .repeatedRole(let role, let earlier): "“\(role)”在第\(earlier)行已经写过；以这一行为准"
    case .badPalette(let line): "“\(line)”写法不对；应写成 let 名称 = 颜色"
    case .unknownSetting(let word): "没有“\(word):”这项设置；可用 name: title: inherits:"
    case .unknownParent(let name): "找不到要继承的主题“\(name)”；此行不起作用"
    case .inheritanceCycle(let names):
      "主题循环继承：" + names.joined(separator: " → ") + "；请去掉其中一个 inherits"
    case .unreadable(let reason, _): "读不了：\(reason)；这个文件不起作用"
    }
  }

  package var en: String {
    switch kind {
    case .unknownRole(let word, let meant):
      "no role is called “\(word)”" + (meant.map { "; did you mean “\($0)”?" } ?? "; line ignored")
    case .unknownColour(let word, let meant):
      "“\(word)” is not a colour"
        + (meant.map { "; did you mean “\($0)”?" } ?? "; write a name, 0–255 or #rrggbb")
    case .unknownWord(let word, let meant):
      "“\(word)” means nothing here"
        + (meant.map { "; did you mean “\($0)”?" } ?? "; use bold dim underline reverse italic")
    case .missingBackground: "a background colour is missing after “on”"
    case .emptyLook(let role):
      "“\(role)” has neither colour nor attribute; write a colour, or default"
    case .backgroundOfInk(let role):
      "“\(role)” is text and has no background; set the background on a ground role"
    case .repeatedRole(let role, let earlier):
      "“\(role)” was already set in line \(earlier); this line holds"
    case .badPalette(let line): "“\(line)” is not understood; write let name = colour"
    case .unknownSetting(let word):
      "there is no setting “\(word):”; use name: title: inherits:"
    case .unknownParent(let name):
      "no theme “\(name)” to inherit from; line ignored"
    case .inheritanceCycle(let names):
      "themes inherit in a circle: " + names.joined(separator: " → ")
        + "; remove one of the inherits"
    case .unreadable(_, let reason): "cannot be read: \(reason); this file is not used"
    }
  }
}
