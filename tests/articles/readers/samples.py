"""A small file of every format that is read, of our own writing: several articles where it can."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from tests.articles.readers import test_warc as web_archive
from tests.articles.readers.databases import test_agency_rtf as agency
from tests.articles.readers.databases import test_europresse as europresse
from tests.articles.readers.databases import test_proquest as proquest
from tests.articles.readers.factiva import test_html as factiva_html
from tests.articles.readers.factiva import test_rtf as factiva_rtf
from tests.articles.readers.mail import test_file as mail
from tests.articles.readers.mail import test_outlook as outlook
from tests.articles.readers.mail.made import message as outlook_message
from tests.articles.readers.nexis import test_html as nexis_html
from tests.articles.readers.nexis import test_txt as nexis_txt
from tests.articles.readers.nexis import test_uni as nexis_uni
from tests.articles.readers.office import test_odt as odt
from tests.articles.readers.office import test_rtf as rtf
from tests.articles.readers.office.made import document, paragraph
from tests.articles.readers.office.odt_made import make_odt, p
from tests.articles.readers.pdf import test_clippings as clippings
from tests.articles.readers.pdf import test_file as pdf
from tests.articles.readers.pdf.made import Sheet, make_pdf, set_paragraphs
from tests.articles.readers.table import test_file as table
from tests.articles.readers.table.books import FORMS
from tests.articles.readers.web import pages
from workbench.articles.readers.model import File

STORIES = tuple(nexis_uni.STORY)
ROWS = [
    {
        "id": number,
        "headline": f"The bridge opens, part {number}",
        "outlet": "The Daily Planet",
        "date": f"2014-03-{number + 1:02}",
        "url": f"https://planet.example/{number}",
        "text": f"{STORIES[0]}\n\n{STORIES[1]} This is what we know of day {number}.",
    }
    for number in range(1, 9)
]
HEADER = list(ROWS[0])
SHEETS = {"One": [HEADER, *(list(row.values()) for row in ROWS)]}
UNI = [nexis_uni.ENGLISH, nexis_uni.GERMAN] * 2
LETTERS = nexis_txt.COVER.replace("1-2", "1-4") + "".join(
    nexis_txt.ENGLISH.format(number=number, all=4) for number in range(1, 5)
)


@dataclass(frozen=True, slots=True)
class Sample:
    """How the file ``name`` is made, and how many ``articles`` it holds."""

    name: str
    made: Callable[[], bytes]
    articles: int

    def file(self) -> File:
        return File(self.name, self.made())


def _csv(separator: str) -> bytes:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, HEADER, delimiter=separator)
    writer.writeheader()
    writer.writerows(ROWS)
    return stream.getvalue().encode()


def _parquet() -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(ROWS), stream, row_group_size=3)
    return stream.getvalue()


def _json_lines() -> bytes:
    lines = [json.dumps(table.news_please(number)) for number in range(1, 5)]
    return "\n".join(lines).encode()


def _crawl(*, packed: bool) -> bytes:
    url, status, _, kind, headers = web_archive.page(1)
    records = [
        (f"{url}/{number}", status, pages.page().encode(), kind, headers) for number in range(4)
    ]
    return web_archive.archive(records, packed=packed)


def _outlook() -> bytes:
    page = f"<p>{outlook.STORY}</p>".encode() * 60
    return outlook_message("Pier closed", "Harbour Post", "news@post.example", body=outlook.STORY,
                           html=page, sent=outlook.SENT)  # fmt: skip


def _pdf() -> bytes:
    return make_pdf([Sheet(set_paragraphs(pdf.STORY, 50, 700, 300)) for _ in range(3)])


def _of(name: str, made: Callable[[], bytes], articles: int = 1) -> Sample:
    return Sample(name, made, articles)


SAMPLES: dict[str, Sample] = {
    "Word": _of("a.docx", lambda: document(*map(paragraph, [*rtf.FIRST.split(", "), rtf.SECOND]))),
    "OpenDocument text": _of("a.odt", lambda: make_odt(p(odt.FIRST), p(odt.SECOND))),
    "RTF": _of("a.rtf", lambda: rtf.made(rtf.FIRST, rtf.SECOND, rtf.FIRST)),
    "PDF": _of("a.pdf", _pdf),
    "clippings": _of("b.pdf", lambda: make_pdf(list(clippings.pages())), 3),
    "Nexis Uni, Word": _of("n.docx", lambda: nexis_uni.word(UNI, 4), 4),
    "Nexis Uni, Word without a cover": _of("o.docx", lambda: nexis_uni.word(UNI), 4),
    "Nexis Uni, RTF": _of("n.rtf", lambda: nexis_uni.rtf(UNI, 4), 4),
    "Nexis Uni, RTF without a cover": _of("o.rtf", lambda: nexis_uni.rtf(UNI), 4),
    "Nexis Uni, PDF": _of("n.pdf", lambda: nexis_uni.printed(UNI, 4), 4),
    "Nexis Uni, PDF without a cover": _of("o.pdf", lambda: nexis_uni.printed(UNI), 4),
    "LexisNexis text": _of("l.txt", LETTERS.encode, 4),
    "LexisNexis page": _of(
        "l.html",
        lambda: (
            nexis_html.HEAD
            + "".join(nexis_html.article(number, 4) for number in range(1, 5))
            + "</BODY></HTML>"
        ).encode(),
        4,
    ),
    "Factiva page": _of(
        "f.html", lambda: factiva_html.file(*map(factiva_html.in_divs, ("en", "de", "fr"))).data, 3
    ),
    "Factiva page with labels": _of(
        "g.html", lambda: factiva_html.file(*map(factiva_html.in_table, ("en", "de", "fr"))).data, 3
    ),
    "Factiva RTF": _of(
        "f.rtf", lambda: factiva_rtf.file(*map(factiva_rtf.bare, ("en", "de", "fr"))).data, 3
    ),
    "Factiva RTF with labels": _of(
        "g.rtf", lambda: factiva_rtf.file(*map(factiva_rtf.labelled, ("en", "de", "fr"))).data, 3
    ),
    "Europresse": _of(
        "e.html", lambda: europresse.file(*map(europresse.in_cell, ("en", "de", "fr"))).data, 3
    ),
    "Europresse, newer": _of(
        "h.html", lambda: europresse.file(*map(europresse.in_article, ("en", "de", "fr"))).data, 3
    ),
    "ProQuest": _of(
        "p.txt",
        lambda: proquest.file(*(proquest.document("en", (n, 3)) for n in range(1, 4))).data,
        3,
    ),
    "ProQuest without positions": _of(
        "q.txt", lambda: proquest.file(*map(proquest.document, ("en", "de", "fr"))).data, 3
    ),
    "APA": _of("a2.rtf", lambda: agency.file(*[agency.report()] * 4).data, 4),
    "web page": _of("page.html", lambda: pages.page().encode()),
    "MHTML": _of("page.mhtml", lambda: pages.mhtml(pages.page())),
    "MHTML in base64": _of("page.mht", lambda: pages.mhtml(pages.page(), way="base64")),
    "WARC": _of("crawl.warc", lambda: _crawl(packed=False), 4),
    "WARC, packed": _of("crawl.warc.gz", lambda: _crawl(packed=True), 4),
    "mail": _of("a.eml", lambda: mail.newsletter().as_bytes()),
    "Outlook": _of("a.msg", _outlook),
    "CSV": _of("a.csv", lambda: _csv(","), 8),
    "TSV": _of("a.tsv", lambda: _csv("\t"), 8),
    "JSON": _of("a.json", lambda: json.dumps(ROWS, indent=1).encode(), 8),
    "JSON, one object": _of("b.json", lambda: json.dumps(ROWS[0]).encode()),
    "JSON, wrapped": _of("c.json", lambda: json.dumps({"data": {"articles": ROWS}}).encode(), 8),
    "JSON Lines": _of("a.jsonl", _json_lines, 4),
    "Parquet": _of("a.parquet", _parquet, 8),
    **{
        form.upper(): _of(f"a.{form}", lambda make=make: make(SHEETS), 8)  # type: ignore[misc]
        for form, make in FORMS.items()
    },
}
