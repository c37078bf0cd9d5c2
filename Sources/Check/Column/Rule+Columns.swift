// The columns' rules as they are explained. How each is judged is in `Judge`.

internal import Content

extension Rule {
  /// The rules of columns for submissions.
  static let columnRules: [Rule] = [
    Rule(
      "column-viewpoint", .column, .warning,
      title: Bilingual("第一视角：由做这件事的人自己讲", "第一视角: told by whoever did it"),
      what: Bilingual(
        "引号以外找不到“我”“我们”“咱”“本人”（缺少）；只有一两处，自称“笔者”，或者看不出讲的人在工会里的职务（存疑）。工友在引号里说的“我”不算。",
        "Outside quotations there is no 我, 我们, 咱 or 本人 (missing); or there are one or two, or 笔者, or nothing says what the narrator is in the union (doubtful). What others say in quotations does not count."
      ),
      why: Bilingual(
        "征稿要求工会主席、工会干部以第一人称展开叙述；旁人写的报道另有版面。",
        "The call asks union chairs and cadres to tell it in the first person; reports by others have their own page."
      ),
      bad: "街道工会主席王某表示，将持续做好服务。", good: "我在街道管工会，算上今年是第六年。", inspection: .column),
    Rule(
      "column-single", .column, .warning,
      title: Bilingual("万里挑一：只讲一件工作，别人学得去", "万里挑一: one piece of work that others can copy"),
      what: Bilingual(
        "一篇里讲了几件不相干的工作（缺少）；或者看不出别人照着做要走哪几步（存疑）。",
        "It tells of several pieces of work (missing), or does not show the steps in which others could do the same (doubtful)."
      ),
      why: Bilingual(
        "征稿要求挑选某一项工作，经验可复制推广；样样都讲，等于一样没讲。",
        "The call asks for one piece of work, to be copied. Told in passing, none is told."),
      bad: "三月办驿站，五月办联谊，暑假办托管班，十月比武，腊月慰问。", good: "先坐满二十分钟；再一家一家谈；然后画排班表；最后每星期改一次。",
      inspection: .column),
    Rule(
      "column-opening", .column, .warning,
      title: Bilingual("见微知著：从小口子看到大文章", "见微知著: a small opening onto a larger matter"),
      what: Bilingual(
        "通篇没有提到清单里的重点工作（缺少）；只笼统说到全省、政策，一上来就是大道理，或者提了七项以上（存疑）。清单可以自己补：content/lists/priorities.txt。",
        "No priority of the list is spoken of (missing); or only the province in general, or it opens with principles, or names seven or more (doubtful). A site extends the list in content/lists/priorities.txt."
      ),
      why: Bilingual(
        "征稿要求从工会工作“小切口”展现全省重点工作“大文章”。一两句点到就够。",
        "The call asks for a small opening onto what the whole province works at. A line or two is enough."),
      bad: "为深入贯彻落实……，全面推进……，我会……", good: "数字化改革，说的就是少一个格子、少一个章。", inspection: .column),
    Rule(
      "column-story", .column, .warning,
      title: Bilingual("讲好故事：有人，有地方，有说过的话", "讲好故事: people, places, and what they said"),
      what: Bilingual(
        "没有有名有姓的人，也没有人说话（缺少）；人、话、地方、时间缺一样，或者官话套话太多（存疑，满篇都是的算缺少）。套话清单可以自己补：content/lists/stock.txt。",
        "Nobody has a name and nobody speaks (missing); a person, a word, a place or a time is lacking, or there are too many stock phrases (doubtful, and missing where they fill it). A site extends the list in content/lists/stock.txt."
      ),
      why: Bilingual(
        "征稿要求接地气、沾泥土、带露珠；读者记得住的是一个人、一句话。",
        "The call asks for stories with earth on them. What readers remember is a person and a sentence."),
      bad: "我们高度重视，扎实推进，取得了显著成效，得到了一致好评。", good: "他笑了：“去过一回。微波炉在最里头，热个饭出来，单子超时了。”", inspection: .column),
    Rule(
      "column-length", .column, .warning,
      title: Bilingual("篇幅：600 到 2500 字", "篇幅: 600 to 2,500 characters"),
      what: Bilingual(
        "正文短于或者长于栏目的规定；差一成以内算存疑。栏目可以在 _index.md 的“规则”里写“篇幅: 600–2500”。字数的数法和 Word 一样。",
        "The text is shorter or longer than the column wants; within a tenth it is doubtful. A column sets `length: 600–2500` under `rules` in its _index.md. Characters are counted as Word does."
      ),
      why: Bilingual(
        "太短讲不透，太长没有人读完。", "Too short, and nothing is told; too long, and nobody reads to the end."),
      bad: "（二百多字，只有结果）", good: "（一千字上下，讲一件事）", inspection: .column),
    Rule(
      "column-course", .column, .warning,
      title: Bilingual("历程：怎样一步一步做起来的", "历程: how it went"),
      what: Bilingual(
        "表示时间先后的词（去年、第二天、后来……）少于四种，或者只出现在一两段里；几乎没有的算缺少。",
        "There are fewer than four kinds of words of time, or they stand in one or two paragraphs; with nearly none it is missing."
      ),
      why: Bilingual(
        "别人要学，先要知道从哪里起头、在哪里卡过。",
        "Whoever wants to do the same has to know where it began, and where it got stuck."),
      bad: "我们的办法是这样的：……", good: "头一个月少了四十一本。第二个月，有人往回放了。", inspection: .column),
    Rule(
      "column-served", .column, .warning,
      title: Bilingual("惠及对象：为谁做的，有多少人", "惠及对象: whom it served"),
      what: Bilingual(
        "没有说是为哪些人做的（缺少）；只说“广大职工”，或者没有人数（存疑）。",
        "It does not say for whom (missing); or for the broad masses, or not for how many (doubtful)."),
      why: Bilingual(
        "征稿要求写明惠及对象；没有人，就看不出这件事值不值得学。",
        "The call asks for it; without people nobody can tell whether it is worth copying."),
      bad: "得到了广大职工群众的一致好评。", good: "那天中午，工地上二十七个人，有九个躺在水泥管里。", inspection: .column),
    Rule(
      "column-outcome", .column, .warning,
      title: Bilingual("成效：用数字说话，数的是什么说清楚", "成效: what came of it, in figures"),
      what: Bilingual(
        "没有一个数字说明结果（缺少）；只有一个（存疑）。开头介绍单位有多大的数字不算。",
        "No figure says what came of it (missing), or only one does (doubtful). Figures at the beginning, which say how large a place is, do not count."
      ),
      why: Bilingual(
        "“效果很好”谁都会说；从多少到多少，别人才掂得出分量。",
        "Anybody can say that it went well. From how much to how much is what tells."),
      bad: "效果非常好，大家都很满意。", good: "请假的从一个月七十三人次降到九人次。", inspection: .column),
    Rule(
      "column-reflection", .column, .warning,
      title: Bilingual("心得体会：你从中明白了什么", "心得体会: what was learnt"),
      what: Bilingual(
        "后半篇没有说自己明白了、懂得了、体会到什么（缺少）；只有一句“我想”“我觉得”（存疑）。",
        "The second half does not say what the narrator understood (missing), or has one 我想 or 我觉得 (doubtful)."
      ),
      why: Bilingual("做法别人看得见，道理只有你说得出。", "What was done others can see; what it meant only you can say."),
      bad: "要图纸的，打环卫所的电话就行。", good: "我现在才明白这四个字的意思：不是我给了什么，是他伸手够不够得着。", inspection: .column),
  ]
}
