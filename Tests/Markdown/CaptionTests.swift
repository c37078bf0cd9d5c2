// Captions as the pages print them, and sentences that only look like credits.

import Testing

@testable import Markdown

@Suite struct CaptionTests {
  @Test(arguments: [
    ("劳模在车间指导。通讯员 夏文佳 摄", "劳模在车间指导。", "通讯员 夏文佳 摄"),
    ("驿站的内景（夏文佳 摄）", "驿站的内景", "夏文佳 摄"),
    ("驿站的内景(通讯员夏文佳摄)。", "驿站的内景", "通讯员夏文佳摄"),
    ("揭牌现场 夏文佳 摄", "揭牌现场", "夏文佳 摄"),
    ("揭牌现场。夏文佳/摄", "揭牌现场。", "夏文佳/摄"),
    ("二，记者 李某 通讯员 王某摄", "二", "记者 李某 通讯员 王某摄"),
    ("培训会 记者羊某某 通讯员林某某 摄影报道", "培训会", "记者羊某某 通讯员林某某 摄影报道"),
    ("职工书屋。市总工会 供图", "职工书屋。", "市总工会 供图"),
    ("合影。(晚报记者 陈怡迪/文、摄)", "合影。", "晚报记者 陈怡迪/文、摄"),
    ("合影（台州晚报记者 陈怡迪 文/图）", "合影", "台州晚报记者 陈怡迪 文/图"),
    ("合影。晚报记者 陈怡迪/文、摄", "合影。", "晚报记者 陈怡迪/文、摄"),
    ("合影 台州日报记者陈怡迪 摄", "合影", "台州日报记者陈怡迪 摄"),
    ("揭牌现场记者陈怡迪摄", "揭牌现场", "记者陈怡迪摄"),
    ("合影。通讯员潘朝辉、吴金森 摄", "合影。", "通讯员潘朝辉、吴金森 摄"),
    ("通讯员 夏文佳 摄", "", "通讯员 夏文佳 摄"),
    ("王五供图", "", "王五供图"),
  ])
  func credits(_ caption: String, _ text: String, _ credit: String) {
    let split = Caption(Array(caption.utf8))
    #expect(split.text == text)
    #expect(split.credit == credit)
  }

  @Test(arguments: [
    "工艺流程图", "活动现场，职工正在拍摄", "驿站示意图", "老师教职工摄影", "", "摄", "《丰收图》", "职工在写生，绘图", "设备由企业提供",
  ])
  func plainCaptions(_ caption: String) {
    #expect(Caption(Array(caption.utf8)).credit == nil)
  }
}
