"""What a paragraph is by its shape: furniture goes, and a sentence of an article that looks a little like it stays."""

import time

import pytest

from graph.reading.furniture import classify

FURNITURE = {
    "teaser": [
        "Also Read: Central Asia unites to confront Taliban on the border",
        "READ | Why the Ferghana valley is hard to divide",
        "Read more: How the talks nearly failed.",
        "WATCH | Palestinians react to the appointment:",
        "Related: Ukraine war: what we know",
        "See also: the accord of 1992.",
        "ALSO ON THE HERALD: The dam that divides two nations",
        "Video: the missile strike in Kyiv",
        "Live updates: Russia strikes Kyiv",
    ],
    "caption": [
        "Troops patrol a street in Almaty (Image courtesy: Twitter)",
        "Protesters gather in Almaty on Wednesday. (AP Photo/Vladimir Tretyakov)",
        "Photo: AFP",
        "Soldiers patrol Almaty. Photo by Valery Sharifulin/TASS",
        "File photo of Putin and Tokayev at a meeting in Moscow",
        "The president at the airport | Photo Credit: PTI",
        "A tank in Bakhmut. Getty Images",
        "AP/Vladimir Voronin",
    ],
    "credit": [
        "With files from The Associated Press and Mohamed El Saife",
        "—Associated Press writer John Leicester in Paris contributed to this report.",
        "(Reporting by Guy Faulconbridge; Editing by Jon Boyle)",
        "This article was originally published on The Conversation.",
        "(With inputs from agencies)",
        "Source: Ministry of Foreign Affairs",
    ],
    "byline": ["By John Smith and Jane Doe, The Associated Press", "Reuters Staff", "By Special Correspondent"],
    "date": [
        "Published 6 January 2022",
        "Updated: January 6, 2022 10:15 am IST",
        "3 hours ago",
        "Thu 06 Jan 2022 14.05 GMT",
    ],
    "notice": [
        "Get daily National news",
        "Sign up for our newsletter",
        "© 2022 The Associated Press",
        "We use cookies to improve your experience.",
        "Advertisement · Scroll to continue",
        "Story continues below advertisement",
        "Join our WhatsApp channel for breaking news.",
        "Already a subscriber? Log in to your account.",
        "5 min read",
        "___",
        "Follow our coverage of the war at https://news.example/ukraine",
    ],
    "share": ["youtube", "• facebook", "Share on Facebook", "Facebook Twitter WhatsApp Email", "Copy link"],
    "related": ["You might also like", "Most read", "Related stories", "More on this story", "Recommended for you"],
    "comments": ["Comments (23)", "12 comments", "Leave a Reply", "Join the conversation"],
    "fragment": ["World", "English News", "Facing unrest, Kazakhstan launches counter-terrorist operation"],
}
SENTENCES = [
    "By Friday the rebels had taken the town.",
    "Follow the money, he said, and the truth will come out.",
    "Join the protest on Facebook, the opposition leader told supporters.",
    "More than 100 people died.",
    "Watch for signs of a coup, the report said.",
    "The European Union and its partners use a mechanism to track cookies.",
    "Support for the accord is growing, on Facebook and elsewhere.",
    "The two sides are back at the table, officials said (Reuters).",
    "The pact says that each state shall:",
    'The president spoke in a video: "We will not surrender."',
    "The statement was published by RIA/Novosti.",
    "Text by the president was read out in parliament on Monday.",
    "Explore the islands, the navy was told.",
    "The talks in Geneva were off, Reuters/Ipsos said.",
    "Photographs by the agency showed tanks near the border, and the ministry confirmed it.",
    "Thank you for your service, the president told the troops.",
    "Contact with the ship was lost on Friday, the ministry told the local news agency.",
    "Support for the government fell, according to a poll by the daily news site Delfi.",
    "Updated figures for 6 January 2022 show 12 dead.",
    "Related parties to the treaty met in Geneva.",
    "Read out by the foreign minister, the statement condemned the attack.",
    "Published on Thursday, the decree dissolves parliament.",
    "Comments by the Russian envoy drew a rebuke from Paris.",
    "“They have captured the airport,” he said.",
    "Sources: the attack came at dawn.",
]


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in FURNITURE.items() for line in lines])
def test_furniture_is_told_by_its_shape(kind: str, line: str) -> None:
    assert classify(line).value == kind


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_of_the_article_stays(line: str) -> None:
    assert classify(line).value == "prose"


@pytest.mark.parametrize(
    "line", ["(AP " * 300, "A/" * 500, "By A " * 200, "a" * 1100, "- " * 500, "Read " * 80, "©" * 90, "(photo " * 90]
)
def test_no_line_costs_more_than_an_instant(line: str) -> None:
    began = time.process_time()
    classify(line)
    assert time.process_time() - began < 0.5
