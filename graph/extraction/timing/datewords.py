"""Words that decide to what a date belongs: prepositions, nouns for events, verbs that share or set a time."""

from typing import Final

BEGINNING: Final = ("since", "from", "as_of")
ENDING: Final = ("until", "till", "to", "through", "up_to")
UNTIL: Final = ("until", "till", "through")
# Something else is then, and this only before or after it, or on its account.
ELSEWHEN: Final = ("before", "after", "ahead_of", "prior_to", "than", "about", "over", "against", "like")
CONCURRENT: Final = ("in", "during", "at", "with", "amid", "on", "upon", "to", "by", "under", "through")
DURING: Final = ("in", "during", "at", "with", "amid")
ROLES: Final = ("role", "part", "involvement", "share", "hand", "interest", "complicity")
MEETINGS: Final = frozenset(
    "talk talks meeting summit negotiation ceremony exercise conference visit trip tour".split()
)
MEASURES: Final = frozenset("tariff duty levy sanction embargo ban curfew restriction quota aid charge".split())
MARKERS: Final = frozenset((*BEGINNING, *ENDING, *ELSEWHEN, "on", "in", "at", "during", "by", "of", "for", "around"))
# Nouns for what takes place; a date beside one is its own.
EVENTS: Final = frozenset(
    """attack strike airstrike raid clash fighting battle talk talks negotiation meeting summit election re-
    election vote referendum coup protest demonstration rally march visit trip war conflict agreement deal
    treaty pact accord ceasefire truce armistice explosion blast bombing shooting killing death murder
    assassination invasion incursion occupation annexation massacre genocide earthquake flood speech
    statement address interview conference ceremony exercise manoeuvre maneuver drill launch test ruling
    verdict trial arrest appointment resignation withdrawal independence revolution uprising revolt crisis
    collapse fall signing ratification accession congress offensive shelling bombardment declaration law
    announcement decision report letter call briefing session hearing operation incident riot unrest
    violence crackdown kidnapping abduction hijacking defeat victory inauguration expulsion dispute
    memorandum protocol convention charter constitution resolution embargo landing takeover overthrow mutiny
    putsch siege blockade evacuation deployment crash poll ballot contest forum round campaign execution
    beheading ambush stabbing parade mandate disaster poisoning seizure capture release detention rescue
    assault closure suspension recognition imposition jailing imprisonment deportation extradition rejection
    interception confiscation ramming sinking ouster removal""".split()
)
# What one says of something that took place before: the day beside it is that of saying so.
REACTIONS: Final = frozenset(
    """condemn denounce praise welcome criticise criticize deplore mourn discuss confirm deny announce describe
    call recall commemorate mark blame suspend cancel reject approve ratify sign hold stage launch conduct
    begin start end resume hail slam defend avenge investigate probe remember violate breach draw prompt spark provoke
    trigger cause strain sour anger outrage dismay alarm lead remain""".split()
)
# What makes something happen, or does not make it happen then: the thing has the verb's date.
LIGHT: Final = frozenset(
    """hold stage begin start end launch carry conduct complete resume open close conclude sign agree reach seal broker
    mediate kill wound injure destroy hit leave happen occur take erupt break order declare impose reimpose announce
    commit suffer attend join host mount make give pay receive organise organize finish stop continue fail
    cancel call ratify adopt damage strike exchange plan schedule set due expect postpone lead""".split()
)
# What an event does at once: the day of "Tuesday's attack" is that of the dead.
HARMING: Final = frozenset(
    "kill wound injure maim destroy damage hit claim level flatten topple oust overthrow depose unseat".split()
)
# There something is decided, and done at once: "Thursday's ruling banned the party", "rejected the treaty in Sunday's
# referendum".
DECISIONS: Final = frozenset(
    "vote referendum ballot poll election ruling verdict decree decision order session".split()
)
DECIDING: Final = frozenset(
    """approve reject ratify endorse back adopt pass annul overturn uphold dissolve abolish lift ban grant accept win
    lose keep secure retain""".split()
)
# Who does it is there when the thing is: "boycotted last year's vote", "survived Friday's attack".
PARTAKING: Final = frozenset("attend boycott win lose contest host join skip miss observe monitor survive".split())
# They stand to something that may never be, or that was before: "sought talks", "survived a coup".
STANDING: Final = frozenset(
    """seek avoid prevent avert foil thwart face fear oppose support back favour favor allow permit need risk see
    show have survive follow cover use break""".split()
)
# They are drawn up once, and things are done under them long after.
DOCUMENTS: Final = frozenset(
    """agreement deal treaty pact accord law resolution constitution convention charter protocol memorandum ceasefire
    truce mandate declaration decree plan ruling order""".split()
)
# They set one event beside another, at another time.
RELATING: Final = ("follow", "precede", "recall", "resemble")
HOURS: Final = ("midnight", "noon", "dawn", "dusk", "dark", "sunrise", "sunset", "nightfall", "daybreak")
TIMES: Final = frozenset("""night morning evening afternoon day hour week weekend beginning end start""".split())
# Parts of what takes place: "at the height of Monday's rush hour".
STAGES: Final = frozenset("height start beginning end close middle peak outset opening eve".split())
SPANS: Final = frozenset("""day round series wave week hour night number spate string meeting""".split())
# In the present they tell of a timetable: "the term ends on March 11".
SCHEDULED: Final = frozenset(
    """begin start open end expire close resume enter leave kick run return fall convene conclude arrive take meet
    travel go vote elect host step retire visit fly""".split()
)
# They put something off or settle when it is to be: "postponed until March", "planned for next week".
FORWARD: Final = frozenset(
    """postpone delay extend prolong adjourn schedule set plan slate expect defer bill due invite summon""".split()
)
# What is put off has not begun by then; what is drawn out, or stopped for a time, ends then.
OFF: Final = frozenset("postpone delay adjourn defer schedule set plan slate expect bill due invite move".split())
STOPPING: Final = frozenset(
    """suspend ban bar block close halt pause freeze restrict impose shut extend prolong outlaw prohibit curb ground
    embargo detain jail limit stop""".split()
)
# They are done at once, and the thing that they draw out ends on the day behind: "extended the mandate until April".
DRAWING_OUT: Final = frozenset("extend prolong renew".split())
# What is done to others for as long as it lasts, and so goes on where it is drawn out: "extended its sanctions".
IN_FORCE: Final = (MEASURES - {"aid"}) | frozenset(
    """boycott emergency blockade suspension freeze closure lockdown detention custody arrest truce ceasefire law
    siege strike protest""".split()
)
UPCOMING: Final = frozenset("""upcoming forthcoming coming next planned scheduled due expected future""".split())
AHEAD: Final = frozenset(("will", "shall", "'ll", "’ll", "wo", "would"))
MODAL: Final = frozenset(("may", "might", "should", "must", "can"))
# Behind their infinitives a day is the infinitive's: "agreed to meet on Friday"; elsewhere, that of the deed itself.
PLANNING: Final = frozenset(
    """plan intend expect schedule hope want agree aim arrange prepare decide wish need invite like prefer mean due
    propose""".split()
)
# "Began to withdraw", "managed to seize": one thing with its infinitive.
FACTUAL: Final = frozenset(
    """begin start continue resume manage help go come force make cease stop lead rush finish vote fail refuse
    decline try attempt move""".split()
)
# What they ask for lies ahead, at no time that is told; the date behind is that of asking: "applied to join in 2011".
REQUESTING: Final = frozenset("apply ask request bid".split())
# What they are about begins on a day to come: "announced drills from Thursday to Sunday".
HERALDING: Final = frozenset("announce approve authorise authorize promise propose".split())
# Whom they ask stands between them and it; the day behind is still theirs: "urged India to send troops on Tuesday".
URGING: Final = frozenset("urge ask order tell beg press instruct appeal call".split())
MEANWHILE: Final = ("when", "as", "while", "where")
ADVERBS: Final = frozenset(
    """early late earlier later again back only shortly here there home before after dawn midnight noon dusk
    sunrise""".split()
)
HALFWAY: Final = frozenset("""early late earlier later just only also even again first mid""".split())
