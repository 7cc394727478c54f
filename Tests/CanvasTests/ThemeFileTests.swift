// The themes of the house: whole, readable, and the same inside the program and beside it.
import Canvas
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The themes of the house` {
  static let names = BuiltInTheme.names
  static let coloured = ["hongqi", "light", "projector", "colour-blind"]

  private static let folder = SourceTree.root.appending(path: "themes")

  private func theme(_ name: String) throws -> Theme {
    try #require(BuiltInTheme.theme(named: name))
  }

  @Test func `every file in the folder is built in, and nothing else`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let names = files.filter { $0.hasSuffix(".theme") }.map { String($0.dropLast(6)) }
    #expect(names.sorted() == Self.names.sorted())
    #expect(BuiltInTheme.text(named: "lantern") == nil)
  }

  @Test(arguments: names)
  func `the built-in text is the file's text`(name: String) throws {
    let file = Self.folder.appending(path: name + ".theme")
    #expect(try String(contentsOf: file, encoding: .utf8) == BuiltInTheme.text(named: name))
  }

  @Test(arguments: names)
  func `reads without a problem and sets every role`(name: String) throws {
    let text = try #require(BuiltInTheme.text(named: name))
    let (theme, problems) = ThemeReader.read(
      text, named: name, parent: BuiltInTheme.text(named:))
    #expect(problems == [])
    #expect(theme.title != name)
    for role in Role.allCases {
      // `default` alone sets nothing but says so; other looks must say something.
      #expect(theme.looks[role] != nil, "\(role.rawValue)")
    }
  }

  static let inks: [(Role, Double)] = [
    (.plain, 4.5), (.strong, 4.5), (.late, 4.5), (.warn, 4.5), (.done, 4.5), (.gold, 4.5),
    (.match, 4.5), (.error, 4.5), (.dim, 3),
  ]

  @Test(arguments: coloured, inks)
  func `what is written can be read`(name: String, ink: (role: Role, least: Double)) throws {
    let theme = try theme(name)
    for ground in [Role.ground, .selected, .panel, .panelSelected, .field] {
      let contrast = try #require(theme.contrast(ink: ink.role, ground: ground))
      #expect(contrast >= ink.least, "\(ink.role.rawValue) on \(ground.rawValue): \(contrast)")
    }
  }

  static let pairs: [(Role, Role)] = [
    (.barName, .bar), (.barText, .bar), (.chip, .chipGround), (.chipLate, .chipLateGround),
    (.chipWarn, .chipWarnGround), (.chipLens, .chipLensGround), (.chipFilter, .chipFilterGround),
    (.footerKey, .footer), (.footerText, .footer), (.saved, .footer), (.unsaved, .unsavedGround),
  ]

  @Test(arguments: coloured, pairs)
  func `bars, chips and footer can be read`(name: String, pair: (ink: Role, ground: Role)) throws {
    let contrast = try #require(try theme(name).contrast(ink: pair.ink, ground: pair.ground))
    #expect(contrast >= 4.5, "\(pair.ink.rawValue) on \(pair.ground.rawValue): \(contrast)")
  }

  @Test(arguments: names)
  func `late is not plain, and the selected is seen`(name: String) throws {
    let theme = try theme(name)
    for ground in [Role.ground, .selected, .panel] {
      #expect(
        theme.look(ink: .late, ground: ground) != theme.look(ink: .plain, ground: ground))
    }
    #expect(theme.look(ink: .plain, ground: .selected) != theme.look(ink: .plain, ground: .ground))
    #expect(
      theme.look(ink: .chipLate, ground: .chipLateGround)
        != theme.look(ink: .chipZero, ground: .chipGround))
  }

  @Test func `late, warn and done differ in brightness for the colour-blind`() throws {
    let theme = try theme("colour-blind")
    let lights = try [Role.done, .late, .warn].map {
      try #require(theme.look(of: $0).foreground?.luminance)
    }
    #expect(lights[1] + 0.05 > (lights[0] + 0.05) * 1.3)
    #expect(lights[2] + 0.05 > (lights[1] + 0.05) * 1.3)
  }

  @Test func `mono has no colour, and tells by attributes`() throws {
    let theme = try theme("mono")
    for role in Role.allCases {
      let look = theme.look(of: role)
      #expect([nil, .default].contains(look.foreground), "\(role.rawValue)")
      #expect([nil, .default].contains(look.background), "\(role.rawValue)")
    }
    for ground in [Role.selected, .panelSelected, .bar, .chipLateGround, .chipLensGround] {
      #expect(theme.look(ink: .plain, ground: ground).attributes.contains(.reverse))
    }
    for ink in [Role.late, .warn, .chipLate, .chipWarn] {
      #expect(theme.look(ink: ink, ground: .ground).attributes.contains(.bold))
    }
  }

  @Test func `sixteen uses only what every terminal names`() throws {
    let theme = try theme("16")
    for role in Role.allCases {
      let look = theme.look(of: role)
      for colour in [look.foreground, look.background].compactMap({ $0 }) {
        #expect(colour == colour.nearest16 && look == look.reduced(to: .sixteen))
      }
    }
  }

  @Test(arguments: coloured)
  func `late, warn and done stay apart in 256 and in 16 colours`(name: String) throws {
    let theme = try theme(name)
    for depth in [ColourDepth.palette256, .sixteen] {
      let looks = [Role.late, .warn, .done, .plain].map {
        theme.look(ink: $0, ground: .ground).reduced(to: depth)
      }
      #expect(Set(looks).count == looks.count, "\(depth)")
    }
  }

  /// A theme's colours on a terminal with 256.
  private func reduced(_ name: String, ink: Role, ground: Role) throws -> (Colour, Colour) {
    let look = try theme(name).look(ink: ink, ground: ground).reduced(to: .palette256)
    return (try #require(look.foreground), try #require(look.background))
  }

  @Test(arguments: coloured, [Role.late, .warn, .done, .strong, .gold])
  func `what matters can be read in 256 colours`(name: String, ink: Role) throws {
    for ground in [Role.ground, .selected] {
      let (text, surface) = try reduced(name, ink: ink, ground: ground)
      let contrast = try #require(Colour.contrast(text, surface))
      // Heavy letters: WCAG asks for 3 of them.
      #expect(contrast >= 3.8, "\(ink.rawValue) on \(ground.rawValue): \(contrast)")
    }
  }

  @Test(arguments: coloured, [Role.late, .dim, .plain, .warn])
  func `the selected card can be read from the back of the room`(name: String, ink: Role) throws {
    let direct = try #require(try theme(name).contrast(ink: ink, ground: .selected))
    #expect(direct >= 4.5, "\(ink.rawValue): \(direct)")
    let (text, surface) = try reduced(name, ink: ink, ground: .selected)
    let contrast = try #require(Colour.contrast(text, surface))
    #expect(contrast >= (ink == .warn ? 4 : 4.5), "\(ink.rawValue) in 256 colours: \(contrast)")
  }

  @Test(arguments: ["light", "projector"])
  func `gold is brown and neither green nor amber in 256 colours`(name: String) throws {
    let gold = try reduced(name, ink: .gold, ground: .ground).0
    let parts = try #require(gold.components)
    #expect(parts.red > parts.green && parts.green > parts.blue)
    #expect(gold != (try reduced(name, ink: .warn, ground: .ground).0))
  }

  @Test(arguments: ["16", "mono"])
  func `late is told by a line where the selected stands in reverse`(name: String) throws {
    let theme = try theme(name)
    #expect(theme.look(ink: .late, ground: .selected).attributes.contains(.underline))
    #expect(!theme.look(ink: .plain, ground: .selected).attributes.contains(.underline))
  }

  @Test(arguments: coloured)
  func `the selected is seen in 256 colours`(name: String) throws {
    let selected = try reduced(name, ink: .plain, ground: .selected).1
    #expect(selected != (try reduced(name, ink: .plain, ground: .ground).1))
  }

  @Test(arguments: ["hongqi", "light", "projector"])
  func `the bar stays red with fewer colours`(name: String) throws {
    for depth in [ColourDepth.palette256, .sixteen, .eight] {
      let look = try theme(name).look(ink: .barText, ground: .bar).reduced(to: depth)
      let bar = try #require(look.background?.components)
      #expect(bar.red >= 3 * max(bar.green, bar.blue) && bar.red > 100, "\(depth)")
    }
  }

  @Test(arguments: ["light", "projector", "hongqi"])
  func `done stays green in 256 colours`(name: String) throws {
    let done = try #require(try reduced(name, ink: .done, ground: .ground).0.components)
    #expect(done.green > done.red && done.green > done.blue)
  }
}
