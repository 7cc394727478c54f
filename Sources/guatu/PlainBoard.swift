/// `guatu FILE…` without any option, the usual start, past the parser of arguments.

/// The parser learns every option of every command before it reads the first word, which takes
/// longer than to load and draw a small ledger. Where there is no option it has nothing to say.
enum PlainBoard {
  /// The files to open; nil when the words need the parser.
  static func files(in words: [String]) -> [String]? {
    let files = words.dropFirst()
    let isPlain = words.first == "board" && !files.isEmpty && !files.contains { $0.hasPrefix("-") }
    return isPlain ? Array(files) : nil
  }

  static func open(_ files: [String]) throws(Failure) {
    try BoardSession(common: .unset, editor: .unset, options: .unset).open(files)
  }
}

// The parser's own wrappers must not be read before they are set: every option stands here.

extension CommonOptions {
  fileprivate static var unset: CommonOptions {
    var options = CommonOptions()
    (options.today, options.lang) = (nil, nil)
    (options.mono, options.ascii) = (false, false)
    return options
  }
}

extension EditorOptions {
  fileprivate static var unset: EditorOptions {
    var options = EditorOptions()
    options.by = nil
    return options
  }
}

extension BoardOptions {
  fileprivate static var unset: BoardOptions {
    var options = BoardOptions()
    (options.lens, options.view, options.filter, options.theme) = (nil, nil, nil, nil)
    (options.readonly, options.noMouse, options.ambiguousWidth) = (false, false, nil)
    return options
  }
}
