"""Which texts are taken for English: few words more leniently than many."""

import pytest

from graph.errors import ReadingError
from graph.reading.languages import detect_language, require_english

SHORT = [
    "Former French president Nicolas Sarkozy met Olaf Scholz.",
    "Austrian President Alexander Van der Bellen met Ursula von der Leyen.",
    "Andrzej Duda met Zuzana Čaputová, Petr Pavel, Katalin Novák.",
    "El Salvador President Nayib Bukele met Luis Lacalle Pou in Los Angeles.",
    "Le Monde reports Marine Le Pen met Viktor Orbán.",
    "Indonesian President Prabowo Subianto hosted Anwar Ibrahim.",
    "Recep Tayyip Erdoğan hosts Aleksandar Vučić",
    "Sheikh Mohammed bin Zayed Al Nahyan received Abdel Fattah al-Sisi.",
    "Finnish president Sauli Niinistö fired Foreign Minister Pekka Haavisto.",
    "Tokayev (Тоқаев) fired Bektanov (Бектанов).",
]
FOREIGN = {
    "Emmanuel Macron a rencontré Olaf Scholz à Berlin pour parler de la guerre en Ukraine.": "French",
    "Der Präsident erklärte am Freitag, die Truppen seien auf dem Weg nach Almaty.": "German",
    "Il presidente del Kazakistan ha detto che le truppe arriveranno presto nella città.": "Italian",
    "O presidente do Cazaquistão disse na sexta-feira que as tropas não vão para a cidade.": "Portuguese",
    "Prezydent powiedział, że wojska są w drodze do Ałmaty i nie ma powodu do obaw.": "Polish",
    "Cumhurbaşkanı, bu hafta Ankara'da bir toplantı için liderleri bir araya getirdi ve konuştu.": "Turkish",
    "Президент Казахстана заявил, что войска прибудут.": "Russian",
    "Қазақстан президенті Қасым-Жомарт Тоқаев мәлімдеді.": "Kazakh",
    "哈萨克斯坦总统托卡耶夫星期五说，恐怖分子占领了阿拉木图机场。": "Chinese",
}


@pytest.mark.parametrize("text", SHORT)
def test_a_few_words_with_many_names_are_english(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize("text", FOREIGN)
def test_a_few_words_of_another_language_are_refused_by_its_name(text: str) -> None:
    with pytest.raises(ReadingError, match=f"in {FOREIGN[text]}, and only English"):
        require_english(text)


@pytest.mark.parametrize("text", [
    "Ny filoha dia nilaza tamin'ny zoma fa ho avy tsy ho ela ny miaramila ao an-tanana. " * 6,
    "Dywedodd yr arlywydd ddydd Gwener y bydd y milwyr yn cyrraedd y ddinas cyn bo hir. " * 6,
    "ପ୍ରଧାନମନ୍ତ୍ରୀ ଶୁକ୍ରବାର କହିଛନ୍ତି।"])
def test_no_code_is_shown_for_a_language_without_a_name_here(text: str) -> None:
    with pytest.raises(ReadingError, match="in another language, and only English"):
        require_english(text)
