"""What a test reads off list and reader, and the articles that it opens there."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.explorer import READY, resize, without_filters
from tests.browser.jupyterlab import in_kernel, set_theme
from tests.browser.notebook import SIDE_BY_SIDE

# Quotes that go on, that stand in pieces, in other scripts and in what looks like markup.
ARTICLES = """
from workbench import Article, extract_quotes
from workbench.explorer import Explorer
first = Article.from_text(
    "“The dam 🌊 is <b>safe</b> & sound,” said Lena Holt, the head of the River Board, "
    "“and it will 👩‍🚒 stay so for years.”\\n\\n"
    "“Nobody told us about the cafe\u0301 <script>window.hacked=1</script> plans,” "
    "Omar Reyes said.\\n\\n"
    "Holt said that the sanctions on Ukraine’s grain hurt nobody.",
    title="The dam <img src=x onerror=window.hacked=1>", outlet="The Post", published="2024-05-01",
    url="https://post.example/dam?a=1&b=2",
)
second = Article.from_text(
    "Police said that “אין שלום בעיר הזאת”, and that the road was closed.\\n\\n"
    "“It will open again on Monday,” said Mayor Ana Bell.",
    title="The road", outlet="The Herald", published="2024-06-01",
    url="javascript:window.hacked=1",
)
quotes = extract_quotes([first, second], progress=False)
explorer = Explorer(quotes, [first, second])
"""
# More quotes than a page holds: their texts come from the kernel.
LARGE = """
from tests.explorer.frames import large
from workbench.explorer import Explorer
big = Explorer(large({rows})); big
"""
OPEN = ".wb-story mark.wb-open"
ROW = ".wb-row[data-position='{}']"
AS_TABLE = ".wb-listbar .wb-choice label:nth-of-type(2)"
HEADING = ".wb-headings .wb-cell-{} "


def as_opened(page: Page) -> Page:
    """The list of all quotes in the frame's order, nothing opened, as the notebook opened."""
    page.wait_for_selector(READY)
    resize(page, **SIDE_BY_SIDE)
    set_theme(page, "JupyterLab Light")
    if page.locator(".wb-reader").is_visible():
        page.locator(".wb-reader").focus()
        page.keyboard.press("Escape")
    all_of_them = "explorer.filters = {}; print(len(explorer.selection))"
    without_filters(page, int(in_kernel(page, all_of_them)))
    page.select_option(".wb-order", "frame")
    return page


def open_row(page: Page, position: int) -> None:
    page.locator(f"{ROW.format(position)} .wb-quote").click()
    page.wait_for_selector(".wb-reader:visible")


def opened(page: Page) -> str:
    """The words of the opened quote, as they are marked in the article."""
    page.wait_for_selector(OPEN)
    return "".join(page.locator(OPEN).all_text_contents())


def active(page: Page) -> int:
    """The position of the list's active row."""
    row = page.get_attribute(".wb-list", "aria-activedescendant") or "-1"
    return int(row.rsplit("-", 1)[1])


def in_view(page: Page, selector: str, holder: str) -> bool:
    """Whether an element is to be seen within another that scrolls."""
    return bool(
        page.evaluate(
            """([selector, holder]) => {
              const inner = document.querySelector(selector)?.getBoundingClientRect();
              const outer = document.querySelector(holder).getBoundingClientRect();
              return Boolean(inner) && inner.bottom > outer.top && inner.top < outer.bottom;
            }""",
            [selector, holder],
        )
    )
