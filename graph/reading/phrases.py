"""The phrases by which page furniture is told from an article: patterns alone, which :mod:`graph.reading.furniture`
applies. They are what newspapers in English share; none is of one site.
"""

import re
from typing import Final

from graph.language.datelines import AGENCIES

ENDED: Final = re.compile(r"""(?:[.!?…:;]|[,—–]["'”’])["'”’»)\]\s*]*$|["”]$""")
BULLET: Final = re.compile(r"^\s*(?:[•·▪●◦‣*►▶»›>|–—-]+|\d{1,2}[.)])\s+")
AGENCY_TAG: Final = re.compile(
    rf"\s*(?:[—–-]+\s*{AGENCIES}|"
    rf"[(\[]\s*{AGENCIES}(?:\s*[/,]\s*{AGENCIES})*\s*[)\]]|■|\bEnditem|-0-)\s*\.?$"
)
IMAGERY: Final = r"(?:image|photo|photograph|picture|pic|video|graphic|map|screen\s?grab|screenshot|illustration)s?"
SHOPS: Final = r"(?:getty images|shutterstock|istock|alamy|ap photo|unsplash|wikimedia commons|afp via getty)"

SHARES: Final = frozenset(
    "facebook twitter x whatsapp telegram linkedin email e-mail mail reddit youtube instagram pinterest print copy "
    "link share tweet pin "
    "threads bluesky mastodon flipboard rss messenger copied save bookmark subscribe login log in sign up signup "
    "register menu search home "
    "advertisement ad ads sponsored skip to content main tiktok snapchat viber wechat line sms comment comments like "
    "post tumblr pocket "
    "facebook-f google news follow us on via this story article page close open toggle navigation more next previous "
    "back top text size font "
    "increase decrease a+ a- live tv radio watch listen e-paper epaper contact about terms privacy policy app "
    "download the & and".split()
)
SHARING: Final = frozenset(
    "facebook twitter x whatsapp telegram linkedin email e-mail reddit youtube instagram pinterest print copy share "
    "tweet flipboard rss "
    "messenger threads bluesky tiktok viber subscribe login signup advertisement menu search follow comment comments "
    "sign log skip "
    "sponsored save bookmark listen privacy home".split()
)

# The heading over other articles, alone on its line.
RELATED: Final = re.compile(
    r"(?:(?:related|recommended|suggested|similar|other|popular|latest|recent|further|additional|top|trending|"
    r"featured|must[- ]read)\s+"
    r"(?:(?:to|for)\s+(?:this|you)|stories|story|articles?|news|posts?|content|coverage|topics?|links?|reading|reads|"
    r"videos?|items|headlines|now)"
    r"(?:\s+(?:for you|from|on|in|now))?.{0,30}|related|trending|recommended|"
    r"(?:you (?:may|might|could)(?: also)? (?:like|be interested in|enjoy|have missed))(?: this| these)?|"
    r"(?:most|more) (?:read|popular|viewed|shared|watched|commented|stories|news|headlines|coverage|like this|"
    r"articles)(?: .{0,30})?|"
    r"more (?:from|on|about|in|by) .{1,50}|read (?:next|more|also|this next)|also read|see also|also see|up next|"
    r"next up|what to read next|"
    r"(?:our )?editor'?s'?[’']? (?:picks?|choice)|don['’]t miss|in case you missed it|keep reading|explore more|"
    r"around the web|"
    r"from (?:our partners|around the web|the web)|sponsored(?: content)?|promoted(?: stories| content)?|top stories|"
    r"the latest|"
    r"(?:about|more about) the authors?|related tags|tags|topics|filed under|in this (?:story|article|package)|"
    r"share this(?: article| story)?)"
    r"\s*[:…»>↓]*",
    re.I,
)
# Those of them that stand below an article; the rest interrupt it as often.
CLOSING: Final = re.compile(
    r"(?:most|top stor|trending|you |recommended|latest|popular|tags|filed|share this|(?:more )?about the auth|from |"
    r"around|"
    r"sponsored|promoted|(?:our )?editor|don['’]t|in case|keep reading|up next|next up|read next|what to read)",
    re.I,
)
COMMENTS: Final = re.compile(
    r"(?:(?:\d[\d,]*|no|all|view|show|load|read|join|reader|user|facebook|add|post)?\s*(?:the\s+|a\s+|"
    r"\d+\s+)?comments?(?:\s+section)?(?:\s*\(\d+\))?|"
    r"leave (?:a|your) (?:comment|reply)(?: .{0,30})?|join the (?:conversation|discussion)|have your say|"
    r"write a comment|post (?:a|your) comment|conversation\s*\(?\d*\)?|(?:\d+ )?(?:responses?|replies) to .{3,80}|"
    r"comments? (?:are )?closed)\W*",
    re.I,
)

TEASER: Final = re.compile(
    r"[\W_]*(?:(?:also|must)[ -]?(?:read|see|watch|listen)|(?:read|see|watch|listen) ?(?:also|next|more|now|here|"
    r"this|live|on)?|"
    r"(?:read|see|get) (?:the )?(?:full|more)(?: (?:story|article|report|statement|list|coverage|details?|here))?|"
    r"further reading|"
    r"related(?: (?:stor(?:y|ies)|articles?|news|coverage|posts?|links?|videos?|reading|content|topics?))?|"
    r"more(?: (?:on this|news|stories|here))?|"
    r"(?:don['’]t|do not) miss(?: this| it)?|in (?:pictures|photos|case you missed it)|icymi|recommended(?: reading|"
    r" for you)?|"
    r"video|podcast|gallery|live updates?|quiz|opinion|editorial|explore|exclusive|from the archives?|up next|"
    r"analysis|explainer|explained|"
    r"fact[ -]?check|go deeper|dig deeper|learn more|you may (?:also )?like|trending|see here|click here|"
    r"previously)\s*(?:[:|»►▶]|[–—-]+\s|>+)",
    re.I,
)
TEASER_BARE: Final = re.compile(
    r"[\W_]*(?:(?:also read|read also|see also|also see|also watch|read more|read next|related (?:stor(?:y|ies)|"
    r"articles?|news|coverage)|more on this|"
    r"click here|tap here|watch (?:the )?(?:full )?video|watch live|listen now)\b|ALSO (?:ON|IN|READ|SEE|WATCH)\b|"
    r"READ\b(?=\W+[A-Z])|WATCH\b|MORE:)"
)
TEASER_SURE: Final = re.compile(r"\W*(?:also|read|see|watch|listen|related|more|recommended|click)\b", re.I)
CAPTION_START: Final = tuple(
    re.compile(r"[\W_]*(?:" + pattern + ")", re.I)
    for pattern in (
        rf"(?:file |handout |stock )?{IMAGERY}(?: (?:by|courtesy|credits?|sources?|via|caption|from|"
        rf"of)\b[^:.]{{0,40}})?\s*[:|/©]\s*(?-i:[A-Z@(])[^.]*\.?$",
        r"(?:file |handout |stock )?(?:photo|photograph|image|picture)s?(?: caption)?\s*[:|]\s*(?-i:[A-Z(@])",
        r"(?:caption|pictured(?: (?:above|below|left|right))?|credits?)\s*[:|]\s*\S",
        rf"{IMAGERY} (?:by|courtesy|"
        rf"credit)\b[^.]{{2,60}}$",
        rf"(?:an? |the )?(?:file |handout |undated )?{IMAGERY} (?:of|shows?|showing|from|taken|released|"
        rf"provided)\b[^.]*$",
        r"click to (?:play|expand|enlarge|view)\b",
    )
)
CAPTION_END: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"[(\[]\s*(?:file|representational|representative|representation|archive|"
        rf"stock)?\s*{IMAGERY}\b[^()\[\]]{{0,90}}[)\]]\s*\.?$",
        r"[(\[]\s*(?:file|handout|representational|via [^()]{2,40}|courtesy\b[^()]{0,60}|credits?\s*:[^()]{2,60}|"
        r"source\s*:[^()]{2,40})[)\]]\s*\.?$",
        rf"[(\[][^()\[\]]{{0,60}}{SHOPS}[^()\[\]]{{0,60}}[)\]]\s*\.?$",
        rf"\b{SHOPS}(?:[/, |"
        rf"-]+[\w .'’/-]{{0,40}})?[)\]]*$",
        rf"\b{IMAGERY}\s*(?:credits?|courtesy|sources?|by)\s*[:©]\s*[^.:]{{2,60}}\.?$",
        rf"\b{IMAGERY}\s*[:©]\s*(?-i:[A-Z])[^.:]{{2,60}}$",
        r"\bfile (?:photo|picture|image|pic)\b[^.]{0,30}\.?$",
        rf"[.!?”\"]\s+{IMAGERY} (?:by|credit|"
        rf"courtesy)\b.{{2,60}}$",
    )
)
CAPTION_CASED: Final = re.compile(
    rf"(?:(?:\b{AGENCIES}(?: Photo)?/\s?[A-Z][\w.'’-]*(?:[ /][\w.'’-]+){{0,4}})|"
    rf"(?:\b[A-Z][\w.'’-]*(?: [\w.'’-]+){{0,3}}/\s?{AGENCIES}(?:[ -][A-Z]\w+)?)|"
    rf"[(\[](?:Pool|Handout|{AGENCIES})?(?:/|via )[^()]{{2,50}}[)\]])[)\]]*\s*\.?$"
)
REPORTED: Final = re.compile(
    r"\b(?:said|says?|told|tells|added|according to|announced|warned|reported|stated|vowed|"
    r"insisted|claimed|urged)\b",
    re.I,
)
ADDRESSED: Final = re.compile(
    r"\b(?:we|our|us|you|your|yours|here|now|free|my|i|cookies?|javascript|reserved|"
    r"copyright|terms|privacy|recaptcha|https?)\b|©",
    re.I,
)
CREDIT: Final = re.compile(
    r"[\W_]*(?:this (?:article|story|report|piece|content|copy|news|version)\b.{0,40}\b(?:published|edited|generated|"
    r"syndicated|appeared|republished|"
    r"updated|corrected|auto-generated|provided by|produced by)\b|(?:except for the headline|the (?:story|article|"
    r"report)\b.{0,40}\b(?:staff|syndicated|feed)\b)|"
    r"with (?:files|inputs?|(?:additional )?reporting|reports|agency|agencies|contributions?|"
    r"wires)\b(?:.{0,20}\b(?:from|by)\b|\W*$)|"
    r"(?:(?:additional |further |extra |original )?(?:reporting|editing|writing|compiled|edited|translated|produced|"
    r"reported|written)|copy edited) by:? (?-i:[A-Z])|"
    r"[^.]{0,100}\bwriters?\b[^.]{0,80}\bcontributed\W*$|[^.]{0,160}\bcontributed (?:to (?:this|the) (?:report|"
    r"reporting|story|article|piece)|reporting)|(?:source|via|"
    r"courtesy)s?\s*:\s*[^.]{1,60}$|"
    r"first published\b|our standards\s*:|(?:agencies|agency inputs|news agencies)\W*$)",
    re.I,
)
BYLINE: Final = re.compile(
    r"[\W_]*(?:(?:(?i:by|written by|reported by|story by|words by|author|reporter|correspondent|"
    r"edited by))\s*:?\s+(?:the\s+)?[A-Z][\w.'’-]+(?:[ ,|/&-]+(?:and|of|in|for|the|de|van|von|al|bin|"
    r"[A-Z][\w.'’-]*)){0,14}|"
    r"(?:[A-Z][\w.'’-]+ ){1,4}(?:Staff|Staff Writer|Correspondent|Reporter|Bureau|Desk|News Service|Web Desk|Editor)|"
    r"(?:Our |Special |Staff |Web |News |Online )+(?:Correspondent|Reporter|Desk|Bureau|Report|"
    r"Writer)s?)\W*(?:\d.*)?$"
)
NOTICES: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"[\W_]*(?:please |to |you can(?: now)? |don['’]t forget to |already .{0,30}\? ?|not .{0,30}\? ?|"
        r"stay .{0,30}[,.!] ?)?(?:sign up|subscribe|register|log ?in|sign in|follow|join|download|"
        r"click|tap|support|donate|become|get|receive|enter|stay|keep up|catch|unlock|choose|enjoy|start|check out|"
        r"explore|contact|email|e-mail|write to|send|like|turn on|enable|continue|try)\b"
        r".{0,160}\b(?:newsletters?|news ?letter|inbox|our (?:app|channel|daily|free|journalism|whatsapp|telegram|"
        r"mobile|news|coverage|page|website|youtube|podcasts?|weekly|morning|team|reporters?|stories)|"
        r"(?:whatsapp|telegram) (?:channel|group)|subscribers?|subscription|(?:daily|weekly|breaking|top|national|"
        r"latest|local|world) (?:\w+ )?(?:news|headlines|briefing|stories|updates|alerts)|"
        r"account|notifications?|app store|google play|google news|on (?:facebook|twitter|x|instagram|whatsapp|"
        r"telegram|youtube)|for free|free trial|read(?:ing)? (?:the|this|your|full|more)|"
        r"your (?:email|password|device|news))\b",
        r"[\W_]*(?:follow|see|find|read|visit|more)\b.{0,160}(?:https?://|www\.)\S+\W*$",
        r"[\W_]*(?:©|\(c\)\s|copyright\b\W*(?:©|\(c\)|\d{4}|by\b))",
        r".{0,200}\ball rights (?:are )?reserved\b",
        r".{0,120}\b(?:we|(?:this|our) (?:web)?site|our partners|this page) (?:and our (?:\d+ )?partners )?(?:uses?|"
        r"stores?|process(?:es)?)\b.{0,80}\bcookies?\b",
        r"[\W_]*(?:accept|reject|manage|allow)\b.{0,20}\b(?:all|cookies?|preferences|choices|settings)\W*$",
        r"[\W_]*(?:advertisement\b.{0,30}|advertising|advert|ad|sponsored|promoted|(?:story|article|content|"
        r"report) continues (?:below|after)\b.{0,40}|continue reading\b.{0,60}|scroll (?:down )?to continue\b.{0,30}|"
        r"loading\W*|skip (?:to|past|ad|advertisement)\b.{0,40}|end of .{0,30}|remove ads?)\W*$",
        r".{0,60}\b(?:enable|disabled?|requires?|support) (?:javascript|html5|the video|this video|audio)\b",
        r"[\W_]*(?:this (?:content|video|article|story) is (?:only )?(?:available|not available|for|reserved|"
        r"exclusive)\b|(?:you have|you['’]ve) (?:reached|read|used|\d+)\b.{0,80}\b(?:articles?|stories|limit)|"
        r"already (?:a|have)\b.{0,40}\b(?:subscriber|member|account)|to (?:continue|keep) reading|"
        r"the rest of this article|unlock (?:this|the))",
        r"[\W_]*(?:do you have|have you got|got|have) (?:a |an |any )?(?:story|tip|news tip|question|comment|"
        r"feedback|"
        r"confidential)\b",
        r"[\W_]*(?:thank you for|thanks for) (?:reading|subscribing|signing|your (?:interest|support|patience))",
        r"[\W_]*(?:by (?:signing up|subscribing|clicking|submitting|continuing|entering|"
        r"providing)\b.{0,120}\b(?:agree|"
        r"accept|consent|terms|privacy))",
        r".{0,60}\b(?:protected by recaptcha|terms of (?:use|service)|privacy (?:policy|notice))\b",
        r"[\W_]*(?:reading time|estimated reading|\d+ ?[- ]?min(?:ute)?s?(?: |-)(?:read|listen|watch))",
        r"[\W_]*\d[\d,.]*[km]?\s*(?:comments?|shares?|views?|likes?|votes?|followers?|reads?)\W*$",
        r"(?:page|slide|"
        r"photo|image) \d+ (?:of|/) \d+\W*$",
        r"[\W_\d]*$",
    )
)
