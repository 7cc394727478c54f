/// Bytes that are no text are found wherever they stand, whatever surrounds them.

import Testing

@testable import LedgerText

@Suite struct EncodingTests {
  /// Sequences by themselves, right and wrong ones.
  static let pieces: [[UInt8]] = [
    [0x41], [0x09], [0x0A], [0x0D], [0x7F], [0x1F], [0x00], [0x0B], [0x08],
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x80], [0xDF, 0xBF], [0xC2], [0xE4],
    [0xE4, 0xBA],
    [0xE4, 0xBA, 0x8B], [0xE0, 0xA0, 0x80], [0xE0, 0x9F, 0x80], [0xED, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80],
    [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF0, 0x8F, 0x80, 0x80],
    [0xF4, 0x8F, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xBA, 0x8B, 0x80],
    [0xC2, 0x80, 0x80],
    [0xFF],
  ]

  /// The first fault as Swift's own decoder and the rule on control characters see it.
  private func expected(_ bytes: [UInt8]) -> Int? {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x20, ![9, 10, 13].contains(byte) { return place }
      let length = (1...4).first { length in
        place + length <= bytes.count
          && String(validating: bytes[place..<place + length], as: UTF8.self)?.unicodeScalars.count
            == 1
      }
      guard let length else { return place }
      place += length
    }
    return nil
  }

  @Test(arguments: pieces)
  func `a fault is found at every place of plain text and at its ends`(piece: [UInt8]) {
    for before in 0..<40 {
      for after in [0, 1, 2, 15, 16, 17, 40] {
        for filler: [UInt8] in [[0x61], [0xE4, 0xBA, 0x8B]] {
          let text =
            (0..<before).flatMap { _ in filler } + piece + (0..<after).flatMap { _ in filler }
          let found = text.withUnsafeBytes {
            EncodingFault.faults(in: 0..<text.count, of: $0, limit: 1)
          }
          #expect(found.first?.offset == expected(text))
        }
      }
    }
  }

  @Test func `what stands before a range says nothing about it`() {
    let bytes: [UInt8] = [0xE4, 0xBA] + [0x8B] + [UInt8](repeating: 0x61, count: 40)
    let found = bytes.withUnsafeBytes {
      EncodingFault.faults(in: 2..<bytes.count, of: $0, limit: 1)
    }
    #expect(found == [EncodingFault(offset: 2, byte: 0x8B)])
  }
}
