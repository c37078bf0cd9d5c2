// Tests of the whole program run the real executable, as an editor does; the bench runs the release one.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An executable with the environment that it runs in; nothing of the surrounding environment is handed on.
package struct Program: Sendable {
  /// The path of the executable.
  package let path: String
  /// The environment that each run begins with.
  package let environment: [String: String]

  /// Makes a program; without an environment of its own it speaks Chinese and lives in China's zone.
  package init(
    _ path: String, environment: [String: String] = ["LC_ALL": "zh_CN.UTF-8", "TZ": "Asia/Shanghai"]
  ) {
    self.path = path
    self.environment = environment.merging(["PATH": "/usr/bin:/bin", "HOME": "/"]) { own, _ in own }
  }

  /// How a run ended, and what it said.
  package struct Outcome: Sendable {
    /// The exit status; -1 where a signal ended the run.
    package let status: Int32
    /// The signal that ended the run, or 0.
    package let signal: Int32
    /// What stands on standard output.
    package let output: String
    /// What stands on standard error.
    package let errors: String
    /// Seconds of processor time, user and system together.
    package let processorSeconds: Double
    /// The largest resident set, in bytes.
    package let residentBytes: Int
  }

  /// A run that cannot begin or be waited for.
  package struct Failure: Error {
    /// The call that failed.
    package let call: String
    /// The system's reason.
    package let reason: Int32
  }

  /// Runs the program to its end.
  package func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws(Failure) -> Outcome {
    try start(arguments, in: folder, environment: environment).wait()
  }

  /// Starts the program and returns at once.
  package func start(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws(Failure) -> ProgramRun {
    let output = try UnnamedFile()
    let errors = try UnnamedFile()
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, 2)

    let variables = self.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    // The call that sets a child's folder is not part of every C library's interface; every shell can do it.
    let words = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0, path] } ?? [path]
    var argumentPointers = (words + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, nil, &argumentPointers, &variablePointers)
    guard code == 0 else { throw Failure(call: "posix_spawn \(path)", reason: code) }
    return ProgramRun(process: process, output: output, errors: errors)
  }
}
