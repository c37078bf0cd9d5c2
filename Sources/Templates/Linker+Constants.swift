// What Jinja2 finds while it compiles, because it computes constants then: the linker looks for the same once all names
// have their places.

extension Linker {
  /// Jinja2 folds constants while compiling, and refuses the whole template where that meets something
  /// undefined or a key that cannot be one, even where it would never be rendered.
  mutating func checkConstants() {
    for node in code.nodes {
      var tested: [Int32] = []
      switch node {
      case .and(let left, _), .or(let left, _): tested = [left]
      case .conditional(let test, _, _): tested = [test]
      case .concatenate(let span, _): tested = Array(code.items(span))
      case .map(let span): tested = code.items(span).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      default: continue
      }
      var isMap = false
      if case .map = node { isMap = true }
      for id in tested where code.isConstant(id) {
        let evaluated = try? Renderer.with(code) { renderer throws(Fault) in try renderer.evaluate(id) }
        guard let value = evaluated else { continue }
        var fault: Fault?
        if case .undefined(let undefined) = value {
          fault = undefined.fault
          fault?.kind = .unsupported
        }
        if isMap, value.typeName != "string" {
          fault = .unsupported("用\(value.chineseType)作字典的键，请用带引号的文字", "\(value.typeName) as a key of a map")
        }
        fault?.place = code.places[Int(id)]
        if let fault { faults.append(fault) }
      }
    }
  }
}
