/// The roles of a frame as letters, so that tests see colours without any theme.

extension Frame {
  /// The picture, then the inks and the grounds with one letter a cell, then what the letters mean.
  ///
  /// `.` is the plain ink or a blank, and the plain ground.
  package var pictureWithRoles: String {
    picture + "roles\n"
      + numberedRows(wide: false) { cell in
        cell.span == 1 && cell.glyph == " " ? "." : cell.ink.letter
      }
      + "grounds\n" + numberedRows(wide: false) { $0.ground.letter } + legend
  }

  private var legend: String {
    let inks = Set(cells.filter { $0.span != 1 || $0.glyph != " " }.map(\.ink))
    let grounds = Set(cells.map(\.ground))
    func line(_ name: String, _ roles: Set<Role>) -> String {
      let entries = Role.allCases.filter { roles.contains($0) && $0.letter != "." }
        .map { " \($0.letter)=\($0.rawValue)" }
      return entries.isEmpty ? "" : name + entries.joined() + "\n"
    }
    return line("inks", inks) + line("on", grounds)
  }
}

extension Role {
  /// The letter of this role in pictures: no two inks share one, and no two grounds.
  package var letter: Character {
    switch self {
    case .plain, .ground: "."
    case .strong: "s"
    case .dim: "d"
    case .late: "L"
    case .warn: "W"
    case .dimSelected: "7"
    case .lateSelected: "8"
    case .warnSelected: "9"
    case .done: "D"
    case .gold: "G"
    case .match: "m"
    case .error: "!"
    case .barName: "B"
    case .barText: "b"
    case .segmentClosed: "1"
    case .segmentDone: "2"
    case .segmentStaged: "3"
    case .segmentMostly: "4"
    case .segmentDoing: "5"
    case .segmentTodo: "6"
    case .edge: "e"
    case .edgeLate: "l"
    case .edgeWarn: "w"
    case .edgeDone: "f"
    case .edgeSelected: "E"
    case .rule: "r"
    case .ruleCurrent: "R"
    case .chip: "c"
    case .chipLate: "x"
    case .chipWarn: "y"
    case .chipZero: "z"
    case .chipLens: "C"
    case .chipFilter: "F"
    case .footerKey: "K"
    case .footerText: "k"
    case .saved: "S"
    case .unsaved: "U"
    case .bar: "B"
    case .selected: "s"
    case .panel: "p"
    case .panelSelected: "P"
    case .field: "i"
    case .footer: "k"
    case .chipGround: "c"
    case .chipLateGround: "x"
    case .chipWarnGround: "y"
    case .chipLensGround: "C"
    case .chipFilterGround: "F"
    case .unsavedGround: "U"
    }
  }
}
