// swift-tools-version: 6.2
// The map of the house: targets stand in floor order, and an arrow never points upward.
import PackageDescription

/// Strictness that every Swift target shares: Swift 6 language mode, no warning survives,
/// and a module shows to others only what it means to (`package import` is explicit).
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "guatu",
  products: [
    .executable(name: "guatu", targets: ["guatu"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Floor 0: pure values, pictures made of cells, and curses as C shows it.
    .target(name: "LedgerModel", swiftSettings: strict),
    .target(name: "Canvas", exclude: ["make-width-table.py"], swiftSettings: strict),
    // A C target, not a system library: signal handlers need C code with state of its own.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),

    // And the libraries that open and write office documents, as C shows them.
    .target(name: "COffice", linkerSettings: [.linkedLibrary("dl")]),

    // Floor 1: text to model and back without loss; judgements over the model.
    .target(name: "LedgerText", dependencies: ["LedgerModel"], swiftSettings: strict),
    .target(name: "Rules", dependencies: ["LedgerModel"], swiftSettings: strict),
    // What official prose says: numbers, days, counts, results, names of persons.
    .target(name: "Prose", dependencies: ["LedgerModel"], swiftSettings: strict),

    // Floor 2: who changed what, as a chain of hashes.
    .target(
      name: "History",
      dependencies: [
        "LedgerText", "LedgerModel", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    // And three versions of a ledger made one.
    .target(
      name: "LedgerMerge", dependencies: ["LedgerText", "LedgerModel"], swiftSettings: strict),

    // What foreign documents say, understood as issues; what goes out, as values of documents.
    .target(
      name: "Importing", dependencies: ["Prose", "LedgerText", "LedgerModel"],
      swiftSettings: strict),
    // Whether the record holds: one rule a file.
    .target(
      name: "Audit", dependencies: ["Prose", "Rules", "LedgerText", "LedgerModel"],
      swiftSettings: strict),
    .target(
      name: "Exporting", dependencies: ["Prose", "Rules", "LedgerText", "LedgerModel"],
      swiftSettings: strict),

    // Floor 3: the containers of office documents: zip, XML, spreadsheets, character sets.
    .target(
      name: "Office", dependencies: ["Importing", "Exporting", "LedgerModel", "COffice"],
      swiftSettings: strict),

    // Floor 3: files, locks and the saving of a change with its history.
    .target(
      name: "Storage", dependencies: ["History", "LedgerText", "LedgerModel"],
      swiftSettings: strict),

    // Floor 3: state, actions, keys, drawing. No terminal, no file, no clock.
    .target(
      name: "Board",
      dependencies: [
        "Audit", "Importing", "Rules", "LedgerMerge", "LedgerText", "LedgerModel", "Canvas",
      ],
      swiftSettings: strict
    ),

    // Floor 4: the only code that knows curses.
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),

    // Floor 5: arguments, wiring, the event loop.
    .executableTarget(
      name: "guatu",
      dependencies: [
        "Terminal", "Board", "Storage", "History", "Rules", "LedgerText", "LedgerModel", "Canvas",
        "LedgerMerge", "Importing", "Audit", "Exporting", "Office",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),

    // A pseudo-terminal for tests, and a program to run on it.
    .target(name: "CPty", path: "Tests/CPty", linkerSettings: [.linkedLibrary("util")]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "Canvas"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["LedgerModel", "Canvas", "LedgerText", "Board", "Rules", "CPty"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    // Speed, measured from outside beside yardsticks; `make bench` runs it.
    .executableTarget(
      name: "TrivialCurses", path: "Tests/TrivialCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "Bench",
      dependencies: ["Storage", "LedgerText", "LedgerModel", "TestSupport"],
      path: "Tests/Bench",
      swiftSettings: strict
    ),
    .testTarget(name: "LedgerModelTests", dependencies: ["LedgerModel"], swiftSettings: strict),
    .testTarget(
      name: "CanvasTests",
      dependencies: ["Canvas", "TestSupport"],
      exclude: ["Frames"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LedgerTextTests",
      dependencies: ["LedgerText", "LedgerModel", "TestSupport"],
      exclude: ["Conformance"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "HistoryTests",
      dependencies: [
        "History", "LedgerText", "LedgerModel", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RulesTests",
      dependencies: ["Rules", "LedgerModel", "LedgerText", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "History", "LedgerText", "LedgerModel", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LedgerMergeTests",
      dependencies: ["LedgerMerge", "LedgerText", "LedgerModel", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "AuditTests",
      dependencies: ["Audit", "Rules", "LedgerText", "LedgerModel", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["Prose", "Importing", "Audit", "LedgerText", "LedgerModel"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ExportingTests",
      dependencies: ["Prose", "Exporting", "Rules", "LedgerText", "LedgerModel", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OfficeTests",
      dependencies: [
        "Office", "Importing", "Exporting", "Rules", "LedgerText", "LedgerModel", "TestSupport",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BoardTests",
      dependencies: [
        "Board", "Audit", "Importing", "Rules", "LedgerText", "LedgerModel", "Canvas",
        "TestSupport",
      ],
      exclude: ["Frames"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Canvas", "TestSupport", "TerminalProbe"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["guatu", "Canvas", "TestSupport"],
      exclude: ["Cases", "Inputs"],
      swiftSettings: strict
    ),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)
