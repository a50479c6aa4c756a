"""Which of the prefixes that a serialisation declares occur in it.

The engine declares all that it is given before it has seen the first triple, so what is not used is taken out after.
"""

import re
from typing import Final

_DECLARED: Final = re.compile(rb"@prefix ([a-z]+): <[^>]*> \.\n")
_TOKEN: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|<[^>]*>|([a-z]+):', re.DOTALL)
"""A string, an IRI, or the prefix of a name; of Turtle, TriG and N3 as the engine writes them."""
_ROOT: Final = re.compile(rb"<rdf:RDF[^>]*>")
_DECLARED_XML: Final = re.compile(rb' xmlns:([a-z]+)="[^"]*"')
_ELEMENT: Final = re.compile(rb"<([a-z]+):")


def without_unused(written: bytes, media_type: str) -> bytes:
    """A serialisation without the declarations of prefixes that do not occur in it; other forms come back as they are.

    >>> without_unused(b'@prefix a: <urn:a> .\\n@prefix b: <urn:b> .\\na:x a:y "b:z" .\\n', "text/turtle")
    b'@prefix a: <urn:a> .\\na:x a:y "b:z" .\\n'
    """
    if media_type == "application/rdf+xml":
        return _xml_without_unused(written)
    begins = 0
    while declared := _DECLARED.match(written, begins):
        begins = declared.end()
    if not begins:
        return written
    used = {found[1] for found in _TOKEN.finditer(written, begins)}
    lines = (line[0] for line in _DECLARED.finditer(written, 0, begins) if line[1] in used)
    return b"".join([*lines, written[begins:]])


def _xml_without_unused(written: bytes) -> bytes:
    root = _ROOT.search(written)
    if not root:
        return written
    used = {b"rdf", *(found[1] for found in _ELEMENT.finditer(written, root.end()))}
    tag = _DECLARED_XML.sub(lambda one: one[0] if one[1] in used else b"", root[0])
    return b"".join([written[:root.start()], tag, written[root.end():]])
