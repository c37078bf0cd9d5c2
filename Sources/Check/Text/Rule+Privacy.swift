// 隐私: what may identify a private person has no place in an article. The messages never repeat it whole, since
// they are printed into logs.

internal import Content

extension Rule {
  /// Rules that protect private persons.
  static let privacyRules: [Rule] = [identityNumber, mobileNumber, homeAddress]

  private static let identityNumber = Rule(
    "private-id", .text, .warning,
    title: Bilingual("公民身份号码", "An identity card number"),
    what: Bilingual(
      "文件里有一个校验码正确的十八位公民身份号码（GB 11643）。",
      "The file has an identity number of 18 characters whose check character is right (GB 11643)."),
    why: Bilingual(
      "登出去就收不回来，还可能违法（个人信息保护法）。", "Once published it cannot be taken back, and it may be against the law."),
    bad: "（一个真的十八位号码）", good: "（删去；要核对身份，另存在不发布的地方）",
    inspection: .article { manuscript in
      digitRuns(manuscript) { IdentityNumber.ranges(in: $0) }.map { place, text in
        Finding(
          place,
          Bilingual(
            "这里有一个身份证号码（\(masked(text))）。", "There is an identity card number here (\(masked(text)))."),
          advice: Bilingual("删去它；已经发出去的，先撤下再改。", "Remove it; where it was published, withdraw first."))
      }
    })

  private static let mobileNumber = Rule(
    "private-phone", .text, .warning,
    title: Bilingual("手机号码", "A mobile number"),
    what: Bilingual(
      "文件里有一个十一位手机号。12351、110 之类的服务电话和带区号的座机不算。",
      "The file has a mobile number of eleven digits. Hotlines such as 12351 and 110, and landlines, are left alone."
    ),
    why: Bilingual(
      "个人手机号登出去会招来骚扰；人换了岗位，号码还挂在网上。",
      "It brings unwanted calls, and stays on the net when its owner has moved on."),
    bad: "报名请打王老师手机（一个十一位号码）", good: "报名请打工会服务热线12351，或者县总工会0571-00000000。",
    inspection: .article { manuscript in
      digitRuns(manuscript) { MobileNumber.ranges(in: $0) }.map { place, text in
        Finding(
          place,
          Bilingual("这里有一个手机号码（\(masked(text))）。", "There is a mobile number here (\(masked(text)))."),
          advice: Bilingual(
            "换成单位的座机或服务热线；本人同意公开的，在“放行”里写 private-phone。",
            "Give an office's number or a hotline; if its owner agreed, put private-phone under `allow`."))
      }
    })

  private static let homeAddress = Rule(
    "private-address", .text, .warning,
    title: Bilingual("私人住址", "A private home address"),
    what: Bilingual("写到了某个人住在几幢几室。", "Somebody's home is given down to building and flat."),
    why: Bilingual(
      "受助职工、孩子的家庭住址一登出去，谁都找得上门。",
      "Anybody can go there, and those who are helped, or children, least deserve it."),
    bad: "家住幸福小区3幢2单元501室的王阿姨", good: "家住城东的王阿姨",
    inspection: .article { manuscript in
      manuscript.prose.blocks.flatMap { block in
        HomeAddress.ranges(in: block.scalars).map { range in
          Finding(
            manuscript.place(range, in: block),
            Bilingual("这里写到了一个人的家庭住址。", "A person's home address stands here."),
            advice: Bilingual(
              "写到街道、村或者小区的一带就够了，去掉幢号和门牌。", "Name the neighbourhood, and drop building and flat."))
        }
      }
    })

  /// The places and texts of ranges on every line of a file, front matter and tables as well.
  private static func digitRuns(
    _ manuscript: Manuscript, _ find: ([UInt8]) -> [Range<Int>]
  ) -> [(Place, String)] {
    (1...max(1, manuscript.lines.count)).flatMap { line -> [(Place, String)] in
      let range = manuscript.lines.range(of: line)
      let bytes = Array(manuscript.source.bytes[range])
      guard DigitRow.hasRow(of: 11, in: bytes) else { return [] }
      return find(bytes).map { found in
        let place = Place(
          file: manuscript.source.path, line: line,
          column: manuscript.lines.column(of: range.lowerBound + found.lowerBound), length: found.count)
        return (place, String(decoding: bytes[found], as: UTF8.self))
      }
    }
  }

  /// A number with its middle hidden.
  private static func masked(_ text: String) -> String {
    String(text.prefix(3)) + String(repeating: "*", count: max(0, text.count - 5)) + String(text.suffix(2))
  }
}
