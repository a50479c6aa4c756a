"""Movements and armed groups that no table knows, told by how they are called: "Harakat-ul-Mujahideen", "Ansar
al-Haqq", "Lashkar-e-Omar"."""

import re
from typing import Final

from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Known
from graph.terms import mint

_HEADS: Final = (
    r"(?:Ansar|Asa[’']?ib|Faylaq|Fursan|Ha[iy][’']?at|Harakat|H[ei]zb|Jabhat|Jai?y?sh|Jama[’']?at|Jama[’']?a|Jund|"
    r"Kata[’']?ib|Lashkar|Liwa[’']?|Saraya|Sipah|Ta?hr(?:i|ee)k|Tehr(?:i|ee)k)"
)
"""Arabic, Persian and Urdu for helpers, leagues, corps, movements, parties, fronts, armies, brigades."""
_JOINT: Final = r"[- ](?:[aeu][dlnrstz]|ash|adh|[eiu])[- ]"
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w’']+"
_TWO: Final = rf"(?:Harakat|Kata[’']?ib|Liwa[’']?|Saraya) {_NAME}"
"""What goes on before the particle comes: "Kata'ib Sayyid | al-Shuhada"; Ansar, who may be somebody, does not."""
_CALLED: Final = re.compile(rf"\b(?:{_TWO}|{_HEADS}){_JOINT}{_NAME}(?:(?:{_JOINT}|[- ](?:wa[- ])?|[- ]wal-){_NAME})*")


def movements(links: Links) -> None:
    """Take in the movements that a text names, where the gazetteer knows no name in these words."""
    for found in _CALLED.finditer(links.text):
        if not links.among(*found.span()):
            links.add(*found.span(), Known(mint("org", found.group()), "Organisation", found.group()))
