"""The forms of date expressions in English news, each with the rule that says what it means."""

import re
from collections.abc import Callable
from typing import Final

from graph.language import datecounts as counts
from graph.language import datepieces as pieces
from graph.language import daterules as rules
from graph.language.daterules import Parts, Setting
from graph.language.dateunits import MONTHS, NUMBERS, ORDINALS, WEEKDAYS, Bounds

_FULL_MONTH = "|".join(name.capitalize() for name in MONTHS)
_ANY_MONTH = rf"(?P<month>(?:{_FULL_MONTH})|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_WEEKDAY_NAME = "|".join(name.capitalize() for name in WEEKDAYS)
_ON = rf"(?:(?:{_WEEKDAY_NAME}),? (?:the )?)?"
_PART = r"(?:(?:the )?(?P<part>[Ee]arly|[Mm]id|[Ll]ate|end|beginning|start|middle)(?:-| in | of | )(?:the )?)?"
_HALF = r"(?:the )?(?P<half>(?:first|second) half|(?:first|second|third|fourth|last) quarter) of "
_WHICH = r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|past|coming) )?"
# "overnight on May 12 to 13" is of that night, and not of the last one.
_NIGHT_OF = rf" (?:on|of|from|between) (?:(?:{_FULL_MONTH}) \d|\d{{1,2}} (?:(?:to|and) \d{{1,2}} )?(?:{_FULL_MONTH}))"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
# "March 27 and 28", but not "on March 27 and 28 people were …".
_AFTER_DAYS = r"[,.;:)]|$| (?:in|at|for|on|near|by|with|as|when|while|after|before|to|under|between)\b"
_UNTIL = rf"(?: ?[-–] ?(?P<until>\d{{1,2}})| (?:and|to) (?P<until_>\d{{1,2}})(?=,? \d{{4}}| [A-Z]|{_AFTER_DAYS}))?"
_SPELT = "|".join(sorted(NUMBERS, key=len, reverse=True))
_HOUR = r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
_COUNT = rf"(?P<count>\d{{1,3}}|[Aa]n?|(?:{_SPELT})|(?:{_SPELT.title()}))"
_ABOUT = r"(?:(?P<about>[Mm]ore than|[Oo]ver|[Ll]ess than|[Uu]nder|[Aa]t least) )?"
_HALVED = rf"{_COUNT}(?P<half> and a half)?"
_SEASON = "spring|summer|autumn|winter"
_SOMETIME = f"day|morning|afternoon|evening|night|weekend|week|month|year|{_SEASON}"
_COUNTED_THINGS = (
    "people|troops|soldiers|men|women|children|civilians|fighters|rebels|police|officers|personnel|protesters|refugees|"
    "migrants|prisoners|hostages|families|households|homes|houses|workers|residents|students|voters|deaths|cases|victims|"
    "km|kilometres|kilometers|miles|metres|meters|hectares|tonnes|tons|barrels|dollars|euros|pounds|roubles|square|GMT|"
    "UTC|hours|local time|others|members|vehicles|tanks|drones|missiles|rockets|aircraft|pages|copies|jobs|per "
)

# In the order in which they are tried at one place: what says more comes first.
FORMS: Final[dict[str, tuple[str, Callable[[Parts, Setting], Bounds | None]]]] = {
    "piece": (
        r"(?:the )?(?P<nth>opening|first|second|third|fourth|fifth|last|final|closing)"
        rf"(?: {_COUNT}| few)? (?:(?P<unit>day|week|fortnight|month)|(?P<unit_>day|week|month)(?P<many>s)) of "
        rf"(?:{_ANY_MONTH}(?:,? (?:of )?(?:{_YEAR}|(?P<which>last|this|next) year))?(?! \d)"
        r"|(?P<year_>(?:1[6-9]|20)\d\d)"
        r"|(?P<which_>last|this|next) (?P<whole>month|year)|the (?P<whole_>month|year)(?! of))",
        pieces.piece,
    ),
    "anniversary": (
        rf"(?:the )?(?:(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)}) )?anniversary(?= of (?:the |its )?"
        rf"(?:{_ANY_MONTH} (?P<day>\d{{1,2}})\b(?:,? {_YEAR})?"
        rf"|(?P<day_>\d{{1,2}}) (?P<month_>{_FULL_MONTH})(?: (?P<year_>\d{{4}}))?|(?P<year__>(?:1[6-9]|20)\d\d)\b))",
        pieces.anniversary,
    ),
    "full": (rf"{_ON}{_ANY_MONTH} (?P<day>\d{{1,2}}){_TH}{_UNTIL},? {_YEAR}", rules.given_day),
    "full_british": (rf"{_ON}(?P<day>\d{{1,2}}){_TH}{_UNTIL} (?:of )?{_ANY_MONTH},? {_YEAR}", rules.given_day),
    "iso": (r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)", rules.given_day),
    "slashed": (r"(?P<one>\d{1,2})(?P<mark>[/.])(?P<other>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)", rules.slashed),
    "month_year": (rf"{_PART}{_ANY_MONTH},? (?:of )?{_YEAR}", rules.month_of_year),
    "month_half": (
        rf"(?:the )?(?P<half>first|second) half of {_ANY_MONTH}(?:,? (?:of )?{_YEAR})?(?! \d)",
        rules.half_of_month,
    ),
    "month_beside_now": (
        rf"{_PART}(?P<month>{_FULL_MONTH}),? (?:of )?(?P<which>last|this|next) year",
        rules.month_beside_now,
    ),
    "day_month_beside_now": (
        rf"{_ON}{_ANY_MONTH} (?P<day>\d{{1,2}}){_TH}{_UNTIL},? (?:of )?(?P<which>last|this|next) year",
        rules.day_beside_now,
    ),
    "day_month_beside_now_british": (
        rf"{_ON}(?P<day>\d{{1,2}}){_TH}{_UNTIL} (?:of )?{_ANY_MONTH},? (?:of )?(?P<which>last|this|next) year",
        rules.day_beside_now,
    ),
    "of_year_said": (
        rf"(?:{_ON}{_ANY_MONTH} (?P<day>\d{{1,2}}){_TH}|{_ON}(?P<day_>\d{{1,2}}){_TH} (?:of )?(?P<month_>{_FULL_MONTH})"
        rf"|{_PART}(?P<month__>{_FULL_MONTH})),? (?:(?:of )?(?P<side>that|the same)"
        r"|of the (?P<side_>following|next|previous|preceding)) year",
        counts.of_year_said,
    ),
    "day_month": (rf"{_ON}{_ANY_MONTH} (?P<day>\d{{1,2}}){_TH}{_UNTIL}(?!\d|,? \d{{3}}|[:.]\d)", rules.day_of_month),
    "day_month_british": (rf"{_ON}(?P<day>\d{{1,2}}){_TH}{_UNTIL} (?:of )?{_ANY_MONTH}", rules.day_of_month),
    "day_of_month_beside": (
        r"the (?P<day>\d{1,2})(?:st|nd|rd|th) of (?P<which>this|last|next|that|the same) month",
        rules.day_of_month_beside,
    ),
    "lone_day": (
        r"the (?P<day>\d{1,2})(?:st|nd|rd|th)"
        r"(?=[,.;:]|$| [A-Z]| (?:the|a|an|its?|his|her|their|they|he|she|and|when)\b)",
        rules.lone_day,
    ),
    "feast": (
        r"(?P<feast>New Year['’]s (?:Eve|Day)|Christmas (?:Eve|Day)|(?:Boxing|May|Bastille|Armistice) Day"
        r"|Valentine['’]s Day|All Saints['’] Day)(?:,? (?P<year>(?:19|20)\d\d))?",
        rules.feast,
    ),
    "weekday": (
        rf"{_WHICH}(?P<weekday>{_WEEKDAY_NAME}){_HOUR}(?:,? (?:of )?(?P<week>last|this|next) week)?",
        rules.weekday,
    ),
    "near": (
        r"(?P<near>[Tt]he day (?:before yesterday|after tomorrow)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|"
        rf"[Ll]ast night|[Oo]vernight(?!{_NIGHT_OF})|[Tt]his (?:morning|afternoon|evening)){_HOUR}",
        rules.near_day,
    ),
    "so_far": (
        r"(?P<way>[Ee]arlier|[Ll]ater|[Ss]o far) (?:(?P<which>this|last)|in the) (?P<unit>week|month|year|decade)",
        rules.so_far,
    ),
    "past_unit": (r"the (?:past|last) (?P<unit>week|month|year|decade)(?! of)", rules.past_unit),
    "past_units": (
        rf"(?:[Tt]he (?:past|last) (?:(?P<few>few|several|couple of)|{_COUNT})"
        r"|(?<=[Ii]n )(?P<few_>recent)) (?P<unit>hour|day|week|month|year)s(?! of)",
        rules.past_units,
    ),
    "unit_half": (rf"{_HALF}(?P<which>this|last|next|the) (?P<unit>year)", rules.beside_now),
    "unit": (
        rf"{_PART}(?P<which>[Ll]ast|[Nn]ext|[Tt]his|coming) (?P<unit>week|month|year|decade)(?! of)",
        rules.beside_now,
    ),
    "unit_part": (
        r"(?:the )?(?P<part>end|beginning|start|middle) of (?P<which>the) (?P<unit>week|month|year|decade)(?! of)",
        rules.beside_now,
    ),
    "season": (
        rf"(?:{_PART}(?P<which>[Ll]ast|[Nn]ext|[Tt]his|coming) |(?<=[Ii]n the )|(?<=[Ii]n ))"
        rf"(?P<season>{_SEASON})(?! of)",
        rules.season_alone,
    ),
    "weekend": (
        r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|coming)|[Aa]t the|[Oo]ver the|[Dd]uring the) weekend",
        rules.weekend,
    ),
    "weekend_of": (r"[Ww]eekend(?=['’]s | [a-z])", rules.weekend),
    "ago": (
        rf"{_ABOUT}{_HALVED} (?P<unit>day|week|fortnight|month|year|decade)s? (?P<ago>ago)",
        counts.counted,
    ),
    "lasting": (
        rf"[Ff]or (?:the (?P<which>past|last) |(?:almost|nearly|about|around|some) )?{_ABOUT}{_HALVED} "
        r"(?P<unit>day|week|fortnight|month|year|decade)s?(?! (?:ago|later|earlier|before|in|from|old)\b)",
        counts.lasting,
    ),
    "ahead": (rf"in {_COUNT} (?P<unit>day|week|fortnight|month|year)s?(?:['’]s?)?(?: time)?", counts.counted),
    "later": (
        rf"(?:{_HALVED} (?P<unit>day|week|fortnight|month|year|decade|hour|minute)s?"
        r"|(?P<unit_>[Hh]ours|[Mm]inutes|[Mm]oments)) "
        r"(?P<way>later|earlier|afterwards|(?:before|after) that(?=[,.;]|$)|before(?=[,.;]|$))",
        counts.from_last_said,
    ),
    "vaguely_later": (
        rf"(?:(?P<some>[Aa] few|[Ss]everal|[Ss]ome|[Jj]ust|[Oo]nly) )?(?P<unit>[Dd]ay|[Ww]eek|[Mm]onth)s "
        rf"(?P<way>later|earlier|afterwards|before(?=[,.;]|$))"
        rf"|(?P<way_>[Ww]ithin) (?:{_COUNT} |the )?(?P<unit_>minute|hour|day|week|month|year)s?(?! of\b| after\b|-)",
        counts.vaguely_from_last_said,
    ),
    "same": (
        rf"(?:[Tt]he )?(?P<side>[Ss]ame|[Tt]hat(?:'s|’s)?) (?P<unit>{_SOMETIME})"
        r"|(?:[Ee]arlier|[Ll]ater) in the (?P<unit_>day|morning|afternoon|evening)"
        r"|(?<=[Ii]n the )(?P<unit__>morning|afternoon|evening)(?=[,.;]|$)",
        counts.beside_last_said,
    ),
    # Not "Mason, until then governor-general, was sworn in".
    "then": (
        r"(?:(?<=[Ss]ince )then(?!-)|(?<=[Uu]ntil )then(?=[,.;:]|$| (?:it|he|she|they)\b))",
        counts.then_said,
    ),
    "by_hour": (
        r"[Bb]y (?P<hour>nightfall|dusk|sunset|midday|noon|mid-afternoon|(?:late )?afternoon|evening|dawn|daybreak|"
        rf"morning|midnight)(?! (?:on|of|in|yesterday|today|tomorrow|(?:{_WEEKDAY_NAME})|local|GMT))(?!-)",
        counts.by_hour,
    ),
    "beside_name": (
        rf"(?:[Tt]he (?P<side>following|previous|preceding|next|same)|(?P<side_>[Tt]hat)) "
        rf"(?:(?P<month>{_FULL_MONTH})|(?P<weekday>{_WEEKDAY_NAME}){_HOUR})",
        counts.name_beside_last_said,
    ),
    "following": (
        rf"[Tt]he (?:(?P<side>following|previous|preceding) (?P<unit>{_SOMETIME})"
        r"|(?P<side_>next) (?P<unit_>day|morning|afternoon|evening|night))",
        counts.beside_last_said,
    ),
    "next_told": (
        r"(?:(?:(?<=[Ii]n )|(?<=[Oo]ver )|(?<=[Ff]or )|(?<=[Ww]ithin )|(?<=[Dd]uring ))(?P<span>the)|[Tt]he) "
        r"(?P<side>next) (?P<unit>week|month|year)(?! of)",
        counts.next_told,
    ),
    "before": (rf"[Tt]he (?P<unit>{_SOMETIME}) (?P<side>before|after)(?=[,.;]|$)", counts.beside_last_said),
    "month": (rf"{_PART}{_WHICH}(?P<month>{_FULL_MONTH})", rules.month_alone),
    "decade": (rf"(?:[Tt]he )?{_PART}(?P<year>(?:1[6-9]|20)\d0)s", rules.decade),
    "year_half": (rf"{_HALF}{_YEAR}", rules.year_alone),
    "year": (rf"{_PART}{_YEAR}(?![\d%/-]|[,.]\d|–\d| (?:{_COUNTED_THINGS})\b)", rules.year_alone),
    "years": (rf"{_YEAR}[-–](?P<short>\d\d(?:\d\d)?)", rules.year_alone),
}
_COMPILED: Final = {name: re.compile(rf"(?:{pattern})(?!\w)") for name, (pattern, _) in FORMS.items()}


def read_form(name: str, text: str, at: int, setting: Setting) -> tuple[int, Bounds, Parts] | None:
    """What a form means that stands at a character: where it ends, its bounds and its parts; none where it is no date.

    >>> read_form("month_year", "in late February 2014", 3, Setting(None))[1]
    (datetime.date(2014, 2, 20), datetime.date(2014, 2, 28), 'month')
    """
    match = _COMPILED[name].match(text, at)
    if match is None:
        return None
    found = {
        key.rstrip("_"): value.lower().rstrip(".s" if key.startswith("unit") else ".")
        for key, value in match.groupdict().items()
        if value
    }
    bounds = FORMS[name][1](found, setting)
    return (match.end(), bounds, found) if bounds else None
