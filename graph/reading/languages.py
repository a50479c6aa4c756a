"""The language of a text, checked where the reading begins: what follows understands English only."""

import re
import unicodedata
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
# Of languages in Latin letters: words that hold sentences together, and are neither English nor parts of names
# ("de", "von"), so that some of them in a row show a sentence of the language.
_FUNCTION_WORDS: Final = {
    code: frozenset(words.split())
    for code, words in {
        "cs": "se že je jsou byl byla na ve pro jak také když který která které podle již nebo",
        "da": "og det som på til af er har ikke med var blev efter ved også sig",
        "de": "die das und ist nicht mit auf dem ein eine einen einer sich im am zum zur für hat haben wird wurde bei "
        "nach aus der seien sei sind war waren auch dass über",
        "es": "el la los las que en por con para una no se su del fue son más como pero según lo",
        "et": "ja on ei et see mis oma kui ka oli",
        "fi": "ja on ei että se oli hän joka myös mutta sekä mukaan",
        "fr": "le la les l un une des et est dans que qui par sur aux ne pas pour avec il elle ont sont été cette ce "
        "avaient selon mais",
        "hr": "je se da su na za koji koja kako nije bi će od što iz",
        "hu": "az és hogy nem egy is volt meg azt csak már szerint",
        "id": "yang dan di dengan untuk pada ini itu dari tidak akan telah dalam oleh",
        "it": "il lo la gli le che non per una sono della delle degli nel nella con è ha come più si",
        "ms": "yang dan di dengan untuk pada ini itu dari tidak akan telah dalam oleh",
        "nb": "og det som på til av er har ikke med var ble etter ved også seg",
        "nl": "het een dat zijn op te met voor niet ook naar heeft werd wordt bij aan uit maar",
        "no": "og det som på til av er har ikke med var ble etter ved også seg",
        "pl": "się nie na jest że w z do i po są był była przez oraz jak dla od",
        "pt": "o os as um uma que não com para em no na se foi são mais como pelo pela",
        "ro": "și în pe la cu din că nu este sunt pentru care fost mai",
        "sk": "sa že je sú na vo pre ako aj keď ktorý ktorá ktoré podľa už alebo",
        "sl": "je se da so na za ki kot tudi bil bila pri po ali",
        "sv": "och att som på är det till av har inte med för var en ett efter vid också sig",
        "tr": "ve bir bu için ile olarak da de daha çok gibi olan dedi sonra",
    }.items()
}
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
_FEW: Final = 40  # words: of fewer, names may be most, and no statistics of letters tells a language


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language in which most of a text is written.

    English is told by its commonest words, without a model. Else py3langid decides; of a text of few words it only
    decides where the letters or the function words bear it out, and English is presumed otherwise. ``"und"`` is a
    language that is not English and not known.

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
    if len(words) < _FEW:
        return _of_few_words(sample, english)
    found = _guess(sample)
    if latin >= 0.9 * len(words) and english > foreign and english >= 0.12:
        return "en"
    return found


def _of_few_words(text: str, english: float) -> str:
    letters = [letter for letter in text if letter.isalpha()]
    if sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters) < len(letters) / 2:
        found = _guess(text)
        return found if found != "en" else "und"
    words = re.findall(r"[^\W\d_]+", text)
    found = _guess(text)
    # In names they are written large: "Le Monde", "Los Angeles".
    held = [word for word in words if word in _FUNCTION_WORDS.get(found, ())]
    return found if len(set(held)) >= 2 and len(held) / len(words) > max(0.12, english) else "en"


def _guess(text: str) -> str:
    from py3langid import classify

    return str(classify(text)[0])


def require_english(text: str) -> str:
    """Return ``"en"``, or raise ReadingError with the language's name."""
    code = detect_language(text)
    if code != "en":
        name = _NAMES.get(code, "another language")
        raise ReadingError(
            f"the article is in {name}, and only English is read: give an English article or a translation"
        )
    return code
