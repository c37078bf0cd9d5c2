// The examples of FIPS 180-4 (csrc.nist.gov, “SHA256.pdf”), and every length around the ends of blocks beside a sum
// that was made by another program.

import Books
import Testing

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func examples(_ example: (text: String, sum: String)) {
    #expect(SHA256.hexadecimal(of: Array(example.text.utf8)) == example.sum)
  }

  @Test func aMillionLetters() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hexadecimal(of: letters) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The sums of 0…199 bytes that count up, summed again, as Python's hashlib has it.
  @Test func lengthsAroundBlocks() {
    let sums = (0..<200).flatMap { length in SHA256.sum(of: (0..<length).map { UInt8($0) }) }
    #expect(
      SHA256.hexadecimal(of: sums) == "ba7b0fcea7d10c06b855b43d2b4dce1e3e842fff6be0acefb0faf4f2dd05bb47")
  }
}
