internal import Foundation

/// The browser of whoever runs the program.
package enum Browser {
  /// What opens an address: on macOS, under WSL, on a Linux desktop.
  private static let programs = [
    "/usr/bin/open", "/usr/bin/wslview", "/usr/bin/xdg-open", "/usr/local/bin/xdg-open",
  ]

  /// Opens an address; `false` where nothing is there to open it.
  package static func open(_ address: String) -> Bool {
    guard let program = programs.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return false
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
  }
}
