"""What is written where we write numbers and days, which in graphs of others may be anything."""

from graph.model import Date


def number(text: str) -> float:
    """A number of ours; 0 for what somebody else wrote in its place.

    >>> number("0.85"), number("high")
    (0.85, 0.0)
    """
    try:
        return float(text)
    except ValueError:
        return 0.0


def day(text: str) -> Date | None:
    """A day of ours; None for nothing, and for what somebody else wrote in its place.

    >>> day("2022-01-06"), day("yesterday")
    (datetime.date(2022, 1, 6), None)
    """
    try:
        return Date.fromisoformat(text)
    except ValueError:
        return None
