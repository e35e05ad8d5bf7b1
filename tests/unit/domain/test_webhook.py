from desktop_app.domain.webhook import Webhook

WEBHOOK = Webhook("https", "acme.bitrix24.com", "1", "s3cr3tw0rd")


def test_the_address_is_whole_for_the_transport():
    assert WEBHOOK.address == "https://acme.bitrix24.com/rest/1/s3cr3tw0rd/"


def test_nothing_that_is_shown_holds_the_secret():
    shown = [repr(WEBHOOK), str(WEBHOOK), f"{WEBHOOK}", WEBHOOK.origin, str(WEBHOOK.identity), repr(WEBHOOK.identity)]
    assert not [text for text in shown if "s3cr3tw0rd" in text]


def test_the_identity_is_portal_and_user():
    assert (WEBHOOK.identity.host, WEBHOOK.identity.user_id) == ("acme.bitrix24.com", "1")
