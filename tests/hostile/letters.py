"""Hostile words: what means something to some program, and news made of it by a small grammar."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.choices import Choices

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
# Formulas, markup, commands, control characters, halves of characters, turned and endless text.
ODD = (
    "a", "=1+1", "+1", "-1", "@cmd", "\t=1", "＝1", "'=1", '"', "'", ";", ",", "\n", "\r\n", "\r",
    "\u2028", "\x85", "\x0b", "\x0c", "\x00", "\x07", "\x1b[31m", "\x7f", "\ufeff", "\ufffe",
    "\uffff", "\ufffd", "\u200b", "\u200d", "\u00ad", "\u202e", "\u2066", "\u200f", "\ud800",
    "\udc00", "\udfff\ud83d", "\U0001f30a", "👩‍🔬", "e\u0301", "\u0301", "ﬁ", "İ", "ß", "ǆ", "Ⅷ",
    "<script>pwned=1</script>", "<b onclick=pwned=1>", "<!--", "]]>", "&amp;", "&#0;", "<a href=x>",
    "javascript:pwned=1", "https://example.org/x", "[a](b)", "![a](b)", "# a", "- a", "| a |",
    "$a$", "$$", "\\", "\\begin{a}", "`", "```", "{", "}", "{{x}}", "{x}", "%s", "%", "\\x41",
    "_x0041_", "ER  - ", "TY  - NEWS", "null", "nan", "NA", "-0", "1e400", "٣", "../x", "C:\\x",
    "~", "*", "?", "(" * 40, "“" * 40, "ha " * 60, "w" * 400, " " * 60,
)  # fmt: skip
PEOPLE = [
    *("Ann Lee", "Mr. Lee", "Lee", "Bo O’Brien-Ortiz y Day", "Kim Jong Un", "李明", "she", "it"),
    *("the minister", "officials", "A. B. C.", "AnnLee", "Dr Ann Ann Lee", "“Bo”", "ANN LEE"),
]
BODIES = ["the River Board", "the U.N.", "AT&T", "Acme Labs Inc.", "South Korea’s spy agency"]
OFFICES = ["director of", "a spokesman for", "of", "the"]
CUES = ["said", "says", "warned that", "told reporters", "believes", "according to", "denied", ""]
CLAIMS = [
    *("the dam will close", "Ukraine needs missiles", "no", "it is 1.5 % of it", "we won’t!"),
    *("sanctions work. They do", "the dam, which he built, “leaks”", "…", "nuclear submarine"),
]
MARKS = ["“”", '""', "‘’", "''", "«»", "„“", "「」", "“", "”", ""]
ALONE = [
    *("Advertisement", "By Ann Lee", "12 May 2023", "Photo: Ann Lee/Reuters", "THE MONEY"),
    *("* * *", "Related: the dam", "LONDON (Reuters) - Ann Lee left.", "Q: Why?", "LEE: No."),
    *("— Ann Lee", "Ann Lee left the hall.", "Das Wasser steigt seit Tagen, sagte Ann Lee."),
]
BYTES = [b"\0", b"\xff", b"\xfe\xff", b"\x80", b"\r", b"'"]


def odd(draw: Choices) -> str:
    """A few pieces that mean something to some program, a plain word among them or not."""
    return "".join(draw.some(5, lambda: draw.pick(ODD), often=3)) or draw.pick(ODD)


def news(draw: Choices) -> str:
    """A text like an article's: paragraphs of statements, headings and page furniture."""
    if draw.chance(6):
        return mutated(draw, _shipped(draw))
    joiner = draw.pick(("\n\n", "\n", " ", "\r\n", "\u2028"))
    text = joiner.join(draw.some(8, lambda: _paragraph(draw), often=6))
    return mutated(draw, text) if draw.chance(3) else text


def _shipped(draw: Choices) -> str:
    """Some paragraphs of the articles that come with the workbench."""
    files = sorted(ARTICLES.glob("*.txt"))
    paragraphs = draw.pick(files).read_text("utf-8").split("\n\n")
    start = draw.below(len(paragraphs))
    return "\n\n".join(paragraphs[start : start + 1 + draw.below(6)])


def _paragraph(draw: Choices) -> str:
    kind = draw.below(8)
    if kind == 6:
        return draw.pick(ALONE)
    if kind == 7:
        return odd(draw)
    return " ".join([_statement(draw), *draw.some(3, lambda: _statement(draw))])


def _statement(draw: Choices) -> str:
    who = draw.pick(PEOPLE)
    if draw.chance(3):
        who = f"{who}, {draw.pick(OFFICES)} {draw.pick(BODIES)},"
    cue, claim = draw.pick(CUES), draw.pick(CLAIMS)
    if draw.chance(6):
        claim = f"{claim} {odd(draw)}"
    marks = draw.pick(MARKS)
    quoted = f"{marks[:1]}{claim},{marks[1:]}"
    shape = draw.below(5)
    if shape == 0:
        return f"{quoted} {who} {cue}."
    if shape == 1:
        return f"{who} {cue} {claim}."
    if shape == 2:
        return f"{quoted} {cue} {who}, {marks[:1]}{draw.pick(CLAIMS)}.{marks[1:]}"
    if shape == 3:
        return f"{who}: {quoted}"
    return f"{quoted}{marks[:1]} {draw.pick(CLAIMS)}"


def mutated(draw: Choices, text: str) -> str:
    """``text`` with some pieces of it left out, said twice, moved, or odd ones put in."""
    for _ in range(1 + draw.below(4)):
        at = draw.below(len(text) + 1)
        piece = text[at : at + 1 + draw.below(1 + draw.pick((1, 8, 80)))]
        rest = text[at + len(piece) :]
        what = draw.below(6)
        if what == 0:
            text = text[:at] + rest
        elif what == 1:
            text = text[:at] + odd(draw) + text[at:]
        elif what == 2:
            text = text[:at] + piece * (2 + draw.below(6)) + rest
        elif what == 3:
            text = piece + text[:at] + rest
        elif what == 4:
            text = text.replace(piece[:1] or " ", draw.pick(ODD), 1 + draw.below(30))
        else:
            text = text[:at]
    return text


def mutated_bytes(draw: Choices, data: bytes) -> bytes:
    """``data`` with some bytes of it changed, left out, said twice or put in, or cut short."""
    for _ in range(1 + draw.below(4)):
        at = draw.below(len(data) + 1)
        size = 1 + draw.below(1 + draw.pick((1, 8, 80)))
        what = draw.below(5)
        if what == 0:
            data = data[:at] + data[at + size :]
        elif what == 1:
            data = (
                data[:at] + bytes(draw.below(256) for _ in range(min(size, 8))) + data[at + size :]
            )
        elif what == 2:
            data = data[:at] + data[at : at + size] * 2 + data[at + size :]
        elif what == 3:
            data = data[:at] + draw.pick(BYTES) + data[at:]
        else:
            data = data[:at]
    return data
