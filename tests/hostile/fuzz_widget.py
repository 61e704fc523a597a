"""Messages as no page of ours sends them: an answer to each, and a state that stays valid."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import traitlets

from tests.explorer.frames import ARTICLE, example
from tests.hostile.checks import PromiseError, check, is_tame, warned
from tests.hostile.choices import Choices
from tests.hostile.letters import news, odd
from workbench.articles import Article
from workbench.errors import WorkbenchError
from workbench.explorer import Explorer
from workbench.quotes import extract_quotes, select

Json = Any
NUMBERS = [0, 1, -1, 7, 8, True, 0.5, 1e308, 2**31, 2**63, 2**70]
WORDS = ["dams", "Maria Duarte", "River Board", "direct", "2024-03-05", "a1", "dam.txt", "csv", ""]
FILTERS = [
    *("theme", "all_themes", "expert", "institution", "country", "outlet", "article", "kind"),
    *("speaker_kind", "since", "until", "min_confidence", "text", "speech", "missing", "exclude"),
]
FORMATS = ["csv", "markdown", "ris", "csl", "parquet", "excel"]


class Sent(Explorer):
    """Keeps what would go to the browser, as the kernel would write it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.sent: list[dict[str, Any]] = []
        super().__init__(*args, **options)

    def send(self, content: Any, buffers: Any = None) -> None:
        try:
            written = json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8")
        except (TypeError, ValueError) as fault:
            raise PromiseError("an answer is no JSON", str(fault)) from None
        check(all(isinstance(each, bytes) for each in buffers or []), "a buffer is no bytes")
        self.sent.append(json.loads(written))


def case(draw: Choices, _: Path) -> None:
    """An Explorer that gets a few messages."""
    quotes, article = _material(draw)
    with warned():
        explorer = Sent(quotes, [article])
        try:
            for _ in range(1 + draw.below(4)):
                kind = draw.pick([_question, _question, _question, _set, _update])
                kind(draw, explorer, quotes, article)
        finally:
            explorer.close()


def _material(draw: Choices) -> tuple[Any, Article]:
    if not draw.chance(5):
        return example(), ARTICLE
    article = Article.from_text(draw.note("article", news(draw)), title=odd(draw))
    return extract_quotes(article, progress=False), article


def _question(draw: Choices, explorer: Sent, quotes: Any, article: Article) -> None:
    """A message of a page: one answer with its id, and no change of the state."""
    message = draw.note("message", _mutated(draw, _asked(draw, len(quotes))))
    before = explorer.filters
    explorer.sent.clear()
    _deliver(explorer, {"method": "custom", "content": message})
    check(explorer.filters == before, "a question changed the filters", explorer.filters)
    # That is a question of the kernel's own, to all pages.
    answers = [each for each in explorer.sent if each["type"] != "seen?"]
    check(len(answers) == 1, "a question has no answer or two", explorer.sent)
    [answer] = answers
    if answer["type"] != "error":
        same = (answer["type"], answer.get("id")) == (message.get("type"), message.get("id"))
        check(same, "an answer to something else", answer)
    else:
        check("kernel failed" not in answer["message"], "the kernel failed", answer)
        check(is_tame(answer["message"]), "an error is not one line of plain text", answer)
    if answer["type"] == "article" and (paragraphs := answer["article"]["paragraphs"]):
        whole = "".join(piece["text"] for each in paragraphs for piece in each["pieces"])
        check(whole == article.text, "the reader shows another text", (whole, article.text))


def _deliver(explorer: Sent, data: Json) -> None:
    """``data`` as the kernel gets it from a page."""
    explorer._handle_msg({"content": {"data": data}, "buffers": []})


def _asked(draw: Choices, rows: int) -> dict[str, Json]:
    row: Callable[[], Json] = lambda: draw.pick([0, max(0, rows - 1), rows, *NUMBERS])  # noqa: E731
    question = {
        "texts": lambda: {"rows": draw.some(4, row)},
        "article": lambda: {"row": row()},
        "search": lambda: {"phrases": draw.some(3, lambda: odd(draw))},
        "export": lambda: {"format": draw.pick(FORMATS), "filters": _filters(draw)},
        "seen": dict,
        "unseen": lambda: {"sure": draw.chance(2)},
        "data": dict,
        "plotly": dict,
        "nothing": dict,
    }
    kind = draw.pick(list(question))
    return {"type": kind, "id": draw.pick(["page-1", 1, None, "ü"]), **question[kind]()}


def _mutated(draw: Choices, message: dict[str, Json]) -> Json:
    if draw.chance(12):
        return _anything(draw)
    if draw.chance(3) and message:
        name = draw.pick(list(message))
        if name != "id":
            message[name] = _anything(draw)
        if draw.chance(3):
            del message[name]
    return message


def _filters(draw: Choices) -> dict[str, Json]:
    made = {}
    for _ in range(draw.below(3)):
        name = draw.pick(FILTERS)
        values: Json = draw.pick([draw.some(2, lambda: draw.pick(WORDS)), draw.pick(WORDS)])
        made[name] = _anything(draw) if draw.chance(3) else values
    return made


def _anything(draw: Choices, depth: int = 3) -> Json:
    """Whatever JSON can hold."""
    simple = [None, draw.pick(NUMBERS), draw.pick(WORDS), odd(draw)]
    if not depth or draw.below(3):
        return draw.pick(simple)
    if draw.chance(2):
        return draw.some(3, lambda: _anything(draw, depth - 1))
    names = [*FILTERS, "type", "__class__", odd(draw)]
    return {draw.pick(names): _anything(draw, depth - 1) for _ in range(draw.below(3))}


def _set(draw: Choices, explorer: Sent, quotes: Any, _: Article) -> None:
    """``explorer.filters = ...`` from a cell: taken whole, or refused in one line."""
    given = draw.note("filters", _anything(draw) if draw.chance(4) else _filters(draw))
    before = explorer.filters
    try:
        explorer.filters = given
    except WorkbenchError as fault:
        check(is_tame(str(fault)), "an error is not one line of plain text", str(fault))
        check(explorer.filters == before, "a refused filter stays", explorer.filters)
    except traitlets.TraitError:
        check(explorer.filters == before, "a refused filter stays", explorer.filters)
    _valid(explorer, quotes)


def _update(draw: Choices, explorer: Sent, quotes: Any, _: Article) -> None:
    """The state as a page sets it, or a message that is no widget's."""
    given = _anything(draw) if draw.chance(4) else _filters(draw)
    state = {"filters": given, draw.pick(["_esm", "layout", odd(draw)]): _anything(draw)}
    data: Json = {"method": "update", "buffer_paths": []}
    data["state"] = state if draw.chance(4) else {"filters": given}
    if draw.chance(8):
        data = draw.pick([{**data, "method": _anything(draw)}, _anything(draw)])
    before = explorer.filters
    explorer.sent.clear()
    _deliver(explorer, draw.note("data", data))
    _valid(explorer, quotes)
    for answer in explorer.sent:
        check(answer["type"] == "error", "an answer to something else", answer)
        check(is_tame(answer["message"]), "an error is not one line of plain text", answer)
        check(explorer.filters == before, "a refused filter stays", explorer.filters)


def _valid(explorer: Sent, quotes: Any) -> None:
    """The state is one that ``select`` takes, in the one form that it has."""
    now = explorer.filters
    try:
        rows = select(quotes, **now)
        explorer.filters = now
    except (WorkbenchError, traitlets.TraitError) as fault:
        raise PromiseError("the state is not valid", (now, str(fault))) from None
    check(explorer.filters == now, "the state has two forms", (now, explorer.filters))
    check(len(explorer.selection) == len(rows), "the selection is another", now)
