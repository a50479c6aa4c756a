"""Made-up political sentences with their names marked: parties, bodies, elections, places, people.

Patterns of how such names are built (place or people, then what it is, or a body 'of' or 'for' something),
filled at random from `news_words` and the lists below. Used beside the corpora to train the recogniser.
"""

from __future__ import annotations

from random import Random

from graph.language.recipe import news_words as words
from graph.language.recipe.entities import Tagged, bilou
from graph.language.recipe.news_words import listed
from graph.language.recipe.politics_words import (
    BEFORE,
    BEHIND,
    COMPANIES,
    EASTERN,
    ENDINGS,
    ENDS,
    EVENTS,
    FIELDS,
    FIRST_NAMES,
    FOREIGN,
    FOREIGN_REST,
    HAPPENINGS,
    HEADS,
    IDEAS,
    LAND,
    ONSETS,
    PARTY,
    POSTS,
    REGIONS,
    ROLES,
    SAYINGS,
    SLOGANS,
    STATES,
    SUFFIXES,
    SURNAMES,
    SYLLABLES,
    TOWNS,
    WARS,
)

TEMPLATES = listed(
    """
In the ELECTION , PARTY won NUMBER seats in PLACE .
PERSON was a member of the PARTY ( ACRONYM ) from YEAR to YEAR .
At the ELECTION the PARTY formed a joint list with the PARTY , the PARTY and PARTY .
PERSON , PERSON and PERSON founded the PARTY in PLACE in YEAR .
He ran as a candidate of the PARTY in PLACE , but was defeated by PERSON of the PARTY .
She studied at ORGANISATION in PLACE and worked for ORGANISATION .
PERSON ( YEAR - YEAR ) was a MISC politician who served as prime minister of COUNTRY under President PERSON .
The party joined ORGANISATION , along with the PARTY , PARTY ( ACRONYM ) and PARTY ( ACRONYM ) .
During the EVENT , COUNTRY and COUNTRY sent troops to PLACE , PLACE and PLACE .
President PERSON met PERSON in PLACE , COUNTRY , after the EVENT .
ORGANISATION , ORGANISATION and ORGANISATION criticised the government of COUNTRY .
PERSON left ACRONYM for the PARTY and led it until the ELECTION .
According to ORGANISATION , the MISC government held talks with PERSON in PLACE .
Its members include COUNTRY , COUNTRY , COUNTRY and COUNTRY .
ACRONYM and ACRONYM supported Prime Minister PERSON in the ELECTION , while the PARTY did not .
The conservatives lost NUMBER seats in PLACE in the ELECTION to the PARTY of PERSON .
PARTY is a political party in COUNTRY led by PERSON .
He was born in PLACE , PLACE , and moved to COUNTRY in YEAR .
MISC Foreign Minister PERSON told ORGANISATION that PLACE would remain part of COUNTRY .
COUNTRY President PERSON vowed on Wednesday to crush the rebels , and Foreign Minister PERSON flew to PLACE .
MISC President PERSON spoke by telephone with MISC Prime Minister PERSON , the Kremlin said .
Troops from COUNTRY , COUNTRY and COUNTRY landed at PLACE airport on Thursday , ORGANISATION said .
PERSON , who leads ORGANISATION , told reporters in PLACE that ACRONYM had sent observers to PLACE .
Talks between COUNTRY and the ORGANISATION collapsed in PLACE , said ACRONYM spokesman PERSON .
Launching a new round of talks , PERSON said MISC and MISC officials would meet PERSON in PLACE .
" We will not leave , " said PERSON of ORGANISATION in PLACE .
During HAPPENING he fought in COUNTRY and PLACE , and later joined the PARTY .
The party holds seats in the provinces of PLACE , PLACE , PLACE and PLACE .
PERSON , mayor of PLACE , and PERSON , a former senator from PLACE , endorsed PERSON for president .
The film stars PERSON , PERSON , PERSON and PERSON .
PERSON wrote for ORGANISATION and ORGANISATION before he became ambassador to COUNTRY .
Donors included ORGANISATION , ORGANISATION , ORGANISATION and ORGANISATION .
The YEAR invasion of COUNTRY was opposed by PARTY , PARTY , and PERSON 's PARTY .
SURNAME and SURNAME disagreed with SURNAME over the EVENT .
According to SURNAME , the PARTY had betrayed the workers of PLACE .
Wounded in HAPPENING , SURNAME returned to PLACE and entered politics in YEAR .
The leader of the PARTY , PERSON , said ACRONYM would not sign the agreement with COUNTRY .
Liberal candidate PERSON defeated PERSON in the riding of CONSTITUENCY in YEAR .
The seat of CONSTITUENCY was won by PERSON of the PARTY , while CONSTITUENCY elected PERSON .
Guests included PERSON , PERSON , PERSON , PERSON and PERSON .
The cast features PERSON and PERSON in supporting roles , with music by PERSON .
Smaller parties such as PARTY , PARTY and PARTY ran against ACRONYM , ACRONYM and PARTY .
Members of the coalition were : PARTY , PARTY , PARTY , PARTY .
Groups such as ORGANISATION , ORGANISATION , ORGANISATION and ORGANISATION signed the letter .
POST PERSON met POST PERSON and former POST PERSON at ORGANISATION .
POST SURNAME endorsed PERSON over SURNAME and POST SURNAME .
SURNAME was elected , but SURNAME left the party in YEAR .
The merger of PARTY and PARTY produced PARTY ( ACRONYM ) , led by POST PERSON .
PERSON carried PLACE , PLACE and PLACE counties , while SURNAME won PLACE .
He is a fellow of ORGANISATION , a trustee of ORGANISATION , and wrote for ORGANISATION .
PERSON 's predecessor , PERSON , was ambassador to COUNTRY .
SURNAME , of PLACE , PLACE , died in YEAR .
ORGANISATION said on DAY that PERSON , the MISC ROLE , would visit COUNTRY next week .
PERSON arrived in PLACE on DAY for talks with MISC ROLE PERSON .
COUNTRY and COUNTRY signed the deal in PLACE on DAY , ORGANISATION reported .
MISC ROLE PERSON and his MISC counterpart , PERSON , met in PLACE , COUNTRY , on DAY .
" It was a mistake , " SURNAME told ORGANISATION in an interview published on DAY .
COUNTRY ROLE PERSON rejected the charge , said SURNAME 's lawyer , PERSON .
The MISC ROLE , PERSON , accused COUNTRY of arming ACRONYM fighters near LAND .
Police in PLACE arrested NUMBER people on DAY after clashes at LAND .
Shares of COMPANY fell in PLACE on DAY after COMPANY said it would sell its stake to COMPANY .
COUNTRY 's parliament voted on DAY to join ACRONYM , while COUNTRY 's ROLE , PERSON , objected .
The ACRONYM chief , PERSON of COUNTRY , met PERSON of COUNTRY and PERSON of ORGANISATION in PLACE .
Former MISC ROLE PERSON died in PLACE at the age of NUMBER .
COUNTRY - backed rebels seized LAND on DAY , SURNAME said .
PLACE - based COMPANY and the COUNTRY - led coalition declined to comment .
SURNAME said COUNTRY would leave ORGANISATION ; COUNTRY has already left .
NUMBER soldiers from COUNTRY died near LAND in YEAR .
PERSON was elected to ORGANISATION in the ELECTION , defeating PERSON .
In ELECTION PERSON held the seat , but SURNAME regained it in ELECTION .
SURNAME lost in ELECTION and ELECTION to PERSON of the PARTY .
He contested the ELECTION , ELECTION and ELECTION for ACRONYM .
The results of the ELECTION were rejected by SURNAME and the PARTY .
PARTY ( PLACE )
PERSON ( ACRONYM ) , PERSON ( ACRONYM ) and PERSON ( PARTY ) were elected .
He joined ACRONYM , then ACRONYM and finally the PARTY ( ACRONYM ) .
The government of SURNAME , who succeeded SURNAME , fell in YEAR .
SURNAME , SURNAME and SURNAME joined the cabinet ; SURNAME refused .
PERSON grew up in PLACE , COUNTRY , near LAND and LAND .
It flows from LAND through PLACE to LAND in COUNTRY .
Fighting spread from PLACE to LAND and LAND during the EVENT .
The EVENT began when COUNTRY invaded PLACE in YEAR .
After the EVENT SURNAME fled to COUNTRY with ORGANISATION staff .
Residents of PLACE , a town in COUNTRY , blamed ORGANISATION .
COUNTRY beat COUNTRY 3 - 1 in PLACE on DAY , with PERSON scoring twice .
A MISC court in PLACE jailed PERSON , a MISC journalist , on DAY .
The party was renamed PARTY in YEAR and merged with PARTY in YEAR .
Under SURNAME , the PARTY moved to the right and left PARTY behind .
The PARTY , PARTY 's rival in PLACE , is affiliated to ORGANISATION .
By DAY , ACRONYM had taken LAND .
He taught at ORGANISATION , ORGANISATION and ORGANISATION before joining COMPANY .
On DAY PERSON wrote in ORGANISATION that SURNAME was right .
Thousands marched through PLACE , PLACE and PLACE on DAY against the law .
ROLE PERSON said the MISC and the MISC would never agree .
The agency ACRONYM , citing ORGANISATION , said PERSON had left LAND .
""",
    "\n",
)


def sentences(chance: Random, number: int) -> list[Tagged]:
    """So many sentences, each a template filled at random."""
    return [filled(chance.choice(TEMPLATES), chance) for _ in range(number)]


def filled(template: str, chance: Random) -> Tagged:
    found: list[str] = []
    tags: list[str] = []
    for word in template.split():
        text, label = slot(word, chance)
        parts = text.split()
        found += parts
        tags += [f"{'B' if number == 0 else 'I'}-{label}" if label else "O" for number in range(len(parts))]
    return Tagged(found, bilou(tags))


def slot(word: str, chance: Random) -> tuple[str, str]:  # noqa: PLR0912 (one branch a kind of slot)
    """What stands for a word of a template, with its label."""
    country, people, capital = state(chance)
    match word:
        case "DAY":
            return chance.choice(words.DAYS), ""
        case "ROLE":
            return chance.choice(ROLES), ""
        case "LAND":
            return chance.choice(LAND).replace("X", made_place(chance)), "PLACE"
        case "COMPANY":
            made = chance.choice(ONSETS) + chance.choice(SUFFIXES)
            return f"{chance.choice([made, surname(chance), capital])} {chance.choice(COMPANIES)}", "ORG"
        case "PARTY":
            return party(chance, country, people), "ORG"
        case "ORGANISATION":
            return organisation(chance, country, people), "ORG"
        case "ACRONYM":
            return "".join(chance.choice("ABCDEFGHIKLMNPRSTUV") for _ in range(chance.choice([2, 3, 3, 3, 4]))), "ORG"
        case "CONSTITUENCY":
            joint = chance.choice([" - ", " and ", " "])
            return joint.join(made_place(chance) for _ in range(chance.choice([1, 2, 2, 3]))), "PLACE"
        case "POST":
            return chance.choice(POSTS), ""
        case "HAPPENING":
            return chance.choice(HAPPENINGS), "MISC"
        case "SURNAME":
            return surname(chance), "PERSON"
        case "PERSON":
            return person(chance), "PERSON"
        case "PLACE":
            made = chance.choice(ONSETS) + chance.choice(
                listed("""
ovo burg grad pur abad ino ford ville tal eira ango stan
""")
            )
            return chance.choice([capital, chance.choice(REGIONS), chance.choice(REGIONS), made, country]), "PLACE"
        case "COUNTRY":
            return country, "PLACE"
        case "MISC":
            return people, "MISC"
        case "ELECTION":
            where = chance.choice([country, people, people, chance.choice(REGIONS)])
            kind = chance.choice(EVENTS)
            year = str(chance.randint(1890, 2024))
            return chance.choice(
                [
                    f"{year} {where} {kind}",
                    f"{year} {where} {kind}",
                    f"{year} {kind} in {country}",
                    f"{where} {kind} , {year}",
                ]
            ), "MISC"
        case "EVENT":
            return (
                f"{chance.choice([country, people, chance.choice(REGIONS), capital])} {chance.choice(WARS)}",
                "MISC",
            )
        case "YEAR":
            return str(chance.randint(1850, 2024)), ""
        case "NUMBER":
            return chance.choice(words.NUMBERS), ""
    return word, ""


def state(chance: Random) -> tuple[str, str, str]:
    """A state, its people, a city in it."""
    if chance.random() < 0.5:
        country, people, city = (part.replace("_", " ") for part in chance.choice(words.COUNTRIES))
    else:
        country, people, city = chance.choice(STATES).split("/")
    return country, people, city


def party(chance: Random, country: str, people: str) -> str:
    """A party's name, built as such names are: ideas and a kind, a state, a purpose, another language."""
    kind = chance.choice(PARTY)
    one, two, three = chance.sample(IDEAS, 3)
    where = chance.choice([country, country, chance.choice(REGIONS)])
    shapes = [
        (f"{one} {kind}", 18), (f"{one} {two} {kind}", 17), (f"{people} {one} {kind}", 12),
        (f"{people} {one} {two} {kind}", 6), (f"{people} {kind}", 3), (f"{one} {kind} of {where}", 7),
        (f"{one} {two} {kind} of {where}", 5), (f"{one} and {two} {kind}", 5), (f"{one} {two} and {three} {kind}", 4),
        (f"{one} {kind} in {where}", 2), (f"{where} {one} {kind}", 3), (f"{kind} of {one} and {two} {kind}", 1),
        (f"{kind} for {chance.choice(SLOGANS)}", 7), (f"{kind} of {chance.choice(SLOGANS)} and {one} Values", 2),
        (f"{kind} for the {chance.choice(SLOGANS)} of {where}", 3), (chance.choice(SLOGANS), 8),
        (f"{chance.choice(SLOGANS)} - {chance.choice(SLOGANS)}", 2),
        (f"{chance.choice(BEFORE)} {where}", 3), (f"{where} {chance.choice(BEHIND)}", 2),
        (f"{chance.choice(FOREIGN)} {chance.choice(FOREIGN_REST)}", 7), (foreign(chance), 5),
    ]  # fmt: skip
    names, shares = zip(*shapes, strict=True)
    return str(chance.choices(names, shares)[0])


def foreign(chance: Random) -> str:
    """A name in no language that a reader knows: 'Brastan Sulenko', 'Mihistapartiet'."""
    first, second = (chance.choice(ONSETS) + chance.choice(ENDS) for _ in range(2))
    return chance.choice(
        [first, f"{first} {second}", f"{first} {second.lower()}", f"{first}partiet", f"{first}-{second}"]
    )


def organisation(chance: Random, country: str, people: str) -> str:
    draw = chance.random()
    field = chance.choice(FIELDS)
    head = chance.choice(HEADS)
    region = chance.choice(REGIONS)
    if draw < 0.3:
        whose = chance.choice([people, "National", "International", "American", "European", "Royal"])
        return f"{whose} {head} {chance.choice(['for', 'of', 'on'])} {field}"
    if draw < 0.36:
        return f"{head} {chance.choice(['for', 'of'])} {field} and {chance.choice(FIELDS)}"
    if draw < 0.38:
        return f"{people} {head} {chance.choice(['for', 'of'])} {field} and {chance.choice(FIELDS)}"
    if draw < 0.4:
        return f"{chance.choice(['Popular', 'National', people])} Front for the Liberation of {country}"
    if draw < 0.44:
        return chance.choice(SAYINGS)
    if draw < 0.5:
        return f"{head} {chance.choice(['for', 'of'])} {field}"
    if draw < 0.75:
        made = chance.choice(ONSETS) + chance.choice(SUFFIXES)
        return f"{chance.choice([people, country, region, made])} {chance.choice(ENDINGS)}"
    if draw < 0.85:
        kind = chance.choice(["University", "Bank", "Parliament", "Church", "Government", "Republic Army"])
        return f"{kind} of {chance.choice([country, region])}"
    return " ".join(part.partition("~")[0] for part in chance.choice(words.BODIES).split())


def person(chance: Random) -> str:
    if chance.random() < 0.08:
        return eastern(chance)
    given = chance.choice([chance.choice(words.GIVEN), chance.choice(FIRST_NAMES), chance.choice(FIRST_NAMES)])
    family = surname(chance)
    draw = chance.random()
    initials = [chance.choice("ABCDEFGHJKLMNPRSTW") + "." for _ in range(2)]
    if draw < 0.15:
        return family
    if draw < 0.23:
        return f"{given} {initials[0]} {family}"
    if draw < 0.28:
        return f"{' '.join(initials)} {family}"
    if draw < 0.33:
        return f"{given} {chance.choice(['de', 'van', 'von', 'al', 'bin', 'da', 'Di', 'de la', 'Van'])} {family}"
    if draw < 0.4:
        return f"{given} {family}-{surname(chance)}"
    if draw < 0.46:
        return f"{given} {chance.choice(FIRST_NAMES)} {family}"
    return f"{given} {family}"


def eastern(chance: Random) -> str:
    """The family's name first: 'Kim Jong-un', 'Zhao Wei'."""
    first, second = chance.choice(SYLLABLES), chance.choice(SYLLABLES)
    given = chance.choice([first, f"{first}-{second}", first + second, f"{first} {second.capitalize()}"])
    return f"{chance.choice(EASTERN)} {given[:1].upper()}{given[1:]}"


def surname(chance: Random) -> str:
    made = chance.choice(ONSETS) + chance.choice(SUFFIXES)
    return chance.choice([chance.choice(words.SURNAME), made, chance.choice(SURNAMES), chance.choice(SURNAMES)])


def made_place(chance: Random) -> str:
    return chance.choice([chance.choice(REGIONS), chance.choice(ONSETS) + chance.choice(TOWNS)])
