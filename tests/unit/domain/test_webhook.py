import pytest

from desktop_app.domain.webhook import PortalIdentity, Webhook, is_loopback

WEBHOOK = Webhook("https", "acme.bitrix24.com", "1", "s3cr3tw0rd")


def test_the_address_is_whole_for_the_transport():
    assert WEBHOOK.address == "https://acme.bitrix24.com/rest/1/s3cr3tw0rd/"


def test_nothing_that_is_shown_holds_the_secret():
    shown = [repr(WEBHOOK), str(WEBHOOK), f"{WEBHOOK}", WEBHOOK.origin, str(WEBHOOK.identity), repr(WEBHOOK.identity)]
    assert not [text for text in shown if "s3cr3tw0rd" in text]


def test_the_identity_is_portal_and_user():
    assert (WEBHOOK.identity.host, WEBHOOK.identity.user_id) == ("acme.bitrix24.com", "1")


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:1", "[::1]:5", "127.8.8.8"])
def test_plain_http_is_for_this_very_machine(host):
    assert is_loopback(host)


def test_other_hosts_are_not_this_machine():
    assert not any(is_loopback(host) for host in ("acme.bitrix24.com", "128.0.0.1", "localhost.example.org:1"))


def test_a_practice_portal_is_known_by_its_host():
    assert PortalIdentity("127.0.0.1:4711", "1").is_on_this_computer
    assert not PortalIdentity("acme.bitrix24.com", "1").is_on_this_computer
