/// Old files of Chinese offices made into UTF-8, by the C library's converter.

import Glibc

package enum GB18030Text {
  package enum Result: Equatable {
    case text([UInt8])
    /// The byte, from 1, at which decoding fails.
    case invalid(byte: Int)
    /// The C library was installed without its tables.
    case noConverter
  }

  package static func decoded(_ bytes: [UInt8]) -> Result {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return .noConverter }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // A character of two bytes takes at most four in UTF-8.
    var target = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    var left = source.count
    var room = target.count
    let failed = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &left, &to, &room) == Int(bitPattern: UInt.max)
      }
    }
    if failed { return .invalid(byte: bytes.count - left + 1) }
    return .text(target[..<(target.count - room)].map { UInt8(bitPattern: $0) })
  }
}
