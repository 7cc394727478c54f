/// Words of the ledger format as the numbers that eight bytes of a file make.
///
/// The first byte of a word is the lowest one; bytes after the word are zero.

enum FieldWord {
  static var id: UInt64 { 0x6449 }
  static var title: UInt64 { 0x656C746954 }
  static var detail: UInt64 { 0x6C6961746544 }
  static var status: UInt64 { 0x737574617453 }
  static var since: UInt64 { 0x65636E6953 }
  static var lead: UInt64 { 0x6461654C }
  static var unit: UInt64 { 0x74696E55 }
  static var owner: UInt64 { 0x72656E774F }
  static var due: UInt64 { 0x657544 }
  static var support: UInt64 { 0x74726F70707553 }
  static var goal: UInt64 { 0x6C616F47 }
  static var opened: UInt64 { 0x64656E65704F }
  static var done: UInt64 { 0x656E6F44 }
  static var closed: UInt64 { 0x6465736F6C43 }
  static var recheck: UInt64 { 0x6B636568636552 }
  static var cadence: UInt64 { 0x65636E65646143 }
  static var flag: UInt64 { 0x67616C46 }
  static var blocker: UInt64 { 0x72656B636F6C42 }
  static var amount: UInt64 { 0x746E756F6D41 }
  static var source: UInt64 { 0x656372756F53 }
  static var related: UInt64 { 0x646574616C6552 }
  static var note: UInt64 { 0x65746F4E }
  static var measure: UInt64 { 0x6572757361654D }
  static var signOff: UInt64 { 0x66664F6E676953 }
  static var notice: UInt64 { 0x656369746F4E }
  static var check: UInt64 { 0x6B63656843 }
  static var answer: UInt64 { 0x726577736E41 }

  /// `recheck` behind `kind:`.
  static var recheckKind: UInt64 { 0x6B636568636572 }

  // Names of eight bytes and more by their first eight.
  static var category: UInt64 { 0x79726F6765746143 }
  static var progress: UInt64 { 0x73736572676F7250 }
  static var evidence: UInt64 { 0x65636E6564697645 }
  static var handover: UInt64 { 0x7265766F646E6148 }
  static var decision: UInt64 { 0x6E6F697369636544 }
  static var mileston: UInt64 { 0x6E6F7473656C694D }
  static var extensio: UInt64 { 0x6F69736E65747845 }
  static var instruct: UInt64 { 0x7463757274736E49 }
  static var regulati: UInt64 { 0x6974616C75676552 }
  static var accounta: UInt64 { 0x61746E756F636341 }
}

enum StateWord {
  static var agree: UInt64 { 0x6565726761 }
  static var approved: UInt64 { 0x6465766F72707061 }
  static var asked: UInt64 { 0x64656B7361 }
  static var bad: UInt64 { 0x646162 }
  static var closed: UInt64 { 0x6465736F6C63 }
  static var doing: UInt64 { 0x676E696F64 }
  static var done: UInt64 { 0x656E6F64 }
  static var mostly: UInt64 { 0x796C74736F6D }
  static var ok: UInt64 { 0x6B6F }
  static var open: UInt64 { 0x6E65706F }
  static var refused: UInt64 { 0x64657375666572 }
  static var reject: UInt64 { 0x7463656A6572 }
  static var replied: UInt64 { 0x6465696C706572 }
  static var staged: UInt64 { 0x646567617473 }
  static var todo: UInt64 { 0x6F646F74 }
  static var unknown: UInt64 { 0x6E776F6E6B6E75 }
  static var void: UInt64 { 0x64696F76 }
}

enum KeyWord {
  static var due: UInt64 { 0x657564 }
  static var done: UInt64 { 0x656E6F64 }
  static var from: UInt64 { 0x6D6F7266 }
  static var to: UInt64 { 0x6F74 }
  static var kind: UInt64 { 0x646E696B }
  static var rule: UInt64 { 0x656C7572 }
  static var meeting: UInt64 { 0x676E697465656D }
  static var src: UInt64 { 0x637273 }
  static var file: UInt64 { 0x656C6966 }
  static var sha256: UInt64 { 0x363532616873 }
  static var re: UInt64 { 0x6572 }
  static var count: UInt64 { 0x746E756F63 }
}
