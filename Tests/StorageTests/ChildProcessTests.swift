// Programs that are started beside the board.
import Glibc
import Testing

@testable import Storage

@Suite struct `Starting a program` {
  /// Waits for the end: the signal that ended it, and its exit status.
  private func end(of process: Int32) -> (signal: Int32, status: Int32) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (status & 0x7F, status >> 8 & 0xFF)
  }

  @Test func `signals that are held back here reach what is started`() throws {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    pthread_sigmask(SIG_BLOCK, &held, &before)
    let started = Result { () throws(SystemFailure) in
      try ChildProcess.start(["sh", "-c", "kill -INT $$; exit 7"])
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    #expect(end(of: try started.get()).signal == SIGINT)
  }

  @Test func `each argument is one word, and variables are those that were given`() throws {
    let script = #"[ "$#|$1|$WHO|$HOME" = '1|a b;$(exit 3)|甲|' ] && exit 5"#
    let process = try ChildProcess.start(
      ["sh", "-c", script, "sh", "a b;$(exit 3)"],
      environment: ["WHO": "甲", "PATH": "/usr/bin:/bin"])
    #expect(end(of: process).status == 5)
  }

  @Test func `a program that is not there is said to be so`() {
    #expect { try ChildProcess.start(["no-such-program-anywhere"]) } throws: {
      ($0 as? SystemFailure)?.number == ENOENT
    }
  }
}
