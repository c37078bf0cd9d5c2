// Elements and slices, counted in code points for texts.

extension Value {
  /// The element at an index, from the end where negative; nil where there is none.
  func element(_ index: Int) throws(Fault) -> Value? {
    switch self {
    case .string, .markup:
      guard let (string, isMarkup) = text else { return nil }
      let scalars = Array(string.unicodeScalars)
      let position = index < 0 ? index + scalars.count : index
      return scalars.indices.contains(position)
        ? Value.text(String(scalars[position]), isMarkup: isMarkup) : nil
    case .list(let items), .tuple(let items), .group(let items):
      let position = index < 0 ? index + items.count : index
      return items.indices.contains(position) ? items[position] : nil
    case .series(let series) where series.kind == .range:
      return try Value.list(series.read()).element(index)
    default: return nil
    }
  }

  /// Python's slice of a text, list or tuple.
  func slice(_ start: Int?, _ stop: Int?, _ step: Int?) throws(Fault) -> Value {
    let step = step ?? 1
    if step == 0 { throw Fault(.value, "切片的步长不能是零", "the slice step cannot be zero") }
    switch self {
    case .list(let items): return .list(Value.cut(items, start, stop, step))
    case .tuple(let items), .group(let items): return .tuple(Value.cut(items, start, stop, step))
    case .string, .markup:
      guard let (string, isMarkup) = text else { return self }
      var result = String.UnicodeScalarView()
      result.append(contentsOf: Value.cut(Array(string.unicodeScalars), start, stop, step))
      return Value.text(String(result), isMarkup: isMarkup)
    case .undefined(let undefined): throw undefined.fault
    case .series(let series) where series.kind == .range:
      throw Fault.unsupported("对 range() 切片，请先用 |list", "a slice of a range")
    default: throw Fault(.type, "\(chineseType)不能切片", "\(typeName) cannot be sliced")
    }
  }

  private static func cut<Element>(_ items: [Element], _ start: Int?, _ stop: Int?, _ step: Int) -> [Element]
  {
    let count = items.count
    let step = max(-count - 1, min(count + 1, step))
    func clamp(_ bound: Int, _ low: Int, _ high: Int) -> Int {
      bound < 0 ? max(low, bound < -count ? low : bound + count) : min(high, bound)
    }
    if step > 0 {
      let from = clamp(start ?? 0, 0, count)
      let to = clamp(stop ?? count, 0, count)
      if step == 1 { return from < to ? Array(items[from..<to]) : [] }
      return stride(from: from, to: to, by: step).map { items[$0] }
    }
    let from = start.map { clamp($0, -1, count - 1) } ?? count - 1
    let to = stop.map { clamp($0, -1, count - 1) } ?? -1
    return stride(from: from, to: to, by: step).map { items[$0] }
  }
}
