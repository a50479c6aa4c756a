"""Fetching goes to public addresses only, after every redirect and every look-up too."""

import ipaddress

import pytest
from pretended_net import PUBLIC, Net, send, serving

from graph.errors import FetchError
from graph.reading.addresses import is_public
from graph.reading.fetch import fetch


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "192.88.99.1",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "100::1",
    ],
)
def test_no_private_address_is_fetched_from(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    net = Net(9, {"news.example": [[address]]})
    with pytest.raises(FetchError, match="private"):
        fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert net.dialled == []


@pytest.mark.parametrize(
    "address",
    [PUBLIC, "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "172.32.0.1", "100.128.0.1"],
)
def test_public_addresses_are(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


def test_one_private_address_among_public_ones_is_enough() -> None:
    net = Net(9, {"news.example": [[PUBLIC, "10.0.0.5"]]})
    with pytest.raises(FetchError, match="private"):
        fetch("http://news.example/", resolve=net.resolve, dial=net.dial)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:7f00:1]/",
    ],
)
def test_the_real_resolver_sees_through_disguises(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url, timeout=5)


@pytest.mark.parametrize("location", ["http://inside.example/", "http://127.0.0.1/", "//inside.example/x"])
def test_a_redirect_inside_is_refused(location: str) -> None:
    with serving(lambda h: send(h, b"", 302, Location=location)) as port:
        net = Net(port, {"inside.example": [["10.0.0.1"]], "127.0.0.1": [["127.0.0.1"]]})
        with pytest.raises(FetchError, match="private"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert net.dialled == [PUBLIC]


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "gopher://news.example/", "http://user:word@news.example/", "http://news.example:25/"],
)
def test_a_redirect_elsewhere_is_refused(location: str) -> None:
    with serving(lambda h: send(h, b"", 301, Location=location)) as port:
        net = Net(port)
        with pytest.raises(FetchError):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert len(net.dialled) == 1


def test_a_name_that_changes_between_redirects_is_checked_again() -> None:
    with serving(lambda h: send(h, b"", 302, Location="/next")) as port:
        net = Net(port, {"news.example": [[PUBLIC], ["169.254.169.254"]]})
        with pytest.raises(FetchError, match="private"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert net.dialled == [PUBLIC]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news.example",
        "ftp://news.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://",
        "http:///x",
        "http://u:p@news.example/",
        "http://u@news.example/",
        "http://news.example:22/",
        "http://news.example:99999/",
        "http://a b/",
        "http://a\r\nHost: b/",
        "http://news.example\\@127.0.0.1/",
        "http://[::1",
        "http://" + "a" * 70 + ".example/",
        "http://" + "a" * 5000,
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    net = Net(9)
    with pytest.raises(FetchError) as refusal:
        fetch(url, resolve=net.resolve, dial=net.dial)
    assert net.dialled == []
    assert "\n" not in str(refusal.value)


def test_private_addresses_can_be_allowed() -> None:
    with serving(lambda h: send(h, b"inside")) as port:
        assert fetch(f"http://127.0.0.1:{port}/", allow_private=True).data == b"inside"
