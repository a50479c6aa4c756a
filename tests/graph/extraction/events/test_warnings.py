"""A warning of what others may do or lose threatens nobody; one of what the warner may do does."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "threatens"),
    [
        ("NATO warned that Serbia could attack Kosovo.", False),
        ("The World Bank warned that Pakistan may run out of money.", False),
        ("Volodymyr Zelensky warned that Belarus might attack Lviv.", False),
        ("Kenyan officials warned that Ethiopia could attack Eritrea.", False),
        ("The army warned that Eritrea could attack Asosa.", False),
        ("China warned that Japan could pay a heavy price.", True),
        ("Viktor Orban warned that Hungary could leave the talks.", True),
        ("Kenyan officials warned that Kenya could attack Somalia.", True),
        ("Iran warned that Kuwait could be attacked.", True),
        ("Iran warned that Kuwait could vanish.", True),
        ("Russia warned that Latvia could find itself at war.", True),
        ("The UN warned that Tuvalu could vanish.", False),
        ("Iran warned Kuwait that Hezbollah could attack.", True),
        ("The Israeli defence minister warned that Hezbollah would start a war.", False),
        ("Poland's president warned that Russia would attack Lithuania within years.", False),
        ("Russia's foreign minister warned in Minsk that a German base could destabilise the region.", False),
        ("The Iranian foreign minister warned that new sanctions would destabilise the Gulf.", False),
        ("Iran warned that Kuwait would pay a heavy price.", True),
        ("Iran warned that Hezbollah would respond to a raid.", True),
        ("The Togolese minister warned that smugglers could attack ports.", False),
        ("President Ada Holm of Norway warned that jihadists might strike anywhere on the coast.", False),
        ("The insurgents warned that gunmen could strike any town.", True),
        ("China warned that arms sales would undermine ties with Washington.", True),
    ],
)
def test_who_warns_of_others_threatens_nobody(text: str, threatens: bool) -> None:
    assert any(root == "THREATEN" for root, *_ in events(text)) == threatens
