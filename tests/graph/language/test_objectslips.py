"""Slips about what is done to whom, and with whom, given by hand and put right."""

import pytest
from mended import mended


@pytest.mark.parametrize(("thing", "hung"), [("loans", ("iobj", "offered")), ("club", ("compound", "club"))])
def test_who_is_given_something_is_no_part_of_it(thing: str, hung: tuple[str, str]) -> None:
    found = mended(
        f"Chad/PROPN/nsubj>1 offered/VERB/root>1 the/DET/det>4 country/NOUN/compound>4 {thing}/NOUN/obj>1"
    )
    assert found["country"] == hung
    assert found["the"] == ("det", "country" if thing == "loans" else "club")


def test_both_are_given_something() -> None:
    found = mended("Chad/PROPN/nsubj>1 offered/VERB/root>1 both/DET/det>3 wheat/NOUN/obj>1")
    assert found["both"] == ("iobj", "offered")


@pytest.mark.parametrize(("marker", "hung"), [("", ("nsubj", "shot")), ("of/ADP/case>1 ", ("compound", "shot"))])
def test_who_shot_somebody_dead_is_no_kind_of_shot(marker: str, hung: tuple[str, str]) -> None:
    last = 4 if marker else 3
    found = mended(
        f"gunman/NOUN/compound>1 shot/NOUN/root>1 dead/ADJ/acl>1 {marker.replace('>1', f'>{last}')}Holm/PROPN/nmod>1"
    )
    assert found["gunman"] == hung


def test_who_is_fined_is_no_part_of_the_money() -> None:
    text = (
        "Mali/PROPN/nsubj>1 fined/VERB/root>1 Eni/PROPN/compound>5 9/NUM/compound>4 million/NUM/nummod>5 "
        "euros/NOUN/obj>1"
    )
    assert mended(text)["eni"] == ("obj", "fined")
    assert mended("Mali/PROPN/nsubj>1 fined/VERB/root>1 Eni/PROPN/compound>3 drivers/NOUN/obj>1")["eni"][1] == "drivers"


def test_with_whom_somebody_meets_does_not_tell_him() -> None:
    text = (
        "Holm/PROPN/nsubj>1 met/VERB/root>1 with/ADP/case>3 miners/NOUN/obl:agent>1 ,/PUNCT/punct>5 "
        "telling/VERB/advcl>1 them/PRON/obj>5"
    )
    assert mended(text)["miners"] == ("obl", "met")


@pytest.mark.parametrize(
    ("text", "hung"),
    [
        ("banned/VERB/root>0 men/NOUN/obj>0 and/CCONJ/cc>4 a/DET/det>4 firm/NOUN/conj>1 Beks/PROPN/conj>1", "men"),
        (
            "banned/VERB/root>0 ships/NOUN/obj>0 and/CCONJ/cc>4 its/PRON/nmod:poss>4 owner/NOUN/conj>1 "
            ",/PUNCT/punct>6 Beks/PROPN/conj>1",
            "owner",
        ),
        ("banned/VERB/root>0 a/DET/det>2 firm/NOUN/obj>0 and/CCONJ/cc>4 Beks/PROPN/conj>2", "firm"),
    ],
    ids=["name", "apposition", "listed"],
)
def test_a_firms_name_goes_with_what_it_is(text: str, hung: str) -> None:
    assert mended(text)["beks"][1] == hung


@pytest.mark.parametrize(("part", "hung"), [("round", "talks"), ("hall", "hall")])
def test_talks_are_with_somebody(part: str, hung: str) -> None:
    found = mended(
        f"Chad/PROPN/nsubj>1 held/VERB/root>1 a/DET/det>3 {part}/NOUN/obj>1 of/ADP/case>5 talks/NOUN/nmod>3 "
        "with/ADP/case>7 Togo/PROPN/nmod>3"
    )
    assert found["togo"] == ("nmod", hung)


def test_what_was_captured_is_given_back() -> None:
    found = mended(
        "Chad/PROPN/nsubj>1 returned/VERB/root>1 two/NUM/nummod>3 captured/VERB/obj>1 jets/NOUN/obj>3 to/ADP/case>6 "
        "Togo/PROPN/obl>3"
    )
    assert (found["jets"], found["captured"]) == (("obj", "returned"), ("amod", "jets"))
    assert (found["two"], found["togo"]) == (("nummod", "jets"), ("obl", "returned"))


@pytest.mark.parametrize(("adjective", "relation"), [("ready", "nsubj"), ("good", "expl")])
def test_who_is_ready_is_somebody(adjective: str, relation: str) -> None:
    found = mended(
        f"Chad/PROPN/nsubj>1 said/VERB/root>1 it/PRON/expl>4 was/AUX/cop>4 {adjective}/ADJ/ccomp>1 to/PART/mark>6 "
        "talk/VERB/xcomp>4"
    )
    assert found["it"] == (relation, adjective)


@pytest.mark.parametrize(
    ("first", "hung"),
    [("denies/VERB/root>1 this/PRON/obj>1", "accuses"), ("meets/VERB/root>1 often/ADV/advmod>1", "meets")],
)
def test_a_second_object_behind_a_second_verb_is_that_verbs(first: str, hung: str) -> None:
    found = mended(f"Chad/PROPN/nsubj>1 {first} and/CCONJ/cc>4 accuses/VERB/conj>1 Togo/PROPN/obj>1")
    assert found["togo"] == ("obj", hung)


def test_what_stands_before_and_does_nothing_behind_it() -> None:
    found = mended("Chad/PROPN/nsubj>1 denies/VERB/root>1 that/PRON/nsubj>4 and/CCONJ/cc>4 accuses/VERB/conj>1")
    assert found["that"] == ("obj", "denies")


@pytest.mark.parametrize("above", ["ousted", "over"])
def test_who_was_ousted_is_taken_over_from(above: str) -> None:
    verb = 6 if above == "ousted" else 2
    found = mended(
        "Ada/PROPN/nsubj>2 then/ADV/advmod>2 took/VERB/root>2 over/ADV/compound:prt>2 from/ADP/case>6 the/DET/det>6 "
        f"ousted/VERB/obl>2 Juan/PROPN/obj>{verb}"
    )
    assert (found["juan"], found["ousted"]) == (("obl", "took"), ("amod", "juan"))
    assert (found["from"], found["the"]) == (("case", "juan"), ("det", "juan"))


def test_who_has_a_title_is_sworn_in() -> None:
    found = mended(
        "Congress/PROPN/nsubj>1 swore/VERB/root>1 in/ADP/case>4 his/PRON/nmod:poss>4 deputy/NOUN/obl>1 ,/PUNCT/punct>6 "
        "Ada/PROPN/nsubj>1"
    )
    assert (found["deputy"], found["in"]) == (("obj", "swore"), ("compound:prt", "swore"))
    assert found["ada"] == ("appos", "deputy")


def test_a_witness_swears_in_court() -> None:
    found = mended("Ada/PROPN/nsubj>1 swore/VERB/root>1 in/ADP/case>3 court/NOUN/obl>1")
    assert (found["court"], found["in"]) == (("obl", "swore"), ("case", "court"))


@pytest.mark.parametrize(
    ("verb", "infinitive", "hung"),
    [("hopes", "join", "join"), ("refused", "sign", "sign"), ("asked", "join", "join"), ("asked", "leave", "asked")],
)
def test_what_somebody_hopes_to_join_is_joined(verb: str, infinitive: str, hung: str) -> None:
    found = mended(
        f"bloc/NOUN/root>0 which/PRON/obj>3 Chad/PROPN/nsubj>3 {verb}/VERB/acl:relcl>0 to/PART/mark>5 "
        f"{infinitive}/VERB/xcomp>3"
    )
    assert found["which"] == ("obj", hung)


def test_who_is_asked_to_join_something_else_is_asked() -> None:
    found = mended(
        "bank/NOUN/root>0 which/PRON/obj>3 Chad/PROPN/nsubj>3 asked/VERB/acl:relcl>0 to/PART/mark>5 join/VERB/xcomp>3 "
        "it/PRON/obj>5"
    )
    assert found["which"] == ("obj", "asked")


def test_what_follows_a_verb_without_a_preposition_is_its_object() -> None:
    text = "he/PRON/nsubj>1 took/VERB/root>1 over/ADP/compound:prt>1 the/DET/det>4 presidency/NOUN/obl>1"
    assert mended(text)["presidency"] == ("obj", "took")
    told = "he/PRON/nsubj>1 spoke/VERB/root>1 over/ADP/case>4 the/DET/det>4 radio/NOUN/obl>1"
    assert mended(told)["radio"] == ("obl", "spoke")


def test_a_name_right_behind_an_object_says_who_that_is() -> None:
    found = mended("Mali/PROPN/nsubj>1 left/VERB/root>1 the/DET/det>3 bloc/NOUN/obj>1 ECOWAS/PROPN/obj>1")
    assert (found["bloc"], found["ecowas"]) == (("obj", "left"), ("appos", "bloc"))


def test_who_is_declared_unwelcome_is_an_object() -> None:
    found = mended(
        "Peru/PROPN/nsubj>1 declared/VERB/root>1 the/DET/det>3 envoy/NOUN/ccomp>1 of/ADP/case>6 Chad/PROPN/compound>6 "
        "persona/NOUN/nmod>3 non/X/flat>6 grata/X/flat>6"
    )
    assert (found["envoy"], found["persona"]) == (("obj", "declared"), ("xcomp", "declared"))
    assert (found["chad"], found["of"]) == (("nmod", "envoy"), ("case", "chad"))


@pytest.mark.parametrize(("verb", "hung"), [("told", ("amod", "Holm")), ("suggested", ("xcomp", "suggested"))])
def test_a_guest_is_told_and_does_not_do_the_visiting_then(verb: str, hung: tuple[str, str]) -> None:
    text = (
        "Sall/PROPN/nsubj>1 {}/VERB/root>1 visiting/VERB/xcomp>1 envoy/NOUN/nmod:desc>4 Holm/PROPN/obj>2 "
        "that/SCONJ/mark>7 he/PRON/nsubj>7 paid/VERB/advcl>2"
    )
    found = mended(text.format(verb))
    assert found["visiting"] == (hung[0], hung[1].lower())
    assert found["paid"] == (("ccomp", "told") if verb == "told" else ("advcl", "visiting"))


@pytest.mark.parametrize(("noun", "hung"), [("attacks", ("compound", "attacks")), ("servers", ("xcomp", "launched"))])
def test_hacking_attacks_are_attacks(noun: str, hung: tuple[str, str]) -> None:
    text = f"they/PRON/nsubj>1 launched/VERB/root>1 hacking/VERB/xcomp>1 {noun}/NOUN/obj>1"
    assert mended(text)["hacking"] == hung


def test_whoever_is_blamed_for_hacking_attacks_is_blamed_for_attacks() -> None:
    text = (
        "they/PRON/nsubj>1 blamed/VERB/root>1 Mali/PROPN/obj>1 for/SCONJ/mark>4 hacking/VERB/advcl>1 "
        "attacks/NOUN/obj>4"
    )
    assert mended(text)["attacks"] == ("obl", "blamed")
