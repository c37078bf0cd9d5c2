// Times rendering inside one call, so that the number is the engine's and nothing else's; `bench.py` asks for it
// and times Jinja2 and MiniJinja on the same cases.

internal import Foundation
internal import Templates

/// Renders each case of a file many times.
enum TemplateTimes {
  /// Prints the microseconds of one rendering for each case, the best of five rounds, as a line of JSON.
  static func print(casesIn path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      guard case .map(let request) = try JSONReader.read(Array(line.utf8), name: path),
        case .map(let templates)? = request["templates"], case .string(let main)? = request["main"],
        case .map(let context)? = request["context"], let name = try request["id"]?.str()
      else { continue }
      let sources = try templates.pairs.map { TemplateSource(name: $0.key, text: try $0.value.str()) }
      let environment = try Environment(sources: sources)
      var best = Double.infinity
      var output: [UInt8] = []
      for _ in 0..<5 {
        var count = 0
        let start = processorTime()
        var elapsed = 0
        while elapsed < 300_000_000 {
          for _ in 0..<10 {
            output.removeAll(keepingCapacity: true)
            try environment.render(main, context, into: &output)
          }
          count += 10
          elapsed = processorTime() - start
        }
        best = min(best, Double(elapsed) / Double(count) / 1000)
      }
      Swift.print(#"{"id": "\#(name)", "microseconds": \#(best), "bytes": \#(output.count)}"#)
    }
  }

  /// The nanoseconds that this process has spent on a processor; other programs do not count.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
