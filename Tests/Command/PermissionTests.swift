// A file that may not be read is found on the servers where several people share a folder. Root reads everything, so
// the program runs as another user here.

import Foundation
import Testbed
import Testing

@testable import Command

@Suite struct PermissionTests {
  /// util-linux's program that runs another one with fewer rights.
  private static let setpriv = "/usr/bin/setpriv"
  private static let isRoot = ProcessInfo.processInfo.userName == "root"

  @Test(
    .enabled(
      if: !isRoot || Files.isThere(setpriv),
      "Root reads every file, and there is no setpriv to be another user."))
  func aFileThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "site/content/activities/good.md": "---\ntitle: 好的一篇\n---\n",
      "site/content/activities/secret.md": "---\ntitle: 另一篇\n---\n",
    ])
    try setPermissions(0o777, of: folder.path)
    #expect(try build(folder).status == 0)
    let before = try Tree(folder["public"])
    #expect(before.files.contains("activities/secret.html"))

    try folder.write(["site/content/activities/good.md": "---\ntitle: 改过的一篇\n---\n"])
    try setPermissions(0, of: folder["site/content/activities/secret.md"])
    let outcome = try build(folder)
    #expect(outcome.status == 1 && outcome.signal == 0)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.first == "content/activities/secret.md: 错误[disk-permission]：读取失败：没有权限。")
    #expect(lines.count == 3, "one finding, its advice, and the last line:\n\(outcome.errors)")
    #expect(try Tree(folder["public"]) == before)
  }

  /// A folder that may not be listed is as much an error: its articles would vanish from the site.
  @Test(
    .enabled(
      if: !isRoot || Files.isThere(setpriv),
      "Root reads every folder, and there is no setpriv to be another user."))
  func aFolderThatMayNotBeListed() throws {
    let folder = try TemporaryFolder()
    try folder.write(["site/content/activities/good.md": "---\ntitle: 好的一篇\n---\n"])
    try setPermissions(0o777, of: folder.path)
    #expect(try build(folder).status == 0)
    let before = try Tree(folder["public"])
    try setPermissions(0, of: folder["site/content/activities"])
    defer { try? setPermissions(0o755, of: folder["site/content/activities"]) }
    let outcome = try build(folder)
    #expect(outcome.status == 1 && outcome.signal == 0)
    #expect(outcome.errors.hasPrefix("content/activities: 错误[disk-permission]"), "\(outcome.errors)")
    #expect(try Tree(folder["public"]) == before)
  }

  /// Several people publish into one folder in turn: what one leaves beside it does not shut out the others.
  @Test(.enabled(if: isRoot && Files.isThere(setpriv), "Only root can be two users."))
  func afterAnotherUser() throws {
    let folder = try TemporaryFolder()
    try setPermissions(0o777, of: folder.path)
    try folder.write(["site/content/activities/good.md": "---\ntitle: 好的一篇\n---\n"])
    #expect(try Niangjia.build(folder["site"], to: folder["public"]).status == 0)
    let folders = try Tree(folder["public"]).entries.keys.filter {
      Disk.entry(at: folder["public/" + $0]) == .folder
    }
    for path in [""] + folders { try setPermissions(0o777, of: folder["public/" + path]) }
    try folder.write(["site/content/activities/good.md": "---\ntitle: 改过的一篇\n---\n"])
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Tree(folder["public"]).text("activities/good.html")?.contains("改过的一篇") == true)
  }

  private func setPermissions(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// Builds as a user whom nothing belongs to; as ourselves where we are not root.
  private func build(_ folder: TemporaryFolder) throws -> Program.Outcome {
    let arguments = ["build", "--site", "site", "--output", "public", "--date", "2024-06-10"]
    guard PermissionTests.isRoot else { return try Niangjia.program.run(arguments, in: folder.path) }
    let other = Program(PermissionTests.setpriv)
    return try other.run(
      ["--reuid=65534", "--regid=65534", "--clear-groups", Niangjia.program.path] + arguments, in: folder.path
    )
  }
}
