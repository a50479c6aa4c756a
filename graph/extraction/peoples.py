"""Peoples and communities of faith without a state of their own name: who "Tutsis" and "Hutu villagers" are.

Such a word names no body and no place. Those that are called after a state ("Serbs") are among its demonyms, and words
that are as often somebody's name or a thing ("Karen", "Fur") are left out.
"""

from typing import Final

from graph.language.sentence import Sentence, Token

_ALIKE: Final = frozenset(
    (
        "Tutsi Hutu Rohingya Uighur Uyghur Tamil Hazara Yazidi Yezidi Oromo Amhara Tigrayan Tigrean Fulani Peul Berom "
        "Hausa Igbo Yoruba Ijaw Tiv Hema Lendu Dinka Nuer Shilluk Murle Masalit Zaghawa Kikuyu Luo Kalenjin Pokot "
        "Turkana Maasai Masai Samburu Dogon Bambara Tuareg Touareg Berber Pashtun Baloch Baluch Sindhi Punjabi Mohajir "
        "Bengali Bodo Naga Kuki Meitei Chechen Ingush Circassian Tatar Bosniak Acholi Banyamulenge Kachin Mapuche "
        "Tibetan Hmong Dayak Madurese Acehnese Papuan Kashmiri Sinhalese Roma Druze Maronite Alawite Sunni Shia "
        "Shi'ite Shi’ite Shiite Christian Muslim Moslem Hindu Sikh Buddhist Catholic Protestant Baha'i Baha’i Ahmadi "
        "Mormon Arab"
    ).split()
)
"""What is said of one of a people, and in front of a noun."""
_ADJECTIVES: Final = _ALIKE | frozenset("Kurdish Jewish Coptic Kosovar".split())
_SEVERAL: Final = frozenset(f"{one}s" for one in _ALIKE) | frozenset(
    "Kurds Jews Copts Moros Karens Africans Europeans Asians Westerners Islamists Salafists".split()
)
_UNCHANGED: Final = frozenset(
    (
        "Rohingya Hutu Tutsi Hazara Fulani Berom Hema Lendu Dinka Nuer Shilluk Masalit Zaghawa Oromo Amhara Pokot "
        "Maasai Masai Tuareg Baloch Banyamulenge Dogon Hmong Roma Druze Sinhalese Acehnese Madurese Tiv"
    ).split()
)
"""What several of a people are called too, without an ending."""
_IN_FRONT: Final = ("amod", "compound")
_ONE: Final = ("a", "an", "another", "the", "this", "that")
_OF_ALL: Final = ("sh", "ch", "ese")
"""How words end that with "the" mean a whole people and its state: "the French"."""


def a_people(token: Token) -> str:
    """What several of a people are called as they are written; empty for other words and for an adjective."""
    text = token.text
    if text in _SEVERAL:
        return text
    return text if text in _UNCHANGED and token.relation not in _IN_FRONT and token.upos != "ADJ" else ""


def is_national(sentence: Sentence, token: Token) -> bool:
    """Whether a word that tells of which state somebody is means one or several of its people, and not the state:
    "Serbs", "a Canadian"; "Serbian" alone is nobody, and "the French" may be France."""
    if token.text.endswith("s"):
        return token.upos in ("PROPN", "NOUN")
    telling = token.relation in (*_IN_FRONT, "appos") or token.deprel == "nmod:desc"
    if telling or token.upos not in ("PROPN", "NOUN", "ADJ"):
        return False
    article = sentence.child(token.index, "det")
    one = article.text.lower() if article is not None and article.index < token.index else ""
    if one == "the" and (token.text.endswith(_OF_ALL) or sentence.child(token.index, "conj") is not None):
        return False  # "the Afghan and the Pakistani presidents"
    return one in _ONE


def with_people(sentence: Sentence, noun: Token, called: str) -> str:
    """What those are called whom a noun means, with the people that they are of where a word in front of it says so:
    "Hutu villagers"."""
    before = (sentence.tokens[i] for i in sentence.children(noun.index) if i < noun.index)
    of = next((one.text for one in before if one.relation in _IN_FRONT and one.text in _ADJECTIVES), "")
    return " ".join((of, *(word for word in called.split() if word.lower() != of.lower()))) if of else called


def names_people(name: str) -> bool:
    """Whether a name is no more than what some people are called.

    >>> names_people("Hutu"), names_people("Bosnian Muslims"), names_people("Muslim Brotherhood")
    (True, True, False)
    """
    spoken = name.split()
    return name in _ADJECTIVES or (len(spoken) < 3 and bool(spoken) and spoken[-1] in _SEVERAL)
