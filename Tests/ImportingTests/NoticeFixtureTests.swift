/// Reports of every build, each beside what must be understood of it.

import Importing
import LedgerModel
import Testing

struct NoticeFixtureTests {
  @Test(arguments: NoticeSource.names(in: NoticeSource.folder, ending: ".notice.txt"))
  func `a report is understood as its neighbour says`(name: String) throws {
    let path = NoticeSource.folder + name
    let text = try #require(NoticeSource.file(path))
    let found = NoticeDump.text(NoticeSource.read(text))
    let expected = path.replacing(".notice.txt", with: ".expected.txt")
    if NoticeSource.isRecording { #expect(NoticeSource.record(found, at: expected)) }
    #expect(found == NoticeSource.file(expected))
  }

  @Test func `the reports lie beside the tests`() {
    #expect(NoticeSource.names(in: NoticeSource.folder, ending: ".notice.txt").count >= 40)
  }
}
