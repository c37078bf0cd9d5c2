"""The texts of an index, read from its shards, and a plain search through them: what the page's hits are compared with."""

import json
import pathlib
import re

STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def strings(path):
    """The strings of a shard, escapes resolved."""
    text = pathlib.Path(path).read_bytes().decode()
    return [re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), match[1]) for match in
            STRING.finditer(text)]


class Texts:
    """All articles of an index: records as they are shown, and lines as they are compared."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        head = (folder / "index.js").read_bytes().decode()
        rules = json.loads("[" + head.split("folding:[", 1)[1].split("],", 1)[0] + "]")
        self.folds = {character: "" for character in rules[0]}
        self.folds.update({character: " " for character in rules[1]})
        for word in rules[2].split(" "):
            self.folds.update({character: word[0] for character in word[1:]})
        phrases = strings(folder / "phrases" / "0.js")[-1].split("\1")
        codes = [code for code in range(2, 0x800) if code not in (0x0A, 0x0D, 0x22, 0x5C)]
        table = dict(zip(codes, phrases))
        table.update({0xE000 + code: chr(code) for code in range(0x800)})
        self.records = []
        for number in range(len(list((folder / "texts").glob("*.js")))):
            coded = strings(folder / "texts" / f"{number}.js")[-1]
            self.records += [text.translate(table).split("\n") for text in coded.split("\1")[:-1]]
        self.lines = [[self.fold(line) for line in record[2:]] for record in self.records]
        self.joined = ["\2".join(lines) for lines in self.lines]

    def fold(self, line):
        """A line as it is compared: the same rules as in search-index.js."""
        folded, last, has_space = [], "", False
        for character in line:
            one = self.folds.get(character, " " if character <= " " else character)
            if one == " ":
                has_space = True
            elif one:
                if has_space and is_word(last) and is_word(one):
                    folded.append(" ")
                folded.append(one)
                last, has_space = one, False
        return "".join(folded)

    def find(self, phrase):
        """The numbers of the articles that hold a folded phrase."""
        return [number for number, text in enumerate(self.joined) if phrase in text]


def is_word(character):
    """A letter or digit of ASCII, folded."""
    return len(character) == 1 and (character.isdigit() or character.isalpha()) and character.isascii()
