"""Steps are counted for what Python does and for what C does for it, and nothing else changes."""

from __future__ import annotations

import pytest

from tests.hostile.metering import counted, instrumented

# A piece of work for n, and how much more of it a unit takes for four times the size.
WORK = {
    "for i in range(n): pass": 1,
    "for i in range(n):\n    for j in range(n): pass": 4,
    "[i for i in range(n) for j in range(n)]": 4,
    "sum(i for i in range(n))": 1,
    "i = n\nwhile i: i -= 1": 1,
    "def f(i): return i and f(i - 1)\nf(n)": 1,
    "list(map(lambda i: i, range(n)))": 1,
    "text = 'a' * n\nfor i in range(n): text[i:]": 4,
    "text = 'a' * n\nfor i in range(n): text[i:i + 9]": 1,
    "text = 'a' * n\nfor i in range(n): 'b' in text": 4,
    "held = set(range(n))\nfor i in range(n): i in held": 1,
    "held = list(range(n))\nfor i in range(n): i not in held": 4,
    "text = 'a' * n\nfor i in range(n): text.find('b', i)": 4,
    "text = 'a' * n\nfor i in range(n): text.find('a', i)": 1,
    "text = 'a' * n\nfor i in range(n): text.rstrip('a')": 4,
    "import re\ntext = 'a' * n\nfor i in range(n): re.compile('b').search(text, i)": 4,
    "import re\ntext = 'a' * n\nfor i in range(n): re.compile('a').match(text, i)": 1,
    "import re\nfor found in re.compile('a').finditer('a' * n): found.group()": 1,
    "import re\ntext = 'a' * n\nfor i in range(n): next(re.compile('a').finditer(text, i))": 1,
    "made = ()\nfor i in range(n): made += (i,)": 4,
    "made = []\nfor i in range(n): made += [i]": 1,
    "made = []\nfor i in range(n): made = [*made, i]": 4,
    "made = []\nfor i in range(n): made.insert(0, i)": 4,
    "made = []\nfor i in range(n): made.append(i)": 1,
    "one = set(range(n))\nfor i in range(n): one - {i}": 4,
    "one = set(range(n))\nfor i in range(n): one & {i}": 1,
    "text = 'a' * n\nfor i in range(n): f'{text}'": 4,
    "one = list(range(n))\nfor i in range(n): sorted(one)": 4,
    "one = tuple(range(n))\nfor i in range(n): hash(one)": 4,
}


@pytest.mark.parametrize("code", WORK)
def test_work_is_counted_as_it_grows(code: str) -> None:
    def steps(n: int) -> int:
        return counted(lambda: exec(instrumented(code, "work"), {"n": n}))  # noqa: S102

    assert steps(400) / steps(100) / 4 == pytest.approx(WORK[code], rel=0.15)


CODE = '''
"""What is said of it."""
from __future__ import annotations
from dataclasses import dataclass

@dataclass(frozen=True)
class Pair:
    """Two."""
    one: str
    other: list[int] | None = None

    def both(self, *more: int, by: str = ", ") -> str:
        """Said."""
        return by.join([self.one, *(f"{n:>{2}}" for n in self.other or [] if n not in (3,)), *map(str, more)])

class Longer(Pair):
    def both(self, *more: int, by: str = "; ") -> str:
        return super().both(*more, by=by)

pairs = {k: Pair(k, [*range(i)]) for i, k in enumerate("abc")}
total = ""
for pair in pairs.values():
    total += pair.both(1, *[2][:5], by="/")
result = (total, Longer("x", [1]).both(9), Pair.both.__doc__, __doc__, Pair.__annotations__["other"],
          sorted({1, 2} | {3} - {2}), "abc"[::-1], "abc".find("c", -1), "b" in "abc")
'''  # noqa: E501


def test_code_does_the_same_with_and_without_counting() -> None:
    plain: dict[str, object] = {"__name__": "__main__"}
    measured: dict[str, object] = {"__name__": "__main__"}
    exec(compile(CODE, "plain", "exec", dont_inherit=True), plain)  # noqa: S102
    exec(instrumented(CODE, "measured"), measured)  # noqa: S102
    assert measured["result"] == plain["result"]
