"""Which body somebody belongs to, where scores and places leave little to go by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.speakers.marked import article_of, unmark
from tests.speakers.staging import staged_model, word_vectors
from workbench.authority import Authority
from workbench.speakers.model import Speaker
from workbench.speakers.pipeline import resolve_speakers

ITS = "[b:Acme Labs] grew. [s:Its [r>:director] [p:Ann Smith]] [c:said] [q:so]."


def read(marked: str, **heads: float | list[float]) -> Speaker:
    """The speaker by heads of other weights, where the first line alone was read."""
    made, model = unmark(marked), staged_model()
    words = word_vectors(made.text, 0, made.text.find("\n") % (len(made.text) + 1))
    entities = []
    for entity in made.entities():
        first, last = words.between(entity.start, entity.end)
        entities.append(replace(entity, first=first, last=last))
    changed = {name.replace("_", "."): np.array(each, np.float32) for name, each in heads.items()}
    model = replace(model, heads=model.heads | changed)
    analysis = replace(made.analysis(), entities=tuple(entities), words=words)
    [found] = resolve_speakers(article_of(made.text), analysis, Authority(), model)
    return found


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("sure", "body"), [(20, "Acme Labs"), (1e6, None)])
def test_its_is_a_body_however_probable_a_group_is_unless_no_share_is_left(
    sure: float, body: str | None
) -> None:
    assert read(ITS, antecedents_nameless_bias=[sure, 0, 0]).institution == body


def test_a_body_in_a_part_that_was_not_read_is_nobodys() -> None:
    found = read("[s:[p:Ann Lee]] [c:said] [q:so].\nShe runs the [b<:club].")
    assert (found.name, found.institution) == ("Ann Lee", None)


def test_what_is_left_open_is_never_surer_than_sure() -> None:
    # Three shares whose sum, as numbers of 32 bits, is a little more than 1.
    bias = [0.16, 0.82, -2.11]
    assert read("[s:He] [c:said] [q:so].", antecedents_nameless_bias=bias).confidence == 1


@pytest.mark.parametrize(("name", "body"), [("Acme", "Acme"), ("Norway", None)])
def test_somebody_is_tied_to_a_body_and_never_to_a_place(name: str, body: str | None) -> None:
    found = read(f"[s:[p:Ann Lee]] of [b:{name}] [c:said] [q:so].", ties_none=[-20])
    assert found.institution == body


@pytest.mark.parametrize(
    ("source", "rest", "body"),
    [
        ("[p:Ann Lee]", "of [b:Acme]", "Acme"),
        ("[p:Ann Lee]", "on [b:Acme]", None),
        ("[p:Ann Lee]", "in [b:Acme polls]", None),
        ("[p:Ann Lee]", "by her [b:Acme] page", None),
        ("Families", "at [b:Acme]", None),
        ("A number of the voters", "at [b:Acme]", None),
        ("Clerks", "at [b:Acme]", "Acme"),
    ],
)
def test_who_is_seen_on_a_site_or_lives_there_is_not_tied_to_it(
    source: str, rest: str, body: str | None
) -> None:
    found = read(f"[s:{source} {rest}] [c:said] [q:so].", ties_none=[-20])
    assert found.institution == body


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("[b:Felden Council] clerks", "Felden Council"),
        ("Two former [b:Felden Council] clerks", "Felden Council"),
        ("Clerks", "Navy Board"),
        ("Clerks familiar with the [b:Felden Council] deal", None),
    ],
)
def test_who_is_called_by_a_body_is_no_other_ones(source: str, body: str | None) -> None:
    found = read(f"The [b:Navy Board] shut. [s:{source}] [c:said] [q:so].", ties_none=[-20])
    assert found.institution == body


STAFF = [
    ("Campaign officials", "Lee campaign"),
    ("One campaign aide", "Lee campaign"),
    ("Campaign donors", None),
    ("Senior administration officials", "Voss administration"),
    ("An administration critic", None),
]


@pytest.mark.parametrize(("source", "body"), STAFF)
def test_staff_is_of_the_campaign_or_administration_that_the_article_names(
    source: str, body: str | None
) -> None:
    named = "[p:Ann Lee] ran. The [b:Lee campaign] and the [b:Voss administration] met."
    assert read(f"{named} [s:{source}] [c:said] [q:so].").institution == body


def test_of_two_administrations_neither_is_taken() -> None:
    named = "The [b:Lee administration] and the [b:Voss administration] met."
    assert read(f"{named} [s:Administration aides] [c:said] [q:so].").institution is None


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("A [b:Acme] note", "Acme"),
        ("A note called [b:Acme]", None),
        ("A report by a club called [b:Acme]", "Acme"),
    ],
)
def test_a_text_is_of_its_makers_and_not_of_what_it_is_called(
    source: str, body: str | None
) -> None:
    made = f"[s:{source}] [c:said] [q:so]."
    found = read(made, antecedents_nameless_bias=[0, 20, 0])
    assert (found.kind, found.institution) == ("document", body)


@pytest.mark.parametrize(
    ("role", "body"),
    [("tester", "Elbe Institute"), ("health minister", None), ("Trade Secretary", None)],
)
def test_a_minister_is_of_no_body_that_stands_around(role: str, body: str | None) -> None:
    made = f"[s:[p:Ann Lee], a [r<:{role}]], [c:said] [q:so] at the [b:Elbe Institute]."
    assert read(made, ties_none=[-20]).institution == body


@pytest.mark.parametrize(
    ("around", "body"),
    [("Elbe Foreign Ministry", "Elbe Foreign Ministry"), ("Elbe government", None)],
)
def test_a_minister_may_be_of_a_ministry_and_of_no_whole_government(
    around: str, body: str | None
) -> None:
    made = f"[s:[p:Ann Lee], a [r<:minister]], [c:said] [q:so] at the [b:{around}]."
    assert read(made, ties_none=[-20]).institution == body
