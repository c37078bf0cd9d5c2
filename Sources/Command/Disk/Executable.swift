internal import Foundation

/// This program as a file: another one may publish other pages.
enum Executable {
  /// The state of its file; `nil` where the system does not tell where it lies.
  static let state: FileState? = {
    #if os(Linux)
      FileState(at: "/proc/self/exe", followingLinks: true)
    #else
      Bundle.main.executablePath.flatMap { FileState(at: $0, followingLinks: true) }
    #endif
  }()
}
