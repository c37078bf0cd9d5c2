internal import ArgumentParser
internal import Content
internal import Dispatch
internal import Foundation
internal import Preview
internal import Publish

/// `niangjia serve`.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: Speech.text("在浏览器里预览网站，改了文章网页自己更新。", "Shows the site in a browser and follows every change."),
      discussion: Speech.text(
        "只有这台电脑能打开预览。草稿也显示，并且标明。不写任何文件，按 Ctrl+C 结束。",
        "Only this computer can open the preview. Drafts are shown and marked. No file is written; Ctrl+C ends it."
      ))
  }

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("用哪个端口（默认：从 1925 起第一个空着的）。", "The port (default: the first free one from 1925 on)."),
      valueName: "n"))
  var port: Int?

  @Flag(help: ArgumentHelp(Speech.text("开始以后打开浏览器。", "Open the browser.")))
  var open = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        "每隔半秒看一遍文件，用在系统不通知改动的磁盘上。",
        "Look at the files every half second: for drives that do not tell of changes.")))
  var poll = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        "按哪一天决定发布和下线（默认：今天），例如 2025-02-13。",
        "The day that decides what is shown (default: today), such as 2025-02-13."),
      valueName: "day"),
    transform: BuildCommand.day)
  var date: Day?

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  /// The ports that are tried: the first is the year in which the national federation was founded.
  private static let ports = 1925...1944

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError(
        Speech.text("--port 应当是 0 到 65535 之间的整数。", "--port is a number from 0 to 65535."))
    }
  }

  func run() throws {
    var options = BuildOptions()
    options.site = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    options.threads = ProcessInfo.processInfo.activeProcessorCount
    options.drafts = true
    let configuration = SiteSource.configuration(root: options.site)
    options.date = date ?? Today.day(inZone: configuration.timeZone)
    let console = Console(language: Speech.chosen ?? configuration.language ?? .chinese)
    guard Disk.entry(at: options.site + "/content", followingLinks: true) == .folder else {
      throw ValidationError(
        Speech.text(
          "“\(site)”里没有 content 文件夹，不是一个网站。先用 niangjia init 新建。",
          "There is no folder `content` in \(site). Make a site with `niangjia init` first."))
    }
    Server.endsOnInterrupt()
    guard let bell = Bell(), let workshopBell = Bell() else { throw ExitCode(1) }
    let server = try listen(bell, console)
    let maker = SnapshotMaker(Supplier(options))
    let current = Current(maker.snapshot, bell: bell)
    let workshop = Workshop(current, bell: workshopBell) { [options] in ServeCommand.slowRules($0, options) }
    let root = options.site
    DispatchQueue(label: "niangjia.workshop").async { [poll] in
      workshop.run(maker, root: root, polls: poll) { console.tell($0, root: root) }
    }
    let address = "http://127.0.0.1:\(server.port)/"
    console.welcome(address, maker.snapshot, root: root)
    if open, !Browser.open(address) {
      console.say(Bilingual("没有找到浏览器，请自己打开上面的网址。", "No browser was found; open the address above."))
    }
    let dressing = Dressing(language: console.language, run: String(UInt32.random(in: 0...(.max)), radix: 36))
    server.run(Desk(dressing, port: server.port), current)
  }

  /// What `niangjia check` says beyond what the snapshot knows, on one thread, so that pages go first.
  private static func slowRules(_ snapshot: Snapshot, _ options: BuildOptions) -> [Diagnostic] {
    var check = CheckOptions()
    check.build = options
    check.build.threads = 1
    let report = try? Checkup(options: check, console: .silent).run()
    let known = Set(snapshot.findings)
    return report?.diagnostics.filter { !known.contains($0) } ?? []
  }

  private func listen(_ bell: Bell, _ console: Console) throws -> Server {
    do throws(Server.Failure) {
      return try Server(ports: port.map { $0...$0 } ?? ServeCommand.ports, bell: bell)
    } catch {
      Console.standardError(error.words(port, ServeCommand.ports)(console.language))
      throw ExitCode(1)
    }
  }
}

extension Server.Failure {
  /// The failure in words, with what to do.
  fileprivate func words(_ port: Int?, _ ports: ClosedRange<Int>) -> Bilingual {
    switch self {
    case .portInUse:
      if let port {
        return Bilingual(
          "端口 \(port) 不能用，多半是别的程序占着。换一个：--port \(port + 1)；不写 --port 会自己找一个空的。",
          "Port \(port) cannot be had; another program may use it. Try --port \(port + 1), or leave --port out."
        )
      }
      return Bilingual(
        "端口 \(ports.lowerBound) 到 \(ports.upperBound) 都有别的程序占着。用 --port 写一个别的。",
        "The ports \(ports.lowerBound) to \(ports.upperBound) are all in use. Name another with --port.")
    case .system(let reason):
      let words = String(cString: strerror(reason))
      return Bilingual("系统不让打开端口：\(words)。", "The system refuses to open a port: \(words).")
    }
  }
}
