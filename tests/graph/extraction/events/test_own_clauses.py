"""Whose a deed is and where it took place, where a clause with a subject of its own stands beside another one."""

import datetime as dt

import pytest
from extracted import events, place_of, said
from mended import read

from graph.extraction.events.ownclauses import those_done_to
from graph.language.sentence import Sentence, Token

DAY = dt.date(2022, 1, 6)
GOMA, BUKAVU = "city-216281", "city-217831"
CHAD, KENYA, PERU = "country-TCD", "country-KEN", "country-PER"


def told(text: str, root: str) -> list[tuple[set[str], str]]:
    """The actors and the place of each event of a type."""
    return [
        (actors, place_of(claim))
        for name, actors, _, claim in events(text, DAY)
        if name == root
    ]


@pytest.mark.parametrize(
    ("text", "root", "wanted"),
    [
        # The raid has a place and a doer of its own, whatever the parser hangs the verb on.
        ("Rwanda shut the airport at Bukavu after a raid in Goma killed 12 people.", "ASSAULT", [(set(), GOMA)]),
        ("Scholz landed in Bukavu three days after a bomb in Goma killed 12 people.", "ASSAULT", [(set(), GOMA)]),
        ("Peru withdrew its envoy from Bukavu after a car bombing in Goma killed 9 nuns.", "ASSAULT", [(set(), GOMA)]),
        (
            "Two days after Peru imposed sanctions on Chile, Kenya expelled three envoys.",
            "SANCTION",
            [({PERU}, "None"), ({KENYA}, "None")],
        ),
        # In front of the main clause too; its own soldiers are somebody's.
        ("A week after a pact was signed in Bukavu, Chad arrested an envoy in Goma.", "COERCE", [({CHAD}, GOMA)]),
        ("Two days after the accord was signed in Bukavu, Chad bombed Goma.", "ASSAULT", [({CHAD}, GOMA)]),
    ],
)
def test_what_a_clause_with_its_own_subject_tells_is_its_own(
    text: str, root: str, wanted: list[tuple[set[str], str]]
) -> None:
    assert sorted(told(text, root), key=str) == sorted(wanted, key=str)


@pytest.mark.parametrize(
    ("text", "root", "place"),
    [
        # What something is done for, or talks are about, was elsewhere.
        ("Police in Bukavu arrested a man over a killing in Goma.", "COERCE", BUKAVU),
        ("Chad expelled three officers over the looting in Goma.", "SANCTION", "None"),
        ("Kenya summoned the Rwandan envoy over a rally in Goma.", "ACCUSE", "None"),
        ("Macron arrived in Bukavu for talks on the conflict in Goma.", "CONSULT", BUKAVU),
        ("Kenya shot down a jet over the city of Goma.", "ASSAULT", GOMA),
        ("Chad's minister praised the alliance before the NATO summit in Goma.", "CONSULT", GOMA),
        # Who condemns a deed is elsewhere; where it was done stands behind it.
        ("In Bukavu, the Kenyan president condemned Rwanda's strikes on Goma.", "ASSAULT", GOMA),
        ("In Bukavu, the Kenyan president condemned Rwanda's strikes on Goma.", "ACCUSE", BUKAVU),
        ("Chad condemned the Rwandan raid in Goma.", "ASSAULT", GOMA),
    ],
)
def test_what_a_deed_is_about_does_not_place_it(text: str, root: str, place: str) -> None:
    assert [where for _, where in told(text, root)] == [place]


@pytest.mark.parametrize(
    ("text", "root", "actor"),
    [
        ("Kenya said Chad had shelled a hospital in Goma and condemned the attack.", "ACCUSE", KENYA),
        ("Peru said Kenya had shelled Goma and accused Nairobi of lying.", "ACCUSE", PERU),
        ("Kenya said Chad had bombed Goma and called on Peru to send doctors.", "REQUEST", KENYA),
        ("Kenya said Chad bombed a bridge, and urged Peru to send doctors.", "REQUEST", KENYA),
        ("Kenya said Chad had closed its border and threatened to retaliate.", "THREATEN", KENYA),
        # What the subject of the report does stays its own.
        ("Kenya said Chad had bombed Goma and expelled the Peruvian ambassador.", "SANCTION", CHAD),
        ("Peru said Kenya condemned the raid and urged restraint.", "ACCUSE", KENYA),
    ],
)
def test_who_says_what_another_did_reacts_to_it(text: str, root: str, actor: str) -> None:
    assert [actors for actors, _ in told(text, root)] == [{actor}]


def test_what_is_said_ends_where_the_speaker_does_more() -> None:
    text = "Kenya said Chad did it and accused Ndjamena of cheating."
    assert "Chad did it" in {words for _, words in said(text)}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The aim is to see a free Chad, not to attack Togo, Mr Blinken wrote.", "ASSAULT"),
        ("The relatives of the slain monk appealed to the army.", "ASSAULT"),
        ("Friends of the abducted nurse complained to the rebels.", "ASSAULT"),
    ],
)
def test_who_only_suffers_the_verb_over_a_deed_does_not_do_it(text: str, root: str) -> None:
    assert not any(actors for actors, _ in told(text, root))


def tree(text: str) -> Sentence:
    """A sentence by hand: 'word/UPOS/relation>head' parted by spaces."""
    found, forms = read(text)
    rows = enumerate(zip(forms, found.upos, found.relations, found.heads, strict=True))
    tokens = [Token(i, form, form, upos, "", head, relation, i, i + 1) for i, (form, upos, relation, head) in rows]
    return Sentence(0, len(tokens), tuple(tokens))


@pytest.mark.parametrize(
    ("text", "verb", "others"),
    [
        (
            "herders/NOUN/nsubj:pass>4 who/PRON/nsubj>2 raided/VERB/acl:relcl>0 were/AUX/aux:pass>4 held/VERB/root>4 "
            "by/ADP/case>6 police/NOUN/obl:agent>4",
            2,
            {5, 6},
        ),
        (
            "we/PRON/nsubj:pass>2 were/AUX/aux:pass>2 held/VERB/root>2 by/ADP/case>4 police/NOUN/obl:agent>2 "
            "who/PRON/nsubj>6 fired/VERB/acl:relcl>4",
            6,
            set(),
        ),
        ("they/PRON/nsubj>1 shot/VERB/root>1 two/NUM/obj>1 and/CCONJ/cc>4 held/VERB/conj>1 ten/NUM/obj>4", 4, {2}),
        ("they/PRON/nsubj>1 saw/VERB/root>1 two/NUM/obj>1 and/CCONJ/cc>5 he/PRON/nsubj>5 ran/VERB/conj>1", 5, set()),
    ],
)
def test_those_to_whom_or_by_whom_the_verb_over_a_deed_is_done(text: str, verb: int, others: set[int]) -> None:
    assert those_done_to(tree(text), verb) == others
