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
Rassemblement Convergència
""")
FOREIGN_REST = listed(
    """
Popular; Nacional; Liberal; Socialista; Obrero; Islam; Nazionale; Democrático; Andaluz; Rakyat; Demokrat;
Rinascita; National; des Travailleurs; del Pueblo; de la Izquierda; per la Libertà; Comunista; Republicana
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
