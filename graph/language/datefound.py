"""A date expression that was found in a text, and what it means."""

import datetime as dt
from dataclasses import dataclass

from graph.language.dateunits import Bounds

Day = dt.date


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression: its characters, the first and last day that it may mean, and the unit it is given in.

    ``precision`` is ``day``, ``month``, ``year`` or ``decade``. Both days are ``None`` where it cannot be resolved.
    Of a range ("between 1992 and 1994", "from Monday to Friday") these are the bounds of its beginning, and ``closing``
    those of its end. ``counted``: reckoned from a date said before ("a day later"). ``lasting``: how long something
    goes on ("for twelve years"); the bounds are those of its beginning, if it lasts until the day of publication.
    """

    start: int
    end: int
    first: Day | None
    last: Day | None
    precision: str
    closing: tuple[Day, Day] | None = None
    counted: bool = False
    lasting: bool = False

    @property
    def day(self) -> Day | None:
        """The day, where the expression names one."""
        return self.first if self.first == self.last else None

    @property
    def bounds(self) -> Bounds:
        """First day, last day and precision."""
        return self.first, self.last, self.precision
