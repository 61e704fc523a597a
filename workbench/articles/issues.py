"""The issue codes an article can carry, each with its meaning in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workbench.articles.installing import how_to_install

# Order is the order in which an article lists its codes: what stopped the reading comes first.
ISSUES: Mapping[str, str] = MappingProxyType(
    {
        "unreadable": "The file could not be read as what its name says (damaged, cut off, no text,"
        " another kind of file, packed by a rare method, not accessible); its text is empty. Fetch "
        "it again, or save it as UTF-8 text.",
        "folder_unreadable": "The folder could not be listed (no permission, or a fault of the "
        "disk), and nothing in it was read. Give yourself permission, or copy it elsewhere.",
        "path_too_long": "The path is longer than the system allows, and nothing at it was read. "
        "Shorten the names of its folders, or move it nearer to the top.",
        "link_outside": "The link leads out of the folder that was given and was not followed. Put "
        "the file or folder itself in its place.",
        "archive_inside": "The file is an archive inside another archive and was not read. Unpack "
        "the outer one.",
        "format_unsupported": "The file is of a kind that is not read (a picture, a program), or "
        "holds something else than its name says (JSON, base64). Save the article's text alone as "
        ".txt.",
        "encrypted": "The file is protected by a password and was not read. Save a copy without "
        "it.",
        "file_cut": "The file is cut off or damaged in part; what stands before that place was "
        "read. Fetch it again.",
        "pages_without_text": "Pages of the file are pictures without text, or it is one picture; "
        "no text was made up for them. Have a program for text recognition (OCR) read it.",
        "no_text_column": "The table has no column of texts that is known by its name. Name it: "
        'columns={"text": "its name"} in Python, --column "text=its name" in the terminal.',
        "column_missing": "The table has no column of a name that was given in columns={...}; what "
        "other columns say was read. Name one that it has.",
        "rows_damaged": "Some rows of the table could not be read (cut off or damaged); the others "
        "were. Save or fetch it again.",
        "row_damaged": "The row is cut off, or its cells or quotation marks do not fit; what could "
        "be read of it was. Save the table again.",
        "text_cut": "The text was cut before it came here (Excel holds 32,767 characters a cell), "
        "or is over the limit. Get the whole text.",
        "too_many_rows": "The table has over a million rows or 200 million characters; those after "
        "that were not read. Split it.",
        "story_uncertain": "Where the story of the web page begins and ends is not sure. Compare "
        "it with the page.",
        "reader_missing": "What reads files of this kind (the extra 'formats') is not installed. "
        f"{how_to_install()}",
        "reader_failed": "The reader of this format ended over the file, which is damaged or made "
        "to do so; nothing of it was read. Open it and save it again.",
        "too_slow": "The file took longer to read than one of its size may (a minute, and three "
        "seconds more for each of its megabytes) and was left. Split it, or save it again.",
        "not_extracted": "The article was read, but finding its statements failed, or ended the "
        "process that did it, twice; it has no quotes. Look whether it is one article and its text "
        "is sound; split one that is very long.",
        "articles_missing": "The file says that it holds more articles than were found in it. Look "
        "at it, and download the missing ones again.",
        "too_large": "The file is too large (over 20 MB of text, over 200 MB of another kind, or "
        "it unpacks to more than a reader can hold), or with it all archives of this run together "
        "unpack to over 500 MB; it was not read. Split the file, or unpack the archive.",
        "too_many": "The archive holds over 100,000 articles, or with it all archives of this run "
        "together over 500,000; those after that were not read. Unpack it.",
        "archive_cut": "The archive is cut off or damaged: what stands before that place was read, "
        "what stands behind it was not. Fetch it again.",
        "same_file": "The file or folder is read under another name, to which a link leads; it was "
        "not read twice.",
        "empty": "The file holds no text.",
        "encoding_guessed": "The file is not UTF-8 and does not say what it is; its characters "
        "were guessed. Look for odd letters, or save it as UTF-8.",
        "encoding_damaged": "Some characters are damaged: broken bytes and halves of characters "
        "stand as \ufffd, NULs are left out, control characters are kept.",
        "mojibake_mended": "Some letters had been decoded as another encoding than their own "
        "(â€™ for ’) and were mended where that was certain. Look for odd letters that are left.",
        "not_plain_text": "Tags of HTML (<p>, <br>) stood among the words and were taken out; or "
        "the text speaks of tags or entities, or holds lines of a mail in code, which stand as "
        "they are. Compare it with its source.",
        "duplicate_text": "Another file, read before this one, has exactly the same text.",
        "page_without_story": "The web page holds no article: it is an error page, one to log in "
        "or subscribe, a front page, or a shell that a script would have filled. Open the article "
        "in a browser, logged in, and save that.",
        "no_story": "The text holds no running text, only headings, captions or page furniture.",
        "not_english": "At least half of the running text is not in English. Of its paragraphs in "
        "other languages only what stands in quotation marks is taken, with low confidence and "
        "without a speaker.",
        "title_missing": "No title was found in the text or in its metadata.",
        "outlet_missing": "No outlet (newspaper, station, site) was found in the text or in its "
        "metadata.",
        "date_missing": "No date of publication was found in the text or in its metadata.",
        "date_uncertain": "The text states a date that cannot be taken for the day of "
        "publication (no year, day and month not to be told apart, several that disagree, or "
        "only a date of update).",
    }
)

# There is a text, and no quotes of it.
NOT_EXTRACTED = "not_extracted"
# Nothing is missing; it stands under another name.
SAME_FILE = "same_file"
# Something of the file is lost, and what is there was read.
IN_PART = frozenset(
    {
        *("archive_cut", "articles_missing", "column_missing", "file_cut", "pages_without_text"),
        *("row_damaged", "rows_damaged", "text_cut", "too_many", "too_many_rows"),
        NOT_EXTRACTED,
    }
)
# Something of the file was not read, or all of it: the run goes on, and the report says so.
NOT_READ = IN_PART | {
    *("unreadable", "folder_unreadable", "path_too_long", "link_outside", "format_unsupported"),
    *("encrypted", "no_text_column", "reader_missing", "reader_failed", "too_slow", "too_large"),
    *("archive_inside", "empty", "page_without_story"),
}


def in_order(codes: set[str]) -> tuple[str, ...]:
    """``codes`` without repeats, in the order of :data:`ISSUES`."""
    return tuple(code for code in ISSUES if code in codes)
