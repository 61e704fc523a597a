"""Why files were not read, in the few words of a report: of one file, of several, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workbench.articles.installing import how_to_install


@dataclass(frozen=True, slots=True)
class Reason:
    """What is said behind a number of files: ``one`` behind 1, ``many`` behind more.

    ``remedy`` is what to do, without a full stop; "" where there is nothing to do.
    """

    one: str
    many: str
    remedy: str = ""


_REASONS = {
    "unreadable": (
        "is damaged, not accessible or not what its name says",
        "are damaged, not accessible or not what their names say",
        "fetch again, or save as UTF-8 text",
    ),
    "folder_unreadable": (
        "is a folder that could not be listed", "are folders that could not be listed",
        "give yourself permission, or copy elsewhere",
    ),
    "path_too_long": (
        "has a path longer than the system allows", "have paths longer than the system allows",
        "shorten the names of the folders",
    ),
    "link_outside": (
        "is a link that leads out of the folder", "are links that lead out of the folder",
        "put what they lead to in the place of the links",
    ),
    "archive_inside": (
        "is an archive inside another one", "are archives inside others", "unpack the outer one",
    ),
    "format_unsupported": (
        "is of a kind that is not read", "are of kinds that are not read",
        "save the text alone as .txt",
    ),
    "encrypted": (
        "is protected by a password", "are protected by a password", "save copies without it",
    ),
    "file_cut": ("is cut off or damaged", "are cut off or damaged", "fetch again"),
    "pages_without_text": (
        "is a picture without text", "are pictures without text",
        "run text recognition (OCR) and save with its text",
    ),
    "no_text_column": (
        "is a table without a column of texts that is known",
        "are tables without a column of texts that is known",
        'name the column: columns={"text": "its name"}, --column "text=its name"',
    ),
    "column_missing": (
        "is a table without a column that was named",
        "are tables without a column that was named", "name one that is there",
    ),
    "rows_damaged": (
        "is a damaged table", "are damaged tables", "save or fetch again",
    ),
    "too_many_rows": (
        "is a table over a million rows or 200 million characters",
        "are tables over a million rows or 200 million characters", "split",
    ),
    "reader_missing": (
        "needs a library that is not installed", "need libraries that are not installed",
        how_to_install()[0].lower() + how_to_install()[1:],
    ),
    "reader_failed": (
        "broke off its reader", "broke off their readers", "open and save again",
    ),
    "too_slow": ("took too long", "took too long", "split, or save again"),
    "articles_missing": (
        "says that it holds more articles than were found",
        "say that they hold more articles than were found", "download the missing ones again",
    ),
    "too_large": (
        "is too large, or unpacks to too much", "are too large, or unpack to too much",
        "split, or unpack the archive",
    ),
    "too_many": (
        "is an archive of too many articles", "are archives of too many articles", "unpack",
    ),
    "archive_cut": ("is a damaged archive", "are damaged archives", "fetch again"),
    "empty": ("holds no text", "hold no text", "fetch again if there should be one"),
    "page_without_story": (
        "is a web page without an article (an error, a log-in, a front page, an empty shell)",
        "are web pages without an article (errors, log-ins, front pages, empty shells)",
        "open the article in a browser, logged in, and save that",
    ),
}  # fmt: skip
# Of files that gave some text all the same, and of articles.
_PARTS = {
    "file_cut": (
        "is cut off or damaged behind what was read", "are cut off or damaged behind what was read",
        "fetch again",
    ),
    "pages_without_text": (
        "has pages that are pictures without text", "have pages that are pictures without text",
        "run text recognition (OCR) and save with its text",
    ),
    "no_text_column": (
        "is a list of articles without their texts", "are lists of articles without their texts",
        'name the column, if there is one: columns={"text": "its name"}',
    ),
    "rows_damaged": (
        "has rows that could not be read", "have rows that could not be read",
        "save or fetch again",
    ),
    "row_damaged": (
        "has rows whose cells do not fit", "have rows whose cells do not fit",
        "compare them, or save the table again",
    ),
    "text_cut": (
        "has texts that were cut before they came here",
        "have texts that were cut before they came here", "get the whole texts",
    ),
    "too_large": (
        "was too large to be read to its end", "were too large to be read to their ends", "split",
    ),
    "too_many": (
        "holds more articles than are read of one archive",
        "hold more articles than are read of one archive", "unpack",
    ),
    "not_extracted": (
        "has articles in which looking for statements failed",
        "have articles in which looking for statements failed",
        "look whether each is one article, and split what is very long",
    ),
    "archive_cut": (
        "is an archive cut off behind what was read",
        "are archives cut off behind what was read", "fetch again",
    ),
}  # fmt: skip
# Nothing is lost, and an analyst may want to know.
_NOTED = {
    "same_file": (
        "link leads to what is read under another name",
        "links lead to what is read under other names",
    ),
    "empty": (
        "article has no text, where others of its file do",
        "articles have no text, where others of their files do",
    ),
    "story_uncertain": (
        "web page has a story that may not be whole, or not alone",
        "web pages have stories that may not be whole, or not alone", "compare with the pages",
    ),
    "encoding_damaged": (
        "article has damaged characters", "articles have damaged characters",
        "save again as UTF-8",
    ),
    "not_english": (
        "article is not in English; only its quotations are taken",
        "articles are not in English; only their quotations are taken",
    ),
    "duplicate_text": (
        "article has the same text as an earlier one",
        "articles have the same text as earlier ones",
    ),
}  # fmt: skip

NOT_READ_FOR: Mapping[str, Reason] = MappingProxyType(
    {code: Reason(*words) for code, words in {**_PARTS, **_REASONS}.items()}
)
READ_IN_PART_FOR: Mapping[str, Reason] = MappingProxyType(
    {code: Reason(*words) for code, words in {**_REASONS, **_PARTS}.items()}
)
NOTED_FOR: Mapping[str, Reason] = MappingProxyType(
    {code: Reason(*words) for code, words in _NOTED.items()}
)
