"""Records of briefings and interviews, in which turns are labelled."""

from extracted import holders, holders_of, said

BRIEFING = """Ada Holm, a spokeswoman for the ministry, met reporters in Oslo on Monday.
MS. HOLM: Good morning. Chad attacked two villages in Libya on Friday.
QUESTION: Egypt bombed the port of Tobruk on Sunday. Did Norway know of it?
MS. HOLM: No. Norway has sent no troops to Libya.
"""
INTERVIEW = """Togo's foreign minister, Hugo Maas, spoke to the paper in Lome.
Q: Has Togo left the bloc?
A: Togo will never leave the bloc. Ghana attacked our port in May.
Q: And now? Ghana has expelled your envoy.
A: Yes. Togo will expel theirs.
"""


def test_a_turn_is_all_the_words_of_its_speaker() -> None:
    assert holders_of(BRIEFING, "ASSAULT") == {("person-ada-holm", "positive")}
    assert holders(BRIEFING, "no troops") == {"person-ada-holm"}


def test_what_is_asked_is_nobodys() -> None:
    assert "Tobruk" not in str(said(BRIEFING))
    assert "expelled" not in str(said(INTERVIEW))
    assert holders_of(INTERVIEW, "SANCTION") <= {("person-hugo-maas", "positive"), ("person-hugo-maas", "negative")}


def test_answers_are_of_whoever_is_interviewed() -> None:
    assert holders(INTERVIEW, "never leave") == {"person-hugo-maas"}
    assert holders_of(INTERVIEW, "ASSAULT") == {("person-hugo-maas", "positive")}
