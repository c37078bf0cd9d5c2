// People read the stylesheet in `templates/assets`; browsers need neither its comments nor its indentation. Tokens
// are those of CSS Syntax Level 3; where a white space may mean something (a descendant, a sum in `calc()`, a
// keyword before a bracket), one space stays. A slash parts by itself, unless it would begin or end a comment.

/// Takes comments and needless white space out of a stylesheet.
struct StylesheetCompactor {
  private let source: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  /// The last byte that can bind or part tokens; a letter where an escape or a kept comment was written.
  private var last: UInt8 = 0
  private var hasSpace = false
  private var hasComment = false

  private init(_ source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  /// The stylesheet with the same meaning in fewer bytes; comments that begin with `/*!` stay.
  static func compact(_ source: [UInt8]) -> [UInt8] {
    var compactor = StylesheetCompactor(source)
    while compactor.position < source.count { compactor.step() }
    return compactor.output
  }

  private func byte(at index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  private mutating func step() {
    let byte = source[position]
    switch byte {
    case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D:
      hasSpace = true
      position += 1
    case UInt8(ascii: "/") where self.byte(at: position + 1) == UInt8(ascii: "*"):
      comment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      copy(to: endOfString(from: position), endingIn: byte)
    case UInt8(ascii: "\\"):
      copy(to: endOfEscape(from: position), endingIn: UInt8(ascii: "a"))
    default:
      if let end = endOfAddress() {
        copy(to: end, endingIn: UInt8(ascii: ")"))
      } else {
        // The last semicolon of a block parts nothing.
        if byte == UInt8(ascii: "}"), last == UInt8(ascii: ";") { output.removeLast() }
        copy(to: position + 1, endingIn: byte)
      }
    }
  }

  /// Writes the source up to `end` as it is, after what parts it from the token before.
  private mutating func copy(to end: Int, endingIn last: UInt8) {
    let next = source[position]
    if hasSpace {
      if StylesheetCompactor.mayMatter(between: self.last, and: next) { output.append(UInt8(ascii: " ")) }
    } else if hasComment, !StylesheetCompactor.parts(self.last), !StylesheetCompactor.parts(next) {
      // `a/**/b` is two names: without anything between them they would be one.
      output += "/**/".utf8
    }
    output += source[position..<end]
    position = end
    self.last = last
    hasSpace = false
    hasComment = false
  }

  /// Whether white space between two bytes may mean something.
  private static func mayMatter(between last: UInt8, and next: UInt8) -> Bool {
    if last == UInt8(ascii: ":") {
      // A custom property may hold white space alone.
      return next == UInt8(ascii: ";") || next == UInt8(ascii: "}")
    }
    if parts(last) || parts(next) { return false }
    let slash = UInt8(ascii: "/")
    if last == slash { return next == UInt8(ascii: "*") || next == slash }
    if next == slash { return last == UInt8(ascii: "*") }
    switch last {
    case UInt8(ascii: "("), UInt8(ascii: "["): return false
    default: break
    }
    switch next {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"): return false
    default: return true
    }
  }

  /// Whether a byte stands between tokens whatever is beside it; so does the beginning of the file.
  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  private mutating func comment() {
    var end = position + 2
    while end < source.count, !(source[end] == UInt8(ascii: "*") && byte(at: end + 1) == UInt8(ascii: "/")) {
      end += 1
    }
    end = min(source.count, end + 2)
    if byte(at: position + 2) == UInt8(ascii: "!") {
      copy(to: end, endingIn: UInt8(ascii: "a"))
    } else {
      position = end
      hasComment = true
    }
  }

  /// Where a string ends; one that is not closed ends with its line, whose end must stay to end it.
  private func endOfString(from start: Int) -> Int {
    var end = start + 1
    while end < source.count {
      switch source[end] {
      case source[start]: return end + 1
      case 0x0A, 0x0C, 0x0D: return end + 1
      case UInt8(ascii: "\\"): end += 2
      default: end += 1
      }
    }
    return source.count
  }

  /// Where an escape ends: after one byte, or after up to six hexadecimal digits and the white space that ends them.
  private func endOfEscape(from start: Int) -> Int {
    var end = start + 1
    while end < start + 7, isHexadecimal(byte(at: end)) { end += 1 }
    if end == start + 1 { return min(source.count, end + 1) }
    if byte(at: end) == 0x0D, byte(at: end + 1) == 0x0A { return end + 2 }
    switch byte(at: end) {
    case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D: return end + 1
    default: return end
    }
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// Where `url(…)` without quotation marks ends, if it begins here: all in it belongs to the address.
  private func endOfAddress() -> Int? {
    let name = Array("url(".utf8)
    guard position + name.count <= source.count,
      zip(source[position...], name).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
      hasSpace || hasComment || !isOfName(last)
    else { return nil }
    var end = position + name.count
    while end < source.count, source[end] == UInt8(ascii: " ") || (0x09...0x0D).contains(source[end]) {
      end += 1
    }
    if byte(at: end) == UInt8(ascii: "\"") || byte(at: end) == UInt8(ascii: "'") { return nil }
    while end < source.count, source[end] != UInt8(ascii: ")") {
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(source.count, end + 1)
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
