"""Cutting away what surrounds an article in a page, by what elements are and how they are named.

The rules read tags, roles and the words in class names and ids that publishers share ("related", "newsletter",
"caption"). None knows a site, and none may cut away most of a page's prose: a name such as ``article-with-sidebar``
on the article itself must not cost the article.
"""

import itertools
import re
from typing import Any, Final

Element = Any  # lxml is untyped

_TAGS: Final = frozenset(
    "script style noscript template iframe object embed applet canvas svg math audio video picture img map form "
    "button select option "
    "textarea input label nav aside footer figure figcaption dialog menu amp-img amp-video amp-ad amp-embed "
    "amp-iframe amp-social-share "
    "amp-sidebar amp-carousel amp-consent amp-analytics amp-youtube amp-twitter amp-instagram amp-facebook fieldset "
    "datalist meter "
    "progress link meta base".split()
)
_ROLES: Final = frozenset(
    "navigation complementary banner contentinfo search menu menubar dialog alertdialog form toolbar tablist".split()
)
# Words in class names and ids, alone or as neighbours ("read-more", "readMore", "c-read_more__link").
_WORDS: Final = frozenset(
    "related recommended recommendation recommendations recommend recirc recirculation promo promos promotion "
    "promoted newsletter newsletters "
    "subscribe subscription subscriptions signup share sharing sharebar sharebox sharetools sharethis social socials "
    "comments comment disqus "
    "breadcrumb breadcrumbs cookie cookies consent gdpr caption captions credit credits byline dateline timestamp "
    "trending teaser teasers advert "
    "adverts advertisement advertising ads advertorial sponsor sponsored outbrain taboola tags topics keywords bio "
    "sidebar widget nav navbar "
    "navigation menu masthead footer footnote toolbar tooltip modal popup popover overlay banner skiplink pagination "
    "pager pullquote copyright disclaimer donate "
    "donation donations survey poll quiz feedback rating carousel slideshow gallery player podcast ticker weather "
    "marquee metadata popular "
    "mostread mostpopular readmore readnext alsoread seealso infobox promobox onward sharedaddy addtoany "
    "jp-relatedposts".split()
)
_PAIRS: Final = frozenset(
    "read more,read next,read also,also read,more from,more on,more stories,more news,more like,see also,may "
    "like,might like,also like,up next,"
    "most read,most popular,most viewed,most shared,most watched,editors picks,editor picks,top stories,latest "
    "news,sign up,log in,ad slot,ad unit,"
    "ad wrapper,ad container,ad box,ad label,ad break,ad placeholder,author bio,author box,author card,author "
    "info,author profile,about author,"
    "author details,article meta,article tools,article info,article footer,article actions,article tags,post "
    "meta,entry meta,entry footer,post tags,pub date,publish date,"
    "published date,follow us,social media,skip link,screen reader,sr only,visually hidden,no print,print "
    "only,hidden print,download app,app promo,"
    "pull quote,paywall prompt,paywall message,side bar,inline link,story links,story link,live blog nav,next "
    "article,previous article,link list".split(",")
)
_READERS: Final = frozenset(
    "comments comment-list commentlist comments-area comment-section comments-section "
    "disqus_thread respond user-comments".split()
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WRAPPERS: Final = frozenset({"form", "fieldset", "label"})  # some content systems wrap the whole page in one
_KEEPS: Final = frozenset({"html", "head", "body", "main", "article", "h1"})
_INLINE: Final = frozenset("a abbr b cite code em i mark q s small span strong sub sup time u".split())
# A paragraph may well be called "teaser" or "promo" and be the lead; by these names it is not the article's.
_NO_PARAGRAPH: Final = frozenset(
    {
        "caption",
        "captions",
        "credit",
        "credits",
        "byline",
        "dateline",
        "timestamp",
        "copyright",
        "newsletter",
        "related",
    }
)
_MOST: Final = 0.35  # of the page's prose: a cut that takes more was a misreading of a name


def prune(root: Element) -> None:
    """Cut what is not the article out of a parsed page, in place.

    >>> import lxml.html
    >>> page = lxml.html.fromstring("<body><nav>Home</nav><p>It rained.<div class='related-links'><p>More</div></body>")
    >>> prune(page); " ".join(page.text_content().split())
    'It rained.'
    """
    from lxml import etree

    for comment in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        _drop(comment)
    most = _MOST * max(1, _prose_length(root))
    for element in list(root.iter(*_TAGS)):
        if element.tag not in _WRAPPERS or _prose_length(element) <= most:
            _drop(element)
    total = 1
    groups: dict[tuple[Any, ...], tuple[list[Element], list[int]]] = {}
    for element, length in _measured(root):
        total = max(total, length)
        if element.tag not in _KEEPS and not _is_in_sentence(element) and _is_apart(element):
            elements, lengths = groups.setdefault((element.tag, element.get("class"), element.get("id")), ([], []))
            elements.append(element)
            lengths.append(length)
    for elements, lengths in groups.values():
        if sum(lengths) <= _MOST * total or _is_readers_section(elements[0]):
            for element in elements:
                _drop(element)


def _measured(root: Element) -> list[tuple[Element, int]]:
    """Each element with the length of the text in its paragraphs (of all its text, where a page has no paragraphs)."""
    from lxml import etree

    plain = next(root.iter("p"), None) is None
    found: list[tuple[Element, int]] = []
    lengths = [0]
    inside = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            inside += element.tag == "p"
            lengths.append(len(element.text or "") if inside or plain else 0)
            continue
        length = lengths.pop()
        found.append((element, length))
        inside -= element.tag == "p"
        lengths[-1] += length + (len(element.tail or "") if inside or plain else 0)
    return found


def _is_readers_section(element: Element) -> bool:
    """Whether an element is the readers' comments, however long, and not the article."""
    names = {*(element.get("class") or "").lower().split(), (element.get("id") or "").lower()}
    return bool(names & _READERS) and next(element.iter("h1"), None) is None


def _is_in_sentence(element: Element) -> bool:
    """Whether an element is a run of words in a paragraph, as a link is: its name says nothing about the sentence."""
    return element.tag in _INLINE and next(element.iterancestors("p", "li", "blockquote"), None) is not None


def _is_apart(element: Element) -> bool:
    """Whether an element is named, or marked, as something other than the article's text."""
    get = element.get
    if get("hidden") is not None or get("aria-hidden") == "true" or _HIDDEN.search(get("style") or ""):
        return True
    if (get("role") or "").lower() in _ROLES:
        return True
    if "articlebody" in (get("itemprop") or "").lower():
        return False
    for name in (
        get("class"),
        get("id"),
        get("data-component"),
        get("data-testid"),
        get("data-module"),
        get("data-type"),
    ):
        if name and len(name) < 400 and _names_furniture(name, element.tag == "p"):
            return True
    return (get("itemprop") or "") in {
        "author",
        "publisher",
        "image",
        "caption",
        "datePublished",
        "dateModified",
        "comment",
        "keywords",
    }


def _names_furniture(name: str, of_paragraph: bool) -> bool:
    words = re.split(r"[\s_-]+", _CAMEL.sub("-", name).lower())
    if of_paragraph:
        return not _NO_PARAGRAPH.isdisjoint(words)
    return not _WORDS.isdisjoint(words) or not _PAIRS.isdisjoint(map(" ".join, itertools.pairwise(words)))


def _prose_length(element: Element) -> int:
    """Characters of text in paragraphs."""
    return sum(len(part) for p in element.iter("p") for part in p.itertext())


def _drop(element: Element) -> None:
    """Remove an element, but not the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + " " + tail
    else:
        parent.text = (parent.text or "") + " " + tail
    parent.remove(element)
