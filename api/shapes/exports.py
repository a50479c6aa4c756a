"""Export formats."""

from typing_extensions import TypedDict


class Format(TypedDict):
    """An export format, and where it is found."""

    name: str
    media_type: str
    extension: str
    help: str
    href: str
