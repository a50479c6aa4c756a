"""The tree methods of a sentence."""

from graph.language.sentence import Sentence, Token

# "Rebels who fled returned ." : returned is the root, fled hangs from Rebels
WORDS = [
    ("Rebels", 3, "nsubj"),
    ("who", 2, "nsubj"),
    ("fled", 0, "acl:relcl"),
    ("returned", 3, "root"),
    (".", 3, "punct"),
]


def tree() -> Sentence:
    at, tokens = 0, []
    for index, (word, head, deprel) in enumerate(WORDS):
        tokens.append(Token(index, word, word.lower(), "X", "Number=Plur|Case=Nom", head, deprel, at, at + len(word)))
        at += len(word) + 1
    return Sentence(0, at - 1, tuple(tokens))


def test_tree() -> None:
    sentence = tree()
    assert sentence.root.text == "returned"
    assert sentence.children(3) == (0, 4)
    assert sentence.subtree(0) == (0, 1, 2)
    assert list(sentence.ancestors(1)) == [2, 0, 3]
    assert sentence.covering(0, 8) == (0, 1)


def test_child_matches_subtypes() -> None:
    sentence = tree()
    relative = sentence.child(0, "acl")
    assert relative is not None
    assert (relative.text, relative.relation) == ("fled", "acl")
    assert sentence.child(0, "obj") is None


def test_features() -> None:
    token = tree().tokens[0]
    assert (token.feature("Case"), token.feature("Tense")) == ("Nom", "")


def test_equality_ignores_nothing_that_was_read() -> None:
    assert tree() == tree()
    assert hash(tree()) == hash(tree())
