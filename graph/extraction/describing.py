"""Nouns that only say what a name names, although "and" or a comma joins them to it as if they were others."""

from graph.language.sentence import Sentence, Token


def describes(sentence: Sentence, name: int, noun: int) -> bool:
    """Whether a noun that the parser coordinates with a name only says what it names: "Ada Holm, 74, a baker …", "Ada
    Holm, Peru's envoy and a former judge, …"."""
    one, other = sentence.tokens[name], sentence.tokens[noun]
    if _describes_too(sentence, one, other):
        return True
    article = sentence.child(noun, "det")
    joined = any(sentence.tokens[i].relation == "cc" for i in sentence.children(noun))
    below = [i for i in sentence.children(name) if sentence.tokens[i].relation == "conj"]
    single = one.upos == "PROPN" and other.upos == "NOUN" and other.feature("Number") == "Sing"
    return single and below == [noun] and not joined and article is not None and article.text.lower() in ("a", "an")


def _describes_too(sentence: Sentence, name: Token, noun: Token) -> bool:
    """Whether "and" joins a noun to the apposition of a name, and not to the name: both stand between two commas, with
    none between them."""
    phrase = sentence.subtree(noun.index)
    joining = next((i for i in sentence.children(noun.index) if sentence.tokens[i].relation == "cc"), None)
    before = sentence.child(name.index, "appos")
    if joining is None or before is None or not name.index < before.index < joining or noun.upos != "NOUN":
        return False
    if noun.feature("Number") == "Plur" or before.upos != "NOUN" or name.upos != "PROPN":
        return False
    opening = [sentence.tokens[i].text for i in range(name.index + 1, sentence.subtree(before.index)[0] + 1)]
    last = max(i for i in phrase if sentence.tokens[i].upos != "PUNCT")
    closed = last + 1 == len(sentence) or sentence.tokens[last + 1].text in (",", ".")
    return "," in opening and sentence.tokens[joining - 1].text != "," and closed


def is_hyphened(sentence: Sentence, participle: int) -> bool:
    """Whether a hyphen ties a participle to the word in front of it: "Saudi-led", "U.S.-backed"."""
    return sentence.tokens[participle].text[:1] == "-" or sentence.tokens[max(participle - 1, 0)].text == "-"
