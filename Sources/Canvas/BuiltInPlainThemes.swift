/// The built-in themes for terminals with few colours or none.

extension BuiltInTheme {
  /// The terminal's own sixteen colours.
  static let sixteen = """
    # Sixteen: the terminal's own text and ground, and the colours that every terminal names.
    title: 十六色

    # What is written, by strength and by meaning.
    plain           default
    strong          default bold
    dim             default dim
    late            red bold
    warn            yellow bold
    done            green
    gold            yellow bold
    match           default bold underline
    error           red bold

    # What is selected stands in reverse, where late is told by its line.
    dim.selected    default
    late.selected   bold underline
    warn.selected   bold

    # The red bar.
    bar.name        bright-white bold
    bar.text        white

    # The progress bar and the thin edges of cards.
    segment.closed  green
    segment.done    bright-green
    segment.staged  yellow
    segment.mostly  bright-yellow
    segment.doing   bright-blue
    segment.todo    bright-black
    edge            default dim
    edge.late       red bold
    edge.warn       yellow
    edge.done       green
    edge.selected   yellow bold
    rule            default dim
    rule.current    yellow bold

    # Counters and lenses.
    chip            default
    chip.late       bright-white bold
    chip.warn       black
    chip.zero       default dim
    chip.lens       default bold
    chip.filter     default bold

    footer.key      yellow bold
    footer.text     default dim
    save.done       green
    save.failed     bright-white bold

    # What it is written on.
    ground               on default
    bar                  on red
    selected             reverse
    panel                on default
    panel.selected       reverse
    field                underline
    footer               on default
    ground.chip          on default
    ground.chip.late     on red
    ground.chip.warn     on yellow
    ground.chip.lens     reverse
    ground.chip.filter   reverse
    ground.save.failed   on red

    """

  /// Attributes only.
  static let mono = """
    # Mono: no colour at all. Words say what is late; strength and reverse lead the eye.
    title: 单色

    plain           default
    strong          bold
    dim             dim
    late            bold underline
    warn            bold
    done            default
    gold            bold
    match           bold underline
    error           bold underline
    dim.selected    default
    late.selected   bold underline
    warn.selected   bold

    bar.name        bold
    bar.text        default

    segment.closed  bold
    segment.done    default
    segment.staged  default
    segment.mostly  default
    segment.doing   dim
    segment.todo    dim
    edge            dim
    edge.late       bold
    edge.warn       bold
    edge.done       default
    edge.selected   bold
    rule            dim
    rule.current    bold

    chip            default
    chip.late       bold
    chip.warn       bold underline
    chip.zero       dim
    chip.lens       bold
    chip.filter     bold

    footer.key      bold
    footer.text     default
    save.done       default
    save.failed     bold

    ground               default
    bar                  reverse
    selected             reverse
    panel                default
    panel.selected       reverse
    field                underline
    footer               default
    ground.chip          default
    ground.chip.late     reverse
    ground.chip.warn     default
    ground.chip.lens     reverse
    ground.chip.filter   reverse
    ground.save.failed   reverse

    """
}
