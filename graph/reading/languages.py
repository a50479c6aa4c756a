"""The language of a text, checked where the reading begins: what follows understands English only."""

import re
from collections import Counter
from typing import Final

from graph.errors import ReadingError

# The commonest English words: about two in five of any English text, and few of another language's.
_ENGLISH: Final = frozenset(
    "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they "
    "which one you were her all she "
    "there would their we him been has when who will more no if out so said what up its about into than them can "
    "only other new some could these "
    "two may then do first any my now such like our over me even most made after also did many before must through "
    "years where much your way "
    "well down should because each just those people how too under during against between".split()
)
_FOREIGN: Final = (
    frozenset(
        "de la le les des et du une est dans que qui par sur au der die und das den von mit ist auf dem ein eine nicht "
        "el los las en y del se por con "
        "il di che un per non della i het van een dat zijn op te og det som på av och att är e os da em para uma "
        "não na do je w z że się nie jest "
        "bir ve bu için dan yang di ini dengan untuk pada".split()
    )
    - _ENGLISH
)
_NAMES: Final = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "ca": "Catalan",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ko": "Korean",
    "ky": "Kyrgyz",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "ms": "Malay",
    "nl": "Dutch",
    "no": "Norwegian",
    "nb": "Norwegian",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "uz": "Uzbek",
    "vi": "Vietnamese",
    "wuu": "Chinese",
    "yue": "Chinese",
    "zh": "Chinese",
}
_SAMPLE: Final = 6000


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language in which most of a text is written.

    English is told by its commonest words, without a model. Else py3langid decides, and of a few words that could be
    anything (names, codes) English is presumed, as everywhere here.

    >>> detect_language("The two sides signed the accord in Geneva.")
    'en'
    >>> detect_language("Обе стороны подписали соглашение в Женеве.")
    'ru'
    """
    sample = (
        text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + text[len(text) // 2 : len(text) // 2 + _SAMPLE // 2]
    )
    words = re.findall(r"[^\W\d_]+", sample.lower())
    latin = sum(1 for word in words if word.isascii())
    if not words:
        return "en"
    counts = Counter(words)
    english = sum(counts[word] for word in _ENGLISH) / len(words)
    foreign = sum(counts[word] for word in _FOREIGN) / len(words)
    if latin >= 0.7 * len(words) and english >= 0.18 and english > 2 * foreign:
        return "en"
    if len(words) < 6 and latin == len(words) and foreign < 0.2:
        return "en"
    from py3langid import classify

    found, _ = classify(sample)
    if latin >= 0.9 * len(words) and english > foreign and (len(words) < 40 or english >= 0.12):
        return "en"
    return str(found)


def require_english(text: str) -> str:
    """Return ``"en"``, or raise ReadingError with the language's name."""
    code = detect_language(text)
    if code != "en":
        name = _NAMES.get(code, f"another language ({code})")
        raise ReadingError(
            f"the article is in {name}, and only English is read: give an English article or a translation"
        )
    return code
