"""Shapes of news prose that parsers trained on web text get wrong, as a reader would draw them.

Each case is a text, the names linked in it, and arcs 'word < relation < head' that must be found; the words of an
arc are unique in their text.
"""

import pytest

from graph.language.parser import Parser

CASES = {
    "title-led hyphenated name": (
        "Launching an operation to restore order, Kazakhstan President Kassym-Jomart Tokayev "
        "vowed to crush the unrest.",
        ["Kassym-Jomart Tokayev"],
        [
            "Kassym-Jomart Tokayev < nsubj < vowed",
            "President < nmod < Kassym-Jomart Tokayev",
            "Kazakhstan < compound < President",
            "Launching < advcl < vowed",
            "crush < xcomp < vowed",
            "unrest < obj < crush",
        ],
    ),
    "title-led name, not linked": (
        "Ethiopian Prime Minister Abiy Ahmed dismissed the general on Monday.",
        [],
        ["Abiy < nsubj < dismissed", "Minister < nmod < Abiy", "Ahmed < flat < Abiy", "general < obj < dismissed"],
    ),
    "participial opening in the passive": (
        "Accused by the opposition of fraud, President Mwangi resigned.",
        [],
        ["Accused < advcl < resigned", "opposition < obl < Accused", "Mwangi < nsubj < resigned"],
    ),
    "attribution in mid-sentence": (
        "The rebels, Tokayev said, have seized the airport.",
        ["Tokayev"],
        [
            "rebels < nsubj < seized",
            "said < parataxis < seized",
            "Tokayev < nsubj < said",
            "airport < obj < seized",
        ],
    ),
    "attribution within a quotation": (
        "“The border,” Foreign Minister Larsen said on Friday, “will reopen next week.”",
        ["Larsen"],
        ["border < nsubj < reopen", "said < parataxis < reopen", "Larsen < nsubj < said", "Friday < obl < said"],
    ),
    "the speaker after a quotation of several sentences": (
        "“We will stay. We will not leave the base until the generals sign,” said Colonel Haddad, "
        "who leads the mission.",
        ["Haddad"],
        ["leave < ccomp < said", "Haddad < nsubj < said", "leads < acl < Haddad", "mission < obj < leads"],
    ),
    "indirect speech after": (
        "Troops crossed the river overnight, the ministry said.",
        [],
        ["crossed < ccomp < said", "ministry < nsubj < said", "Troops < nsubj < crossed"],
    ),
    "indirect speech before": (
        "The ministry said that the rebels had shelled the port.",
        [],
        ["shelled < ccomp < said", "rebels < nsubj < shelled", "port < obj < shelled"],
    ),
    "states in a list": (
        "Russia, Belarus and Armenia signed the treaty in 1992.",
        ["Russia", "Belarus", "Armenia"],
        [
            "Russia < nsubj < signed",
            "Belarus < conj < Russia",
            "Armenia < conj < Russia",
            "treaty < obj < signed",
        ],
    ),
    "verbs in a list": (
        "The president dismissed the government, declared an emergency and appealed to the alliance.",
        [],
        [
            "president < nsubj < dismissed",
            "declared < conj < dismissed",
            "appealed < conj < dismissed",
            "emergency < obj < declared",
        ],
    ),
    "apposition after a name": (
        "Nikol Pashinyan, the prime minister of Armenia, announced the decision.",
        ["Nikol Pashinyan", "Armenia"],
        [
            "Nikol Pashinyan < nsubj < announced",
            "minister < appos < Nikol Pashinyan",
            "Armenia < nmod < minister",
        ],
    ),
    "apposition after an office": (
        "The alliance's chairman, Nikol Pashinyan, condemned the attack.",
        ["Nikol Pashinyan"],
        [
            "chairman < nsubj < condemned",
            "Nikol Pashinyan < appos < chairman",
            "alliance < nmod < chairman",
            "attack < obj < condemned",
        ],
    ),
    "relative clause on the object": (
        "Protesters stormed the palace, which the army had abandoned.",
        [],
        ["palace < obj < stormed", "abandoned < acl < palace", "army < nsubj < abandoned"],
    ),
    "relative clause on the subject": (
        "The general who led the coup fled to Chad.",
        ["Chad"],
        ["general < nsubj < fled", "led < acl < general", "coup < obj < led", "Chad < obl < fled"],
    ),
    "passive with its agent": (
        "Two aid workers were kidnapped by gunmen near Goma on Tuesday.",
        ["Goma"],
        ["workers < nsubj:pass < kidnapped", "gunmen < obl:agent < kidnapped", "Tuesday < obl < kidnapped"],
    ),
    "alliance led by a state": (
        "A Russia-led alliance sent 2,500 peacekeepers to Kazakhstan.",
        ["Kazakhstan"],
        ["alliance < nsubj < sent", "led < amod < alliance", "peacekeepers < obj < sent"],
    ),
    "consequence after a comma": (
        "A drone struck the depot, killing at least 12 soldiers.",
        [],
        ["drone < nsubj < struck", "killing < advcl < struck", "soldiers < obj < killing"],
    ),
    "according to": (
        "Sudan has recalled its ambassador, according to the ministry.",
        ["Sudan"],
        ["Sudan < nsubj < recalled", "ambassador < obj < recalled", "ministry < obl < recalled"],
    ),
    "urged somebody to do something": (
        "The United Nations urged both sides to lift the blockade.",
        ["United Nations"],
        [
            "United Nations < nsubj < urged",
            "sides < iobj < urged",
            "lift < xcomp < urged",
            "blockade < obj < lift",
        ],
    ),
    "negation": (
        "Georgia did not recognise the election.",
        ["Georgia"],
        ["Georgia < nsubj < recognise", "not < advmod < recognise", "election < obj < recognise"],
    ),
}


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def arcs(parser: Parser, text: str, names: list[str]) -> set[str]:
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    found = set()
    for sentence in parser.parse(text, spans):
        for token in sentence:
            head = sentence.tokens[token.head].text
            found |= {f"{token.text} < {relation} < {head}" for relation in (token.deprel, token.relation)}
    return found


@pytest.mark.parametrize("shape", CASES)
def test_shape(parser: Parser, shape: str) -> None:
    text, names, expected = CASES[shape]
    missing = set(expected) - arcs(parser, text, names)
    assert not missing


def test_no_case_is_lost() -> None:
    assert len(CASES) == 20
