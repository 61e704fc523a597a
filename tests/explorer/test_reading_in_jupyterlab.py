"""The reader as an analyst meets it: JupyterLab, a real browser, mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import THEMES, violations
from tests.browser.contrast import weak
from tests.browser.explorer import READY, count, resize, value, wait_for_count, wait_until_still
from tests.browser.jupyterlab import JupyterLab, in_kernel, set_theme
from tests.browser.notebook import Notebook
from tests.browser.reader import ARTICLES, OPEN, ROW, active, as_opened, in_view, open_row, opened

NESTED = """
from tests.explorer.frames import DUARTE, OKAFOR, frame
from workbench import Article
from workbench.explorer import Explorer
text = "Duarte 🌊 said that Okafor told her that the wells are dry, and left."
article = Article.from_text(text, title="Wells")
def quote(who, words, **more):
    start = text.index(words)
    place = {"start": start, "end": start + len(words), "spans": [[start, start + len(words)]]}
    return {**who, **place, "quote": words, "article_id": article.id, **more}
Explorer(frame(
    quote(DUARTE, "that Okafor told her that the wells are dry"),
    quote(OKAFOR, "that the wells are dry", cue="told"),
    quote(DUARTE, "dry, and left"),
), article)
"""


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, "reading", [ARTICLES, "explorer"])
    yield notebook
    notebook.close()


@pytest.fixture
def page(main: Notebook) -> Page:
    return as_opened(main.page)


def spans_of(page: Page, position: int) -> str:
    """The same words as the frame and the article have them."""
    code = (
        "row = explorer.selection.iloc[%d]; texts = {a.id: a.text for a in (first, second)}; "
        "print(''.join(texts[row.article_id][a:b] for a, b in row.spans), end='')"
    )
    return in_kernel(page, code % position)


def test_reader_leads_to_the_original_where_that_is_a_web_address(page: Page) -> None:
    open_row(page, 0)
    link = page.locator(".wb-headline a")
    assert link.get_attribute("href") == "https://post.example/dam?a=1&b=2"
    assert link.get_attribute("rel") == "noopener noreferrer"
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.wait_for_selector(".wb-headline :text('The road')")
    assert page.locator(".wb-headline a").count() == 0


def test_opened_quote_is_marked_in_its_whole_article(page: Page) -> None:
    open_row(page, 0)
    assert opened(page) == spans_of(page, 0)
    assert "🌊 is <b>safe</b> & sound" in opened(page)
    assert page.locator(".wb-story").text_content() == in_kernel(page, "print(first.text, end='')")
    assert in_view(page, OPEN, ".wb-article")
    assert page.inner_text(".wb-headline h3") == "The dam <img src=x onerror=window.hacked=1>"


def test_every_quote_of_the_article_is_marked_as_the_frame_has_it(page: Page) -> None:
    for position in range(count(page)):
        open_row(page, position)
        assert opened(page) == spans_of(page, position)
        page.keyboard.press("Escape")


def test_speakers_are_told_apart_by_number_as_well_as_by_colour(page: Page) -> None:
    open_row(page, 0)
    opened(page)
    legend = page.locator(".wb-legend li").all_inner_texts()
    assert [line.split("\n")[:2] for line in legend] == [["1", "Lena Holt"], ["2", "Omar Reyes"]]
    labels = page.locator(".wb-tag").evaluate_all(
        "tags => tags.map(tag => [tag.dataset.label, getComputedStyle(tag, '::before').content])"
    )
    assert {label for label, _ in labels} == {"1", "2"}
    assert all(f'"{label}"' in shown for label, shown in labels)
    colours = page.locator(".wb-story mark").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark).backgroundColor)"
    )
    assert len(set(colours)) >= 2


def test_cue_and_source_are_underlined_in_two_ways(page: Page) -> None:
    open_row(page, 0)
    opened(page)
    lines = (
        "elements => elements.map(e => [e.textContent, getComputedStyle(e).textDecorationStyle])"
    )
    named = page.locator(".wb-story .wb-named.wb-told").evaluate_all(lines)
    cue = page.locator(".wb-story .wb-cue.wb-told").evaluate_all(lines)
    assert named == [["Lena Holt, the head of the River Board", "solid"]]
    assert cue == [["said", "dotted"]]


def test_why_this_speaker_and_why_these_themes_are_said_in_words(page: Page) -> None:
    open_row(page, 2)
    page.wait_for_selector(".wb-about h4")
    told = page.inner_text(".wb-about")
    assert "“Holt” is Lena Holt, named in full elsewhere." in told
    assert "Ukraine by “Ukraine”" in told
    assert "sanctions by “sanctions”" in told
    assert "Named as: Holt" in told
    assert "Reporting words: said" in told


def test_how_sure_the_institution_is_stands_beside_how_sure_the_row_is(page: Page) -> None:
    open_row(page, 0)
    page.wait_for_selector(".wb-about h4")
    sure = "explorer.selection.iloc[0].institution_confidence"
    share = f"print(int(100 * round(float({sure}), 3) + 1e-4), end='')"
    sure = page.locator(".wb-about .wb-source .wb-sure").all_text_contents()
    assert len(sure) == 2
    assert sure[1].removeprefix("⚑ check ") == f"institution: {in_kernel(page, share)}% sure"
    page.keyboard.press("Escape")
    assert page.locator(".wb-list .wb-row").first.locator(".wb-sure").count() == 1


def test_next_and_previous_go_through_the_matching_quotes_across_articles(page: Page) -> None:
    total = count(page)
    open_row(page, 2)
    assert page.inner_text(".wb-where-now") == f"Quote 3 of {total}"
    page.get_by_role("button", name="Next").click()
    page.wait_for_selector(".wb-headline >> text=The road")
    assert opened(page) == spans_of(page, 3)
    page.keyboard.press("p")
    page.wait_for_selector(".wb-headline >> text=The dam")
    assert opened(page) == spans_of(page, 2)
    for _ in range(total):
        page.keyboard.press("ArrowRight")
    assert page.inner_text(".wb-where-now") == f"Quote {total} of {total}"
    assert page.get_by_role("button", name="Next").is_disabled()
    page.keyboard.press("Escape")
    assert active(page) == total - 1


def test_filters_go_on_working_while_an_article_is_read(page: Page) -> None:
    open_row(page, 0)
    page.click(value("theme", "sanctions"))
    wait_for_count(page, 1)
    assert page.inner_text(".wb-where-now") == "Not among the 1 that match"
    page.get_by_role("button", name="Next").click()
    assert page.inner_text(".wb-where-now") == "Quote 1 of 1"
    assert "sanctions" in opened(page)


def test_another_mark_of_the_article_opens_that_quote(page: Page) -> None:
    open_row(page, 0)
    opened(page)
    page.locator(".wb-tag[aria-label='Quote: Omar Reyes']").first.focus()
    page.keyboard.press("Enter")
    assert "Nobody told us about the cafe\u0301 <script>" in opened(page)
    assert page.get_attribute(".wb-tag.wb-open", "aria-current") == "true"
    page.locator(".wb-story mark").first.click()
    assert "🌊" in opened(page)


def test_escape_returns_to_the_list_at_the_same_row_with_the_focus(page: Page) -> None:
    page.locator(".wb-list").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".wb-reader:visible")
    assert not page.locator(".wb-list").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".wb-reader").is_visible()
    assert page.evaluate("document.activeElement.className") == "wb-list"
    assert active(page) == 1
    assert "wb-active" in (page.get_attribute(ROW.format(1), "class") or "")
    page.keyboard.press("ArrowDown")
    assert active(page) == 2


def test_nothing_of_an_article_is_markup(page: Page) -> None:
    for position in range(count(page)):
        open_row(page, position)
        opened(page)
        page.keyboard.press("Escape")
    assert page.evaluate("window.hacked") is None
    assert page.locator(".wb-explorer :is(script, img, b)").count() == 0


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_contrast_is_enough_to_read_in(theme: str, page: Page) -> None:
    set_theme(page, theme)
    wait_until_still(page)
    in_list = [".wb-speaker", ".wb-role", ".wb-row .wb-quote", ".wb-sure", ".wb-kind", ".wb-where"]
    assert weak(page, *in_list) == []
    open_row(page, 0)
    opened(page)
    in_reader = [
        *("mark", "mark.wb-open", ".wb-tag", ".wb-tag.wb-open", ".wb-named", ".wb-cue"),
        *(".wb-step", ".wb-where-now", ".wb-headline p", ".wb-about p", ".wb-legend li span"),
    ]
    assert weak(page, *in_reader) == []


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_list_and_reader(theme: str, page: Page) -> None:
    set_theme(page, theme)
    wait_until_still(page)
    page.locator(".wb-list").focus()
    assert violations(page, ".wb-lists") == []
    open_row(page, 1)
    opened(page)
    assert violations(page, ".wb-reader") == []


def test_reader_fits_a_window_of_800_pixels(page: Page) -> None:
    resize(page, 800, 1200)
    open_row(page, 0)
    opened(page)
    root = page.locator(".wb-explorer")
    assert root.evaluate("element => element.scrollWidth <= element.clientWidth")
    assert in_view(page, OPEN, ".wb-article")
    assert page.locator(".wb-reasons").is_visible()


def test_no_fault_was_raised_in_the_page(page: Page, main: Notebook) -> None:
    assert main.faults == []


def test_quote_stands_alone_where_its_article_is_not_there(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "alone", [ARTICLES, "Explorer(quotes)"])
    page = notebook.page
    page.wait_for_selector(".wb-row")
    open_row(page, 1)
    page.wait_for_selector(".wb-article >> text=so the quote stands alone")
    assert "<script>window.hacked=1</script>" in page.inner_text(".wb-article blockquote")
    # Why is in the row itself.
    assert "Omar Reyes is named here." in page.inner_text(".wb-about")
    page.keyboard.press("n")
    assert page.inner_text(".wb-where-now").startswith("Quote 3 of ")
    notebook.close()


# Rare, and a notebook of its own: CI has it.
@pytest.mark.long
def test_quotes_inside_and_across_each_other_are_each_marked_whole(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "nested", [NESTED])
    page = notebook.page
    page.wait_for_selector(".wb-row")
    open_row(page, 0)
    assert opened(page) == "that Okafor told her that the wells are dry"
    page.keyboard.press("n")
    assert opened(page) == "that the wells are dry"
    # As rows of an earlier version have it: the printed cue is found, and that is said.
    assert page.locator(".wb-story .wb-cue.wb-told").all_text_contents() == ["told"]
    assert "The reason is not kept with this row" in page.inner_text(".wb-about")
    page.keyboard.press("n")
    assert opened(page) == "dry, and left"
    assert page.locator(".wb-tag").count() == 3
    # What several share has the colour of the innermost.
    page.locator(".wb-story mark", has_text="that the wells are").click()
    assert opened(page) == "that the wells are dry"
    notebook.close()


# That two views are two is asked in test_in_jupyterlab.py as well.
@pytest.mark.long
def test_two_views_of_one_explorer_are_read_apart(browser: Browser, lab: JupyterLab) -> None:
    notebook = Notebook(browser, lab, "two", [ARTICLES, "explorer", "explorer"])
    page = notebook.page
    page.wait_for_function(f'document.querySelectorAll("{READY}").length === 2')
    first, second = page.locator(".wb-explorer").all()
    first.locator(".wb-row .wb-quote").first.click()
    first.locator("mark.wb-open").first.wait_for()
    assert second.locator(".wb-list").is_visible()
    assert not second.locator(".wb-reader").is_visible()
    ids = page.locator(".wb-row").evaluate_all("rows => rows.map(row => row.id)")
    assert len(set(ids)) == len(ids)
    notebook.close()
