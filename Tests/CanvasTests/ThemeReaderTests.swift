// Reading themes: what each line means, and how mistakes are told.
import Canvas
import Testing

private func read(
  _ text: String, others: [String: String] = [:]
) -> (theme: Theme, problems: [ThemeProblem]) {
  ThemeReader.read(
    text, named: "mine",
    nearest: { word, known in meant[word].flatMap { known.contains($0) ? $0 : nil } },
    parent: { others[$0] })
}

/// Slips and what they stand for; only a word that was offered may be suggested.
private let meant = [
  "laet": "late", "late?": "late", "chip.filtre": "chip.filter", "rad": "red", "blod": "bold",
  "yelow": "yellow", "glod": "gold", "xyzzy": "nothing of the kind",
]

@Suite struct `Reading a theme` {
  @Test func `a line gives colours and attributes`() {
    let (theme, problems) = read(
      """
      # the first line
      title: 我 的

      let gold = #ffd75f   # a name
      late      #8b1a1a bold underline # not a colour: #
      warn      gold
      done      bright-green dim
      dim       244 italic
      selected  default on gold reverse
      bar       on red
      #late     green
      """)
    #expect(problems == [])
    #expect(theme.name == "mine" && theme.title == "我 的")
    #expect(
      theme.look(of: .late)
        == Look(
          foreground: .rgb(red: 0x8B, green: 0x1A, blue: 0x1A), attributes: [.bold, .underline]))
    let gold = Colour.rgb(red: 0xFF, green: 0xD7, blue: 0x5F)
    #expect(theme.look(of: .warn) == Look(foreground: gold))
    #expect(theme.look(of: .done) == Look(foreground: .named(.brightGreen), attributes: .dim))
    #expect(theme.look(of: .dim) == Look(foreground: .index(244), attributes: .italic))
    #expect(
      theme.look(of: .selected)
        == Look(foreground: .default, background: gold, attributes: .reverse))
    #expect(theme.look(of: .bar) == Look(background: .named(.red)))
  }

  @Test func `a role that is not mentioned takes its parent's look`() {
    let theme = read("plain white\nground on black\nchip cyan\nbar on red\npanel on blue").theme
    #expect(theme.look(of: .chipLate) == Look(foreground: .named(.cyan)))
    #expect(theme.look(of: .late) == Look(foreground: .named(.white)))
    #expect(theme.look(of: .segmentDone) == Look(foreground: .named(.white)))
    // The bar is a surface and does not colour what is written on it.
    #expect(theme.look(of: .barName) == Look(foreground: .named(.white)))
    #expect(theme.look(of: .panelSelected) == Look(background: .named(.blue)))
    #expect(theme.look(of: .chipLateGround) == Look(background: .named(.black)))
  }

  @Test func `every role has a parent of its own kind, up to two roots`() {
    for role in Role.allCases {
      var steps = 0
      var current = role
      while let parent = current.parent, steps < 9 {
        #expect(parent.isGround == role.isGround)
        current = parent
        steps += 1
      }
      #expect(current == (role.isGround ? .ground : .plain))
    }
    #expect(Role.chipLate.parent == .chip)
    #expect(Role.unsavedGround.parent == .ground)
    #expect(Role.edgeSelected.parent == .edge)
  }

  @Test func `a cell is the ink over the ground`() {
    let theme = read(
      "plain white\nground on black\nstrong bold\nselected yellow on blue reverse\nlate red"
    ).theme
    #expect(
      theme.look(ink: .late, ground: .panel)
        == Look(foreground: .named(.red), background: .named(.black)))
    // In reverse the ink's colour would be a patch of ground.
    #expect(
      theme.look(ink: .late, ground: .selected)
        == Look(foreground: .named(.yellow), background: .named(.blue), attributes: .reverse))
    #expect(
      theme.look(ink: .strong, ground: .selected)
        == Look(
          foreground: .named(.yellow), background: .named(.blue), attributes: [.bold, .reverse]))
    #expect(
      theme.look(ink: .strong, ground: .panel)
        == Look(foreground: .named(.white), background: .named(.black), attributes: .bold))
    #expect(read("").theme.look(ink: .late, ground: .bar) == Look())
  }

  @Test func `a theme inherits lines and colour names, and may change both`() {
    let parent = "let gold = #ffd75f\ntitle: 父\nlate red bold\nwarn gold\ndone green"
    let (theme, problems) = read(
      "inherits: old\nlet gold = #000001\ndone blue", others: ["old": parent])
    #expect(problems == [])
    #expect(theme.title == "父")
    #expect(theme.look(of: .late) == Look(foreground: .named(.red), attributes: .bold))
    #expect(theme.look(of: .warn) == Look(foreground: .rgb(red: 0, green: 0, blue: 1)))
    #expect(theme.look(of: .done) == Look(foreground: .named(.blue)))
  }

  static let mistakes: [(String, Int, ThemeProblem.Kind, String)] = [
    ("plain white\nlaet red", 2, .unknownRole("laet", suggestion: "late"), "late"),
    ("chip.filtre red", 1, .unknownRole("chip.filtre", suggestion: "chip.filter"), "chip.filter"),
    ("xyzzy red", 1, .unknownRole("xyzzy", suggestion: nil), "xyzzy"),
    ("late rad", 1, .unknownColour("rad", suggestion: "red"), "red"),
    ("late 256", 1, .unknownColour("256", suggestion: nil), "256"),
    ("late #12345", 1, .unknownColour("#12345", suggestion: nil), "#12345"),
    ("late #12345g", 1, .unknownColour("#12345g", suggestion: nil), "#12345g"),
    ("late red blod", 1, .unknownWord("blod", suggestion: "bold"), "bold"),
    ("bar on", 1, .missingBackground, "on"),
    ("\n\nlate", 3, .emptyLook("late"), "late"),
    ("late red on blue", 1, .backgroundOfInk("late"), "late"),
    ("late red\nlate blue", 2, .repeatedRole("late", earlier: 1), "1"),
    ("let gold #ffd75f", 1, .badPalette("let gold #ffd75f"), "let gold"),
    ("let gold = yelow", 1, .unknownColour("yelow", suggestion: "yellow"), "yellow"),
    ("author: me", 1, .unknownSetting("author"), "author"),
    ("# x\ninherits: nowhere", 2, .unknownParent("nowhere"), "nowhere"),
    ("inherits: mine", 1, .inheritanceCycle(["mine", "mine"]), "mine"),
    ("late\u{1B} red", 1, .unknownRole("late?", suggestion: "late"), "late?"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is named by its line in both languages`(
    text: String, line: Int, kind: ThemeProblem.Kind, word: String
  ) throws {
    let problems = read(text).problems
    #expect(problems == [ThemeProblem(theme: "mine", line: line, kind: kind)])
    let problem = try #require(problems.first)
    #expect(problem.zh.contains(word) && problem.en.contains(word))
    #expect(problem.zh.unicodeScalars.contains { $0.properties.isIdeographic })
    #expect(!problem.en.unicodeScalars.contains { $0.properties.isIdeographic })
  }

  @Test func `a mistake leaves the rest of the theme standing`() {
    let (theme, problems) = read("late red blod\nnonsense\nwarn yellow\ndone greeen bold")
    #expect(problems.map(\.line) == [1, 2, 4])
    #expect(theme.look(of: .late) == Look(foreground: .named(.red)))
    #expect(theme.look(of: .warn) == Look(foreground: .named(.yellow)))
    #expect(theme.look(of: .done) == Look(attributes: .bold))
  }

  @Test func `a circle over three themes is named whole`() {
    let (theme, problems) = read(
      "inherits: a\nlate red",
      others: ["a": "inherits: b\nwarn blue", "b": "# b\ninherits: a\ndone green"])
    #expect(
      problems == [ThemeProblem(theme: "b", line: 2, kind: .inheritanceCycle(["a", "b", "a"]))])
    #expect(problems.first?.en.contains("a → b → a") == true)
    #expect(theme.look(of: .done) == Look(foreground: .named(.green)))
  }

  @Test func `a mistake in a parent is told with the parent's name`() {
    let problems = read("inherits: old\nlaet red", others: ["old": "\nwran red"]).problems
    #expect(problems.map(\.theme) == ["mine", "old"])
    #expect(problems.map(\.line) == [2, 2])
  }
}
