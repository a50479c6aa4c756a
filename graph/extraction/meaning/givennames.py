"""Given names that are women's alone or men's alone: "she" is not Boris Pistorius, and "he" is not Angela Merkel.

Names that are of both somewhere (Andrea, Jean, Sasha, Nikola, Kim) are left out, and so are those in which the family
name comes first.
"""

from functools import lru_cache
from typing import Final

_WOMEN: Final = frozenset(
    """
    ada agnes aisha alejandra alice alicia amina ana anna annalena annie ann anne angela angelica anita antonella
    antonia astrid aurora awa ayesha barbara beatriz benazir birgit bridget camila carla carmen carolina caroline
    catherine cecilia chiara christina christine clara claire claudia cristina daniela deborah delsa diana dilma dina
    doris dorothea ebba elena eleni elisabeth eliza elizabeth ella ellen elvira emily emma erika esther eugenia eva
    evelyn fatima fatou fatoumata federica fiona florence frida galina gabriela giorgia gloria grace greta hanna hannah
    hannele harriet helen helena helga hillary ilona inga ingrid irina isabel isabella ivana jacinda jane janet jasmina
    jelena jennifer jessica joanna johanna josephine joyce judith julia juliana julie kaja kamala karen karin karolina
    kate katarina kateryna katherine katja kirsten kristina ksenia larisa laura layla leila lena leticia lidia lina
    linda lisa liz ljubica louise lucia luisa lyudmila magdalena maia malala manuela marcela margaret margarita margot
    margrethe maria mariam marie marina marine marta martha mary matilde melanie mercedes mette michelle milena mirjana
    monica monika nadia najat nancy natalia natalie nataliya natasha nina oksana olena olga olivia patricia
    paula pauline priti rania rachel rebecca renata rita rosa rose ruth salma salome samantha samia sandra sanna
    sara sarah sheila shirin silvia simona sofia sonia sophie stella susan susana suzanne svetlana
    sviatlana tamara tatiana tatjana teresa theresa tihana ursula valentina valerie vera veronika victoria viktoria
    viola violeta virginia vjosa xiomara yolanda yulia yuliya zainab zuzana
    """.split()
)
_MEN: Final = frozenset(
    """
    abdallah abdel abdul abdullah abdulrahman abiy abraham adam adolf adrian ahmad ahmed aidan albert alberto
    alejandro aleksandar aleksandr aleksei alexander alexandros alexei alfredo ali alvaro anatoly andreas andrei
    andrej andres andrew andriy andrzej anthony antonio antony antti armando arthur asif augusto barack bashar
    benito benjamin bernard bernardo bill binyamin boris boyko brian bruno carl carlos charles christian christopher
    claudio cyril daniel david denis diego dmitri dmitry dmytro donald edgar edgars edmond eduardo edward emile
    emmanuel enrique eric erik ernesto esteban eugene evo felipe felix fernando fidel francisco franco francois
    françois frank fred friedrich fumio gabriel gennady george gerhard giorgi giorgos giovanni giuseppe gordon
    grigory guillermo gustavo hamid hannes hans harry hassan hector heiko heinrich helmut henri henrik henry hugo
    hussein ibrahim ignacio igor ilham imran ismail isaac ivan jack jacob jair jake james javier jens jeremy jim
    jimmy joao joe joachim johan johannes john jonas jonathan jorge jose josé josef joseph joshua josip juan julio
    julius justin karl keir keith ken kevin khalid konstantin kofi kwame lars laurent leo leonid leopoldo lloyd
    luigi luis luiz lukas mahmoud marco marcos marek mario mark martin matteo matthew mauricio mehmet michael michel
    miguel mike mikhail milan miloš milos mircea mohamed mohammad mohammed mohammad moussa muhammad murat mustafa
    mykhailo mykola narendra nayib nelson nicholas nicolas nicolás nikolai nikos octavio olaf oleg oleh oleksandr
    oleksii oliver omar oscar osama oumar pablo patrick paul paulo pavel pedro peter petr petro philip philippe
    pierre pietro rafael raila ramón ramon raul raúl recep ricardo richard rishi robert roberto rodrigo roger roland
    roman ronald ruslan saddam salvador samuel scott sebastian sergei sergey sergio serhii serzh simon stefan
    stephen steven sven tayyip tedros thabo theodore thomas timothy tom toomas tony umar urho vaclav valery vasily
    viktor vicente victor vincent vitaly vladimir volodymyr walter werner william willy wolfgang xavier yaw yevgeny
    yoav yusuf zoran
    """.split()
)


@lru_cache(maxsize=4096)
def is_womans(label: str) -> bool | None:
    """Whether a person's name is a woman's (true) or a man's (false), by its first word; none where it does not say.

    >>> is_womans("Annalena Baerbock"), is_womans("Olaf Scholz"), is_womans("Xi Jinping")
    (True, False, None)
    """
    first, *others = label.lower().split()[:2] or [""]
    if not others or first in _WOMEN & _MEN:
        return None
    return True if first in _WOMEN else False if first in _MEN else None
