"""The editor for SPARQL: YASGUI (vendored), with the canned queries to begin from."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Final

from flask import Response, make_response, render_template

from graph.lookup.canned import canned

_YASGUI: Final = Path(__file__).with_name("static") / "yasgui/yasgui.min.js"
# The widths of its tables' columns are set by two styles that the script puts into the page: what a grip looks like,
# and the cursor while it is dragged.
_STYLE: Final = re.compile(r"createStyle\(\w+,`([^`]*)`\)")
_CURSOR: Final = re.compile(r"dragCursor:`([a-z-]+)`")


def page() -> Response:
    """The page: under the policy of every other, but for its icons and for YASGUI's two styles, by their digests."""
    from api.app import HEADERS

    answer = make_response(render_template("sparql.html", examples=canned().values()))
    policy = HEADERS["Content-Security-Policy"].replace("style-src 'self'", f"style-src 'self' {styles()}")
    # The icons lie in its style sheet.
    answer.headers["Content-Security-Policy"] = policy.replace("img-src 'self'", "img-src 'self' data:")
    answer.vary.add("Accept")
    return answer


@cache
def styles() -> str:
    """The digests of the styles that YASGUI puts into a page, for the page's policy."""
    script = _YASGUI.read_text(encoding="utf-8")
    texts = [*_STYLE.findall(script), *(f"*{{cursor:{name}!important}}" for name in _CURSOR.findall(script))]
    return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in texts)
