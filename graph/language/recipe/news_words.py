"""Vocabulary of the made-up news sentences: names from every region, offices, bodies, deeds.

Names are combined at random; nothing said with them is a report of anything.
"""

from __future__ import annotations


def listed(text: str, mark: str | None = None) -> list[str]:
    """The words of a text, or its phrases between marks."""
    return [" ".join(part.split()) for part in text.strip().split(mark)]


GIVEN = listed("""
Kassym-Jomart Nikol Amina Jean-Claude Ana Mohammed Li Sergei Ursula Fatima Joao Kwame Aung Min-jun Yuki Olena
Viktor Abdel-Fattah Maria Recep Bashar Narendra Imran Sheikh Emomali Sadyr Alexander Ilham Salome Maia Volodymyr
Andrzej Paul Yoweri Cyril Bola Nana Macky Hage Felix Abiy Isaias Ismail Omar Idriss Mahamat Faustin-Archange
Paul-Henri Denis Luiz Gabriel Pedro Gustavo Nicolas Miguel Daniel Nayib Xiomara Alejandro Claudia Justin Mary
Emmanuel Olaf Giorgia Petr Zuzana Klaus Alar Egils Gitanas Sanna Jonas Mette Mark Rishi Leo Pham Nguyen Hun Joko
Rodrigo Anwar Prayuth Moon Shinzo Fumio Xi Wang Tsai Kim Ri Bhumibol Sher Pushpa Gotabaya Sirisena Sheikh-Hasina
Tamim Salman Haitham
""")
SURNAME = listed("""
Tokayev Pashinyan Mwangi Duarte Okafor Haddad Zhang Petrov Larsen Siddiqui Ferreira Mensah Thant Park-Lee Tanaka
Kovalenko Orbeliani Al-Sayed Novak Yildirim Assadi Sharma Qureshi Bin-Rashid Rahimov Karimov Lukashin Aliyev
Gogoladze Sandulescu Boyko Nowak Kagwe Museka Mokoena Adeyemi Addo Diallo Nangolo Tshibanda Tadesse Afewerki
Guelleh Hassan Deby-Itno Toumani Ndayisaba Silveira Boric-Font Castillo Petroni Maduros Bermudez Ortegas Bukeles
Castroso Giammatti Sheinberg Trudell Robinson Macrone Scholten Melonis Fialova Caputova Iohanna Karisson Levits
Nauseda Marinen Gahrs Frederik Rutten Sunaka Varadhan Minh Phuc Manet Widodo Duterto Ibrahimi Ocha Jae-inn
Abeyta Kishido Jinpeng Yiwen Ing-hwa Jong-ho Song-il Deuban Dahalan Rajapakse Wickremen Wajed Thani Tariqi
""")
# country, adjective, capital
COUNTRIES = [
    tuple(entry.split("/"))
    for entry in listed("""
Kazakhstan/Kazakh/Astana Armenia/Armenian/Yerevan Russia/Russian/Moscow Belarus/Belarusian/Minsk
Kyrgyzstan/Kyrgyz/Bishkek Tajikistan/Tajik/Dushanbe Azerbaijan/Azerbaijani/Baku Georgia/Georgian/Tbilisi
Ukraine/Ukrainian/Kyiv Poland/Polish/Warsaw Turkey/Turkish/Ankara Iran/Iranian/Tehran Iraq/Iraqi/Baghdad
Syria/Syrian/Damascus Israel/Israeli/Jerusalem Egypt/Egyptian/Cairo Libya/Libyan/Tripoli
Algeria/Algerian/Algiers Morocco/Moroccan/Rabat Sudan/Sudanese/Khartoum Ethiopia/Ethiopian/Addis_Ababa
Kenya/Kenyan/Nairobi Somalia/Somali/Mogadishu Rwanda/Rwandan/Kigali Nigeria/Nigerian/Abuja Niger/Nigerien/Niamey
Mali/Malian/Bamako Chad/Chadian/N'Djamena Ghana/Ghanaian/Accra Senegal/Senegalese/Dakar
Mozambique/Mozambican/Maputo Zimbabwe/Zimbabwean/Harare South_Africa/South_African/Pretoria
China/Chinese/Beijing Japan/Japanese/Tokyo South_Korea/South_Korean/Seoul North_Korea/North_Korean/Pyongyang
Taiwan/Taiwanese/Taipei Vietnam/Vietnamese/Hanoi Thailand/Thai/Bangkok Myanmar/Burmese/Naypyitaw
Indonesia/Indonesian/Jakarta Malaysia/Malaysian/Kuala_Lumpur India/Indian/New_Delhi Pakistan/Pakistani/Islamabad
Bangladesh/Bangladeshi/Dhaka Nepal/Nepalese/Kathmandu Afghanistan/Afghan/Kabul Saudi_Arabia/Saudi/Riyadh
Qatar/Qatari/Doha Yemen/Yemeni/Sanaa Jordan/Jordanian/Amman Lebanon/Lebanese/Beirut France/French/Paris
Germany/German/Berlin Italy/Italian/Rome Spain/Spanish/Madrid Greece/Greek/Athens Serbia/Serbian/Belgrade
Kosovo/Kosovan/Pristina Hungary/Hungarian/Budapest Moldova/Moldovan/Chisinau Finland/Finnish/Helsinki
Sweden/Swedish/Stockholm Norway/Norwegian/Oslo Britain/British/London Ireland/Irish/Dublin
Canada/Canadian/Ottawa Mexico/Mexican/Mexico_City Cuba/Cuban/Havana Haiti/Haitian/Port-au-Prince
Colombia/Colombian/Bogota Venezuela/Venezuelan/Caracas Brazil/Brazilian/Brasilia Peru/Peruvian/Lima
Bolivia/Bolivian/La_Paz Chile/Chilean/Santiago Argentina/Argentine/Buenos_Aires Australia/Australian/Canberra
New_Zealand/New_Zealand/Wellington
""")
]
# Words before the last modify it; the letter after '~' is their part of speech (adjective, proper noun, noun).
TITLES = listed(
    """
President; Prime~a Minister; Foreign~a Minister; Defence~p Minister; Defense~p Secretary; Vice~p President;
Deputy~p Prime~a Minister; Interior~p Minister; Chancellor; King; Gen.; Col.; Ambassador; Senator; opposition~n
leader; spokesman; spokeswoman; lawmaker; Chairman; Secretary; Governor; Mayor; Lt.~p Gen.; government~n
spokesman; Foreign~a Ministry~p spokeswoman; army~n chief; analyst; Energy~p Minister; Justice~p Minister
""",
    ";",
)
BODIES = listed(
    """
European~a Union; United~a Nations; African~a Union; Arab~a League; Security~p Council; Foreign~a Ministry;
Defence~p Ministry; Interior~p Ministry; Supreme~a Court; State~p Department; White~a House; Red~a Cross;
World~p Bank; Kremlin; Pentagon; National~a Assembly; Collective~a Security~p Treaty~p Organization; Shanghai~p
Cooperation~p Organisation; Eurasian~a Economic~a Union; Gulf~p Cooperation~p Council; Elysee; Senate;
International~a Monetary~a Fund; Central~a Bank; Electoral~a Commission; Taliban; Sunrise~p Movement; People~p
Front; Liberation~p Army; Rapid~a Support~p Forces; Constitutional~a Court; NATO; CSTO; OSCE; ECOWAS; ASEAN
""",
    ";",
)
PEOPLE = listed("""
rebels protesters soldiers troops police officials lawmakers militants peacekeepers insurgents observers
diplomats separatists gunmen residents activists authorities witnesses demonstrators refugees forces
investigators negotiators migrants judges ministers voters leaders journalists workers analysts fighters
""")
ROLES = listed("""
president premier chancellor king minister spokesman envoy leader general ambassador governor commander chief
""")
COLLECTIVE = listed("""
government army parliament ministry alliance bloc coalition junta party opposition court union military council
cabinet regime
""")
ADJECTIVES = listed("""
armed foreign military senior political regional local large joint peaceful emergency new former economic
security public
""")
THINGS = listed("""
agreement treaty ceasefire deal resolution statement law ban curfew summit meeting operation offensive exercise
election referendum protest attack strike raid blockade corridor pipeline border airport base city village
bridge port embassy building palace plan proposal request decision report investigation mission crisis conflict
violence dispute pact accord protocol sanction tariff embargo convoy drone missile budget reform coup mandate
truce crackdown campaign
""")
PLACES = listed("""
airport base city village border bridge port embassy palace square capital province region town headquarters
island valley
""")
# what is done to things; what people do; verbs that take a clause, an infinitive, a person and an infinitive
ON_THINGS = listed("""
sign ratify reject support condemn announce launch suspend impose lift extend seize attack block close reopen
leave visit enter approve oppose discuss end start violate break prepare postpone cancel welcome criticise
denounce defend negotiate propose demand lead join host organise observe capture surround storm shell bomb
control recapture destroy protect
""")
ON_PEOPLE = listed("""
arrest detain kill wound meet accuse dismiss appoint expel deploy send help support train attack invite recall
free release sack evacuate protect
""")
ALONE = listed("""
resign arrive withdraw flee return die retreat vote protest collapse continue resume end begin fail escalate
spread
""")
SAY = listed("""
say say say say say add announce warn claim insist report argue explain note admit declare state confirm suggest
""")
INFINITIVE = listed("""
vow agree plan refuse promise pledge decide threaten hope want try continue begin fail prepare intend offer
""")
PERSUADE = ["urge", "ask", "order", "tell", "force", "invite", "allow", "persuade", "call_on", "instruct"]
IRREGULAR = {
    "leave": "left left",
    "lead": "led led",
    "break": "broke broken",
    "meet": "met met",
    "send": "sent sent",
    "flee": "fled fled",
    "begin": "began begun",
    "withdraw": "withdrew withdrawn",
    "shut": "shut shut",
    "hit": "hit hit",
    "say": "said said",
    "tell": "told told",
    "spread": "spread spread",
    "take": "took taken",
    "hold": "held held",
    "have": "had had",
    "give": "gave given",
    "win": "won won",
    "make": "made made",
    "put": "put put",
    "see": "saw seen",
}
DOUBLED = {"ban", "stop", "plan", "admit", "expel", "control", "rebel", "free_"}
MONTHS = listed("""
January February March April May June July August September October November December Jan. Feb. Aug. Sept. Oct.
Nov. Dec.
""")
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBERS = listed("""
two three four five six seven eight nine ten 11 12 15 20 24 30 45 60 100 150 164 200 350 500 1,000 2,500 8,000
20,000
""")
