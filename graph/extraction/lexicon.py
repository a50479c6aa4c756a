"""Words that extraction knows by heart: titles, bodies that speak or act, what people without a name are called.

Only closed or near-closed classes stand here. What a relation, an event or a stance is called stands in ``ontology/``.
"""

from typing import Final

from graph.language.sentence import Token

FORMER: Final = frozenset(("former", "ex", "late", "then", "outgoing", "previous", "ousted", "deposed"))
ALMOST: Final = frozenset(("almost", "nearly", "virtually", "practically", "supposedly"))
# Verbs whose infinitive or clause is so when they are: "managed to seize", "knows that …".
IMPLYING: Final = frozenset(
    (
        "begin start continue manage keep help proceed go come get let make force cause see hear feel succeed happen "
        "remain tend know realise realize reveal show prove discover find learn notice remember mean ensure confirm "
        "do have be use cease finish stop quit resume compel lead bring enable allow permit choose dare rush hurry"
    ).split()
)
LESS: Final = frozenset(
    (
        "deputy vice assistant associate shadow commercial cultural financial economic provincial regional "
        "spiritual honorary self-proclaimed self-declared self-styled would-be aspiring elect designate "
    ).split()
)
TITLES: Final = frozenset(
    (
        "president premier chancellor minister secretary ambassador envoy spokesman spokeswoman spokesperson king "
        "queen prince princess emir sultan sheikh pope general colonel major captain admiral lieutenant commander "
        "marshal senator governor mayor chairman chairwoman chair director chief leader head deputy judge "
        "prosecutor professor dr mr mrs ms sir lord lady representative congressman congresswoman speaker "
        "commissioner ayatollah imam chancellor adviser advisor coordinator analyst economist opposition-leader "
        "dictator warlord activist "
    ).split()
)
REGION_NOUNS: Final = frozenset(
    ("region province oblast district governorate state prefecture county oblasts provinces regions territory ").split()
)
OWNERS: Final = frozenset(("his her its their our my your ").split())
LOCATIVE: Final = frozenset(
    (
        "in at near of from to around outside inside into towards toward between across southern northern eastern "
        "western central capital city town port "
    ).split()
)
ACTING: Final = frozenset(
    (
        "State",
        "Person",
        "Organisation",
        "InternationalOrganisation",
        "Agency",
        "ArmedGroup",
        "PoliticalParty",
        "Company",
        "Publisher",
        "PopulationGroup",
    )
)
# What a state does through: its acts are the state's. (A ministry with a name of its own is an agency before this.)
BODIES: Final = frozenset(
    (
        "senate congress junta navy marine police-force envoy negotiator mission embassy government authority "
        "administration cabinet side leadership regime kremlin troop force army military police soldier navy "
        "airforce official diplomat delegation parliament ministry junta border-guard warplane jet warship "
        "fighter-jet aircraft paratrooper artillery missile drone "
    ).split()
)
COUNTRIES: Final = frozenset(("country nation state republic homeland kingdom ").split())
BLOCS: Final = frozenset(
    ("organisation organization bloc alliance union grouping pact council commission agency body group ").split()
)
# Words for people who act, and what they are called without taking sides.
NEUTRAL: Final = {
    **dict.fromkeys("protester protestor demonstrator rioter marcher".split(), "protesters"),
    **dict.fromkeys(
        "terrorist militant rebel insurgent gunman fighter separatist guerrilla extremist jihadist militia "
        "attacker gang bandit criminal".split(),
        "armed group",
    ),
}
HUMAN: Final = frozenset(
    (
        "civilian resident refugee migrant pupil hostage captive guard cadet girl boy schoolgirl schoolboy recruit "
        "conscript pilgrim tourist passenger mercenary negotiator opposition police troop force official authority "
        "lawmaker witness "
        "analyst expert diplomat activist source journalist worker voter student people farmer miner teacher nurse "
        "doctor prisoner pensioner monk woman man child family villager clan tribe faction union crowd mob crew "
        "peacekeeper observer inspector prosecutor judge court editor bishop priest lawyer businessman trader "
        "driver docker engineer scientist survivor "
    ).split()
)
HUMAN_ENDINGS: Final = ("ist", "ian", "man", "woman", "person", "er", "or", "ee", "ant")


# Plural nouns with the endings of people, that are none.
THINGS: Final = frozenset(
    (
        "number order power border member paper letter matter answer corner river tower weapon other offer year "
        "week water fighter-jet helicopter computer master summer winter quarter chapter factor sector door floor "
        "error motor corridor mirror reactor tractor indicator plan plant grant warrant restaurant center centre "
        "meter litre shoulder disaster newspaper tanker bomber carrier destroyer cruiser launcher freighter "
        "container reminder disorder encounter manner barrier counter leader minister employer user committee "
        "guarantee fee degree tree "
    ).split()
)


# Papers and bodies that "say" something without a name.
VOICES: Final = frozenset(
    (
        "report statement study document letter survey poll newspaper media channel website agency ministry office "
        "company team court committee commission mission embassy consulate party union bank group organisation "
        "organization government source kremlin council spokesperson minister general family lawyer doctor aide "
    ).split()
)


def speaks(lemma: str) -> bool:
    """Whether a noun without a name may be somebody who says something.

    >>> speaks("analyst"), speaks("operation")
    (True, False)
    """
    return (
        lemma in NEUTRAL
        or lemma in HUMAN
        or lemma in VOICES
        or lemma in TITLES
        or lemma.endswith(("man", "woman", "person", "ist"))
    )


def people(lemma: str, token: Token) -> str:
    """What unnamed people are called, without taking sides; empty where a noun is not one for people."""
    if lemma in NEUTRAL:
        return NEUTRAL[lemma]
    plural = token.feature("Number") == "Plur"
    if lemma in HUMAN or (plural and lemma.endswith(HUMAN_ENDINGS) and lemma not in THINGS):
        return token.text.lower()
    return ""
