"""Words that extraction knows by heart: titles, bodies that speak or act, what people without a name are called.

Only closed or near-closed classes stand here. What a relation, an event or a stance is called stands in ``ontology/``.
"""

from typing import Final

from graph.extraction.peoples import a_people
from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.sentence import Token

FORMER: Final = frozenset(
    ("former", "ex", "late", "then", "outgoing", "previous", "ousted", "deposed", "once", "formerly", "previously")
)
NOT: Final = ("not", "n't", "n’t", "never")
NEGATING: Final = (*NOT, "neither", "nor")
"""What denies the verb behind it."""
QUESTION_WORDS: Final = ("who", "what", "when", "where", "why", "how")
ALMOST: Final = frozenset(("almost", "nearly", "virtually", "practically", "supposedly"))
# What a deed does when it is done: "the attack came", "talks take place".
COMING: Final = frozenset(("come", "happen", "occur", "materialise", "materialize", "take", "follow", "ensue", "begin"))
# What is done by whoever does it "in" a deed: "took part in the attack", "engage in talks".
PARTAKING: Final = frozenset("take participate partake engage join".split())
JOINING_IN: Final = frozenset("cooperate co-operate collaborate help assist aid support back".split())
"""What is done with others "in fighting somebody", and no more certainly than the fighting."""
# Verbs whose infinitive or clause is so when they are: "managed to seize", "knows that …".
INSTALLING: Final = frozenset(
    "name appoint elect re-elect reelect designate confirm install reappoint reinstate become stay".split()
)
"""What makes somebody what the noun behind it says: "was appointed envoy", "became mayor"."""
PROMPTING: Final = frozenset("prompt induce spur".split())
"""What makes somebody do something."""
IMPLYING: Final = PROMPTING | frozenset(
    (
        "begin start continue manage keep help proceed go come get let make force cause see hear feel succeed happen "
        "remain tend know realise realize reveal show prove discover find learn notice remember mean ensure confirm "
        "do have be use cease finish stop quit resume compel lead bring enable allow permit choose dare rush hurry"
    ).split()
)
# Verbs by which somebody says of himself what he did: "admitted shelling it", "confessed to killing him".
ADMITTING: Final = ("admit", "acknowledge", "confess", "regret")
DENYING: Final = ("deny", "refute", "rebut", "reject", "dismiss", "dispute", "repudiate", "disclaim")
DENYING_IT: Final = ("deny", "dispute", "refute", "rebut")
"""What is denied with "it", or without an object, is what was just said: "Oslo denied it", "…, city denies"."""
# Verbs by which somebody is told of what others do: "briefed MPs about attacks".
BRIEFING: Final = ("brief", "inform", "notify", "update", "tell")
LESS: Final = frozenset(
    (
        "deputy vice assistant associate junior shadow commercial cultural financial economic provincial regional "
        "spiritual honorary opposition self-proclaimed self-declared self-styled would-be aspiring elect designate "
        "incoming "
    ).split()
)
EQUALS: Final = frozenset("counterpart colleague".split())
"""Who holds the same office elsewhere."""
TO_COME: Final = frozenset("next future prospective potential forthcoming".split())
"""Words in front of an office that nobody holds yet whom they are said of."""
TITLES: Final = frozenset(
    (
        "president premier chancellor minister secretary ambassador envoy spokesman spokeswoman spokesperson king "
        "queen emperor monarch prince princess emir sultan sheikh pope general colonel major captain admiral "
        "lieutenant commander marshal senator governor mayor chairman chairwoman chair director chief leader head "
        "deputy judge prosecutor professor dr mr mrs ms sir lord lady representative congressman congresswoman speaker "
        "commissioner ayatollah imam chancellor adviser advisor coordinator analyst economist opposition-leader "
        "dictator warlord activist reverend rev bishop archbishop cardinal pastor rabbi monsignor father sister "
        "baroness baron archduke archduchess duke duchess viscount dame sergeant corporal brigadier commodore "
        "councillor mp mep msp sheriff ombudsman ombudswoman commandant "
        "taoiseach tánaiste tanaiste "
    ).split()
)
COURTS: Final = frozenset("court judge justice tribunal magistrate jury panel prosecutor prosecution".split())
"""Who tries somebody, or drops the case."""
SHORT_TITLES: Final = frozenset(
    (
        "sen sens rep reps gov govs gen gens col cols lt maj capt cmdr adm sgt brig prof amb supt insp vice justice"
    ).split()
)
"""Titles as they are shortened in front of a name, and what stands in front of such a one: "Lt Col", "Vice Adm."."""
SHORTENED: Final = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "cmdr": "commander",
    "adm": "admiral",
    "sgt": "sergeant",
    "prof": "professor",
    "amb": "ambassador",
    "rev": "reverend",
}
"""What the shortened titles stand for."""
REGION_NOUNS: Final = frozenset(
    ("region province oblast district governorate state prefecture county oblasts provinces regions territory ").split()
)
CALENDAR: Final = frozenset(name.title() for name in (*MONTHS, *WEEKDAYS))
"""Capitals that begin a time: "May" may be somebody's name too."""
OWNERS: Final = frozenset(("his her its their our my your ").split())
LOCALITIES: Final = frozenset(
    "city town village port settlement province region state territory district island peninsula".split()
)
LOCATIVE: Final = frozenset(
    (
        "in at near of from to around outside inside into towards toward between across southern northern eastern "
        "western central capital city town port "
    ).split()
)
# What is written, and says what stands in it.
DOCUMENTS: Final = frozenset(
    (
        "report statement letter article treaty agreement accord pact charter constitution law resolution communiqué "
        "communique declaration document memo memorandum paper study survey poll manifesto protocol decree"
    ).split()
)
PAPERS: Final = DOCUMENTS | {"motion", "draft", "text", "bill", "amendment", "petition", "measure"}
"""The same, and what a parliament has before it."""
# What is done to a document by who then tells of it, and did not write it.
SEEING: Final = frozenset(
    "see obtain review view read examine inspect leak acquire consult translate cite quote".split()
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
ENVOYS: Final = frozenset("ambassador diplomat envoy attaché consul chargé".split())
"""Whoever expels or summons one means the state that sent him."""
DISEASES: Final = frozenset(
    "disease epidemic pandemic virus cholera malaria ebola covid covid-19 coronavirus influenza flu measles cancer "
    "zika dengue mpox monkeypox chikungunya polio diphtheria tuberculosis hantavirus smallpox".split()
)
"""What people fall ill with."""
# What a party stands for, and what none is called by alone: "the Islamist party".
DOCTRINES: Final = frozenset(
    "Islamist Jihadist Salafist Marxist Leninist Maoist Trotskyist Stalinist Zionist Anarchist Hindutva".split()
)
# What a state does through: its acts are the state's. (A ministry with a name of its own is an agency before this.)
BODIES: Final = frozenset(
    (
        "senate congress navy mission embassy consulate government authority administration cabinet side leadership "
        "regime kremlin delegation parliament ministry airforce warplane jet warship fighter-jet aircraft helicopter "
        "artillery missile drone rocket army military force military-government presidency plane ship "
        "vessel tank gunboat submarine fleet battery bomber "
    ).split()
)
# Of those, what wages war: "the tanks" are those of whose tanks were spoken of before.
ARMS: Final = frozenset("tank warplane jet fighter-jet helicopter gunboat warship artillery bomber submarine".split())
# Of those, the ones that mean somebody although no owner is named: "the army" of where the story plays.
ALONE: Final = frozenset(("government authority administration army military regime cabinet parliament").split())
# Of those, the ones that are a body of their own: a state's armed forces.
FORCES: Final = frozenset(("army", "military", "force", "navy"))
# A body of a state that goes by several nouns.
ANY_BODY: Final = {"military": ("army",), "army": ("military",), "force": ("armed forces", "army"), "navy": ("navy",)}
COUNTRIES: Final = frozenset(("country nation state republic homeland kingdom emirate sultanate principality ").split())
BLOCS: Final = frozenset(
    ("organisation organization bloc alliance union grouping pact council commission agency body group forum ").split()
)
# Nouns that mean a body of some kind that was named before.
KIND_NOUNS: Final = {
    **dict.fromkeys(BLOCS, ("InternationalOrganisation",)),
    "group": ("ArmedGroup", "Organisation", "PoliticalParty"),
    "organisation": ("InternationalOrganisation", "Organisation", "ArmedGroup"),
    "organization": ("InternationalOrganisation", "Organisation", "ArmedGroup"),
    "body": ("InternationalOrganisation", "Agency", "Organisation"),
    "council": ("Agency", "InternationalOrganisation"),
    "commission": ("Agency", "InternationalOrganisation"),
    "agency": ("Agency", "InternationalOrganisation"),
    "movement": ("ArmedGroup", "PoliticalParty", "Organisation"),
    "militia": ("ArmedGroup",),
    "party": ("PoliticalParty",),
    **dict.fromkeys(
        "company firm corporation manufacturer carmaker automaker airline retailer insurer brokerage".split(),
        ("Company",),
    ),
    "lender": ("InternationalOrganisation", "Company"),
    "charity": ("Organisation",),
    **dict.fromkeys("rebel militant insurgent guerrilla".split(), ("ArmedGroup",)),
}
# Nouns for two or more who were named together.
PAIRS: Final = {
    **dict.fromkeys("country state nation neighbour neighbor government power ally rival capital".split(), ("State",)),
    **dict.fromkeys("leader president minister man official diplomat counterpart premier".split(), ("Person",)),
    **dict.fromkeys("side party pair duo delegation".split(), ()),
}
# Words for people who act, and what they are called without taking sides.
NEUTRAL: Final = {
    **dict.fromkeys("protester protestor demonstrator rioter marcher".split(), "protesters"),
    **dict.fromkeys(
        "terrorist militant rebel insurgent gunman fighter separatist guerrilla extremist jihadist militia "
        "attacker gang bandit criminal".split(),
        "armed group",
    ),
}
_BY_INITIALS: Final = frozenset("mp mps mep meps msp msps".split())
"""Members of parliaments, as the lemmatiser has them: "MPs" are never "mps"."""
HUMAN: Final = _BY_INITIALS | frozenset(
    (
        "soldier troop junta paratrooper marine police-force border-guard envoy serviceman officer policeman "
        "personnel leader minister general mayor governor senator deputy politician parliamentarian legislator "
        "relative follower supporter opponent critic dissident defector exile brother sister wife husband citizen "
        "national staff sailor crowd youth delegate aide spy agent mutineer putschist coup-leader unionist cleric "
        "ruler colonel captain colleague member inmate candidate gendarme consul ally magistrate surgeon son "
        "daughter blogger shepherd couple host guest oligarch archbishop patriarch rival widow orphan saboteur scout "
        "bodyguard caller clerk commando manager paramilitary constable seeker father mother castaway rapporteur "
        "patron auditor co-chair detective suspect trustee astronaut cosmonaut partner cartoonist buyer councillor "
        "friend visitor athlete coach treasurer nuncio messenger headman attaché ranger employer figure scholar "
        "pastor partisan compatriot minority successor attorney person climber prelate employee reporter boss "
        "sergeant medic founder photographer columnist comrade enemy heir hooligan conservative liberal ombudsman "
        "predecessor girlfriend boyfriend legionnaire rabbi nephew rector chieftain seller cousin graduate "
        "ombudswoman owner reservist convict fisherman counterpart president premier king queen prince princess emir "
        "emperor monarch sultan ambassador spokesman spokeswoman director secretary militiaman separatist peshmerga "
        "tribesman elder democrat republican "
        "herder herdsman herdsmen islamist nationalist communist socialist kurd throng emissary settler pilot chief "
        "commander squad gunner sniper looter hacker smuggler trafficker pirate veteran patient civilian resident "
        "refugee migrant pupil hostage captive guard cadet girl boy schoolgirl schoolboy recruit conscript "
        "pilgrim tourist passenger "
        "mercenary negotiator opposition police troop force official authority lawmaker witness analyst expert "
        "diplomat activist source journalist worker voter student people farmer miner teacher nurse doctor prisoner "
        "pensioner monk woman man child family villager clan tribe faction union crowd mob crew peacekeeper observer "
        "inspector prosecutor judge court editor bishop priest lawyer businessman trader driver docker engineer "
        "scientist survivor congressman congresswoman detainee shopper worshipper parishioner imam nun investigator "
        "policewoman trooper assailant kidnapper hijacker mediator campaigner warlord baby toddler teenager mourner "
        "bystander pedestrian commuter co-pilot crewman seaman adviser banker economist contractor technician "
        "parent midwife companion singer musician guitarist composer dancer painter sculptor filmmaker actress "
        "comedian rapper writer poet author novelist playwright biographer essayist commentator podcaster influencer "
        "presenter newsreader librarian curator archivist historian geologist biologist physicist chemist philosopher "
        "theologian researcher mathematician statistician epidemiologist virologist meteorologist astronomer "
        "psychologist psychiatrist physician dentist pharmacist veterinarian coroner orderly carer architect surveyor "
        "consultant lobbyist entrepreneur tycoon magnate financier investor accountant merchant shopkeeper "
        "storekeeper stallholder restaurateur publican hotelier cook baker butcher barber tailor jeweller hairdresser "
        "waiter waitress cleaner gardener carpenter mechanic electrician welder plumber bricklayer labourer builder "
        "lorry-driver motorist motorcyclist cyclist skipper steward stewardess undertaker janitor caretaker warden "
        "superintendent bailiff usher interpreter translator arbitrator intermediary conciliator godfather uncle aunt "
        "grandfather grandmother granddaughter grandson stepson stepfather fiancé fiancée spouse bride bridegroom "
        "infant twin sibling kinsman descendant ancestor tenant landlord landlady neighbour newcomer immigrant "
        "emigrant expatriate asylum-seeker nomad intern trainee apprentice tutor lecturer headteacher headmaster "
        "headmistress principal dean alumnus undergraduate missionary seminarian friar abbot mufti mullah cardinal "
        "deacon vicar evangelist televangelist pollster strategist speechwriter chargé vice-president ex-president "
        "ex-minister ex-official ex-general ex-soldier strongman autocrat despot tyrant ringleader thug gangster "
        "mobster fugitive offender culprit accomplice assassin killer arsonist extortionist fraudster defendant "
        "plaintiff claimant litigant petitioner appellant informant informer whistleblower operative cadre guardsman "
        "patrolman sentry auxiliary irregular draftee deserter adversary foe crony protégé associate assistant "
        "advocate counsel chairperson co-author co-founder forewoman foreman retiree recipient donor client collector "
        "tribeswoman islander highlander townsman townspeople kinsfolk countryman countrymen carabinieri gardaí "
        "addict thief robber burglar murderer rapist vigilante broker dealer rescuer "
        "firefighter paramedic academic professor sheikh schoolchild schoolchildren "
        "vendor hawker correspondent schoolteacher trucker housewife beekeeper goatherd fishmonger co-worker classmate "
        "grandparent niece motorcycle-taxi-driver servicewoman stringer translator seafarer mariner deckhand"
    ).split()
)
# Bodies without a name that act as people do.
COLLECTIVES: Final = frozenset(
    (
        "court team party neighbour neighbor company firm bank newspaper service assembly tribunal wing unit "
        "regulator coalition fund airline board charity battalion panel garrison column brigade cell legislature "
        "jury university broadcaster consortium conference association department network patrol regiment judiciary "
        "intelligence gendarmerie coastguard infantry division committee chamber watchdog church cartel gathering "
        "caucus lender utility prefecture commission agency council ministry court union federation league club "
        "office alliance bloc monarchy congress senate television press convoy squadron police_force militia "
        "movement faction opposition media station publisher junta ngo outlet corporation enterprise institution "
        "syndicate foundation cooperative newsroom inspectorate prosecution presidium politburo"
    ).split()
)
# Unnamed bodies where there are several: "human rights groups".
GROUPS: Final = frozenset(("group", "organisation", "organization"))
# Words by which a report of sport is known: what elsewhere is an attack or a meeting is none there.
SPORT: Final = frozenset(
    (
        "goal match coach striker midfielder goalkeeper referee penalty league cup tournament semi-final "
        "quarter-final final championship champion medal olympic olympics stadium player pitch innings wicket "
        "batsman bowler cricket football soccer rugby tennis basketball baseball hockey golf boxer boxing marathon "
        "sprint relay race lap podium defender winger forward half-time kick-off season squad club fan scorer "
        "goalless draw playoff chess grandmaster rook bishop knight pawn checkmate set-point tie-break seed gymnast "
        "swimmer skier cyclist driver grand_prix"
    ).split()
)
# Those of them that are said of little else.
PLAYED: Final = frozenset(
    (
        "striker midfielder goalkeeper referee semi-final semifinal quarter-final quarterfinal innings wicket batsman "
        "bowler cricket football soccer rugby tennis basketball baseball hockey golf boxing podium winger half-time "
        "halftime scorer goalless playoff chess grandmaster rook pawn checkmate tie-break gymnast medal tournament"
    ).split()
)
HUMAN_ENDINGS: Final = ("ist", "ian", "man", "woman", "person", "er", "or", "ee", "ant")


# Plural nouns with the endings of people, that are none.
THINGS: Final = frozenset(
    (
        "list checklist fist wrist twist mist "
        "number order power border member paper letter matter answer corner river tower weapon other offer year "
        "week water fighter-jet helicopter computer master summer winter quarter chapter factor sector door floor "
        "error motor corridor mirror reactor tractor indicator plan plant grant warrant restaurant center centre "
        "meter litre shoulder disaster newspaper tanker bomber carrier destroyer cruiser launcher freighter "
        "container reminder disorder encounter manner barrier counter leader minister employer user committee "
        "guarantee fee degree tree "
    ).split()
)


SPEAKING_FOR: Final = frozenset("spokesman spokeswoman spokesperson".split())
"""Who means the one for whom they speak."""
# Papers and bodies that "say" something without a name.
VOICES: Final = frozenset(
    (
        "report statement study document letter survey poll newspaper media channel website agency ministry office "
        "company team court committee commission mission embassy consulate party union bank group organisation "
        "organization government source kremlin council spokesperson minister general family lawyer doctor aide "
        "file paper community "
        "research data figure statistics record filing footage analysis review inquiry inquest census investigation "
        "audit assessment memo briefing dossier article editorial leaflet banner website bulletin indictment lawsuit "
        "complaint petition verdict ruling judgment charity regulator body authority watchdog panel tribunal jury "
        "newsletter press agencies outlet broadcaster operator airline firm manufacturer maker institute university "
        "think_tank think-tank foundation consultancy brokerage bank police parliament opposition "
    ).split()
)


def speaks(lemma: str) -> bool:
    """Whether a noun without a name may be somebody who says something.

    >>> speaks("analyst"), speaks("operation")
    (True, False)
    """
    lemma = lemma.rpartition("-")[2]
    return (
        lemma in NEUTRAL
        or lemma in HUMAN
        or lemma in VOICES
        or lemma in TITLES
        or (lemma.endswith(("man", "woman", "person", "ist")) and lemma not in THINGS)
    )


COUNTED: Final = frozenset("ten dozen score hundred thousand million".split())
"""Numbers whose plural may stand for people: "thousands marched"."""


def people(lemma: str, token: Token) -> str:
    """What unnamed people are called, without taking sides; empty where a noun is not one for people."""
    if lemma in NEUTRAL:
        return NEUTRAL[lemma]
    if token.text[:1].isupper() and (named := a_people(token)):
        return named
    called = token.text if lemma in _BY_INITIALS else token.text.lower()
    if lemma in COLLECTIVES:
        return called
    plural = token.feature("Number") == "Plur"
    if plural and lemma in GROUPS:  # "the group" is one that was named before
        return called
    if lemma in HUMAN or (plural and lemma.endswith(HUMAN_ENDINGS) and lemma not in THINGS):
        return called
    return ""
