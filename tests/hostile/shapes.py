"""Texts that make work grow: each is ``n`` units long and much alike from its first to its last.

Statements are marked as in :mod:`tests.speakers.marked`: ``[s1:Ann Lee] [c1:said] [q1:it works]``.
Where a shape marks none, every quotation in it is taken for one.
"""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], str]
SHAPES: dict[str, Shape] = {}
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"


def word(i: int) -> str:
    """A word that can be said, another for each number."""
    letters = ""
    for _ in range(3):
        i, consonant = divmod(i, len(_CONSONANTS))
        i, vowel = divmod(i, len(_VOWELS))
        letters += _CONSONANTS[consonant] + _VOWELS[vowel]
    return letters + ("n" if not i else word(i))


def name(i: int) -> str:
    """The same as a name."""
    return word(i).title()


def lines(line: str) -> Shape:
    """``n`` times one line; ``{i}``, ``{word}`` and ``{name}`` are others in each."""
    return lambda n: "".join(line.format(i=i, word=word(i), name=name(i)) for i in range(1, n + 1))


def _shape(title: str, shape: Shape) -> None:
    assert title not in SHAPES
    SHAPES[title] = shape


_QUOTE = "[q{i}:“It is much too late for all of us,”] [c{i}:said]"

_shape("equal quotes", lines(_QUOTE + " [s{i}:Ann Lee].\n"))
_shape(
    "quotes with one beginning",
    lines("[q{i}:“We will not go back to the old {word},”] [c{i}:said] [s{i}:Ann Lee].\n"),
)
_shape(
    "one family name",
    lines(_QUOTE + " [s{i}:{name} Smith, a tester]. “No,” Smith said. J. Smith left.\n"),
)
_shape("one first name", lines(_QUOTE + " [s{i}:John {name}]. John left. Mr. {name} stayed.\n"))
_shape("family names alone", lines(_QUOTE + " [s{i}:Mr. {name}].\n"))
_shape("one person", lines(_QUOTE + " [s{i}:Ann Lee, a tester at Acme Labs]. Lee left.\n"))
_shape("one paragraph of quotes", lines("“It is much too late for all of us here.” "))
_shape("one paragraph of names", lines("Ann {name} met Bob {name} "))
_shape(
    "one sentence of statements",
    lines(
        "[q{i}:“It is late,”] [c{i}:said] [s{i}:Ann {name}] "
        "and [q7000{i}:no], [s7000{i}:she] said, "
    ),
)
_shape(
    "one sentence of pronouns",
    lines("John {name} is the chief and [s{i}:he] [c{i}:said] [q{i}:it is late] while "),
)
_shape(
    "one sentence of they",
    lines("John {name} met Paul {name} where [s{i}:they] [c{i}:said] [q{i}:it is late] so "),
)
_shape(
    "one sentence of who",
    lines("a tester of {word} [s{i}:who] [c{i}:said] [q{i}:it is late] met John {name} "),
)
_shape("pronouns", lines("John {name} left. [s{i}:He] [c{i}:said] [q{i}:it is late].\n"))
_shape("it", lines("Acme {name} Company left. [s{i}:It] [c{i}:said] [q{i}:it is late].\n"))
_shape("families", lines("Ann {name} left. [s{i}:The {name}s] [c{i}:said] [q{i}:it is late].\n"))
_shape("they", lines("John {name} and Paul {name}. [s{i}:They] [c{i}:said] [q{i}:it is late].\n"))
_shape("who", lines("John {name}, a tester [s{i}:who] [c{i}:said] [q{i}:it is late], left.\n"))
_shape(
    "I in one quotation",
    lambda n: (
        "[q1:“]"
        + "".join(f"[s{i}:I] [c{i}:said] [q{i}:it is late], " for i in range(2, n + 2))
        + "”"
    ),
)
_shape("I", lines("“[s{i}:I] [c{i}:said] [q{i}:it is late],” Lee knew.\n"))
_shape(
    "one office",
    lines("Senator Ann {name} left. [s{i}:The senator] [c{i}:said] [q{i}:it is late].\n"),
)
_shape(
    "one office from everywhere",
    lines(
        "Ann {name}, a senator from {name}, left. "
        "[s{i}:The {name} senator] [c{i}:said] [q{i}:no].\n"
    ),
)
_shape("descriptions", lines("[s{i}:A tester of {word}] [c{i}:said] [q{i}:it is late].\n"))
_shape("one description", lines("[s{i}:The tester] [c{i}:said] [q{i}:it is late].\n"))
_shape(
    "companies",
    lines("The {name} Company left. [s{i}:The company] [c{i}:said] [q{i}:it is late].\n"),
)
_shape(
    "campaigns",
    lines(
        "Ann {name}’s campaign left. [s{i}:The {name} campaign] [c{i}:said] [q{i}:it is late].\n"
    ),
)
_shape(
    "staff", lines("Ann Lee’s spokesman John Day left. [s{i}:John Day] [c{i}:said] [q{i}:no].\n")
)
_shape("titles in a row", lambda n: "Mr. Dr. Sen. " * n + "Smith [c:said] [q:no].\n")
_shape("offices in a row", lambda n: "Senator Governor Judge " * n + "Smith [c:said] [q:no].\n")
_shape("first names in a row", lambda n: "John Paul Mary " * n + "[c:said] [q:it is late].\n")
_shape("capitals in a row", lines("{name} Of The {name} And "))
_shape("function words in a row", lambda n: "The And Of Then " * n)
_shape("particles in a row", lambda n: "Ann " + "van der de la " * n + "Lee")
_shape("appositions in a row", lambda n: "Ann Lee, " + "a tester at Acme Labs, " * n + "left.")
_shape("who is who", lines("Ann {name} is the "))
_shape("initials in a row", lambda n: "J. R. R. " * n + "Smith")
_shape("opening marks", lambda n: "“" * n)
_shape("opening marks, a word each", lines("“It is late {word} "))
_shape("paragraphs that open", lines("“It is much too late for {word}.\n"))
_shape("marks in turns", lambda n: "“it ‘is \"late” for’ us\" 'all' " * n)
_shape("marks in marks", lambda n: "“it is ‘too late " * n + "’ now.” " * n)
_shape("single marks", lambda n: "'It is 'late " * n)
_shape("typed double marks", lambda n: "``It is late " * n)
_shape("apostrophes", lambda n: "'tis the dogs' 'n' cats' " * n)
_shape("parentheses", lambda n: "(" * n + "no" + ")" * n)
_shape("brackets", lambda n: "([{<" * n)
_shape("stops", lambda n: ". ! ? … " * n + "....." * n)
_shape("stops and marks", lambda n: ".”’)" * n + "x" + ".'\"" * n)
_shape("commas", lambda n: ",  ; , : – — " * n)
_shape("interrupted", lines("“It is late,” said Ann {name}, “and dark,” "))
_shape("signed", lines("“It is much too late for us.” — Ann {name}\n"))
_shape("announced", lines("And from Ann {name}:\n“It is much too late for us.”\n"))
_shape("turns", lines("OYELLE: It is much too late for {word}.\n"))
_shape("questions", lines("Q: Is it late, {word}?\nA: It is much too late.\n"))
_shape("asides without a stop", lines(", as reported by two {word} clerks, the dam had a crack"))
_shape("headings", lines("The {word} money\n\nShe left the hall without a word to anybody.\n\n"))
_shape("one heading", lambda n: "She left without a word to him.\n\nThe money\n\n" * n)
_shape("headings alone", lines("The {word} money\n\n"))
_shape("capital lines", lambda n: "THE HARBOUR BOARD WILL CLOSE THE OLD MILL\n" * n)
_shape("capitals without a stop", lambda n: "THE HARBOUR BOARD CLOSES " * n)
_shape("bylines", lines("By Ann {name}\n\n"))
_shape("dates", lambda n: "12 May 2023 " * n)
_shape("dated lines", lambda n: "Published: 12 May 2023\n" * n)
_shape("credits", lines("Ann {name} waves to the crowd. (Bob Day/Reuters)\n\n"))
_shape("furniture", lambda n: "Advertisement\n\nRead more: The old mill closes\n\nShare\n\n" * n)
_shape("addresses", lines("https://www.{word}.example/{word}?a=b&c=d "))
_shape("one long word", lambda n: "w" * (20 * n))
_shape("long words", lambda n: ("W" + "w" * 300 + " ") * (n // 8))
_shape("hyphens", lambda n: "Smith-" * n)
_shape(
    "firms",
    lines(_QUOTE + " [s{i}:Drugmaker {name} & Lee]. Carmaker {name} fell. {name} Inc rose.\n"),
)
_shape(
    "places",
    lines(_QUOTE + " [s{i}:Ann Lee, mayor of {name}]. She lives in {name}. {name} fell.\n"),
)
_shape("offices", lines(_QUOTE + " [s{i}:the home {word}]. Home Tester {name} left.\n"))
_shape(
    "campaigns by candidates",
    lines(_QUOTE + " [s{i}:{name} Lee's campaign]. Campaign officials left {name}.\n"),
)
_shape("natives", lines(_QUOTE + " [s{i}:the old Russian]. The Scot met {name} Lee.\n"))
_shape(
    "words passed on",
    lines("[s{i}:The {name} agency] [c{i}:quoted] [q{i}:Ann {name} as saying it is late]. "),
)
_shape("adjectives", lines(_QUOTE + " [s{i}:a small, snarky, {word}, angry, old charity].\n"))
_shape(
    "committees",
    lines(_QUOTE + " [s{i}:Committee chairman Ann {name}]. The {name} Committee met {word}.\n"),
)
_shape("owners' names", lines("{name}’s has grown. Shares in {name} fell. {name} Steel rose. "))
_shape("bodies side by side", lines("{name} Fund and {name} Bank of {name} and the "))
_shape("own firms", lines(_QUOTE + " [s{i}:Ann {name}, a lawyer]. {name} & {name} grew.\n"))
_shape("towns", lines(_QUOTE + " [s{i}:Ann Lee] of {name}, Ohio. He is at {name}.\n"))
_shape("unnamed", lines(_QUOTE + " [s{i}:the {word}], who asked not to be named.\n"))
_shape("words with dots", lambda n: "U.S." * n)
_shape("line breaks", lambda n: "\n" * (20 * n))
_shape("other line breaks", lambda n: "\r\n \u2028\t\r\x0b" * n)
_shape("spaces", lambda n: "She left. " + " \u00a0\t" * (5 * n) + "x")
_shape(
    "hard-wrapped lines",
    lines("She left the hall without a word to anybody who stood there {i:05d}\n"),
)
_shape(
    "lines cut at hyphens", lines("She left the hall and said that nobody had seen the {word}-\n")
)
_shape("one line of hyphens", lambda n: "govern-\n" * n)
_shape(
    "quoted lines", lines("> She left the hall without a word to anybody who stood there {i:05d}\n")
)
_shape("entities", lines("It&rsquo;s &amp;ldquo;late&amp;rdquo; {i} & so on &nbsp;&#8217;\n"))
_shape("tags", lines("<p class='a'>She left <b>{name}</b>.<br>\n"))
_shape("letters decoded wrongly", lines("Itâ€™s â€œlateâ€\x9d, ZoÃ« {name} said â€œnoâ€. "))
_shape(
    "quotations set apart",
    lines("“It is much too late for all {word},” she said.\n\n“It is much too late for all”\n\n"),
)
_shape("accents on one letter", lambda n: "e" + "\u0301\u0323" * n)
_shape("accents", lambda n: "Zoe\u0308 Mu\u0308ller sagte\u0301 " * n)
_shape("pictographs", lambda n: "👩‍🔬👍 Ann Lee " * n)
_shape(
    "another language",
    lambda n: "Der Damm ist alt, sagte sie. „Es ist viel zu spät für uns.“\n\n" * n,
)
_shape("without spaces", lambda n: "水坝很旧「已经太晚了我们走吧」她说。" * n)
