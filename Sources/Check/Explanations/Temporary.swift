internal import Content

extension Rule {
  static let fileCodes: [Rule] = []
  static let frontMatterCodes: [Rule] = []
  static let fieldCodes: [Rule] = []
  static let textCodes: [Rule] = []
  static let linkCodes: [Rule] = []
  static let settingCodes: [Rule] = []
  static let publishingCodes: [Rule] = []
  static let templateCodes: [Rule] = []
  static let columnRules: [Rule] = []
}
