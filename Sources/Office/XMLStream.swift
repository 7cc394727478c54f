/// A part of a document as a stream of elements and texts; never the whole of it in memory.

import COffice

/// What comes next in a part.
enum XMLEvent: Equatable {
  /// nil for names and namespaces that are nobody's concern.
  case start(XMLName?)
  case end
  case text
  case done
}

/// A cursor over a part. `children` walks the elements within the one that began last.
struct XMLStream: ~Copyable {
  private let xml: OpaquePointer
  private let part: OpaquePointer
  private let packed: Int
  /// Bytes unpacked, as the archive claims.
  private let size: Int
  private let limits: OfficeLimits
  /// The part's name, for what goes wrong.
  let name: String
  /// How many elements are open.
  private(set) var depth = 0
  private var untilCheck = XMLStream.checkEvery
  private static let checkEvery = 4096

  private init(
    _ xml: OpaquePointer, _ part: OpaquePointer, name: String, packed: Int, size: Int,
    limits: OfficeLimits
  ) {
    self.xml = xml
    self.part = part
    self.name = name
    self.packed = packed
    self.size = size
    self.limits = limits
  }

  static func opened(
    _ part: OpaquePointer, name: String, packed: Int, size: Int, limits: OfficeLimits
  ) throws(OfficeError) -> XMLStream {
    guard
      let xml = office_xml_open(
        part, XMLName.table, Int32(XMLName.allCases.count), XMLNamespace.table,
        Int32(XMLNamespace.all.count))
    else { throw .brokenPart(name, line: nil) }
    return XMLStream(xml, part, name: name, packed: packed, size: size, limits: limits)
  }

  deinit { office_xml_close(xml) }

  /// How much of the part is read, from 0 to 1.
  var share: Double { min(1, Double(office_part_given(part)) / Double(max(1, size))) }

  /// The line that the parser is at.
  var line: Int { Int(office_xml_line(xml)) }

  mutating func next() throws(OfficeError) -> XMLEvent {
    untilCheck -= 1
    if untilCheck == 0 { try judgeSize() }
    switch office_xml_next(xml) {
    case OFFICE_XML_START:
      depth += 1
      return .start(XMLName(place: Int(office_xml_name(xml))))
    case OFFICE_XML_END:
      depth -= 1
      return .end
    case OFFICE_XML_TEXT: return .text
    case OFFICE_XML_DONE: return .done
    case OFFICE_XML_DOCTYPE: throw .declaresEntities(name)
    default: throw failure
    }
  }

  private var failure: OfficeError {
    switch office_part_failure(part) {
    case -2: .tooLarge(.partBytes(name))
    case -1: .brokenPart(name, line: nil)
    default: .brokenPart(name, line: line)
    }
  }

  /// The archive's claims are nobody's promise: what really came out is judged as well.
  private mutating func judgeSize() throws(OfficeError) {
    untilCheck = XMLStream.checkEvery
    let given = Int(office_part_given(part))
    if given > limits.ratioFrom, given / max(1, packed) > limits.ratio {
      throw .tooLarge(.partBytes(name))
    }
  }

  /// Goes to the first element of the part; nil when it is of no known kind.
  mutating func root() throws(OfficeError) -> XMLName? {
    while true {
      switch try next() {
      case .start(let name): return name
      case .done: throw .brokenPart(name, line: nil)
      case .end, .text: break
      }
    }
  }

  /// Calls `visit` at the beginning of every element directly within the one that began last, and
  /// ends behind that one. What `visit` leaves unread of its element is passed over.
  mutating func children(
    _ visit: (inout XMLStream, XMLName?) throws(OfficeError) -> Void
  ) throws(OfficeError) {
    let level = depth
    while true {
      switch try next() {
      case .start(let name):
        try visit(&self, name)
        try pass(to: level)
      case .end: if depth < level { return }
      case .text: break
      case .done: return
      }
    }
  }

  /// Every element within the one that began last, however deep.
  mutating func descendants(
    _ visit: (inout XMLStream, XMLName?) throws(OfficeError) -> Void
  ) throws(OfficeError) {
    let level = depth
    while true {
      switch try next() {
      case .start(let name): try visit(&self, name)
      case .end: if depth < level { return }
      case .text: break
      case .done: return
      }
    }
  }

  private mutating func pass(to level: Int) throws(OfficeError) {
    while depth > level { if try next() == .done { return } }
  }

  /// The text directly within the element that began last, which is read to its end.
  mutating func content() throws(OfficeError) -> String {
    let level = depth
    var content = ""
    while true {
      switch try next() {
      case .text where depth == level:
        // Most elements hold one text, which is then not copied again.
        if content.isEmpty { content = text } else { content += text }
        if content.utf8.count > limits.textBytes { throw .tooLarge(.textBytes(limits.textBytes)) }
      case .end: if depth < level { return content }
      case .done: return content
      case .text, .start: break
      }
    }
  }

  private var text: String {
    var count = 0
    guard let bytes = office_xml_text(xml, &count) else { return "" }
    return String(cString: bytes)
  }

  /// An attribute of the element that began last; nil when it has none of the name.
  func attribute(_ attribute: StaticString) -> String? {
    let found = attribute.withUTF8Buffer { name in
      name.withMemoryRebound(to: CChar.self) { office_xml_attribute(xml, $0.baseAddress) }
    }
    return found.map { String(cString: $0) }
  }

  func number(_ attribute: StaticString) -> Int? {
    self.attribute(attribute).flatMap { Int($0) }
  }

  /// A property of Word that is on when its element is there: `<w:vanish/>`, `<w:vanish
  /// w:val="0"/>`.
  var isOn: Bool {
    guard let value = attribute("val") else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
