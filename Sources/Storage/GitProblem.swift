/// Why a folder could not be synchronised, in words.

package import LedgerModel

/// What stands in the way. Whatever was committed before stays committed.
package enum GitProblem: Error, Equatable, Sendable {
  case noGit
  /// The merge driver would be no program; `path` is what guatu was started as.
  case noProgram(path: String)
  case cannotStart(errno: Int32)
  case noFolder(path: String)
  /// `words` are git's own, as in the cases below.
  case noRepository(path: String, words: String)
  /// Another sync of the same repository is running.
  case running(path: String)
  case detachedHead(path: String)
  /// A merge, rebase or the like that somebody else began.
  case unfinished(Operation, path: String)
  /// Files in conflict without a merge that could be concluded.
  case conflictsLeft(files: [String])
  /// Attributes that somebody else wrote have a ledger merged in another way.
  case otherMerge(file: String, wanted: String, found: String)
  case severalRemotes([String])
  case unrelated(remote: String)
  /// git would not merge, and nothing was changed.
  case mergeRefused(words: String)
  case pushRefused(remote: String, words: String)
  /// Others were faster again and again.
  case pushedTooOften(remote: String)
  case stepFailed(Step, words: String)
  case storage(StorageError)

  package enum Operation: Equatable, Sendable {
    case merge, rebase, cherryPick, revert, bisect
  }

  package enum Step: Equatable, Sendable {
    case initialise, configure, look, add, commit, compare
  }
}

extension GitProblem: UserFacing {
  package var message: Phrase {
    switch self {
    case .noGit:
      Phrase(zh: "这台机器上没有 git", en: "there is no git on this machine")
    case .noProgram(let path):
      Phrase(
        zh: "找不到 guatu 自己的程序文件（启动时是“\(path)”），没有登记合并程序",
        en: "guatu cannot find its own program file (it was started as “\(path)”); "
          + "no merge driver was set up")
    case .cannotStart(let errno):
      Phrase(
        zh: "启动不了 git：\(SystemReason.phrase(errno).zh)",
        en: "cannot start git: \(SystemReason.phrase(errno).en)")
    case .noFolder(let path):
      Phrase(zh: "“\(path)”不是文件夹", en: "“\(path)” is no folder")
    case .noRepository(let path, let words):
      Phrase(
        zh: "“\(path)”不在 git 仓库里，没有动它（\(words)）",
        en: "“\(path)” is in no git repository; nothing was done (\(words))")
    case .running(let path):
      Phrase(
        zh: "“\(path)”正在由另一个程序同步", en: "another program is synchronising “\(path)”")
    case .detachedHead(let path):
      Phrase(
        zh: "“\(path)”的 git 不在任何分支上（detached HEAD），没有动它",
        en: "the repository of “\(path)” is on no branch (detached HEAD); nothing was done")
    case .unfinished(let operation, let path):
      Phrase(
        zh: "“\(path)”的仓库里有一次没做完的 \(operation.name)，不是 guatu 开始的，没有动它",
        en:
          "the repository of “\(path)” is in the middle of a \(operation.name) that guatu did not "
          + "begin; nothing was done")
    case .conflictsLeft(let files):
      Phrase(
        zh: "这些文件有没处理完的冲突：\(files.joined(separator: "、"))",
        en: "these files have conflicts: \(files.joined(separator: ", "))")
    case .otherMerge(let file, let wanted, let found):
      Phrase(
        zh: "“\(file)”的合并方式被别的 .gitattributes 改成了 \(found)，应当是 \(wanted)",
        en: "other attributes have “\(file)” merged by \(found) instead of \(wanted)")
    case .severalRemotes(let names):
      Phrase(
        zh: "有几个远端（\(names.joined(separator: "、"))），不知道该用哪个",
        en: "there are several remotes (\(names.joined(separator: ", "))): it is not clear which")
    case .unrelated(let remote):
      Phrase(
        zh: "\(remote) 的历史和这里的没有共同起点，没有合并",
        en: "the history of \(remote) has no common beginning with this one; nothing was merged")
    case .mergeRefused(let words):
      Phrase(zh: "git 没有合并：\(words)", en: "git did not merge: \(words)")
    case .pushRefused(let remote, let words):
      Phrase(zh: "\(remote) 没有接收：\(words)", en: "\(remote) did not accept it: \(words)")
    case .pushedTooOften(let remote):
      Phrase(
        zh: "每次要推送时 \(remote) 都刚被别人更新过，这次没有推上去",
        en: "\(remote) was updated by others at every try; nothing was pushed this time")
    case .stepFailed(let step, let words):
      Phrase(zh: "\(step.name.zh)没有成功：\(words)", en: "\(step.name.en) failed: \(words)")
    case .storage(let error): error.message
    }
  }

  package var remedy: Phrase? {
    switch self {
    case .noGit:
      Phrase(
        zh: "请先安装，例如 sudo apt-get install git", en: "install it: sudo apt-get install git")
    case .noProgram:
      Phrase(
        zh: "请退出，用装好的 guatu 再运行一次", en: "leave, and run the installed guatu again")
    case .noRepository(let path, _):
      Phrase(
        zh: "还没有仓库时运行 guatu git-setup --init \(path)（或 git init），已有的用 git clone 取下来",
        en:
          "run guatu git-setup --init \(path) (or git init), or take an existing one with git clone"
      )
    case .running: Phrase(zh: "请等它结束再试", en: "try again when it has ended")
    case .detachedHead:
      Phrase(zh: "请先 git switch 到一个分支", en: "go to a branch with git switch")
    case .unfinished(let operation, _):
      Phrase(
        zh: "请先做完它，或放弃：\(operation.wayOut)",
        en: "finish it, or give it up: \(operation.wayOut)")
    case .conflictsLeft:
      Phrase(zh: "请处理好再 git add 这些文件", en: "resolve them and git add the files")
    case .otherMerge(_, let wanted, _):
      Phrase(zh: "请把那里改成 merge=\(wanted)", en: "write merge=\(wanted) there")
    case .severalRemotes:
      Phrase(
        zh: "请指定一个：git branch --set-upstream-to=远端/分支",
        en: "choose one: git branch --set-upstream-to=REMOTE/BRANCH")
    case .unrelated:
      Phrase(zh: "请核对远端地址（git remote -v）", en: "check the address (git remote -v)")
    case .mergeRefused:
      Phrase(
        zh: "请先提交或移走那些文件，再同步", en: "commit or move away those files, then sync again")
    case .pushRefused:
      Phrase(
        zh: "改动已提交在本机；请找管理远端的人", en: "the changes are committed here; ask whoever keeps the remote")
    case .pushedTooOften:
      Phrase(zh: "改动已提交在本机，请再同步一次", en: "the changes are committed here; sync again")
    case .storage(let error): error.remedy
    case .cannotStart, .noFolder, .stepFailed: nil
    }
  }
}

extension GitProblem.Operation {
  fileprivate var name: String { self == .cherryPick ? "cherry-pick" : "\(self)" }

  fileprivate var wayOut: String { self == .bisect ? "git bisect reset" : "git \(name) --abort" }
}

extension GitProblem.Step {
  fileprivate var name: Phrase {
    switch self {
    case .initialise: Phrase(zh: "新建仓库", en: "making the repository")
    case .configure: Phrase(zh: "写 git 配置", en: "writing git's configuration")
    case .look: Phrase(zh: "查看仓库", en: "looking at the repository")
    case .add: Phrase(zh: "加入文件", en: "adding files")
    case .commit: Phrase(zh: "提交", en: "committing")
    case .compare: Phrase(zh: "比较两边", en: "comparing both sides")
    }
  }
}
