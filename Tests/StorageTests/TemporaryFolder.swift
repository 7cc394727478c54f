// A folder for one test, and a child process for tests of what two programs do to each other.
import Glibc

/// A folder that is removed with everything in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/guatu-storage-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFailure(step: "mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws {
    guard let file = fopen(self.file(name), "w") else { throw TestFailure(step: "fopen") }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw TestFailure(step: "fputs") }
  }

  func read(_ name: String) throws -> String {
    guard let file = fopen(self.file(name), "r") else { throw TestFailure(step: "fopen") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// Names in the folder, sorted, hidden ones included.
  var names: [String] { TemporaryFolder.names(in: path) }

  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o700)
      for name in names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

struct TestFailure: Error { let step: String }

/// A shell that runs until its standard input is closed.
final class Child {
  private let pid: pid_t
  private let input: Int32
  private let output: Int32

  /// Starts a command and waits until it has written a line.
  init(_ command: String) throws {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw TestFailure(step: "pipe") }
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    let words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in
      strdup(word)
    }
    defer { words.forEach { free($0) } }
    var pid = pid_t()
    guard posix_spawn(&pid, "/bin/sh", &actions, nil, words + [nil], environ) == 0 else {
      throw TestFailure(step: "posix_spawn")
    }
    close(toChild[0])
    close(fromChild[1])
    self.pid = pid
    input = toChild[1]
    output = fromChild[0]
    var byte = UInt8(0)
    repeat {
      guard Glibc.read(output, &byte, 1) == 1 else { throw TestFailure(step: "child said nothing") }
    } while byte != 10
  }

  /// Closes its input and waits for its end.
  func finish() {
    close(input)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    close(output)
  }
}

/// A tool of the system, run to its end; what it says is not looked at.
enum Tool {
  /// - Returns: its exit status; 127 where there is none.
  static func run(_ words: [String]) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number in [1, 2] as [Int32] {
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_WRONLY, 0)
    }
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw TestFailure(step: "waitpid") }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
  }
}
