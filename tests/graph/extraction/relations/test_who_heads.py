"""Who heads what, where the words say it in other ways than by one title beside a name."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Fianna Fáil, led by Ada Holm, and Fine Gael, led by Otto Ryder, agreed.",
            ("person-otto-ryder", "leads", "org-fine-gael"),
        ),
        (
            "Norway's prime minister and leader of the Labour Party, Ada Holm, resigned.",
            ("person-ada-holm", "headOfGovernmentOf", "country-NOR"),
        ),
        (
            "Norway's prime minister and leader of the Labour Party, Ada Holm, resigned.",
            ("person-ada-holm", "leads", "org-labour-party"),
        ),
        (
            "Deputy Prime Minister and Minister of Foreign Affairs Ada Holm of Latvia spoke in Riga.",
            ("person-ada-holm", "ministerOf", "country-LVA"),
        ),
        (
            "Qatar's foreign minister, Sheikh Mohammed bin Abdulrahman Al Thani, agreed.",
            ("person-mohammed-bin-abdulrahman-al-thani", "ministerOf", "country-QAT"),
        ),
        ("Prime Minister Ada Holm of the Netherlands spoke.", ("person-ada-holm", "headOfGovernmentOf", "country-NLD")),
        ("The Knesset adopted the law, Speaker Ada Holm said.", ("person-ada-holm", "chairs", "org-knesset")),
        (
            "Toyota will close a plant, chief executive Otto Ryder said.",
            ("person-otto-ryder", "leads", "org-toyota"),
        ),
        (
            "The Miners' Union went on strike. Its general secretary is Ada Holm.",
            ("person-ada-holm", "leads", "org-miners-union"),
        ),
        (
            "The coup in Gabon ousted President Jan Lech.",
            ("person-jan-lech", "headOfStateOf", "country-GAB"),
        ),
        (
            "Ada Holm is a Polish lawyer who served as Minister of Justice from 2001 to 2003.",
            ("person-ada-holm", "ministerOf", "country-POL"),
        ),
        (
            "The editor of the newspaper Le Matin, Ada Holm, was freed.",
            ("person-ada-holm", "leads", "org-le-matin"),
        ),
        (
            "Ruto named Ada Holm as deputy president, replacing Rigathi Gachagua.",
            ("person-rigathi-gachagua", "succeededBy", "person-ada-holm"),
        ),
    ],
)
def test_it_is_told(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Kenya's president and leader of the opposition Labour Party, Ada Holm, met.",
            ("headOfStateOf", "country-KEN"),
        ),
        ("Kenya accused Uganda, Speaker Ada Holm said.", ("chairs", "country-KEN")),
        ("French troops in Niger detained President Jan Lech.", ("headOfStateOf", "country-NER")),
        ("French troops in Niger detained President Jan Lech.", ("headOfStateOf", "country-FRA")),
        (
            "South Sudan's national security service closed a newspaper and detained its editor, Jan Lech.",
            ("leads", "org-south-sudanese-national-security-service"),
        ),
        ("India's opposition Congress party will appeal.", ("agencyOf", "country-IND")),
    ],
)
def test_it_is_not_told(text: str, relation: tuple[str, str]) -> None:
    assert relation not in {one[1:] for one in relations(text)}
