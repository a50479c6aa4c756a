"""When something holds: days, bounds between which it begins and ends, and the unit in which they were given."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from graph.errors import ModelError

Date = dt.date


class Precision(StrEnum):
    """The unit in which a date was given."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Period:
    """When something holds, as bounds (days, inclusive): it begins between the first two and ends between the last two.

    ``None`` is *not known*; an end that is not known is not an end. A period whose earliest end is known has ended,
    or is to end.

    >>> from datetime import date
    >>> Period(date(1994, 1, 1), date(1994, 12, 31), precision=Precision.YEAR).holds(date(2001, 5, 5))
    'yes'
    >>> Period(date(1994, 1, 1), date(1994, 12, 31), precision=Precision.YEAR).holds(date(1994, 5, 5))
    'possibly'
    """

    earliest_begin: Date | None = None
    latest_begin: Date | None = None
    earliest_end: Date | None = None
    latest_end: Date | None = None
    precision: Precision | None = None

    def __post_init__(self) -> None:
        pairs = (
            (self.earliest_begin, self.latest_begin),
            (self.earliest_end, self.latest_end),
            (self.earliest_begin, self.latest_end),
        )
        for earlier, later in pairs:
            if earlier and later and earlier > later:
                raise ModelError(f"a period's bounds are out of order: {earlier} is after {later}")

    @property
    def ended(self) -> bool:
        """Whether an end is known."""
        return self.earliest_end is not None or self.latest_end is not None

    def holds(self, day: Date) -> str:
        """Whether the period covers a day: ``"yes"``, ``"possibly"`` or ``"no"``."""
        if (self.earliest_begin and day < self.earliest_begin) or (self.latest_end and day > self.latest_end):
            return "no"
        begun = self.latest_begin is not None and day >= self.latest_begin
        going_on = not self.ended or (self.earliest_end is not None and day <= self.earliest_end)
        return "yes" if begun and going_on else "possibly"

    def meets(self, first: Date, last: Date) -> bool:
        """Whether the period may cover a day from ``first`` to ``last``.

        >>> from datetime import date
        >>> period = Period(latest_begin=date(1994, 12, 31), latest_end=date(2012, 12, 31))
        >>> period.meets(date(2010, 1, 1), date(2020, 1, 1)), period.meets(date(2013, 1, 1), date(2020, 1, 1))
        (True, False)
        """
        return not ((self.earliest_begin and last < self.earliest_begin)
                    or (self.latest_end and first > self.latest_end))


NO_PERIOD: Final = Period()
