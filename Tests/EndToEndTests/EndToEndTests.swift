// The command line from outside: every case of `Cases`, through the real program.
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The command line` {
  @Test(arguments: CommandLineCase.all)
  func `says and does what its case asks for`(_ one: CommandLineCase) throws {
    let actual = try one.actual()
    let environment = ProcessInfo.processInfo.environment
    if environment["GUATU_RECORD"] == "1", (environment["CI"] ?? "").isEmpty {
      return try one.record(actual)
    }
    let expected = try one.expected()
    #expect(actual.status == expected.status, "\(actual.messages)")
    #expect(lineDifference(expected: expected.output, actual: actual.output) == nil)
    #expect(lineDifference(expected: expected.messages, actual: actual.messages) == nil)
    let (wanted, found) = (expected.ledger ?? "unchanged\n", actual.ledger ?? "unchanged\n")
    #expect(lineDifference(expected: wanted, actual: found) == nil)
  }

  @Test func `has cases for every status`() throws {
    #expect(CommandLineCase.all.count >= 40)
    let codes = Set(try CommandLineCase.all.map { try $0.expected().status })
    #expect(codes == ["0", "1", "2", "3", "4", "5"])
  }
}
