"""Words that decide where a deed took place: prepositions, verbs of coming, taking and leaving, nouns for times."""

from typing import Final

from graph.extraction.timing.datewords import TIMES
from graph.language.dateunits import WEEKDAYS

NEAREST: Final = {kind: rank for rank, kind in enumerate(("Facility", "City", "Place", "GeographicFeature", "Region"))}
WHERE: Final = frozenset("in at near outside across around off along over inside through within throughout".split())
INSIDE: Final = frozenset("in inside across through within throughout".split())
"""What happens in a state happens there; missiles "at Israel" or drills "around Taiwan" only concern it."""
ON: Final = frozenset(("on", "upon"))
INTO: Final = frozenset(("into", "to", "onto"))
OF: Final = frozenset(("of", "on", "upon", "against", "for", "to", "into", "at"))
"""What ties the place to a noun for an event: "the siege of", "an air strike on", "a visit to"."""
COMING: Final = frozenset(
    """go come arrive travel fly march move send deploy return drive sail head cross advance break push enter storm
    burst pour flee withdraw visit retreat dispatch rush ship""".split()
)
FROM: Final = frozenset("abduct kidnap expel deport evict evacuate withdraw retreat flee snatch drive oust".split())
LEAVING: Final = frozenset("withdrawal pullout retreat evacuation expulsion".split())
ASKING: Final = frozenset("call press rely count impose urge focus insist depend vote agree decide".split())
"""What stands behind their "on" is whom or what they concern: "called on Europe"."""
FOREIGN: Final = frozenset("base embassy consulate mission ship carrier warship plane".split())
"""They are a state's, and often stand in another one: "at a US base"."""
APART: Final = frozenset("after before because since if unless although though until whereas".split())
"""What such a clause tells, if it has a subject of its own, may take place elsewhere than what it is told with."""
TAKING: Final = frozenset(
    """capture seize take occupy storm enter attack bomb shell raid visit besiege overrun recapture retake leave reach
    hit strike blockade loot liberate surround annex invade pound evacuate flee abandon quit cross""".split()
)
GROUNDS: Final = frozenset(
    """valley island strait peninsula desert plateau province district region airport airbase camp base port mountain
    heights pass river lake crossing corridor enclave""".split()
)
"""They bear the names of places: "in the Galwan valley"."""
FAR: Final = frozenset("day week fortnight month year decade".split())
ANSWERS: Final = frozenset("protest response reply answer retaliation revenge reprisal reaction return".split())
JUDGING: Final = frozenset("sentence convict acquit charge indict jail try".split())
"""Courts do it where they sit, whatever and wherever the crime was."""
SOON: Final = frozenset("hour minute moment same".split())
"""What follows so soon is still there: "stormed the palace and withdrew three hours later"."""
WHEN: Final = frozenset((*TIMES, *WEEKDAYS, "time"))
INNER: Final = frozenset("compound flat appos nmod conj".split())
CLAUSES: Final = frozenset(("conj", "advcl", "xcomp", "acl", "parataxis", "csubj"))
DEPTH: Final = 3
ACTS: Final = frozenset("declare proclaim charge indict sentence order hold sign".split())
"""They are done by being said, and where they are said."""
