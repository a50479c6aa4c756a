"""Vocabulary of the made-up sentences of politics: how parties, bodies, elections and people are named."""

from __future__ import annotations

from graph.language.recipe.news_words import listed

IDEAS = listed("""
Social Democratic Liberal National Christian Socialist Labour Progressive Conservative Green People's Communist
Republican Popular Radical Agrarian Islamic Reform Civic Free Independent Workers Unionist Nationalist Peasants'
Workers' Federal Democratic Revolutionary Left Patriotic Centre Moderate Constitutional Farmers' Pensioners'
""")
PARTY = listed("""
Party Party Party Movement Union Front League Alliance Coalition Bloc Democrats Congress Greens Socialists
Liberals
""")
SLOGANS = listed(
    """
Forward; Our Country; New Dawn; Hope; Freedom and Justice; People First; Truth; Renewal; Unity; Progress;
Tomorrow; Rock the Street; Voice; One Nation; Civic Platform; Law and Order; Independence Now; Peace Now;
Change; Momentum; Future; Dignity
""",
    ";",
)
FOREIGN = listed("""
Parti Partido Partai Partito Unión Union Mouvement Movimiento Nova Lega Alleanza Bloque Frente Barisan
Rassemblement Convergència Partei Bund Partij Stranka Strana Stronnictwo Savez Pokret Partidul Parti Arbeider Alternativ
Ensemble Alianza Coalición Fronte Sammlung Hizb Harakat
""")
FOREIGN_REST = listed(
    """
Popular; Nacional; Liberal; Socialista; Obrero; Islam; Nazionale; Democrático; Andaluz; Rakyat; Demokrat;
Rinascita; National; des Travailleurs; pour le Progrès; et Démocratie; de Liberación; für Arbeit und Recht;
voor Vrijheid; a Sloboda; Ludowa; Narodna; for Frihet; Yeni Yol; pentru Viitor; per l'Unità; del Pueblo;
de la Izquierda; per la Libertà; Comunista; Republicana
""",
    ";",
)
SUFFIXES = listed("""
ov ova ev ić enko shvili ssen sson man berg ski ez ano etti eau ard oglu abe moto nang ula wati khel zadeh pour
dze yan ingh
""")
ONSETS = listed("""
Mar Kor Bel Tan Ros Val Dem Han Per Sol Ver Gol Lin Cas Bra Stan Mih Ter Yam Ok Sul Raz Nur Ked Bog Jov Hel Ferr
Land Wint
""")
REGIONS = listed("""
Bavaria Ontario Guangdong Istria Alberta Silesia Crimea Tuscany Sicily Punjab Kerala Sindh Catalonia Galicia
Brittany Flanders Wallonia Corsica Saxony Tyrol Anatolia Kurdistan Darfur Tigray Oromia Casamance Katanga Kivu
Natal Chechnya Dagestan Tatarstan Siberia Hokkaido Okinawa Mindanao Aceh Papua Tasmania Queensland Yucatán
Chiapas Oaxaca Texas Ohio Nevada Florida Georgia Virginia Quebec Manitoba Bahia Patagonia Antioquia Jujuy
Transnistria Abkhazia Vojvodina Dalmatia Thrace Macedonia Ulster Leinster Yorkshire Kent Fife Gwent
""")
FIELDS = listed(
    """
Strategic Studies; International Policy; Human Rights; Foreign Affairs; Public Health; Economic Development;
Women; Education; Agriculture; Defence; Culture; Trade; Migration; Justice; Energy; Science; Colored People;
Peace; Climate Change; Social Research; Press Freedom; Democratic Reform; Veterans; Labour
""",
    ";",
)
HEADS = listed("""
Ministry Department Center Centre Institute Committee Commission Council Office Bureau Forum Association
Federation Society Foundation Agency Confederation
""")
ENDINGS = listed(
    """
University; Institution; Foundation; Institute; Parliament; Senate; Assembly; Bank; Court; Army; Navy; Police;
Church; Gazette; Times; Post; Herald; News; House of Representatives; Legislative Assembly; Chamber of Deputies;
Trade Union Congress; Electric; Airlines; Motors; Oil Company; Chamber of Commerce; Liberation Front; Guard
""",
    ";",
)
EVENTS = [
    "general election",
    "presidential election",
    "parliamentary election",
    "federal election",
    "local elections",
    "referendum",
    "European Parliament election",
    "by-election",
    "mayoral election",
]
HAPPENINGS = listed(
    """
War; World War I; World War II; Cold War; Gulf War; Vietnam War; Suez Crisis; Arab Spring; Prague Spring; Great
Depression; Holocaust; Troubles
""",
    ";",
)[1:]
WARS = listed(
    """
War; Civil War; Revolution; Crisis; Uprising; Conference; Peace Conference; Summit; Rebellion; Campaign; coup
d'état; Treaty; Agreement; Accord
""",
    ";",
)
FIRST_NAMES = listed("""
Aaron Abdullah Abena Abigail Adam Adriana Agnieszka Ahmad Aisha Akira Alan Albert Alejandra Aleksandr Alexandra
Alfred Ali Alice Alicia Amanda Amit Amy Anders Andrea Andreas Andrew Anita Anna Anne Anthony Antonio Anwar Arjun
Arthur Arturo Asif Astrid Audrey Ayesha Barbara Beatriz Benjamin Bernard Beth Betty Bill Bob Boris Brenda Brian
Bruce Camille Carl Carla Carlos Carmen Carol Caroline Catherine Cecilia Charles Charlotte Chen Chinedu Chloe
Chris Christian Christine Clara Colin Conor Craig Cynthia Dan Daniela Darya David Dawn Deborah Deepak Dennis
Diana Diego Dilip Dimitri Dmitry Dominic Don Donald Donna Dorothy Doug Douglas Dragan Duncan Edgar Edith Eduardo
Edward Edwin Eileen Elena Eleni Eliza Elizabeth Ellen Emily Emma Enrique Eric Erik Ernest Esther Ethan Eva
Evelyn Fabio Faisal Farah Fernando Fiona Florence Frances Francesca Francis Franco Frank Franz Fred Gail Gareth
Gary Gavin Geoffrey George Gerald Gerhard Gerry Gillian Giovanni Gloria Goran Gordon Grace Graham Greg Gretchen
Grigory Guido Guillermo Gunnar Hannah Hans Harold Harriet Harry Hassan Heather Hector Heinrich Helen Helmut
Henry Herbert Hideo Hilary Hiroshi Howard Hugh Hugo Hussein Ian Ibrahim Igor Ingrid Irene Irina Iris Isaac
Isabel Ivan Jack Jacob Jacques Jagdish James Jan Jane Janet Janusz Javier Jean Jeff Jennifer Jerome Jessica Jim
Joan Joe Johan Johannes John Jonathan Jorge Joseph Joshua Joyce Juan Juanita Judith Jules Julia Julian Julio Jun
Karen Karin Karl Kate Kathleen Katrina Keith Kelly Ken Kenji Kerry Kevin Khaled Kiran Kofi Krishna Kristin Kumar
Kurt Lakshmi Larry Lars Laura Lawrence Leila Lena Leon Leonid Leslie Lewis Lidia Lily Linda Lisa Lloyd Lois
Louis Louise Lucas Lucia Lucy Ludmila Luis Luke Luisa Lydia Lynn Magnus Mahmoud Malcolm Manuel Marc Marcel Marco
Marcus Margaret Marie Marina Mario Marion Marta Martha Martin Massimo Mateo Matthew Maureen Mauricio Max Megan
Mehmet Michael Michel Michelle Mike Mikhail Milan Mina Miroslav Mohan Mona Monica Murray Mustafa Nadia Nancy
Natalia Natalie Nathan Neil Nelson Nicholas Nick Nicola Nigel Nikolai Nina Noam Nora Norman Oksana Oleg Oliver
Olivia Oscar Osman Otto Pablo Pamela Patricia Patrick Pavel Peggy Penelope Peter Phil Philip Pierre Pilar Pooja
Prakash Priya Rachel Radhika Rafael Raj Rajesh Ralph Ramesh Randall Raul Ravi Raymond Rebecca Reinhard Rene
Ricardo Richard Rita Robert Roberto Robin Rodolfo Roger Roland Roman Ron Rosa Rose Ross Roy Rudolf Rupert Ruth
Ryan Sabine Sally Sam Samantha Samir Samuel Sandra Sanjay Sara Sarah Saul Scott Sean Sebastian Shane Sharon
Sheila Shirin Sidney Silvia Simon Simone Sofia Sophie Stanley Stefan Stella Stephen Steve Stuart Sunil Susan
Suzanne Sven Sylvia Takeshi Tamara Tanya Tara Tariq Ted Teresa Terry Theodore Thomas Tim Timothy Tina Todd Tom
Tomas Tony Tracy Ugo Ulrich Umar Valeria Vanessa Vasily Vera Veronica Victor Victoria Vijay Vincent Violet
Virginia Vladimir Walter Wendy Wilhelm William Winston Wolfgang Yasmin Yasser Yolanda Yuri Yusuf Zachary Zoe
Zoltan
""")
SURNAMES = listed("""
Adams Ahmed Allen Alvarez Anderson Bailey Baker Banerjee Barnes Becker Bell Bennett Bergman Bianchi Black Blair
Bloom Brooks Brown Burke Burns Butler Byrne Campbell Carter Chandra Chapman Chen Clark Clarke Cohen Cole Collins
Conti Cooper Costa Cox Cruz Cunningham Davies Davis Delgado Dixon Doyle Dubois Dunn Edwards Ellis Evans Farah
Fernandez Fischer Fisher Fitzgerald Fleming Foster Fox Fraser Friedman Fujita Gallagher Garcia Gibson Gomez
Gonzalez Graham Grant Gray Green Griffiths Gupta Gutierrez Hall Hamilton Hansen Harris Hart Harvey Hayes
Henderson Hernandez Hill Hoffmann Holmes Howard Hughes Hunt Hunter Hussain Ito Ivanov Jackson Jacobs James
Jensen Johnson Jones Joshi Kaplan Kaur Kelly Kennedy Khan Kim King Klein Knight Kowalski Kumar Lambert Lee Lewis
Lopez Lynch Macdonald Malik Marino Marshall Martin Martinez Mason Mazur McCarthy McKay Mehta Mendoza Meyer
Miller Mills Mitchell Moore Morales Moreau Morgan Morris Muller Murphy Murray Nair Nakamura Nelson Nielsen
Novotny Nunez O'Brien O'Connor Olsen Ortiz Owen Palmer Papadopoulos Parker Patel Pereira Perez Perry Phillips
Popescu Powell Price Quinn Ramirez Rao Reed Reid Reyes Reynolds Richards Rivera Roberts Rodriguez Rogers Rosen
Ross Rossi Russell Ryan Sanchez Santos Sato Schmidt Schneider Schwartz Scott Shah Shaw Silva Simpson Singh Smith
Spencer Stein Stevens Stewart Stone Sullivan Suzuki Taylor Thomas Thompson Torres Turner Vargas Vasquez Wagner
Walker Wallace Walsh Wang Ward Watson Weber Webster West White Williams Wilson Wolf Wood Wright Yamada Yang
Young Zhou Zimmerman
""")
POSTS = listed(
    """
Mayor; Senator; Prof; Professor; Dr.; General; Lord; Sir; Governor; Councillor; Judge; U.S. Senator; Archbishop;
State Representative; Captain; Congressman; Congresswoman; Representative; Alderman; Justice; Bishop; Major;
Commissioner; the Honourable; Prime Minister
""",
    ";",
)
SAYINGS = listed(
    """
Work for All; Knock on Doors; Moms for Schools; Not On Our Watch; Talks Before Tanks; Stand Up; Plain Citizen;
Common Cause; Peace Effort; Civic Sector; Silent Majority; Straight Talk; Pledge of Youth; Human Rights First;
Save the Forests; Doctors of the World; Just Foreign Policy; Concerned Parents; Mothers Against War; Voices in
Action; Friends of the River; Fair Vote; Common Ground; Action for Housing
""",
    ";",
)
TOWNS = listed("""
ovo burg grad pur abad ino ford ville tal eira ango stan ton shire ham wick minster field port mouth bridge
""")
# More states, with their people and a city, beside those of `news_words`; a name may have several words.
STATES = listed(
    """
United States/American/Washington; United States/U.S./New York; US/American/Washington; U.S./U.S./Chicago;
United Kingdom/British/London; UK/UK/Manchester; Wales/Welsh/Cardiff; Scotland/Scottish/Edinburgh;
England/English/Leeds; Northern Ireland/Northern Irish/Belfast; Netherlands/Dutch/The Hague; Belgium/Belgian/Brussels;
Austria/Austrian/Vienna; Switzerland/Swiss/Geneva; Portugal/Portuguese/Lisbon; Denmark/Danish/Copenhagen;
Iceland/Icelandic/Reykjavik; Estonia/Estonian/Tallinn; Latvia/Latvian/Riga; Lithuania/Lithuanian/Vilnius;
Czech Republic/Czech/Prague; Slovakia/Slovak/Bratislava; Slovenia/Slovene/Ljubljana; Croatia/Croatian/Zagreb;
Bosnia and Herzegovina/Bosnian/Sarajevo; Montenegro/Montenegrin/Podgorica; North Macedonia/Macedonian/Skopje;
Albania/Albanian/Tirana; Bulgaria/Bulgarian/Sofia; Romania/Romanian/Bucharest; Cyprus/Cypriot/Nicosia;
Malta/Maltese/Valletta; Luxembourg/Luxembourgish/Luxembourg; Uzbekistan/Uzbek/Tashkent; Mongolia/Mongolian/Ulaanbaatar;
Philippines/Filipino/Manila; Singapore/Singaporean/Singapore; Cambodia/Cambodian/Phnom Penh; Laos/Lao/Vientiane;
Sri Lanka/Sri Lankan/Colombo; Maldives/Maldivian/Male; East Timor/Timorese/Dili; Papua New Guinea/Papuan/Port Moresby;
Solomon Islands/Solomon Islands/Honiara; Fiji/Fijian/Suva; Hong Kong/Hong Kong/Kowloon; Bahrain/Bahraini/Manama;
Kuwait/Kuwaiti/Kuwait City; Oman/Omani/Muscat; United Arab Emirates/Emirati/Abu Dhabi; UAE/Emirati/Dubai;
Palestine/Palestinian/Ramallah; Tunisia/Tunisian/Tunis; South Sudan/South Sudanese/Juba; Eritrea/Eritrean/Asmara;
Djibouti/Djiboutian/Djibouti; Uganda/Ugandan/Kampala; Tanzania/Tanzanian/Dodoma; Burundi/Burundian/Gitega;
Democratic Republic of the Congo/Congolese/Kinshasa; Angola/Angolan/Luanda; Zambia/Zambian/Lusaka;
Malawi/Malawian/Lilongwe; Botswana/Botswanan/Gaborone; Namibia/Namibian/Windhoek; Madagascar/Malagasy/Antananarivo;
Cameroon/Cameroonian/Yaounde; Gabon/Gabonese/Libreville; Equatorial Guinea/Equatoguinean/Malabo; Togo/Togolese/Lome;
Benin/Beninese/Porto-Novo; Burkina Faso/Burkinabe/Ouagadougou; Ivory Coast/Ivorian/Abidjan; Liberia/Liberian/Monrovia;
Sierra Leone/Sierra Leonean/Freetown; Guinea/Guinean/Conakry; Guinea-Bissau/Bissau-Guinean/Bissau;
Gambia/Gambian/Banjul;
Mauritania/Mauritanian/Nouakchott; Cape Verde/Cape Verdean/Praia; Guatemala/Guatemalan/Guatemala City;
Honduras/Honduran/Tegucigalpa; El Salvador/Salvadoran/San Salvador; Nicaragua/Nicaraguan/Managua;
Costa Rica/Costa Rican/San Jose; Panama/Panamanian/Panama City; Ecuador/Ecuadorian/Quito; Paraguay/Paraguayan/Asuncion;
Uruguay/Uruguayan/Montevideo; Guyana/Guyanese/Georgetown; Suriname/Surinamese/Paramaribo; Jamaica/Jamaican/Kingston;
Dominican Republic/Dominican/Santo Domingo; Trinidad and Tobago/Trinidadian/Port of Spain;
Soviet Union/Soviet/Leningrad;
Yugoslavia/Yugoslav/Belgrade; Czechoslovakia/Czechoslovak/Brno; East Germany/East German/Leipzig;
Ottoman Empire/Ottoman/Constantinople; Prussia/Prussian/Königsberg; Western Sahara/Sahrawi/Laayoune
""",
    ";",
)
LAND = listed(
    """
Lake X; Mount X; X River; River X; X Valley; X Island; X Islands; Strait of X; Gulf of X; X Peninsula; X Airport;
X International Airport; X Square; X Street; X Bridge; Port X; Fort X; X Mountains; X Sea; X County; X Province;
X District; X Region; City of X; South X; North X; New X; Upper X; East X; West X; San X; Saint X; X Bay; X Palace;
Camp X; X Prison; X Base; X Pass; Cape X; X Hills; X Strip; X Desert; Greater X
""",
    ";",
)
SYLLABLES = listed("""
min jun hyun seo ho won tae young soo jin sung ming wei jie qiang tao lin hui fang guo ping yong xin chun bo long
thanh van duc minh hoa quang tuan hieu
""")
EASTERN = listed("""
Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Kim Lee Park Choi Jung Kang Cho
Yoon Jang Lim Han Oh Seo Shin Kwon Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ho Ngo Tsai Chiang
""")
ROLES = listed(
    """
president; prime minister; foreign minister; finance minister; interior minister; Foreign Minister; Prime Minister;
President; Defence Minister; Defense Secretary; Secretary of State; Finance Minister; ambassador; opposition leader;
army chief; spokesman; chancellor; Chancellor; lawmaker; trade minister; deputy prime minister; Vice President; envoy;
National Security Adviser; Justice Minister; coach; economist; activist; journalist; singer; novelist; striker
""",
    ";",
)
COMPANIES = listed(
    """
Group; Inc.; Corp.; Ltd; Holdings; Energy; Bank; Steel; Telecom; Pharmaceuticals; Media; Oil; Gas; & Co.; Industries;
Systems; Capital; Insurance; Foods; Air; Railways; Mining; Technologies; FC; United; Rovers; Records; Pictures
""",
    ";",
)
# A party may be called after its state alone.
BEFORE = listed(
    """
United; Our; New; Free; Strong; Proud; Just; Great; Forward; One; Young; Rise; Together for; Love; Save;
Power of; Sons of
""",
    ";",
)
BEHIND = listed("First; Together; Now; Forward; Alive; Insists; Decides; Awake; Can; Rising", ";")
# Endings of words that are no surnames.
ENDS = listed("""
kera batu emi ostra iyet ala esha oqim asi unt aliya evik imu onda erit agh ilis umo atz edda
""")
