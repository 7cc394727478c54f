/// The built-in themes for light grounds and for other eyes.

extension BuiltInTheme {
  /// Black on paper, for a lit room.
  static let projector = """
    # Projector: black on paper, strong colours; to be read from the back of a lit room.
    title: 投影

    let paper  = #fbf8f1
    let panel  = #ede6d9
    let black  = #000000
    let quiet  = #686159
    let line   = #b4aca2
    let red    = #b01010
    let amber  = #9e5000
    let green  = #2f6b2a
    let gold   = #7a5600
    let yellow = #ffe08a

    # What is written, by strength and by meaning.
    plain           #1a1714
    strong          black bold
    dim             quiet
    late            red bold
    warn            amber bold
    done            green bold
    gold            gold bold
    match           #0b4f8a bold underline
    error           red bold

    # On what is selected they need more weight.
    dim.selected    #57504a
    late.selected   red bold
    warn.selected   #8f4400 bold

    # The red bar.
    bar.name        #fff6e4 bold
    bar.text        #ffe9cf

    # The progress bar and the thin edges of cards.
    segment.closed  #2f6b2a
    segment.done    #5a9a45
    segment.staged  #c28a00
    segment.mostly  #a8764a
    segment.doing   #4a82b8
    segment.todo    line
    edge            line
    edge.late       red
    edge.warn       amber
    edge.done       #4f8f3c
    edge.selected   gold bold
    rule            line
    rule.current    gold bold

    # Counters and lenses.
    chip            #4a443d
    chip.late       #ffffff bold
    chip.warn       #ffffff bold
    chip.zero       quiet
    chip.lens       #ffffff bold
    chip.filter     black bold

    footer.key      gold bold
    footer.text     #57504a
    save.done       green bold
    save.failed     #ffffff bold

    # What it is written on.
    ground               on paper
    bar                  on #9b1c1c
    selected             on yellow
    panel                on panel
    panel.selected       on yellow
    field                on #ffffff
    footer               on #e8e1d3
    ground.chip          on #e4dccd
    ground.chip.late     on red
    ground.chip.warn     on amber
    ground.chip.lens     on gold
    ground.chip.filter   on yellow
    ground.save.failed   on red

    """

  /// Softer, for a desk.
  static let light = """
    # Light: softer than the projector's, for a desk by a window.
    title: 明亮
    inherits: projector

    let paper  = #f6f1e7
    let panel  = #ebe4d6
    let black  = #1d1815
    let quiet  = #756d64
    let line   = #c2b9ad
    let red    = #b3261e
    let amber  = #9e5000
    let green  = #2f6a2b
    let gold   = #7a5600
    let yellow = #f3dfa6

    plain           #3a332d
    done            green
    save.done       green

    """

  /// Blue, orange and yellow.
  static let colourBlind = """
    # Colour-blind: blue, orange and yellow only. Late, standing still and done differ in brightness
    # too, so that they stay apart for every kind of colour vision and in a grey print.
    title: 色觉友好
    inherits: hongqi

    let ground  = #101418
    let panel   = #1a2027
    let surface = #1f262e
    let select  = #10263f
    let cream   = #ffffff
    let text    = #d3d8dd
    let quiet   = #86909a
    let line    = #505a65
    let red     = #ff8c2e
    let amber   = #fff07a
    let green   = #4f93cc
    let gold    = #ffffff

    dim.selected    #a4adb6
    late.selected   red bold
    match           #fff07a bold underline
    bar.text        #dce8f4
    segment.closed  #1f5f99
    segment.done    #4f93cc
    segment.staged  #fff07a
    segment.mostly  #d8c88a
    segment.doing   #b8c4cf
    chip            #b4bcc4
    footer.text     #9aa4ae
    chip.late       ground bold
    save.failed     ground bold

    bar                  on #14477a
    footer               on #171c22
    ground.chip.late     on red
    ground.save.failed   on red

    """
}
