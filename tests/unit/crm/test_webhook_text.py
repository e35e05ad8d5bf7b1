import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.problems import Trouble

WHOLE = "https://acme.bitrix24.com/rest/1/s3cr3tw0rd/"


@pytest.mark.parametrize(
    "text",
    [
        WHOLE, WHOLE.rstrip("/"), f"  {WHOLE}\n", f'"{WHOLE}"', f"<{WHOLE}>", WHOLE + "profile.json", WHOLE + "crm.item.list?start=0",
        f"curl -X POST '{WHOLE}profile' -H 'a: b'", f"[webhook]({WHOLE})", WHOLE.removeprefix("https://"), "HTTPS://ACME.bitrix24.com/rest/1/s3cr3tw0rd/",
        "https://acme.bitrix24.com/rest/1/\ns3cr3tw0rd/", f"see https://example.org and then {WHOLE}".replace(" ", "\n"),
    ],
)  # fmt: skip
def test_whatever_is_pasted_becomes_the_same_address(text):
    assert read_webhook(text).address == WHOLE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "address-missing"), ("   ", "address-missing"), ("hello", "address-half"), ("https://acme.bitrix24.com", "address-half"),
        ("acme.bitrix24.com/rest/", "address-half"), ("https://acme.bitrix24.com/rest/1", "address-half"),
        ("https://acme.bitrix24.com/rest/1//", "address-half"), ("http://acme.bitrix24.com/rest/1/abc/", "address-plain-http"),
    ],
)  # fmt: skip
def test_half_an_address_is_a_sentence(text, code):
    with pytest.raises(Trouble) as caught:
        read_webhook(text)
    assert caught.value.problem.code == code


def test_a_practice_address_keeps_its_port():
    assert read_webhook("http://127.0.0.1:8123/rest/1/abc/").address == "http://127.0.0.1:8123/rest/1/abc/"


@given(st.text())
def test_no_text_makes_it_raise_anything_else(text):
    try:
        read_webhook(text)
    except Trouble as trouble:
        assert trouble.problem.text


@given(
    st.from_regex(r"[A-Za-z0-9]{8,20}", fullmatch=True),
    st.sampled_from(["http://acme.org/rest/1/{}/", "https:///rest/1/{}/", "rest/1/{}"]),
)
def test_the_sentence_never_shows_the_secret(secret, shape):
    with pytest.raises(Trouble) as caught:
        read_webhook(shape.format(secret))
    assert secret not in repr(caught.value.problem) + str(caught.value)
