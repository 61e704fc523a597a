"""Tables of articles as analysts and programs write them: rows, fields, what is told besides."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.articles.readers.fuzz import survives
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.table import file as table
from workbench.articles.readers.table import rows as table_rows
from workbench.errors import WorkbenchError

STORY = "The pier at Norrey was closed on Monday.\n\n“It is unsafe,” said the harbour master."
OTHER = "Two ferries were cancelled. Passengers waited for three hours in the rain."


def read(name: str, data: str | bytes, **columns: str) -> Reading:
    file = File(name, data.encode() if isinstance(data, str) else data)
    assert table.knows(file)
    return table.read_table(file, columns or None)


def only(reading: Reading) -> Draft:
    (draft,) = reading.drafts
    return draft


# --- news-please and Media Cloud, by the fields that they document


def news_please(number: int, **fields: object) -> dict[str, object]:
    return {
        "authors": ["Mira Holm", "Tom Brandt"], "date_download": "2023-09-20 06:00:11",
        "date_modify": None, "date_publish": f"2023-09-{11 + number} 08:30:00",
        "description": "What happened at the pier.", "filename": "https%3A%2F%2Fpost.json",
        "image_url": "https://harbourpost.example/pier.jpg", "language": "en", "localpath": None,
        "title": f"Pier closed {number}", "title_page": "Pier closed | Harbour Post",
        "title_rss": None, "source_domain": "harbourpost.example", "maintext": f"{STORY} {number}.",
        "url": f"https://harbourpost.example/{number}",
    } | fields  # fmt: skip


def test_single_file_of_news_please_is_one_article_with_all_its_fields() -> None:
    assert only(read("a.json", json.dumps(news_please(1), indent=2))) == Draft(
        f"{STORY} 1.",
        title="Pier closed 1",
        outlet="harbourpost.example",
        published=date(2023, 9, 12),
        byline="Mira Holm, Tom Brandt",
        url="https://harbourpost.example/1",
        language="en",
    )


def test_json_lines_of_news_please_are_an_article_each_and_one_without_text_says_so() -> None:
    rows = [news_please(1), news_please(2, maintext=None), news_please(3, authors=[])]
    found = read("crawl.jsonl", "\n".join(map(json.dumps, rows)))
    assert [draft.issues for draft in found.drafts] == [(), ("empty",), ()]
    assert [draft.byline for draft in found.drafts][1:] == ["Mira Holm, Tom Brandt", None]
    assert [draft.published for draft in found.drafts] == [date(2023, 9, n) for n in (12, 13, 14)]


def test_table_of_news_please_has_its_authors_as_python_prints_them() -> None:
    csv = "title,maintext,authors,date_publish,source_domain\n"
    csv += "Pier,\"Long story, short.\",\"['Mira Holm', 'Tom Brandt']\",2023-09-12,post.example\n"
    draft = only(read("a.csv", csv))
    assert (draft.byline, draft.text) == ("Mira Holm, Tom Brandt", "Long story, short.")


MEDIA_CLOUD = "id,indexed_date,language,media_name,media_url,publish_date,title,url"


def test_list_of_media_cloud_without_texts_keeps_its_stories_and_says_so() -> None:
    csv = f"{MEDIA_CLOUD}\nab12,2023-10-01 02:11:09,en,harbourpost.example,harbourpost.example,"
    csv += '2023-09-12,"Pier closed, ferries late",https://harbourpost.example/1\n'
    found = read("mc-onlinenews.csv", csv)
    assert found.issues == ("no_text_column",)
    assert only(found) == Draft(
        "",
        title="Pier closed, ferries late",
        outlet="harbourpost.example",
        published=date(2023, 9, 12),
        url="https://harbourpost.example/1",
        language="en",
        issues=("empty",),
    )


def test_older_list_of_media_cloud_has_other_columns() -> None:
    csv = "stories_id,publish_date,title,url,language,ap_syndicated,themes,media_id,media_name,"
    csv += "media_url\n1,2017-03-02 14:00:00,Pier,https://post.example/1,en,False,,9,Harbour Post,"
    csv += "https://post.example/\n"
    draft = only(read("all-story-urls.csv", csv))
    assert (draft.outlet, draft.published) == ("Harbour Post", date(2017, 3, 2))


def test_stories_of_media_cloud_with_texts_are_articles() -> None:
    story = {"id": "ab12", "media_name": "post.example", "publish_date": "2023-09-12",
             "title": "Pier", "url": "https://post.example/1", "language": "en",
             "text": STORY}  # fmt: skip
    found = read("stories.json", json.dumps([story, story | {"text": OTHER}]))
    assert [draft.text for draft in found.drafts] == [STORY, OTHER]
    assert found.issues == ()


# --- separated values

HEADERS = {
    "english": ("Title", "Body", "Publish Date", "Source", "Author", "Link", "Section", "Page"),
    "camel": ("headline", "fullText", "publishedAt", "mediaName", "byLine", "URL", "desk", "pages"),
    "german": ("Überschrift", "Volltext", "Erscheinungsdatum", "Zeitung", "Autor", "Link",
               "Ressort", "Seite"),
    "french": ("Titre", "Texte intégral", "Date de publication", "Journal", "Auteur", "Lien",
               "Rubrique", "Page"),
}  # fmt: skip


@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_columns_are_known_by_their_names_in_three_languages(language: str, separator: str) -> None:
    cells = ("Pier closed", f'"{STORY}"', "2023-09-12", "Harbour Post", "By Mira Holm",
             "https://post.example/1", "Local", "B1")  # fmt: skip
    text = "\n".join(separator.join(row) for row in (HEADERS[language], cells))
    assert only(read("a.csv", text)) == Draft(
        STORY,
        title="Pier closed",
        outlet="Harbour Post",
        published=date(2023, 9, 12),
        byline="Mira Holm",
        url="https://post.example/1",
        section="Local",
        page="B1",
    )


def test_analyst_names_columns_that_nobody_would_know() -> None:
    csv = "Rumpf,Kopf,Tag,text\nThe pier is shut.,Pier,2023-09-12,short\n"
    draft = only(read("a.csv", csv, text="rumpf", title="Kopf", published="Tag"))
    assert (draft.text, draft.title, draft.published) == (
        "The pier is shut.", "Pier", date(2023, 9, 12)
    )  # fmt: skip
    assert only(read("b.csv", "text,title\nShut.,Pier\n", text="Rumpf")).text == "Shut."


def test_analyst_who_names_an_unknown_field_is_told_the_known_ones() -> None:
    with pytest.raises(WorkbenchError, match=r"Unknown field 'body'.* known: text, title, outlet"):
        read("a.csv", "text\nShut.\n", body="text")


def test_table_without_texts_names_the_columns_it_has() -> None:
    with pytest.raises(NotReadError) as fault:
        read("a.csv", "id,summary,snippet\n1,Pier shut,The pier is\n")
    assert (fault.value.issue, fault.value.detail) == ("no_text_column", "id, summary, snippet")


def test_header_may_stand_below_the_words_of_a_database() -> None:
    csv = 'sep=;\nSearch: pier\n\nTitle;Text;Date\nPier;"Shut; for now.";12.09.2023\n'
    assert only(read("a.csv", csv)) == Draft(
        "Shut; for now.", title="Pier", published=date(2023, 9, 12)
    )


def test_long_cells_quotes_and_line_ends_stay_whole() -> None:
    long = "A word. " * 40_000
    csv = f'text,title\r\n"He said ""no"".\r\n\r\nThen he left.",A\r\n"{long}",B\r\n'
    found = read("a.csv", csv)
    assert found.drafts[0].text == 'He said "no".\n\nThen he left.'
    assert len(found.drafts[1].text) == len(long.strip())


def test_marks_of_speech_survive_all_ways_of_quoting() -> None:
    ways = {
        "tabs.tsv": 'title\ttext\nA\t"We lost," she said.\nB\t"No."\n',
        "slashes.csv": 'title,text\nA,"\\"We lost,\\" she said."\nB,"\\"No.\\""\n',
        "doubled.csv": 'title,text\nA,"""We lost,"" she said."\nB,"""No."""\n',
        "faulty.csv": 'title,text\nA,""We lost," she said."\n"B",""No.""\n',
    }
    for name, text in ways.items():
        texts = [draft.text for draft in read(name, text).drafts]
        assert texts == ['"We lost," she said.', '"No."'], name


def test_mark_that_never_closes_takes_no_other_row_with_it() -> None:
    csv = 'title,text,date\nA,"She left.,2023-09-12\nB,"He, too, stayed.",2023-09-13\nC,End.,\n'
    found = read("a.csv", csv)
    assert [draft.title for draft in found.drafts] == ["A", "B", "C"]
    assert [draft.text for draft in found.drafts][1:] == ["He, too, stayed.", "End."]


def test_last_row_of_a_table_that_is_cut_off_is_marked() -> None:
    csv = 'title,text\nA,"One, two."\nB,"Three, and th'
    found = read("a.csv", csv)
    assert [draft.issues for draft in found.drafts] == [(), ("row_damaged",)]


def test_rows_without_text_count_where_other_cells_speak_of_an_article() -> None:
    csv = "title,text,date,outlet\nA,,2023-09-12,Post\n,,,\n,,,Post\n,n/a,2023-09-12,\nB,Shut.,,\n"
    found = read("a.csv", csv)
    assert [(draft.title, draft.issues) for draft in found.drafts] == [("A", ("empty",)), ("B", ())]


def test_header_that_comes_again_is_no_article() -> None:
    csv = "title,text\nA,Shut.\nTitle,Text\nB,Open.\n"
    assert [draft.title for draft in read("a.csv", csv).drafts] == ["A", "B"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_table_may_have_any_usual_encoding(encoding: str) -> None:
    csv = (
        "Titel;Text\nBrücke;„Über den Hafen – nein“, sagte er. Die Brücke bleibt offen für alle.\n"
    )
    draft = only(read("a.csv", csv.encode(encoding)))
    assert (draft.title, draft.text[:8]) == ("Brücke", "„Über de")


def test_cells_with_markup_and_entities_give_plain_paragraphs() -> None:
    csv = 'title,text\nA &amp; B,"<p>The <b>pier</b> shut.</p><p>&ldquo;No,&rdquo; she said.</p>"\n'
    draft = only(read("a.csv", csv))
    assert (draft.title, draft.text) == ("A & B", "The pier shut.\n\n“No,” she said.")


def test_cells_that_programs_cut_are_told() -> None:
    csv = f'text\n"{"word " * 6553}xy"\n"The pier shut on… [+812 chars]"\n'
    found = read("a.csv", csv)
    assert [draft.issues for draft in found.drafts] == [("text_cut",), ("text_cut",)]
    assert found.drafts[1].text == "The pier shut on"


def test_days_of_a_column_are_settled_together() -> None:
    csv = "text,date\nOne.,03/04/2023\nTwo.,25/04/2023\nThree.,05/05/2023\n"
    days = [draft.published for draft in read("a.csv", csv).drafts]
    assert days == [date(2023, 4, 3), date(2023, 4, 25), date(2023, 5, 5)]
    unsure = read("b.csv", "text,date\nOne.,03/04/2023\nThree.,05/05/2023\n").drafts
    assert [(draft.published, draft.issues) for draft in unsure] == [
        (None, ("date_uncertain",)),
        (date(2023, 5, 5), ()),
    ]


# --- JSON

ARTICLES = [
    {"headline": "Pier", "body": STORY, "outlet": "Post", "published": "12 Sept. 2023"},
    {"headline": "Ferry", "body": OTHER, "outlet": "Post", "published": "2023-09-13T08:00:00Z"},
]
SHAPES: dict[str, object] = {
    "list": ARTICLES,
    "columns": {key: [row[key] for row in ARTICLES] for key in ARTICLES[0]},
    "numbered columns": {
        key: {str(n): row[key] for n, row in enumerate(ARTICLES)} for key in ARTICLES[0]
    },
    "numbered rows": {str(n): row for n, row in enumerate(ARTICLES)},
    "split": {"columns": list(ARTICLES[0]), "index": [0, 1],
              "data": [list(row.values()) for row in ARTICLES]},
    "wrapped": {"status": "ok", "response": {"total": 2, "articles": ARTICLES}},
    "names first": [list(ARTICLES[0]), *[list(row.values()) for row in ARTICLES]],
    "search engine": {"hits": {"hits": [{"_id": "1", "_source": row} for row in ARTICLES]}},
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_json_of_any_usual_shape_gives_the_same_articles(shape: str) -> None:
    for indent in (None, 1):
        found = read("a.json", json.dumps(SHAPES[shape], indent=indent)).drafts
        assert [(draft.title, draft.text, draft.published) for draft in found] == [
            ("Pier", STORY, date(2023, 9, 12)),
            ("Ferry", OTHER, date(2023, 9, 13)),
        ]


def test_objects_inside_an_article_are_its_fields() -> None:
    news_api = {"source": {"id": None, "name": "Harbour Post"}, "author": "Mira Holm",
                "title": "Pier", "url": "https://post.example/1",
                "publishedAt": "2023-09-12T10:00:00Z", "content": STORY}  # fmt: skip
    guardian = {"webTitle": "Pier", "webPublicationDate": "2023-09-12T10:00:00Z",
                "sectionName": "Local", "webUrl": "https://post.example/1",
                "fields": {"bodyText": STORY, "byline": "Mira Holm",
                           "publication": "Post"}}  # fmt: skip
    mongo = {"text": STORY, "date": {"$date": "2023-09-12T10:00:00Z"}, "media": {"name": "Post"}}
    for row in (news_api, guardian, mongo):
        draft = only(read("a.json", json.dumps([row])))
        assert (draft.text, draft.published) == (STORY, date(2023, 9, 12))
    assert only(read("a.json", json.dumps([news_api]))).outlet == "Harbour Post"
    assert only(read("a.json", json.dumps({"results": [guardian]}))).byline == "Mira Holm"


def test_text_in_a_list_of_paragraphs_is_one_text() -> None:
    row = {"title": "Pier", "text": ["The pier shut.", "", "Nobody came."], "authors": ["M. Holm"]}
    assert only(read("a.json", json.dumps(row))).text == "The pier shut.\n\nNobody came."


def test_damaged_lines_of_json_are_counted_and_the_others_read() -> None:
    lines = [json.dumps({"text": f"Story {n}."}) for n in range(5)]
    lines[2] = lines[2][:-4]
    found = read("a.jsonl", "\n".join(lines))
    assert [draft.text for draft in found.drafts] == [f"Story {n}." for n in (0, 1, 3, 4)]
    assert (found.expected, found.issues) == (5, ("rows_damaged",))


def test_list_that_is_cut_off_gives_what_stands_before() -> None:
    text = json.dumps([{"text": f"Story {n}."} for n in range(5)])
    found = read("a.json", text[: text.index("Story 3")])
    assert (len(found.drafts), found.issues) == (3, ("rows_damaged",))


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ('{"version": 1, "settings": {"dark": true}}', "no_text_column"),
        ("[1, 2, 3]", "no_text_column"),
        ("[]", "no_text_column"),
        ("{]", "unreadable"),
        ("[" * 100_000, "unreadable"),
        ('{"text":' * 50_000, "unreadable"),
    ],
)
def test_json_of_other_things_is_told(text: str, issue: str) -> None:
    with pytest.raises(NotReadError) as fault:
        read("a.json", text)
    assert fault.value.issue == issue


# --- Parquet


def parquet(columns: dict[str, object]) -> bytes:
    stream = io.BytesIO()
    pq.write_table(pa.table(columns), stream)
    return stream.getvalue()


def test_parquet_keeps_days_as_days_and_reads_nested_columns() -> None:
    data = parquet(
        {
            "body": [STORY, OTHER, None],
            "headline": ["Pier", "Ferry", None],
            "published": [datetime(2023, 9, 12, 8), datetime(2023, 9, 13), None],
            "source": [{"name": "Post"}, {"name": "Post"}, None],
            "embedding": [[0.1] * 8] * 3,
        }
    )
    found = read("a.parquet", data).drafts
    assert [(draft.title, draft.published, draft.outlet) for draft in found] == [
        ("Pier", date(2023, 9, 12), "Post"),
        ("Ferry", date(2023, 9, 13), "Post"),
    ]
    assert len(read("wrongly-named.csv", data).drafts) == 2


def test_parquet_that_is_none_is_unreadable() -> None:
    for data in (b"PAR1", b"PAR1" + bytes(50) + b"PAR1", b"text,title\n"):
        with pytest.raises(NotReadError, match="unreadable"):
            read("a.parquet", data)


# --- whose a file is


@pytest.mark.parametrize(
    "name",
    ["metadata.csv", "sub/metadata.csv", "quotes.parquet", "speakers.csv", "corrections.jsonl"],
)
def test_tables_of_the_workbench_are_left_alone(name: str) -> None:
    assert not table.knows(File(name, b"file,text,title\n"))


@pytest.mark.parametrize(
    ("name", "data", "mine"),
    [
        ("a.txt", "Date\tHeadline\tText\tURL\n2023-09-12\tPier\tShut.\t\n", True),
        ("a.txt", "The pier, the text, and the title of the harbour master were shut.\n", False),
        ("a.txt", "Text, body and soul\n\nA story.", False),
        ("a", '[{"title": "Pier", "text": "Shut."}]', True),
        ("a.csv", "<html><body>Shut.</body></html>", False),
        ("a.csv", "%PDF-1.7", False),
        ("a.xls", "Title\tText\tDate\nPier\tShut.\t\n", True),
        ("a.csv", "", False),
    ],
)
def test_table_is_told_by_its_content(name: str, data: str, mine: bool) -> None:
    assert table.knows(File(name, data.encode())) is mine


def test_rows_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_rows, "MOST_ROWS", 3)
    found = read("a.csv", "text\n" + "Shut.\n" * 5)
    assert (len(found.drafts), found.issues) == (3, ("too_many_rows",))
    monkeypatch.setattr(table_rows, "MOST_ROWS", 100)
    monkeypatch.setattr(table_rows, "MOST_CHARACTERS", 12)
    assert read("a.csv", "text\n" + "Shut.\n" * 5).issues == ("too_many_rows",)


def csv_sample() -> bytes:
    return f'title,text,date\nA,"{STORY}",2023-09-12\nB,"He ""said"" so.",3/4/2023\n'.encode() * 4


SAMPLES: dict[str, Callable[[], bytes]] = {
    "a.csv": csv_sample,
    "a.json": lambda: json.dumps([news_please(1), news_please(2)]).encode(),
    "b.json": lambda: json.dumps(SHAPES["wrapped"], indent=1).encode(),
    "a.jsonl": lambda: "\n".join(json.dumps(news_please(n)) for n in range(4)).encode(),
    "a.parquet": lambda: parquet({"text": [STORY, OTHER], "date": ["2023-09-12", "x"]}),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_damage_raises_nothing_but_not_read(name: str) -> None:
    survives(lambda data: table.read(File(name, data)), SAMPLES[name]())
