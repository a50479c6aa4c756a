"""Why a claim was read as it was, and an article with its claims in their places."""

from dataclasses import replace

import claim_graph as sample
import pytest
from pyoxigraph import NamedNode

from graph.errors import NotFound
from graph.explanation import Explanation, explain
from graph.ingest import change_article
from graph.lookup.annotation import annotate
from graph.lookup.claims import bindings_of, claims_of_article, find_claim
from graph.model import (
    Attribution,
    Binding,
    Certainty,
    Claim,
    EventProposition,
    Extraction,
    Modality,
    Polarity,
    RelationProposition,
    Stance,
    StatementProposition,
)
from graph.promotion import Rule
from graph.rdf import quads
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand, local_name

ARTICLE = sample.first_article()
MEET = EventProposition(expand("plover:CONSULT"), (sample.KAZ,), (sample.RUS,))


def where(words: str) -> tuple[int, int]:
    start = ARTICLE.text.index(words)
    return start, start + len(words)


def at(role: str, words: str, entity: Iri | None = None) -> Binding:
    return Binding(role, *where(words), entity)


def explained(claim: Claim, *others: Claim, keep_text: bool = True) -> Explanation:
    store = EmbeddedStore.in_memory()
    texts = {ARTICLE.content_hash: ARTICLE.text} if keep_text else {}
    change_article(store, [], quads(Extraction(ARTICLE, sample.ENTITIES, (claim, *others))), texts)
    return explain(store, claim.iri)


MEMBER = replace(
    sample.claim(ARTICLE, sample.MEMBER, "Kazakhstan is a member of the CSTO"),
    frame="member_of: {subject} member of {object}",
    bindings=(at("subject", "Kazakhstan", sample.KAZ), at("object", "CSTO", sample.CSTO)),
)


def test_a_relation_says_which_frame_and_words_made_it() -> None:
    found = explained(MEMBER)
    assert found.proposition.sentence == "Kazakhstan is a member of Collective Security Treaty Organization"
    assert (found.rule.file, found.rule.pattern) == ("ontology/relations/member_of.ttl", "{subject} member of {object}")
    assert found.rule.type is not None
    assert found.rule.type.iri == expand("org:memberOf")
    assert [(one.role, one.words, one.entity and one.entity.iri) for one in found.bindings] == [
        ("subject", "Kazakhstan", sample.KAZ),
        ("object", "CSTO", sample.CSTO),
    ]
    assert found.cues == ()
    assert (found.verdict.fact, found.verdict.supports, found.verdict.plain, found.reasons) == (True, True, True, ())
    assert [one.label for one in found.chain] == ["Steppe Wire"]


def test_an_event_says_its_type_mode_and_code() -> None:
    from graph.vocabulary import VOCABULARY

    frame = next(one for one in VOCABULARY.events[expand("plover:CONSULT")].frames if one.mode and one.code)
    claim = replace(
        sample.claim(ARTICLE, MEET, "The alliance"),
        frame=f"CONSULT: {frame.pattern}",
        bindings=(at("actor", "The alliance", sample.KAZ),),
    )
    found = explained(claim)
    assert (found.rule.file, found.rule.code) == ("ontology/events/consult.ttl", frame.code)
    assert found.rule.mode is not None
    assert found.rule.mode.iri == frame.mode
    assert [(one.role, one.words, one.start) for one in found.bindings] == [
        ("actor", "The alliance", where("The alliance")[0]),
        ("recipient", "", None),
    ], "Russia is meant, not named"


def test_a_rule_that_is_no_frame_is_shown_as_it_is() -> None:
    for frame in ("", "treaties: norm", "something new", "CONSULT: “met” as learnt"):
        found = explained(replace(MEMBER, frame=frame))
        assert found.rule.text == frame
    assert "No frame says it" in found.rule.definition
    assert "learnt from examples" in found.rule.definition


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ("agency_of: its name says whose", "it was read from “its name says whose”"),
        ("leads: {subject's} - led {object}", ""),
        ("member_of: {subject} become member of {object}", ""),
    ],
)
def test_only_what_a_classifier_read_is_put_down_to_it(frame: str, said: str) -> None:
    definition = explained(replace(MEMBER, frame=frame)).rule.definition
    assert "learnt" not in definition
    assert said in definition
    assert ("No frame says it" in definition) == bool(said), "a wording of the type's own file is no rule beside it"


@pytest.mark.parametrize(
    ("stance", "moves", "effects"),
    [
        (Stance(Polarity.NEGATIVE), ["negative"], [("makes it denied", True)]),
        (Stance(), ["negative", "negative"], [("turns it round, and another denial turns it back", False)] * 2),
        (
            Stance(certainty=Certainty.POSSIBLE),
            ["possible", "probable"],
            [("makes it possible", True), ("would make it probable, but a weaker word makes it possible", False)],
        ),
        (Stance(certainty=Certainty.UNKNOWN), ["unknown"], [("makes it not certain", True)]),
        (
            Stance(modality=Modality.HOPED),
            ["planned", "hoped"],
            [("would make it planned, but a word further out makes it hoped", False), ("makes it hoped", True)],
        ),
    ],
)
def test_each_cue_says_what_it_did(stance: Stance, moves: list[str], effects: list[tuple[str, bool]]) -> None:
    words = ["alliance", "send"]
    claim = replace(
        sample.claim(ARTICLE, sample.MEMBER, "The alliance will send", stance=stance),
        cues=tuple(words[: len(moves)]),
        bindings=tuple(at(move, word) for move, word in zip(moves, words, strict=False)),
    )
    found = explained(claim)
    assert [(one.effect, one.stands) for one in found.cues] == effects
    assert [one.words for one in found.cues] == words[: len(moves)]
    assert not found.bindings, "a cue fills no slot"
    assert found.verdict.fact == stance.asserts


def test_a_cue_of_which_nothing_was_recorded_is_shown_all_the_same() -> None:
    [cue] = explained(replace(MEMBER, cues=("will",))).cues
    assert (cue.words, cue.gave, cue.stands) == ("will", "", False)


def test_a_chain_goes_from_the_holder_to_the_publisher() -> None:
    claim = replace(
        sample.claim(ARTICLE, sample.SEIZED, "militants had seized", sample.TOKAYEV, mode=Attribution.PARAPHRASED),
        reported_by=(sample.RUS,),
    )
    assert [one.label for one in explained(claim).chain] == ["Kassym-Jomart Tokayev", "Russia", "Steppe Wire"]


DENIAL = sample.claim(
    ARTICLE, sample.MEMBER, "Russia denied", sample.RUS, stance=Stance(Polarity.NEGATIVE), mode=Attribution.PARAPHRASED
)
OTHER = RelationProposition(sample.TOKAYEV, expand("fds:headOfStateOf"), sample.KAZ)
RIVAL = RelationProposition(sample.MILITANTS, expand("fds:headOfStateOf"), sample.KAZ)


@pytest.mark.parametrize(
    ("claim", "others", "rules", "by"),
    [
        (replace(MEMBER, confidence=0.6), (), [Rule.CONFIDENCE], []),
        (
            sample.claim(ARTICLE, sample.SEIZED, "militants had seized", sample.TOKAYEV, mode=Attribution.QUOTED),
            (),
            [Rule.VOICE],
            [],
        ),
        (
            sample.claim(ARTICLE, sample.DEPLOY, "will send", stance=Stance(modality=Modality.PLANNED)),
            (),
            [Rule.STANCE],
            [],
        ),
        (sample.claim(ARTICLE, StatementProposition("order is restored"), "The alliance"), (), [Rule.ABOUT], []),
        (MEMBER, (DENIAL,), [Rule.DENIED], ["Russia"]),
        (DENIAL, (MEMBER,), [Rule.VOICE, Rule.STANCE], []),
        (
            sample.claim(ARTICLE, OTHER, "Tokayev"),
            (sample.claim(ARTICLE, RIVAL, "militants"),),
            [Rule.RIVALLED],
            [f"{sample.EVIL} is head of state of Kazakhstan"],
        ),
    ],
)
def test_the_rule_that_held_a_claim_back_is_named(
    claim: Claim, others: tuple[Claim, ...], rules: list[Rule], by: list[str]
) -> None:
    found = explained(claim, *others)
    assert not found.verdict.fact
    assert found.outcome == "not a fact: it stays a claim"
    assert [one.rule for one in found.reasons] == rules
    assert [named.label for one in found.reasons for named in one.by] == by


def test_a_claim_beside_a_fact_says_that_the_fact_is_not_its_own() -> None:
    quoted = sample.claim(ARTICLE, sample.MEMBER, "The alliance", sample.RUS, mode=Attribution.QUOTED)
    found = explained(quoted, MEMBER)
    assert (found.verdict.fact, found.verdict.supports) == (True, False)
    assert "other claims' word" in found.outcome
    assert [one.rule for one in found.reasons] == [Rule.VOICE]


def test_without_the_text_words_come_from_the_quotes() -> None:
    claim = replace(MEMBER, bindings=(*MEMBER.bindings, at("holder", "Russia denied", sample.RUS)))
    found = explained(claim, keep_text=False)
    assert not found.text_kept
    assert [one.words for one in found.bindings] == ["Kazakhstan", "CSTO", ""]


def test_a_claim_is_found_by_iri_id_or_beginning() -> None:
    store = sample.filled(EmbeddedStore.in_memory())
    for _, claim in claims_of_article(store, ARTICLE.iri).items:
        for key in (claim.iri, claim.id, claim.id.removeprefix("claim-"), claim.id[:14], f" {claim.iri}\r"):
            assert find_claim(store, key) == claim.iri
    for key in ("", "claim-", "zzz", "00000000000000000000", '" } #', "☃"):
        with pytest.raises(NotFound, match="no claim"):
            find_claim(store, key)


def test_a_beginning_of_several_claims_is_refused_with_their_ids() -> None:
    store, claims = EmbeddedStore.in_memory(), []
    for number in range(17):  # of seventeen ids two begin alike
        said = StatementProposition(f"order is restored {number}")
        claims.append(sample.claim(ARTICLE, said, "The alliance"))
    change_article(store, [], quads(Extraction(ARTICLE, sample.ENTITIES, tuple(claims))), {})
    ids = [local_name(claim.iri)[:7] for claim in claims]
    twice = next(one for one in ids if ids.count(one) > 1)
    with pytest.raises(NotFound, match=r"any of several claims \(claim-"):
        find_claim(store, twice)


def test_bindings_are_kept_with_one_node_each() -> None:
    written = quads(Extraction(ARTICLE, sample.ENTITIES, (MEMBER,)))
    nodes = {
        quad.subject for quad in written if isinstance(quad.subject, NamedNode) and "binding-" in str(quad.subject)
    }
    assert len(nodes) == 2
    assert len([quad for quad in written if quad.subject in nodes]) == 8
    store = EmbeddedStore.in_memory()
    change_article(store, [], written, {})
    assert bindings_of(store, MEMBER.iri) == MEMBER.bindings


def test_an_article_is_annotated_sentence_by_sentence() -> None:
    store = sample.filled(EmbeddedStore.in_memory())
    found = annotate(store, ARTICLE.iri)
    assert found.text_kept
    assert [(one.text[:22], one.opens, [about.kind for about, _ in one.claims]) for one in found.passages] == [
        ("Kazakhstan is a member", True, ["relation"]),
        ("President Kassym-Jomar", False, ["event"]),
        ("The alliance will send", False, ["event"]),
        ("Russia denied that it ", True, ["relation"]),
    ]
    assert all(ARTICLE.text[one.start : one.end] == one.text for one in found.passages)


def test_of_an_article_without_text_the_quotes_are_annotated() -> None:
    store = sample.filled(EmbeddedStore.in_memory(), keep_text=False)
    found = annotate(store, ARTICLE.iri)
    assert not found.text_kept
    assert [one.text for one in found.passages][:2] == [
        "Kazakhstan is a member of the CSTO",
        "militants had seized the airport",
    ]
    assert sum(len(one.claims) for one in found.passages) == found.claims.total == 4


def test_an_annotated_article_comes_in_pages_of_its_claims() -> None:
    store = sample.filled(EmbeddedStore.in_memory())
    first = annotate(store, ARTICLE.iri, limit=3)
    rest = annotate(store, ARTICLE.iri, limit=3, cursor=first.claims.next_cursor)
    assert (len(first.claims.items), len(rest.claims.items), rest.claims.next_cursor) == (3, 1, None)
    assert [one.text for one in first.passages] == [one.text for one in rest.passages]
