"""Texts as outlets print them, and what each of their paragraphs is."""

from __future__ import annotations

import pytest

from workbench.articles import Article

STORY = (
    "The harbour board of Westmark voted on Tuesday to close the old ferry terminal by the end of "
    "the year, ending a dispute of almost ten years."
)
MORE = (
    "“We have waited long enough for an answer,” said Ines Tallow, a captain who has run the line "
    "since 1998, after the vote."
)
LAST = "The terminal, built in 1931, serves some four hundred passengers on a weekday in winter."


def layout(*paragraphs: str, gap: str = "\n\n") -> list[tuple[str, str]]:
    """(kind, words) of every paragraph that is not story, in order."""
    article = Article.from_text(gap.join(paragraphs))
    return [
        (p.kind, article.text[p.start : p.end]) for p in article.paragraphs if p.kind != "story"
    ]


HEADINGS = [
    "What the vote means",
    "A harbour without ferries",
    "Money",
    "‘Nobody asked us’: the crews",
    "The 2019 plan",
    "3. Who pays for the pier",
    "Costs, benefits and doubts",
    "Why It Took Ten Years",
    "WHAT COMES NEXT",
    "Analysis: a vote for the tunnel",
]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\n \n\n"])
def test_short_line_between_ended_paragraphs_heads_a_section(heading: str, gap: str) -> None:
    article = Article.from_text(gap.join([STORY, MORE, heading, LAST, MORE]))
    assert [section.heading for section in article.sections] == [None, heading]
    start, end = article.sections[1].heading_span or (0, 0)
    assert article.text[start:end] == heading
    assert [p.kind for p in article.paragraphs] == ["story", "story", "heading", "story", "story"]


NO_HEADINGS = [
    "“We will sue.”",
    "“Never again”",
    '"No comment"',
    "‘It is a disgrace’",
    "''Not a chance''",
    "TALLOW: We never agreed to that",
    "Q: What will the crews do?",
    "Q. And the passengers",
    "Why did you vote against it?",
    "She agreed:",
    "And then nothing happened.",
    "He said it was over",
    "but the board had other plans",
    "- a new pier at Holm Point",
    "• two ferries instead of four",
    "8:45 p.m.",
    "Mette Aldous, 41",
    "They did it!",
    "But the board had other plans",
    "Then the lamps went out",
    "Tallow, who has sailed since 1998, and her crew",
    "Write to harbour@example.org",
    "Tallow: “Never again”",
]


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_quotes_labels_lists_and_torn_sentences_stay_in_the_story(line: str) -> None:
    assert layout(STORY, MORE, line, LAST, MORE) == []


def test_the_same_short_line_twice_is_a_label_of_an_interview() -> None:
    assert layout(STORY, "Ines Tallow", MORE, LAST, "Ines Tallow", LAST) == []


def test_a_question_heads_a_section_only_where_others_do() -> None:
    question = "What happens to the pier?"
    assert layout(STORY, question, LAST) == []
    assert layout(STORY, question, LAST, "The money", MORE) == [
        ("heading", question),
        ("heading", "The money"),
    ]


def test_line_after_a_colon_is_what_the_colon_announces() -> None:
    assert layout(STORY, "The sign on the gate reads:", "Closed Until Further Notice", LAST) == []


POEM = (
    "The gulls are gone\nThe lamp is out\nA rope lies on the stones\nAnd nobody about\n\n"
    "I count the boats\nI count them twice\nOne boat has not come home\n"
)


def test_poem_of_short_lines_is_story() -> None:
    article = Article.from_text(POEM)
    assert {p.kind for p in article.paragraphs} == {"story"}
    assert [s.heading for s in article.sections] == [None]


def test_poem_inside_an_article_is_story() -> None:
    assert layout(STORY, "She recited a poem of her own:", *POEM.split("\n"), LAST, MORE) == []


def test_transcript_is_story() -> None:
    turns = ["COOPER: Good evening", "TALLOW: Good evening to you", "COOPER: Is it over?",
             "TALLOW: Over? No."]  # fmt: skip
    assert layout(STORY, *turns, LAST) == []
    assert layout(*turns) == []


def test_interview_with_labels_on_their_own_lines_is_story() -> None:
    assert layout(STORY, "Question", "Is it over?", "Answer", "No, it is not over yet.", LAST) == []


HEADS = [
    # lines above the story, kinds, title, outlet, byline
    (["Ferry line to close"], ["heading"], "Ferry line to close", None, None),
    (
        ["Who will save the ferry?", "By Jon Maple"],
        ["heading", "metadata"], "Who will save the ferry?", None, "Jon Maple",
    ),
    (
        ["World", "Westmark closes its ferry line", "BY JON MAPLE AND ADA VAN DER REED"],
        ["furniture", "heading", "metadata"],
        "Westmark closes its ferry line", None, "JON MAPLE, ADA VAN DER REED",
    ),
    (
        ["The Westmark Courier", "Ferry line to close at year’s end", "Jon Maple, Staff Writer"],
        ["metadata", "heading", "metadata"],
        "Ferry line to close at year’s end", "The Westmark Courier", "Jon Maple",
    ),
    (
        ["Ferry line to close", "By Jon Maple, Transport Correspondent", "Share", "5 min read"],
        ["heading", "metadata", "furniture", "furniture"],
        "Ferry line to close", None, "Jon Maple",
    ),
    (
        ["Title: Ferry line to close", "Source: Coast Weekly", "Author: Jon Maple"],
        ["metadata"] * 3, "Ferry line to close", "Coast Weekly", "Jon Maple",
    ),
    (
        ["# Ferry line to close", "_____", "By Reuters"],
        ["heading", "furniture", "metadata"], "Ferry line to close", None, None,
    ),
    (
        ["Ferry line to close", "Jon Maple"],
        ["heading", "metadata"], "Ferry line to close", None, "Jon Maple",
    ),
    (
        ["Ferry line to close", "Ines Tallow"],
        ["heading", "caption"], "Ferry line to close", None, None,
    ),
    (
        ["Ferry line to close", "Board ends a dispute of ten years over the old terminal"],
        ["heading", "heading"], "Ferry line to close", None, None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "kinds", "title", "outlet", "byline"), HEADS)
def test_head_of_an_article(
    lines: list[str], kinds: list[str], title: str, outlet: str | None, byline: str | None
) -> None:
    article = Article.from_text("\n\n".join([*lines, STORY, MORE, LAST]))
    assert [p.kind for p in article.paragraphs] == [*kinds, "story", "story", "story"]
    assert (article.title, article.outlet, article.byline) == (title, outlet, byline)
    assert [section.heading for section in article.sections] == [None]


def test_short_line_between_title_and_story_heads_the_first_section() -> None:
    article = Article.from_text("\n\n".join(["Ferry line to close", "The vote", STORY, LAST]))
    assert article.title == "Ferry line to close"
    assert [section.heading for section in article.sections] == [None, "The vote"]


FEET = [
    # lines below the story, outlet, network, byline
    (
        ["Bo Lindqvist", "The Coast Times", "Northern News Network"],
        "The Coast Times",
        "Northern News Network",
        "Bo Lindqvist",
    ),
    (["Coast Weekly"], "Coast Weekly", None, None),
    (["Bo Lindqvist, Senior Reporter"], None, None, "Bo Lindqvist"),
    (["Bo Lindqvist, Reuters"], None, None, "Bo Lindqvist"),
    (["- Ada Reed"], None, None, "Ada Reed"),
    (["— Reuters"], None, "Reuters", None),
    (["Read the original article on Coast Weekly"], "Coast Weekly", None, None),
    (["This article was originally published in The Diplomat."], "The Diplomat", None, None),
    (["First published by Harbour Notes on 3 May 2021"], "Harbour Notes", None, None),
    (["(Reporting by Jon Maple; Editing by Ada Reed.)"], None, None, None),
    (["Maple reported from Westmark."], None, None, None),
    (["Contributing: Ada Reed and Bo Lindqvist"], None, None, None),
    (["Agence France-Presse contributed to this report."], None, None, None),
]


@pytest.mark.parametrize(("lines", "outlet", "network", "byline"), FEET)
def test_foot_of_an_article(
    lines: list[str], outlet: str | None, network: str | None, byline: str | None
) -> None:
    article = Article.from_text("\n\n".join([STORY, MORE, LAST, *lines]))
    assert [p.kind for p in article.paragraphs] == ["story"] * 3 + ["metadata"] * len(lines)
    assert (article.outlet, article.network, article.byline) == (outlet, network, byline)


NO_METADATA = [
    "Ines Tallow",
    "Research suggests that ferries have contributed heavily to the town’s growth.",
    "Source: a captain who asked not to be named.",
    "By the end of the day nobody was left on the pier.",
    "By Sunday the crews had gone.",
    "The Times of the old ferries are over.",
]


@pytest.mark.parametrize("line", NO_METADATA)
def test_nothing_is_invented_from_a_last_line_of_the_story(line: str) -> None:
    article = Article.from_text("\n\n".join([STORY, MORE, LAST, line]))
    assert article.paragraphs[-1].kind == "story"
    assert (article.outlet, article.network, article.byline) == (None, None, None)


FURNITURE = [
    "line",
    "Short presentational grey line",
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Sponsored content",
    "* * *",
    "———",
    "12",
    "Read the rest here.",
    "Read the full report here",
    "Watch the video below:",
    "See photos of the harbour below:",
    "Click here to see the map",
    "Read more: Ten years of quarrel over a pier",
    "RELATED: Tunnel opens in spring",
    "Also on HarbourPost:",
    "Follow Jon Maple on Twitter @jonmaple.",
    "Follow Harbour Notes on Facebook and Instagram",
    "@jonmaple",
    "Sign up for our newsletter",
    "Sign up here for the Morning Tide newsletter.",
    "For more, sign up for the Morning Tide newsletter.",
    "Enjoying this story? Subscribe to our podcast!",
    "Do you love the sea? Follow our channel!",
    "Don’t forget to turn on notifications. Download the app and never miss a ship.",
    "What do you think? Tell us in the comments.",
    "Enter your email address:",
    "This article has been updated with the board’s answer.",
    "Correction: An earlier version of this story misspelled Ms. Tallow’s name.",
    "This is a developing story and will be updated.",
    "© 2023 Coast Weekly. All rights reserved.",
    "Copyright 2023 Coast Weekly",
    "We use cookies to improve your visit.",
    "https://example.org/ferries",
    ".gallery-wrap {",
    "margin-top: 12px;",
    '<div class="ad"></div>',
    "Share this article",
    "27 comments",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_words_of_the_page_are_furniture_in_the_middle_and_at_the_end(line: str) -> None:
    assert layout(STORY, line, MORE, LAST) == [("furniture", line)]
    assert layout(STORY, MORE, LAST, line) == [("furniture", line)]


STORY_LINES = [
    "Passengers can sign up for mobile updates from the board, Tallow said.",
    "Follow the money, she told reporters.",
    "The newsletter of the harbour board has 400 readers.",
    "“Subscribe to our paper,” he shouted.",
    "“Do you love the sea?” she asked. “Follow me!”",
    "Here is the letter:",
    "Listen: nobody wants this pier, Tallow said.",
    "The update of the terminal was read by all.",
    "Read, who sails too, did not comment.",
    "Clinton: Trump’s view of the pier is ‘wrong’;",
    "Readers’ comments ran to twelve pages.",
    "UPDATE: The board said on Friday that it would vote again.",
    '<tweet author="inest">We never agreed to that.</tweet>',
]


@pytest.mark.parametrize("line", STORY_LINES)
def test_sentences_that_mention_such_things_are_story(line: str) -> None:
    assert layout(STORY, line, MORE, LAST) == []
    assert layout(STORY, MORE, LAST, line) == []


CAPTIONS = [
    "Photo: Ada Reed",
    "Image: The old terminal in winter",
    "The old terminal in winter. (Ada Reed/AFP)",
    "Ada Reed / Reuters",
    "Ada B. Reed via Getty Images",
    "Getty Images",
    "Ines Tallow (left) and Bo Lindqvist",
    "File photo of the old terminal",
    "Ines Tallow waves to passengers on the last ferry",
    "Protesters holding banners on the pier",
    "A woman walks past the closed terminal",
    "Passengers wait in the rain for the last ferry. Photo by Ada Reed",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_caption_by_its_own_words(line: str) -> None:
    assert layout(STORY, line, MORE, LAST) == [("caption", line)]


UNDER_HEADING = [
    ("Ines Tallow and Bo Lindqvist", "caption"),
    ("Captain Ines Tallow", "caption"),
    ("Danish Minister of Transport Lars Overgaard", "caption"),
    ("Lars Overgaard opens the new tunnel", "caption"),
    ("Ines Tallow", "caption"),
    ("Westmark", "heading"),
    ("North Sea", "heading"),
    ("A long dispute", "heading"),
    ("Who pays", "heading"),
    ("European Union", "heading"),
]


@pytest.mark.parametrize(("line", "kind"), UNDER_HEADING)
def test_line_under_a_heading_is_a_caption_when_it_shows_people(line: str, kind: str) -> None:
    found = layout(STORY, MORE, "The quarrel over the pier", line, LAST, MORE)
    assert found == [("heading", "The quarrel over the pier"), (kind, line)]


def test_short_lines_below_the_label_of_a_list_of_links_are_furniture() -> None:
    lines = ["Related:", "Ten Years Of Quarrel Over A Small Pier", "Ferries", "Coast Weekly"]
    found = layout(STORY, MORE, LAST, *lines)
    assert found == [("furniture", line) for line in lines]
    assert layout(STORY, MORE, LAST, *lines[1:3]) == []


def test_page_copied_whole_keeps_only_its_story() -> None:
    lines = [
        ("Transport", "furniture"),
        ("Crews ‘at breaking point’ before ferry vote", "heading"),
        ("Board is to decide on the old terminal, a memo shows", "heading"),
        ("By Jon Maple and Ada Reed", "metadata"),
        ("Transport Correspondents", "metadata"),
        ("Published", "metadata"),
        ("3 March 2024", "metadata"),
        ("Image source, Getty Images", "caption"),
        ("Image caption,", "furniture"),
        ("The old terminal has been closed for repairs since 2021.", "caption"),
        (STORY, "story"),
        ("Media caption,", "furniture"),
        ("Watch: a day on the ferry", "caption"),
        ("Long nights", "heading"),
        (LAST, "story"),
        ("Related Topics", "furniture"),
        ("Ferries", "furniture"),
        ("Related Internet Links", "furniture"),
        ("Westmark Harbour Board", "furniture"),
        ("Coast Weekly is not responsible for the content of external sites.", "furniture"),
    ]
    article = Article.from_text("\n".join(line for line, _ in lines))
    assert [p.kind for p in article.paragraphs] == [kind for _, kind in lines]
    assert article.title == "Crews ‘at breaking point’ before ferry vote"
    assert (article.byline, str(article.published)) == ("Jon Maple, Ada Reed", "2024-03-03")
    assert [section.heading for section in article.sections] == [None, "Long nights"]


def test_hard_wrapped_text_keeps_its_paragraphs_whole() -> None:
    text = (
        "The harbour board of Westmark voted on Tuesday to close the\n"
        "old ferry terminal by the end of the year, ending a dispute\n"
        "of almost ten years between the town and the crews who have\n"
        "worked there.\n\nThe money\n\n"
        "Nobody on the board would say on Tuesday what it is going to\n"
        "cost to pull the terminal down, or who is going to pay for it\n"
        "when the work begins.\n"
    )
    article = Article.from_text(text)
    assert [p.kind for p in article.paragraphs] == ["story", "heading", "story"]
    assert article.text[article.paragraphs[0].start : article.paragraphs[0].end].endswith("there.")


def test_date_run_into_the_first_sentence_is_split_off() -> None:
    for lead in ("date 2023-09-12 ", "Published: September 12, 2023 — ", "2023-09-12 ",
                 "\n date 12 September 2023 "):  # fmt: skip
        article = Article.from_text(lead + STORY + "\n\n" + MORE)
        assert str(article.published) == "2023-09-12"
        assert [p.kind for p in article.paragraphs] == ["metadata", "story", "story"]
        assert article.text[slice(*article.story[0])] == STORY


def test_sentence_that_begins_with_a_date_is_story() -> None:
    for sentence in ("12 September 2023 was the day the ferry stopped for good in Westmark.",
                     "2023-09-12 was the day the ferry stopped for good in Westmark."):  # fmt: skip
        article = Article.from_text(sentence + "\n\n" + MORE)
        assert article.published is None
        assert [p.kind for p in article.paragraphs] == ["story", "story"]


def test_given_title_names_the_line_that_repeats_it() -> None:
    article = Article.from_text(
        "\n\n".join(["Inside the harbour board", "Ferry  line to close", STORY]),
        title="Ferry line to close",
    )
    assert article.title == "Ferry line to close"
    assert "title_missing" not in article.issues


def test_markdown_headings_lose_their_marks_and_keep_their_place() -> None:
    article = Article.from_text(f"# Ferry line to close\n\n{STORY}\n\n## The money\n\n{LAST}\n")
    assert article.title == "Ferry line to close"
    section = article.sections[1]
    assert section.heading == "The money"
    assert article.text[slice(*section.heading_span)] == "The money"


def test_single_line_is_story_without_a_title() -> None:
    article = Article.from_text("Ferry line to close")
    assert [p.kind for p in article.paragraphs] == ["story"]
    assert article.title is None


@pytest.mark.parametrize(
    "line",
    [
        'Keeper Ansa Ruuth said: "The bear is hungry',
        "Mayor Holt wrote: “We close the pool",
        'A voice from the crowd: "Open the gates',
    ],
)
def test_line_that_leaves_a_quotation_open_is_story(line: str) -> None:
    article = Article.from_text(f"{line}\n\nThe town has four thousand inhabitants today.")
    assert article.paragraphs[0].kind == "story"
