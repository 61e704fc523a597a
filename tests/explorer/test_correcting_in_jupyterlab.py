"""Correcting as an analyst does it: JupyterLab, a real browser, mouse and keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import THEMES, violations
from tests.browser.explorer import READY, value, wait_for_count, wait_for_filters, wait_until_still
from tests.browser.jupyterlab import JupyterLab, in_kernel, set_theme
from tests.browser.notebook import Notebook
from tests.browser.reader import ARTICLES

# One whose second paragraph is no quote: yet.
MISSED = "The cafe\u0301 🌊 is <b>shut</b> & 👩‍🚒 “quiet” now."
CELLS = [
    f"{ARTICLES}\n"
    f"third = Article.from_text('“We saw it,” said Ana Bell.\\n\\n' + {MISSED!r}, title='Cafe')\n"
    "articles = [first, second, third]\n"
    "quotes = extract_quotes(articles, progress=False)\n"
    "def explore():\n"
    "    return Explorer(quotes, articles, corrections='corrections.jsonl')\n"
    "explorer = explore()",
    "explorer",
    "twin = explore(); twin",
]
MANY = """
import numpy as np
from tests.explorer.frames import large
from workbench.explorer import Explorer
quotes = large(3_000)
random = np.random.default_rng(3)
quotes["confidence"] = random.random(3_000).astype("float32")
quotes["article_id"] = [f"a{i // 20}" for i in range(3_000)]
many = Explorer(quotes, corrections="many.jsonl"); many
"""
LIST = ".wb-list"


class Desk:
    """One Explorer on a page, and what stands in its file."""

    def __init__(self, page: Page, place: int, file: str) -> None:
        self.page = page
        self.root: Locator = page.locator(READY).nth(place)
        self.file = file

    def lines(self) -> list[dict[str, Any]]:
        code = (
            f"import os; print(open({self.file!r}).read() if os.path.exists({self.file!r}) else '')"
        )
        return [json.loads(line) for line in in_kernel(self.page, code).splitlines() if line]

    def said(self, number: int) -> list[str]:
        """What ``number`` lines say was done; a page shows it before the kernel has written it."""
        for _ in range(100):
            if len(lines := self.lines()) >= number:
                break
            self.page.wait_for_timeout(50)
        return [line["what"] for line in lines]

    def wait_for(self, selector: str, words: str) -> None:
        self.root.locator(selector, has_text=words).first.wait_for()

    def counts(self, quotes: int) -> None:
        """Waits until this Explorer, and not its twin, says that so many match."""
        expect(self.root).to_have_attribute("data-count", str(quotes), timeout=30_000)

    def tab(self, name: str) -> None:
        self.root.get_by_role("tab", name=name, exact=True).click()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.className"))

    def active(self) -> str:
        return self.root.locator(".wb-active .wb-quote").inner_text()

    def list(self) -> None:
        """The list has the focus, its first row is the active one."""
        self.tab("Quotes")
        self.root.locator(LIST).focus()
        self.press("Home")

    def open(self, key: str = "Home") -> None:
        """The first quote in its article, or the last one by ``End``."""
        self.list()
        self.press(key, "Enter")
        self.root.locator(".wb-story mark.wb-open").first.wait_for()


@pytest.fixture(scope="module")
def notebook(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    size = {"width": 1500, "height": 1000}
    notebook = Notebook(browser, lab, "correcting", CELLS, size)
    notebook.page.wait_for_selector(f"{READY} >> nth=1")
    notebook.page.set_default_timeout(30_000)
    yield notebook
    assert notebook.faults == []
    notebook.close()


@pytest.fixture
def desk(notebook: Notebook) -> Iterator[Desk]:
    page = notebook.page
    set_theme(page, "JupyterLab Light")
    cells = page.locator(".jp-Cell").count()
    in_kernel(page, "explorer.filters = {}")
    yield Desk(page, 0, "corrections.jsonl")
    # No key has come to the notebook, for which b is a cell more and x one less.
    assert page.locator(".jp-Cell").count() == cells
    page.keyboard.press("Escape")
    code = "import os; os.path.exists('corrections.jsonl') and os.remove('corrections.jsonl')"
    in_kernel(page, code)
    in_kernel(page, "from workbench.explorer.watching import follow; follow()")
    # The count may be the same without the corrections, which go from the list all the same.
    wait_until_still(page)
    quotes = int(in_kernel(page, "print(len(explorer.selection))"))
    for place in (0, 1):
        Desk(page, place, "corrections.jsonl").counts(quotes)


def test_rows_are_corrected_by_keyboard_alone_and_every_explorer_shows_it(desk: Desk) -> None:
    desk.list()
    first = desk.active()
    desk.press("y")
    desk.wait_for(".wb-active .wb-sure", "✓ reviewed")
    desk.wait_for(".wb-active .wb-deed", "Confirmed by")
    desk.press("b", "m")
    desk.page.keyboard.type("<b>look</b> again 🌊")
    desk.press("Control+Enter")
    desk.wait_for(".wb-active .wb-note", "<b>look</b> again 🌊")
    desk.press("e")
    desk.page.keyboard.type("Omar R")
    # The names of the corpus are offered.
    desk.root.get_by_role("option", name="Omar Reyes").wait_for()
    desk.press("ArrowDown", "Enter")
    assert desk.root.get_by_role("button", name="Save 1 change").is_visible()
    desk.press("Enter")
    desk.wait_for(".wb-active .wb-deed del", "Lena Holt")
    desk.wait_for(".wb-active .wb-deed ins", "Omar Reyes")
    desk.wait_for(".wb-active .wb-speaker", "Omar Reyes")
    assert (desk.active(), desk.focused()) == (first, "wb-list")
    assert desk.said(4) == ["confirm", "bookmark", "note", "change"]
    twin = Desk(desk.page, 1, desk.file)
    twin.wait_for(".wb-deed ins", "Omar Reyes")
    twin.wait_for(".wb-note", "look")
    assert in_kernel(desk.page, "print(explorer.selection.speaker.iloc[0])").strip() == "Omar Reyes"
    # Who is quoted most is counted again.
    assert "Omar Reyes" in desk.root.locator("[data-section=expert]").inner_text()


def test_a_rejected_row_goes_and_comes_back_and_the_list_stays_where_it_was(desk: Desk) -> None:
    desk.list()
    count = int(desk.root.get_attribute("data-count") or 0)
    desk.press("ArrowDown")
    rejected = desk.active()
    desk.press("x")
    desk.counts(count - 1)
    after = desk.active()
    assert after != rejected
    desk.press("u")
    desk.counts(count)
    assert (desk.active(), desk.focused()) == (after, "wb-list")
    desk.press("ArrowUp")
    assert desk.active() == rejected
    assert desk.said(2) == ["reject", "undo"]


def test_python_and_the_page_correct_the_same_rows(desk: Desk) -> None:
    code = (
        "from workbench.corrections import CorrectionsFile, draft_change\n"
        "CorrectionsFile('corrections.jsonl', who='Eva').add("
        "draft_change(quotes, quotes.quote_id[0], 'speaker', 'Ana Bell'))"
    )
    desk.list()
    in_kernel(desk.page, code)
    # As after any cell.
    in_kernel(desk.page, "from workbench.explorer.watching import follow; follow()")
    desk.wait_for(".wb-deed", "by Eva")


def test_a_reader_corrects_what_is_open_and_goes_on_reading(desk: Desk) -> None:
    desk.open()
    desk.root.locator(".wb-article").evaluate("text => text.scrollTop = 5")
    desk.press("y")
    desk.wait_for(".wb-aside .wb-deed", "Confirmed by")
    desk.press("e", "Tab", "Tab")
    desk.page.keyboard.type("Water Office")
    desk.press("Enter")
    desk.wait_for(".wb-aside ins", "Water Office")
    desk.wait_for(".wb-whys, .wb-about", "Why this speaker")
    assert desk.focused() == "wb-reader"
    assert desk.root.locator(".wb-story mark.wb-open").count()
    # By mouse: the buttons keep the focus that they are given.
    star = desk.root.locator(".wb-aside").get_by_role("button", name="Bookmark")
    star.click()
    desk.wait_for(".wb-aside .wb-star", "Bookmarked")
    assert star.get_attribute("aria-pressed") == "true"
    desk.press("u")
    desk.page.wait_for_function("() => !document.querySelector('.wb-aside .wb-star')")
    # The opened one is rejected: the one in its place is opened.
    before = desk.root.locator(".wb-where-now").inner_text()
    desk.press("x")
    desk.page.wait_for_function(
        "before => document.querySelector('.wb-where-now').textContent !== before", arg=before
    )
    assert desk.root.locator(".wb-where-now").inner_text().startswith("Quote 1 of")
    assert desk.root.locator(".wb-reader").evaluate("r => r.contains(document.activeElement)")


def marked(desk: Desk, words: str) -> None:
    """Selects words of the article as a mouse does."""
    desk.page.evaluate(
        """words => {
          const story = document.querySelector('.wb-story');
          const at = story.textContent.indexOf(words);
          const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
          const find = (unit) => {
            walker.currentNode = story;
            let passed = 0;
            while (walker.nextNode()) {
              const node = walker.currentNode;
              if (unit <= passed + node.length) return [node, unit - passed];
              passed += node.length;
            }
          };
          getSelection().setBaseAndExtent(...find(at), ...find(at + words.length));
        }""",
        words,
    )


@pytest.mark.parametrize("words", ["cafe\u0301 🌊 is <b>shut</b>", "👩‍🚒 “quiet” now."])
def test_selected_words_are_added_where_they_stand_in_code_points(desk: Desk, words: str) -> None:
    desk.open("End")
    marked(desk, words)
    desk.root.get_by_role("button", name="Add as a quote").click()
    desk.page.keyboard.type("Zoe Hall")
    desk.press("Enter")
    desk.wait_for(".wb-aside .wb-deed", "Added by hand")
    [line] = desk.lines()
    text = in_kernel(desk.page, "print(third.text, end='')")
    at = line["at"]
    assert text[at["start"] : at["end"]] == words
    row = "row = explorer.selection[explorer.selection.speaker == 'Zoe Hall'].iloc[0]"
    assert in_kernel(desk.page, f"{row}; print(third.text[row.start:row.end], end='')") == words
    assert "".join(desk.root.locator(".wb-story mark.wb-open").all_text_contents()) == words
    # What is a quote already is not added again.
    marked(desk, words)
    desk.press("a")
    desk.press("Enter")
    desk.wait_for(".wb-told-box", "a quote that is there already")
    assert len(desk.lines()) == 1


def test_words_are_selected_and_added_by_keyboard_alone(desk: Desk) -> None:
    desk.open("End")
    desk.press("a")
    desk.wait_for(".wb-adding", "word by word")
    sentences = desk.page.evaluate("getSelection().toString()")
    desk.press("ArrowDown", "Shift+ArrowRight", "ArrowLeft")
    selected = desk.page.evaluate("getSelection().toString()")
    assert selected
    assert selected != sentences
    desk.press("Escape")
    assert desk.page.evaluate("getSelection().isCollapsed")
    assert desk.root.locator(".wb-reader").evaluate("r => r.contains(document.activeElement)")
    desk.press("a", "ArrowDown", "ArrowDown", "Enter")
    desk.page.keyboard.type("Zoe Hall")
    desk.press("Enter")
    desk.wait_for(".wb-aside .wb-deed", "Added by hand")
    assert desk.said(1) == ["add"]
    assert desk.lines()[0]["new"]["speaker"] == "Zoe Hall"
    assert desk.lines()[0]["at"]["quote"] == MISSED


def test_reader_that_is_drawn_again_leaves_the_focus_where_it_was(desk: Desk) -> None:
    desk.open()
    name = desk.root.locator(".wb-about .wb-only").first
    words = name.inner_text()
    name.focus()
    desk.press("y")
    desk.wait_for(".wb-aside .wb-deed", "Confirmed by")
    assert desk.said(1) == ["confirm"]
    assert (desk.focused().split()[0], name.inner_text()) == ("wb-only", words)
    # What does not come again leaves it to what it stood in, whose keys go on.
    wait_until_still(desk.page)
    name.evaluate("name => name.remove()")
    assert desk.focused() == "wb-reasons"
    desk.press("n")
    desk.wait_for(".wb-where-now", "Quote 2 of")


def test_what_was_done_is_listed_and_each_can_be_taken_back(desk: Desk) -> None:
    desk.list()
    desk.press("y", "ArrowDown", "x")
    desk.tab("Corrections")
    desk.wait_for(".wb-history", "2 corrections.")
    rejected = desk.root.locator(".wb-entry", has_text="Rejected as no quote")
    rejected.get_by_role("button", name="Take back").click()
    desk.wait_for(".wb-history", "(1 taken back)")
    assert desk.root.locator(".wb-history").evaluate("h => h.contains(document.activeElement)")
    confirmed = desk.root.locator(".wb-entry", has_text="Confirmed by")
    confirmed.get_by_role("button", name="Show").click()
    desk.root.locator(".wb-story mark.wb-open").first.wait_for()


def test_filters_by_review_follow_what_is_corrected(desk: Desk) -> None:
    desk.list()
    count = int(desk.root.get_attribute("data-count") or 0)
    desk.root.locator(value("review", "Not reviewed")).click()
    desk.counts(count)
    desk.list()
    desk.press("y")
    desk.counts(count - 1)
    desk.press("b")
    desk.wait_for(value("review", "Bookmarked"), "1")
    desk.root.locator(value("review", "Not reviewed")).click()
    desk.root.locator(value("review", "Bookmarked")).click()
    desk.counts(1)
    wait_for_filters(desk.page, "{'bookmarked': True}")
    desk.press("Control+z", "Control+z")
    wait_for_filters(desk.page, "{'reviewed': False}")
    in_kernel(desk.page, "explorer.filters = {}")
    desk.counts(count)


STATES = {
    "corrected rows": lambda desk: (desk.list(), desk.press("y", "b")),
    "the form": lambda desk: (desk.list(), desk.press("e"), desk.page.keyboard.type("o")),
    "a note": lambda desk: (desk.list(), desk.press("m")),
    "the article": lambda desk: (desk.open(), desk.press("y")),
    "adding": lambda desk: (desk.open(), desk.press("a")),
    "the queue": lambda desk: (
        desk.list(),
        desk.root.get_by_role("button", name="Review queue").click(),
    ),
    "what was done": lambda desk: (desk.list(), desk.press("y"), desk.tab("Corrections")),
}


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_whatever_is_open(desk: Desk, theme: str) -> None:
    set_theme(desk.page, theme)
    for name, state in STATES.items():
        state(desk)
        wait_until_still(desk.page)
        assert violations(desk.page) == [], name
        # First the names that are offered are folded up, then the form.
        desk.press("Escape", "Escape")
        wait_until_still(desk.page)
    desk.root.locator(".wb-reader").evaluate("r => r.offsetParent && r.focus()")
    desk.press("Escape")


# More than the reader makes ready ahead of the hand; in CI for longer.
@pytest.mark.parametrize("rows", [20, pytest.param(60, marks=pytest.mark.long)])
def test_rows_are_reviewed_by_one_key_each(browser: Browser, lab: JupyterLab, rows: int) -> None:
    file = f"many{rows}.jsonl"
    notebook = Notebook(browser, lab, f"queue{rows}", [MANY.replace("many.jsonl", file)])
    page = notebook.page
    page.wait_for_selector(READY)
    desk = Desk(page, 0, file)
    cells = page.locator(".jp-Cell").count()
    opener = desk.root.get_by_role("button", name="Review queue")
    opener.focus()
    desk.press("Enter")
    words = desk.root.locator(".wb-queue-words")
    total = int(words.inner_text().split(" of ")[1].split(" ")[0].replace(",", ""))
    assert 2_000 < total < 3_000
    for i in range(rows):
        # A key counts for what is to be seen.
        place = words.inner_text()
        desk.root.locator(".wb-about .wb-speaker").wait_for()
        desk.press("yyxyn"[i % 5])
        page.wait_for_function(
            "place => document.querySelector('.wb-queue-words').textContent !== place", arg=place
        )
    done = rows * 4 // 5
    desk.press("p")
    desk.wait_for(".wb-queue-words", f"{done} of")
    desk.press("s")
    page.keyboard.type("Person 1")
    desk.press("ArrowDown", "Enter", "Enter")
    desk.wait_for(".wb-queue-words", f"{done + 1} of")
    # A note that is taken back leaves what is reviewed and what is open.
    place = words.inner_text()
    desk.press("m")
    page.keyboard.type("hm")
    desk.press("Control+Enter")
    desk.wait_for(".wb-aside .wb-note", "hm")
    assert desk.said(done + 2)[-1] == "note"
    desk.press("u")
    desk.wait_for(".wb-told-box", "Taken back.")
    assert words.inner_text() == place
    # What cannot be written is to be done after all.
    in_kernel(page, f"import os; os.rename('{file}', 'kept'); os.mkdir('{file}')")
    desk.press("s")
    page.keyboard.type("Person 2")
    desk.press("Escape", "Enter")
    desk.wait_for(".wb-told-box", "Not saved")
    assert words.inner_text().startswith(f"{done + 1} of")
    in_kernel(page, f"os.rmdir('{file}'); os.rename('kept', '{file}')")
    whats = [each for each in desk.said(done + 3) if each not in ("note", "undo")]
    assert len(whats) == done + 1
    assert (whats.count("confirm"), whats.count("reject")) == (rows * 3 // 5, rows // 5)
    # Least sure first, and each row once.
    ids = [line["at"]["quote_id"] for line in desk.lines() if line["what"] not in ("note", "undo")]
    assert len(set(ids)) == len(ids) == done + 1
    order = in_kernel(
        page, "print(list(quotes.sort_values('confidence', kind='stable').quote_id[:60]))"
    )
    assert ids[:4] == json.loads(order.replace("'", '"'))[:4]
    wait_for_count(page, 3_000 - rows // 5)
    # What is done leaves the queue for good.
    desk.press("Escape")
    opener.click()
    assert words.inner_text().startswith(f"0 of {total - done - 1:,}")
    assert page.locator(".jp-Cell").count() == cells
    assert desk.root.evaluate("root => root.contains(document.activeElement)")
    assert notebook.faults == []
    notebook.close()


FOLDER = """
from pathlib import Path
from workbench import open_workbench
Path("folder/articles").mkdir(parents=True)
for i, name in enumerate(("Maria Duarte of the River Board", "Duarte-Silva")):
    text = f"“The dam {i} will close in spring,” said {name}.\\n"
    Path(f"folder/articles/{i}.txt").write_text(text, encoding="utf-8")
bench = open_workbench("folder", progress=False)
bench.explore()
"""


def test_a_name_is_corrected_in_all_quotes_once_they_were_shown(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "everywhere", [FOLDER])
    page = notebook.page
    page.wait_for_selector(READY)
    desk = Desk(page, 0, "folder/corrections.jsonl")
    desk.list()
    desk.press("End", "e")
    page.keyboard.type("Maria Duarte")
    desk.root.get_by_role("button", name="In all quotes").click()
    desk.press("Enter")
    desk.wait_for(".wb-previewed del", "Duarte-Silva")
    assert desk.root.locator(".wb-previewed ins").first.inner_text() == "Maria Duarte"
    assert "Maria Duarte" in desk.root.locator(".wb-sources-lines").inner_text()
    assert violations(page) == []
    exists = "print(Path('folder/sources.yml').exists())"
    assert in_kernel(page, exists).strip() == "False"
    desk.press("Enter")
    desk.wait_for(".wb-told-box", "1 quote changed; sources.yml says so.")
    assert in_kernel(page, exists).strip() == "True"
    page.wait_for_function(
        "() => [...document.querySelectorAll('.wb-speaker')]"
        ".every((each) => each.textContent === 'Maria Duarte')"
    )
    assert desk.focused() == "wb-list"
    assert in_kernel(page, "print(*bench.quotes.speaker.unique())").strip() == "Maria Duarte"
    desk.press("u")
    desk.wait_for(".wb-told-box", "sources.yml is as it was")
    desk.wait_for(".wb-speaker", "Duarte-Silva")
    assert in_kernel(page, exists).strip() == "False"
    notebook.close()
