/// The themes that the program carries within itself, so that it needs no folder beside it.

/// The text of every theme in the folder `themes`, word for word; a test compares them.
package enum BuiltInTheme {
  /// The theme in use when no other is wanted.
  package static let defaultName = "hongqi"

  /// Every built-in theme, in the order in which they are offered.
  package static let names = ["hongqi", "light", "projector", "colour-blind", "16", "mono"]

  /// The text of a built-in theme; nil when there is none of that name.
  package static func text(named name: String) -> String? {
    switch name {
    case "hongqi": hongqi
    case "light": light
    case "projector": projector
    case "colour-blind": colourBlind
    case "16": sixteen
    case "mono": mono
    default: nil
    }
  }

  /// A built-in theme; nil when there is none of that name.
  package static func theme(named name: String) -> Theme? {
    text(named: name).map { ThemeReader.read($0, named: name, parent: text(named:)).theme }
  }

  /// The theme in use when no other is wanted.
  package static var standard: Theme {
    ThemeReader.read(hongqi, named: defaultName, parent: text(named:)).theme
  }

  /// Dark, with a red bar and gold.
  static let hongqi = """
    # Hongqi: the theme of the house. Dark ground, one red bar, gold where you are.
    title: 红旗

    let ground  = #161312
    let panel   = #2a2421
    let surface = #3b3430
    let select  = #3f3418
    let cream   = #fff3dc
    let text    = #d8d0c4
    let quiet   = #8b847d
    let line    = #5a534d
    let red     = #ff7366
    let amber   = #ffaf4f
    let green   = #87c06f
    let gold    = #ffd75f

    # What is written, by strength and by meaning.
    plain           text
    strong          #fffdf8 bold
    dim             quiet
    late            red bold
    warn            amber bold
    done            green
    gold            gold bold
    match           #8fd3ff bold underline
    error           red bold

    # On what is selected they need more light.
    dim.selected    #bab1a5
    late.selected   #ff8f85 bold
    warn.selected   amber bold

    # The red bar.
    bar.name        cream bold
    bar.text        #f6dcc0

    # The progress bar and the thin edges of cards.
    segment.closed  #5f8f4e
    segment.done    #87b96a
    segment.staged  #d9b44a
    segment.mostly  #c9a98a
    segment.doing   #86a5c8
    segment.todo    line
    edge            line
    edge.late       red
    edge.warn       amber
    edge.done       green
    edge.selected   gold bold
    rule            line
    rule.current    gold bold

    # Counters and lenses.
    chip            #b9b0a6
    chip.late       #ffffff bold
    chip.warn       ground bold
    chip.zero       quiet
    chip.lens       ground bold
    chip.filter     gold bold

    footer.key      gold bold
    footer.text     #a29a91
    save.done       green
    save.failed     #ffffff bold

    # What it is written on.
    ground               on ground
    bar                  on #8b1a1a
    selected             on select
    panel                on panel
    panel.selected       on select
    field                on surface
    footer               on #1e1a18
    ground.chip          on surface
    ground.chip.late     on #b02020
    ground.chip.warn     on amber
    ground.chip.lens     on gold
    ground.chip.filter   on select
    ground.save.failed   on #b02020

    """
}
