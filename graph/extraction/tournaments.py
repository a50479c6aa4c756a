"""Games and tournaments, of which nobody is a member."""

import re
from typing import Final

_TOURNAMENT: Final = re.compile(
    r"\b(?:Open|Masters|Cup|Games|Olympics|Paralympics|Championships?|Grand Prix|Grand Slam|Marathon|Wimbledon|"
    r"Tour de \w+|(?:Champions|Premier|Europa|Super|Nations|Football|Cricket) League)$"
)


def is_tournament(name: str) -> bool:
    """Whether a name is that of games, in which nobody is a member.

    >>> is_tournament("French Open"), is_tournament("Champions League"), is_tournament("Arab League")
    (True, True, False)
    """
    return _TOURNAMENT.search(name) is not None
