// Nearly every template begins with `{% from "macros.html" import … %}`. A template that is imported without context
// sees nothing of the page, so what it sets is the same on every page: Jinja2, too, runs it once for all. Measured,
// running it for each page was an eighth of the time that templates take.

internal import Synchronization

/// Modules imported without context, with their macros; one renderer after another uses them, never two at once.
final class ModuleCache {
  /// A module that was run.
  struct Entry {
    let template: Int32
    /// Where it stands among `modules`.
    let module: Int32
    /// How many rounds of loops it took, and how deep it went: a kept module counts them as one that is run.
    let rounds: Int
    let height: Int
    /// The templates that it imported without context itself, which are kept too.
    let imports: [Int32]
  }

  fileprivate(set) var macros: [Renderer.Closure] = []
  fileprivate(set) var modules: [Renderer.Module] = []
  private(set) var entries: [Entry] = []
  /// The templates that a page imported and that are not here yet.
  private var wanted: [Int32] = []
  /// Those that cannot be kept.
  private var refused: [Int32] = []

  /// The module of a template.
  func entry(of template: Int32) -> Entry? { entries.first { $0.template == template } }

  /// Whether something was imported that is not here yet and can be kept.
  fileprivate var isWanting: Bool { !wanted.isEmpty }

  /// Forgets what was wanted.
  fileprivate func wantNothing() { wanted = [] }

  /// Notes that a page imported a template: the next page shall find it here.
  func want(_ template: Int32) {
    if !wanted.contains(template), !refused.contains(template) { wanted.append(template) }
  }

  /// Lends what is kept to a renderer, which puts its own behind it, and runs what the last page wanted.
  fileprivate func lend(to renderer: inout Renderer) {
    swap(&renderer.macros, &macros)
    swap(&renderer.modules, &modules)
    var left = wanted
    wanted = []
    while let template = left.first {
      left.removeFirst()
      if let entry = renderer.kept(template) {
        entries.append(entry)
      } else if wanted.isEmpty {
        refused.append(template)
      } else {
        // What it imports itself comes first.
        left = wanted + [template] + left
        wanted = []
      }
    }
  }

  /// Takes back what was lent, without what the renderer put behind it.
  fileprivate func takeBack(from renderer: inout Renderer, _ macroCount: Int, _ moduleCount: Int) {
    renderer.macros.removeLast(renderer.macros.count - macroCount)
    renderer.modules.removeLast(renderer.modules.count - moduleCount)
    swap(&renderer.macros, &macros)
    swap(&renderer.modules, &modules)
  }
}

extension Renderer {
  /// Does something with what the cache keeps.
  mutating func using(_ cache: ModuleCache, _ body: (inout Renderer) throws(Fault) -> Void) throws(Fault) {
    cache.lend(to: &self)
    let (macroCount, moduleCount) = (macros.count, modules.count)
    defer { cache.takeBack(from: &self, macroCount, moduleCount) }
    try body(&self)
  }

  /// Takes a module that is kept into a page, and counts it as if it had been run.
  mutating func use(_ entry: ModuleCache.Entry) throws(Fault) {
    try count(rounds: entry.rounds)
    sharedModules.append((entry.template, entry.module))
    for template in entry.imports where !sharedModules.contains(where: { $0.template == template }) {
      if let entry = cache.entry(of: template) { try use(entry) }
    }
  }

  /// Runs a template for the cache; nil where it imports what is not kept yet, where it fails, so that the page which
  /// imports it tells, and where it holds something that can be used once only.
  fileprivate mutating func kept(_ template: Int32) -> ModuleCache.Entry? {
    let (firstMacro, firstModule, before) = (macros.count, modules.count, rounds)
    let (context, start) = (Context(template: template), output.count)
    let height = try? measure { renderer throws(Fault) in try renderer.run(template: template, in: context) }
    // Neither what it wrote nor, where it failed, the loops that it was in belong to the page.
    output.removeLast(output.count - start)
    loops = []
    let imports = sharedModules.map(\.template)
    let count = rounds - before - imports.reduce(0) { $0 + (cache.entry(of: $1)?.rounds ?? 0) }
    forget(rounds: rounds - before)
    sharedModules = []
    // What fails, such as two templates that import one another, is not tried again.
    if height == nil { cache.wantNothing() }
    guard let height, !cache.isWanting, context.variables.allSatisfy({ $0.value.isReusable }),
      macros[firstMacro...].allSatisfy({ $0.slots.values.allSatisfy(\.isReusable) })
    else {
      macros.removeLast(macros.count - firstMacro)
      modules.removeLast(modules.count - firstModule)
      return nil
    }
    for index in firstMacro..<macros.count { macros[index].isClosed = true }
    modules.append(Module(context: context))
    return ModuleCache.Entry(
      template: template, module: Int32(modules.count - 1), rounds: count, height: height, imports: imports)
  }
}

extension Value {
  /// Whether the value can be used any number of times: the result of a filter can be walked through once, and a loop
  /// ends.
  fileprivate var isReusable: Bool {
    switch self {
    case .series: false
    case .handle(let handle): handle.kind != .loop
    case .list(let items), .tuple(let items), .group(let items): items.allSatisfy(\.isReusable)
    case .map(let map): map.values.allSatisfy(\.isReusable)
    default: true
    }
  }
}

/// The caches of an environment: each thread that renders takes one and gives it back.
final class ModuleCaches: Sendable {
  /// Lets a cache pass from one thread to another; only who took it touches it. The compiler cannot see that what leaves
  /// an array under a lock is nobody else's, so it is told.
  private struct Parcel: @unchecked Sendable { let cache: ModuleCache }

  private let idle = Mutex<[Parcel]>([])

  /// Does something with a cache that nobody else has.
  func withCache<Result>(_ body: (ModuleCache) throws(Fault) -> Result) throws(Fault) -> Result {
    let parcel = idle.withLock { $0.popLast() } ?? Parcel(cache: ModuleCache())
    defer { idle.withLock { $0.append(parcel) } }
    return try body(parcel.cache)
  }
}
