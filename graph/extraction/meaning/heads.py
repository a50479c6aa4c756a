"""Whom an office means that heads a state: "the president", "its leader", "the leaders of Armenia and Azerbaijan"."""

import re
from dataclasses import dataclass
from typing import Final

from graph.extraction.clauses import members, preposition, surface_subject
from graph.extraction.lexicon import LESS, TO_COME
from graph.extraction.linking.links import Links, state_of
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.givennames import is_womans
from graph.extraction.meaning.offices import HEADS, Offices
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, expand

OFFICES: Final = {
    "president": HEADS[:1],
    "king": HEADS[:1],
    "queen": HEADS[:1],
    "emir": HEADS[:1],
    "monarch": HEADS[:1],
    "emperor": HEADS[:1],
    "sultan": HEADS[:1],
    "premier": HEADS[1:],
    "chancellor": HEADS[1:],
    "leader": HEADS,
    "minister": HEADS[1:],
    "head": HEADS[:1],
    "ruler": HEADS,
    "pope": HEADS[:1],
    "pontiff": HEADS[:1],
}
"""The relations that a noun may mean as an office at the head of a state, by lemma."""
_LEADS: Final = expand("fds:leads")
_SENTENCE: Final = re.compile(r"[.!?][\"”’')]?\s+(?=[A-Z“\"])(?<!\b[A-Z]\. )(?<!\bMr\. )")
"""Where a sentence ends."""
_POPES: Final = ("pope", "pontiff")
_HOLY_SEE: Final = expand("id:country-VAT")
_BARE: Final = ("president", "premier", "minister", "chancellor")
"""Those that mean somebody without a word that says whose they are: "the prime minister"."""
_CROWNED: Final = ("king", "emperor", "emir", "sultan", "monarch")
_THROUGH: Final = ("office", "spokesman", "spokeswoman", "spokesperson")
"""Through whom heads speak of themselves: "Ada Holm's office said the president …"."""
_SECOND: Final = ("premier", "minister", "chancellor")
"""Titles of those who govern a state of which somebody else is the head."""
_CHANCELLORS: Final = (expand("id:country-DEU"), expand("id:country-AUT"))
"""States whose head of government is called so."""
_OF_STATES: Final = frozenset("state country nation government military junta coup regime world prime".split())
"""Nouns in front of "leader" or "president" that leave it the head of a state; of a "party leader" it is none."""
REBELLING: Final = frozenset(("coup", "putsch", "mutiny"))
"""What somebody leads who may be no head of a state yet."""
_LESSER: Final = (LESS | TO_COME) - {"self-proclaimed", "self-declared", "self-styled"} | {
    *("vice", "deputy", "former", "ex", "rebel", "separatist", "religious", "tribal", "parliamentary", "congressional"),
}
"""What is no head of a state, although it is called a leader or a president."""
_FRINGES: Final = ("far-right", "far-left", "hard-right", "hard-left")
"""Words in front of a leader who, for all that is said, leads a party."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Finds who heads a state on the day of an article; what the article itself says goes first."""

    day: Date | None
    links: Links
    offices: Offices
    discourse: Discourse

    def meant(self, sentence: Sentence, token: Token, owner: Iri | None, state: Iri | None) -> Iri | None:
        """Who holds the office that a noun means, of its owner's state or its owner; where nobody knows who holds it,
        that state or owner itself; nothing where the noun means no head."""
        modifiers = _modifiers(sentence, token)
        lemma = token.lemma.lower()
        if "then" in modifiers:
            return self._once(lemma, state or owner)
        if not _heads(lemma, modifiers) or self._of_another_kind(sentence, token):
            return None
        if modifiers & {"a", "an", "another"}:
            return None  # "a Danish prime minister" is any
        if lemma in _POPES:
            alone = owner is None and modifiers <= {"the"}  # "the Coptic pope" is another
            return (self.discourse.titled("pope") or self._head_of(_HOLY_SEE, HEADS[:1])) if alone else None
        if token.feature("Number") == "Plur" and (state or owner is None):
            return None  # "the coup leaders", "Armenia's leaders": no single one of them is meant
        if modifiers & REBELLING and state is None and owner is None:
            return None  # may be one against the president
        if (
            lemma == "head"
            and not modifiers & {"state"}
            and "of the state" not in self.links.text[token.end : token.end + 13].lower()
            and "of state" not in self.links.text[token.end : token.end + 9]
        ):
            return None
        thing = state or owner
        title = "prime minister" if lemma == "minister" else lemma
        if thing is None and lemma in _BARE and (of_speaker := self._of_speaker(sentence, token, OFFICES[lemma])):
            return of_speaker
        if lemma == "chancellor" and thing is not None and thing not in _CHANCELLORS:
            return None  # the British one is a minister
        if thing is None or lemma == "head":
            last = self._last_holder(OFFICES[lemma], token.start)
            return last or self.discourse.titled(title) or self._only_one(token)
        offices = self._called_so(thing, lemma)
        return (self._head_of(thing, offices) or thing) if offices else None

    def _called_so(self, state: Iri, lemma: str) -> tuple[Iri, ...]:
        """The offices of a state that a title may mean: Iran's president governs it and is not its head, and where a
        president governs, "the prime minister" is somebody of whom nothing is known."""
        of_state, of_government = HEADS
        titled = [one for one in HEADS if self.offices.is_titled(one, state, lemma)]
        if lemma == "president" and titled == [of_government]:
            return HEADS[1:]
        governing = self._head_of(state, HEADS[1:]) if lemma in _SECOND else None
        presides = governing is not None and self._head_of(state, HEADS[:1]) == governing
        if presides and self.offices.is_titled(of_state, state, "president"):
            return ()
        return OFFICES[lemma]

    def _of_another_kind(self, sentence: Sentence, token: Token) -> bool:
        """Whether a noun in front says that an office is no state's: "opposition leader", "council president"."""
        if self.links.text[token.end :].startswith(("-elect", "-designate")):
            return True
        if self.links.text[: token.start].rstrip().lower().endswith(_FRINGES):
            return True
        in_front = [sentence.tokens[i] for i in sentence.children(token.index) if i < token.index]
        return any(
            one.relation == "compound"
            and one.text[:1].islower()
            and one.lemma.lower() not in _OF_STATES
            and not self.links.at(one.start, one.end)
            for one in in_front
        )

    def leaders(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """Each of "the leaders of Armenia and Azerbaijan", where they are known; else the states themselves."""
        if token.lemma.lower() not in OFFICES or token.feature("Number") != "Plur":
            return ()
        if not _heads(token.lemma.lower(), _modifiers(sentence, token)):
            return ()  # "the foreign ministers of …"
        tied = [i for i in sentence.children(token.index) if preposition(sentence, i) == "of"]
        tied += [i for i in sentence.children(token.index) if sentence.tokens[i].relation == "amod"]
        owners = [i for first in tied for i in members(sentence, first)]
        named = [self.links.at(sentence.tokens[i].start, sentence.tokens[i].end) for i in owners]
        states = [one.entity for one in named if one and one.kind == "State"]
        if len(states) < 2:
            return ()
        return tuple(self._head_of(state, OFFICES[token.lemma.lower()]) or state for state in states)

    def _head_of(self, state: Iri, relations: tuple[Iri, ...]) -> Iri | None:
        """Who holds one of some offices of a state; of several, the one whom the article names."""
        holders = [one for office in relations if (one := self.offices.holder(office, state, self.day))]
        if not holders and self.day is None:
            held = (one for office in relations for one in self.offices.ever(office, state))
            holders = [one for one in held if one in self.links.entities]
        spoken = [one for one in holders if one in self.links.entities]
        return self.links.keep((spoken or holders)[0]) if len(set(spoken or holders)) == 1 else None

    def _of_speaker(self, sentence: Sentence, token: Token, relations: tuple[Iri, ...]) -> Iri | None:
        """Who heads the state whose body says what a noun stands in: "the White House said the president …"."""
        over = (i for i in (token.index, *sentence.ancestors(token.index)) if sentence.tokens[i].relation == "ccomp")
        clause = next(over, None)
        subject = surface_subject(sentence, sentence.tokens[clause].head) if clause is not None else None
        speaker = sentence.tokens[subject] if subject is not None else None
        if speaker is not None and speaker.lemma.lower() in _THROUGH:
            owner = sentence.child(speaker.index, "nmod:poss")
            named = self.links.on(owner) if owner is not None else None
            return named.entity if named is not None and named.kind == "Person" else None
        named = self.links.on(speaker) if speaker is not None else None
        if named is None or named.form == "demonym" or (named.kind != "Agency" and named.speaks_for is None):
            return None
        state = state_of(self.links.known(named.speaks_for or named.entity), self.links)
        return self._head_of(state, relations) if state else None

    def _only_one(self, token: Token) -> Iri | None:
        """The only one of those whom the article has named so far that is known to hold an office: after "Ada Holm
        visited Kyiv", "the prime minister" if she is one."""
        lemma = token.lemma.lower()
        if self.day is None or lemma not in _BARE + _CROWNED:
            return None
        named = dict.fromkeys(one.entity for one in self.discourse.named if one.kind == "Person")
        if lemma in _CROWNED:
            before = {one.entity for one in self.discourse.named if one.start < token.start}
            crowned = [one for one in named if one in before and self._is_crowned(one, lemma)]
            return crowned[0] if len(crowned) == 1 else None
        held = [one for one in named if any(self.offices.holds(office, one, self.day) for office in OFFICES[lemma])]
        return held[0] if len(held) == 1 else None

    def _is_crowned(self, person: Iri, lemma: str) -> bool:
        """Whether somebody heads a state today whose head is called so, or monarch; an emir is no "king"."""
        if lemma != "monarch" and is_womans(self.links.known(person).label):
            return False
        titles = _CROWNED if lemma == "monarch" else (lemma, "monarch")
        realms = self.offices.all_held_by(HEADS[0], person, self.day)
        return any(self.offices.is_titled(HEADS[0], realm, title) for realm in realms for title in titles)

    def secretary_general(self) -> Iri | None:
        """The only one of those whom the article has named so far that is known to lead an organisation of states."""
        if self.day is None:
            return None
        named = dict.fromkeys(one.entity for one in self.discourse.named if one.kind == "Person")
        led = {one: self.offices.held_by(_LEADS, one, self.day) for one in named}
        found = [one for one, it in led.items() if it and self.links.known(it).kind == "InternationalOrganisation"]
        return found[0] if len(found) == 1 else None

    def _once(self, lemma: str, thing: Iri | None) -> Iri | None:
        """The only one of those whom the article has named so far that ever held an office, for "the then prime
        minister"; whoever is called so is meant by the bare title from then on."""
        if lemma not in _BARE:
            return None
        terms = self.offices.by_person
        named = dict.fromkeys(one.entity for one in self.discourse.named if one.kind == "Person")
        found = [
            one
            for one in named
            if any(held in OFFICES[lemma] and thing in (None, what) for held, what, _ in terms.get(one, ()))
        ]
        if len(found) != 1:
            return None
        self.discourse.entitle("prime minister" if lemma == "minister" else lemma, found[0])
        return found[0]

    def _last_holder(self, relations: tuple[Iri, ...], at: int) -> Iri | None:
        """The last one named whom the article has given such an office; of two in one sentence, the one of the state
        in which the story plays."""
        held = {holder: thing for (relation, thing), holder in self.offices.said.items() if relation in relations}
        last = dict[Iri, int]()
        for one in reversed(self.discourse.named):
            if one.entity in held:
                last.setdefault(one.entity, one.start)
        first = next(iter(last), None)
        if first is None or len(last) == 1:
            return first
        together = [one for one in last if _SENTENCE.search(self.links.text, last[one], last[first]) is None]
        home = self.discourse.scene(at) if len(together) > 1 else None
        return next((one for one in together if held[one] == home), first)


def is_secretary_general(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is "the secretary general", in one word or two."""
    front = [one.lemma.lower() for one in sentence.tokens[max(token.index - 2, 0) : token.index] if one.text != "-"]
    return " ".join([*front[-1:], token.lemma.lower()]).endswith(("secretary general", "secretary-general"))


def _modifiers(sentence: Sentence, token: Token) -> set[str]:
    return {sentence.tokens[below].lemma.lower() for below in sentence.children(token.index)}


def _heads(lemma: str, modifiers: set[str]) -> bool:
    """Whether a noun for an office, with these words beside it, is the one at the head, and no foreign minister."""
    return not ((lemma == "minister" and "prime" not in modifiers) or modifiers & _LESSER)
