/// The floors of the house and the arrows between them; Package.swift and every import obey.

/// What one target may import.
struct Arrows: Equatable {
  /// Targets of the project and products of packages; Package.swift names the same ones.
  var modules: Set<String>
  /// Modules of the toolchain and of the system.
  var system: Set<String> = []
  /// Files that alone may import a module of the system; a module without an entry is open to all
  /// files of the target.
  var only: [String: Set<String>] = [:]

  static let table: [String: Arrows] = [
    "LedgerModel": Arrows(modules: []),
    "Canvas": Arrows(modules: []),
    "CNcurses": Arrows(modules: []),
    "COffice": Arrows(modules: []),
    "LedgerText": Arrows(
      modules: ["LedgerModel"], system: ["Glibc"],
      // memchr, and the C library's regular expressions; nothing that knows of files or clocks.
      only: ["Glibc": ["LineScanner.swift", "PosixRegex.swift"]]),
    "Rules": Arrows(modules: ["LedgerModel"]),
    "LedgerMerge": Arrows(modules: ["LedgerText", "LedgerModel"]),
    "Prose": Arrows(modules: ["LedgerModel"]),
    "Audit": Arrows(modules: ["Prose", "Rules", "LedgerText", "LedgerModel"]),
    "Importing": Arrows(modules: ["Prose", "LedgerText", "LedgerModel"]),
    "Exporting": Arrows(modules: ["Prose", "Rules", "LedgerText", "LedgerModel"]),
    "Office": Arrows(
      modules: ["Importing", "Exporting", "LedgerModel", "COffice"], system: ["Glibc"]),
    "History": Arrows(modules: ["LedgerText", "LedgerModel", "Crypto"]),
    "Storage": Arrows(modules: ["History", "LedgerText", "LedgerModel"], system: ["Glibc"]),
    "Board": Arrows(
      modules: [
        "Audit", "Importing", "Rules", "LedgerMerge", "LedgerText", "LedgerModel", "Canvas",
      ]),
    "Terminal": Arrows(modules: ["Canvas", "CNcurses"], system: ["Glibc"]),
    "guatu": Arrows(
      modules: [
        "Terminal", "Board", "Storage", "History", "LedgerMerge", "Rules", "LedgerText",
        "LedgerModel", "Canvas", "Importing", "Audit", "Exporting", "Office", "ArgumentParser",
        "Crypto",
      ], system: ["FoundationEssentials", "Glibc"]),
  ]

  /// What any test may import besides the targets that Package.swift gives it.
  static let ofTests: Set<String> = ["Testing", "FoundationEssentials", "Glibc", "Synchronization"]

  /// Whether a file of the target may import a module.
  func allow(_ module: String, in file: String) -> Bool {
    if modules.contains(module) { return true }
    return system.contains(module) && only[module]?.contains(file) != false
  }
}
