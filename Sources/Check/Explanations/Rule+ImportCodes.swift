// What `niangjia import` and `niangjia extract` say of the files that arrive.

internal import Content

extension Rule {
  /// What is said of files that are imported.
  static let importCodes: [Rule] = arrivedFileCodes + wordFileCodes + importRemarkCodes

  private static let arrivedFileCodes: [Rule] = [
    Rule(
      "import-empty", .files, .error, title: Bilingual("文件里没有文字", "A file without text"),
      what: Bilingual("要导入的文件里没有文字。", "There is no text in the file."),
      why: Bilingual("多半选错了文件，或者里面只有图片。", "It may be the wrong file, or hold nothing but pictures."),
      bad: "只有一张照片的 Word 文件", good: "有正文的 Word 文件"),
    Rule(
      "import-too-large", .files, .error, title: Bilingual("文件太大", "A file that is too large"),
      what: Bilingual("要导入的文件超过 64 MB。", "The file has more than 64 MB."),
      why: Bilingual("来稿没有这么大的，多半是图片没有压缩。", "No submission is that large; its pictures may be."),
      bad: "200 MB 的 Word 文件", good: "压缩图片以后的同一个文件"),
    Rule(
      "import-front-matter", .files, .error,
      title: Bilingual("导入的是一篇写好的文章", "An article where a page was expected"),
      what: Bilingual(
        "要导入的文件开头已经有“---”括起来的标题、日期等各项。",
        "The file begins with front matter: title, date and the rest between lines of `---`."),
      why: Bilingual(
        "导入读的是版面文字和来稿；照版面去读，各项的名称会变成标题和正文。",
        "Import reads pages and submissions; read as a page, the keys would become headlines and text."),
      bad: "niangjia import 旧网站的文章.md", good: "cp 旧网站的文章.md content/activities/，再运行 niangjia check"),
    Rule(
      "import-no-converter", .files, .error,
      title: Bilingual("缺少转换程序", "A converter that is missing"),
      what: Bilingual(
        "这种格式要靠别的程序转换，本机没有装。", "Another program must convert this format, and it is not installed."),
      why: Bilingual("“娘家”自己只读 .docx 和纯文本。", "Niangjia itself reads .docx and plain text only."),
      bad: "来稿.wps", good: "在 WPS 里另存为来稿.docx"),
    Rule(
      "import-converter-failed", .files, .error,
      title: Bilingual("转换没有成功", "A conversion that failed"),
      what: Bilingual("转换程序没有把文件转出来。", "The other program could not convert the file."),
      why: Bilingual("文件可能坏了，或者不是它的后缀所说的格式。", "The file may be broken, or not what its name says."),
      bad: "打不开的来稿.doc", good: "在 Word 里打开，另存为来稿.docx"),
    Rule(
      "extract-unreadable", .files, .error,
      title: Bilingual("这个文件不能提取", "A file that nothing can be read out of"),
      what: Bilingual("要提取的文件不是读得出的文章。", "The file is no article that can be read."),
      why: Bilingual("先要读得出，才能建议怎样填。", "Proposals are made from an article's text."),
      bad: "niangjia extract 照片.png", good: "niangjia extract content/activities/a.md"),
  ]

  private static let wordFileCodes: [Rule] = [
    Rule(
      "word-changes", .files, .error, title: Bilingual("修订没有接受", "Tracked changes"),
      what: Bilingual("Word 文件里还有修订没有接受。", "The file holds changes that nobody has accepted."),
      why: Bilingual("不知道该用改前的还是改后的文字。", "Nobody can tell which wording counts."),
      bad: "带修订的来稿.docx", good: "在 Word 里点“审阅→接受→接受所有修订并停止修订”，再保存"),
    Rule(
      "word-comments", .files, .error, title: Bilingual("还有批注", "Comments"),
      what: Bilingual("Word 文件里有批注。", "The file holds comments."),
      why: Bilingual("批注往往是要改的地方，导入就丢了。", "They often ask for a change, and would be lost."),
      bad: "带批注的来稿.docx", good: "看过以后删去批注，再保存"),
    Rule(
      "word-encrypted", .files, .error, title: Bilingual("设了密码", "A password"),
      what: Bilingual("Word 文件设了密码。", "The file is protected by a password."),
      why: Bilingual("没有密码读不出来。", "Without it nothing can be read."),
      bad: "要密码的来稿.docx", good: "去掉密码以后的同一个文件"),
    Rule(
      "word-too-large", .files, .error, title: Bilingual("展开以后太大", "Too large once unpacked"),
      what: Bilingual("Word 文件展开以后太大。", "The file is too large once it is unpacked."),
      why: Bilingual("会占满内存，也可能是有意做坏的文件。", "It would fill the memory, and may be made to do so."),
      bad: "展开有几个 GB 的文件", good: "压缩图片，或者拆成几个文件"),
    Rule(
      "word-forged", .files, .error, title: Bilingual("内部的名字不正常", "Names that are not in order"),
      what: Bilingual("文件内部有指向外面的名字。", "A name inside the file leads out of it."),
      why: Bilingual("正常的 Word 不会这样保存。", "Word never saves such a file."),
      bad: "来路不明的来稿.docx", good: "请对方在 Word 里另存一份"),
    Rule(
      "word-broken", .files, .error, title: Bilingual("不是完好的 Word 文件", "No intact Word file"),
      what: Bilingual("文件坏了，或者不是 .docx。", "The file is broken, or no .docx."),
      why: Bilingual("读不出里面的文字。", "Its text cannot be read."),
      bad: "改了后缀的来稿.docx", good: "在 Word 里另存为“Word 文档（*.docx）”"),
  ]

  private static let importRemarkCodes: [Rule] = [
    Rule(
      "import-doubled", .text, .hint, title: Bilingual("一句话印了两遍", "A sentence that stands twice"),
      what: Bilingual("同一句话在版面上出现两次。", "The same sentence stands on the page twice."),
      why: Bilingual("多半是跨栏时复制重了。", "It was probably copied twice at a column's end."),
      bad: "大家很高兴。大家很高兴。", good: "大家很高兴。"),
    Rule(
      "import-twice", .text, .hint, title: Bilingual("一段话印了两遍", "A passage that stands twice"),
      what: Bilingual(
        "同一段文字在版面上出现两次，重的一份放进了待核部分。",
        "A passage stands on the page twice; the double is under what is to be checked."),
      why: Bilingual("留着会让文章自己重复自己。", "The article would repeat itself."),
      bad: "同一段，前后各一份", good: "只留一份"),
    Rule(
      "import-stops-short", .text, .hint, title: Bilingual("话没有说完", "A text that stops short"),
      what: Bilingual("一段文字结尾没有句号。", "A paragraph ends without a full stop."),
      why: Bilingual("下文可能在别的栏里，或者漏掉了。", "The rest may stand elsewhere, or be lost."),
      bad: "走进车间，为职工", good: "走进车间，为职工送去清凉。"),
    Rule(
      "import-moved", .text, .hint, title: Bilingual("挪动了一段", "A piece that was moved"),
      what: Bilingual("一段文字从别的故事中间挪到了这里。", "A piece was moved here out of another story."),
      why: Bilingual("版面上它站错了地方，挪得对不对要看一眼。", "It stood in the wrong place; look whether it is right now."),
      bad: "甲的结尾印在乙的标题后面", good: "各归各的故事"),
    Rule(
      "import-slip", .text, .hint, title: Bilingual("可能认错了字", "A character that may be misread"),
      what: Bilingual("有的字像是识别错的。", "A character looks like a slip of recognition."),
      why: Bilingual("人名、数字错一个字就是差错。", "One wrong character in a name or figure is an error."),
      bad: "总工全", good: "总工会"),
    Rule(
      "import-left-over", .text, .hint, title: Bilingual("没有归处的文字", "Text without a place"),
      what: Bilingual(
        "有的行不知道属于哪一篇，原样放在末尾。", "Some lines belong to no story and stand at the end, word for word."),
      why: Bilingual("一个字也不能丢，由编辑决定。", "Nothing is lost; an editor decides."),
      bad: "（末尾的【待核】）", good: "移到该在的地方，或者删去"),
    Rule(
      "import-untitled", .text, .hint, title: Bilingual("没有标题", "A story without a title"),
      what: Bilingual("没有认出标题，先用了开头的几个字。", "No title was found, so the first words stand in its place."),
      why: Bilingual("标题要由编辑来写。", "An editor has to write one."),
      bad: "标题: 昨天上午，县总工会", good: "标题: 送岗位进社区"),
    Rule(
      "import-byline", .text, .hint, title: Bilingual("署名没有把握", "A byline that is not certain"),
      what: Bilingual("署名里有的名字或角色没有把握。", "A name or role in the byline is not certain."),
      why: Bilingual("署错名是最不该有的差错。", "A wrong name is the worst of errors."),
      bad: "通讯员张小玲见习记者任杰", good: "通讯员 张小玲 见习记者 任杰"),
    Rule(
      "import-joined", .text, .hint, title: Bilingual("接上了断开的段落", "Paragraphs that were joined"),
      what: Bilingual("被分栏断开的一段接了起来。", "A paragraph that a column cut in two was joined."),
      why: Bilingual("接得对不对要看一眼。", "Look whether the join is right."),
      bad: "走进车\n\n间", good: "走进车间"),
    Rule(
      "import-section", .text, .hint, title: Bilingual("栏题", "A section line"),
      what: Bilingual("一行像是版面的栏题，没有放进正文。", "A line looks like the page's section; it is not in the text."),
      why: Bilingual("它管着下面几篇，不属于哪一篇。", "It stands over several stories and belongs to none."),
      bad: "正文第一行是“工会新闻”", good: "写进“引题”，或者不要"),
    Rule(
      "import-lost", .text, .hint, title: Bilingual("补回了漏掉的字", "Characters that were put back"),
      what: Bilingual(
        "核对字数时发现有的行没有写进草稿，已原样补在末尾。",
        "Counting found lines that no draft held; they stand at the end, word for word."),
      why: Bilingual("导入不丢一个字。", "No character is lost."),
      bad: "（末尾的【待核】）", good: "移到该在的地方"),
  ]
}
