import datetime as dt
import errno
import ipaddress
import logging
import socket
import ssl
import threading
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from desktop_app import __version__
from desktop_app.crm.body import import_body, json_body
from desktop_app.crm.transport import Failure, Transport
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.plan import PlannedFile, PlannedRow
from desktop_app.domain.webhook import Webhook
from tests.support.wire import OK, Wire, answering

SECRET = "s3cr3tw0rds3cr3t"
BIG = 40_000_000


def post(webhook_or_port, document=None, *, body=None, read_timeout=10.0, scheme="http"):
    webhook = webhook_or_port
    if isinstance(webhook, int):
        webhook = Webhook(scheme, f"127.0.0.1:{webhook}", "1", SECRET)
    transport = Transport(webhook, read_timeout=read_timeout)
    try:
        raw = transport.post("profile", body or json_body(document or {"a": 1}))
    finally:
        transport.close()
    assert SECRET not in repr(raw) + repr(raw.problem) + (raw.problem.text if raw.problem else "")
    return raw


def with_file(path, size, sha256=""):
    file = PlannedFile("UF_CRM_F", False, path.name, path, size, sha256)
    return import_body(DEAL, [PlannedRow(0, 2, "m", {"title": "x"}, (), "", (file,))], original_names=True)


def test_a_request_says_who_asks_and_carries_its_json():
    with Wire(answering()) as wire:
        raw = post(wire.port, {"title": "Ёлка"})
    visit = wire.visits[0]
    assert visit.head.startswith(b"POST /rest/1/" + SECRET.encode() + b"/profile HTTP/1.1")
    assert visit.header("user-agent") == f"ImportAssistant/{__version__}"
    assert visit.header("accept") == "application/json"
    assert visit.header("content-type") == "application/json; charset=utf-8"
    assert visit.header("transfer-encoding") is None
    assert visit.body.decode() == '{"title":"Ёлка"}'
    assert (raw.status, raw.content, raw.failure) == (200, b"{}", None)
    assert raw.timing.sent is not None
    assert raw.timing.started <= raw.timing.sent <= raw.timing.finished
    assert raw.timing.body_bytes == len(visit.body)


def test_what_the_portal_tells_of_time_is_kept():
    answer = OK.replace(b"\r\n\r\n", b"\r\nDate: Tue, 24 Nov 2026 02:00:00 GMT\r\nRetry-After: 7\r\n\r\n", 1)
    with Wire(answering(answer)) as wire:
        timing = post(wire.port).timing
    assert timing.portal_clock == dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC).timestamp()
    assert timing.retry_after == 7.0


@pytest.mark.parametrize(("date", "retry"), [("never", "soon"), ("Tue, 99 Nov 2026", "-1"), ("", "99999999999")])
def test_odd_times_are_passed_over(date, retry):
    answer = OK.replace(b"\r\n\r\n", f"\r\nDate: {date}\r\nRetry-After: {retry}\r\n\r\n".encode(), 1)
    with Wire(answering(answer)) as wire:
        timing = post(wire.port).timing
    assert (timing.portal_clock, timing.retry_after) == (None, None)


def test_cookies_are_neither_kept_nor_sent():
    answer = OK.replace(b"\r\n\r\n", b"\r\nSet-Cookie: BITRIX_SM_UID=7; path=/\r\nConnection: close\r\n\r\n", 1)
    with Wire(answering(answer)) as wire:
        transport = Transport(Webhook("http", f"127.0.0.1:{wire.port}", "1", SECRET))
        for _ in range(2):
            assert transport.post("profile", json_body({})).status == 200
        transport.close()
    assert [visit.header("cookie") for visit in wire.visits] == [None, None]


def test_redirects_are_not_followed():
    with Wire(answering()) as other:
        target = f"http://127.0.0.1:{other.port}/rest/1/x/profile"
        head = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
        with Wire(answering(head)) as wire:
            raw = post(wire.port)
    assert raw.status == 302
    assert raw.headers["location"] == target
    assert other.visits == []


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        (b'HTTP/1.1 401 No\r\nContent-Length: 25\r\n\r\n{"error":"NO_AUTH_FOUND"}', True),
        (b"HTTP/1.1 302 Found\r\nLocation: https://new.example/\r\nContent-Length: 0\r\n\r\n", False),
        (b'HTTP/1.1 302 Found\r\nLocation: https://new.example/\r\nContent-Length: 11\r\n\r\n{"error":1}', False),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", False),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", False),
    ],
)
def test_whether_a_portal_answers_under_an_old_name_is_asked_without_the_secret(answer, stands):
    with Wire(answering(answer)) as wire:
        transport = Transport(Webhook("http", "127.0.0.1:9", "1", SECRET))
        assert transport.stands(f"http://127.0.0.1:{wire.port}") is stands
        transport.close()
    assert SECRET.encode() not in wire.visits[0].head


def test_an_old_name_that_leads_nowhere_answers_nothing():
    with Wire(answering()) as wire:
        port = wire.port
    transport = Transport(Webhook("http", "127.0.0.1:9", "1", SECRET))
    assert not transport.stands(f"http://127.0.0.1:{port}")
    assert not transport.stands("http://a b")
    transport.close()


def test_a_refused_connection_is_told_and_nothing_was_sent():
    with Wire(answering()) as wire:
        port = wire.port
    raw = post(port)
    assert (raw.failure, raw.timing.sent) == (Failure.NOT_SENT, None)
    assert raw.problem.code == "connection-refused"
    assert raw.problem.text == f"“127.0.0.1:{port}” refuses the connection."


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "host-unknown"),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure"), "no-internet"),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), "no-internet"),
        (OSError(errno.EHOSTUNREACH, "No route to host"), "no-internet"),
        (TimeoutError("timed out"), "not-reached"),
        (OSError(errno.EACCES, "Permission denied"), "not-reached"),
    ],
)
def test_stories_of_an_unreachable_portal_are_told_apart(monkeypatch, error, code):
    def fail(*_arguments, **_named):
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    raw = post(Webhook("https", "acme.bitrix24.example", "1", SECRET))
    assert (raw.failure, raw.problem.code) == (Failure.NOT_SENT, code)
    assert "acme.bitrix24.example" in raw.problem.text


@pytest.mark.parametrize("host", ["a b", "a\tb", "[::", "ä" * 80 + ".org", "a..b", "acme.org:99999"])
def test_an_address_that_is_none_is_a_sentence_too(host):
    raw = post(Webhook("https", host, "1", SECRET))
    assert raw.failure is Failure.NOT_SENT
    assert raw.problem.title


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "nobody")])
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return path


def test_a_certificate_nobody_vouches_for_is_told_before_anything_is_sent(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Wire(answering(), context) as wire:
        raw = post(wire.port, scheme="https")
    assert (raw.failure, raw.timing.sent) == (Failure.NOT_SENT, None)
    assert raw.problem.text == f"The certificate of “127.0.0.1:{wire.port}” is not trusted by this computer."
    assert "certificate" in raw.problem.cure
    assert wire.visits == []


def test_a_server_without_tls_is_told():
    def script(visit):
        visit.socket.recv(4096)
        visit.socket.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")

    with Wire(script) as wire:
        raw = post(wire.port, scheme="https")
    assert (raw.failure, raw.problem.code) == (Failure.NOT_SENT, "secure-connection")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "proxy-password"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "proxy-refused"),
    ],
)
def test_the_proxy_of_the_network_is_told_apart(monkeypatch, answer, code):
    with Wire(answering(answer)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        raw = post(Webhook("https", "acme.bitrix24.example", "1", SECRET))
    assert proxy.visits[0].head.startswith(b"CONNECT acme.bitrix24.example:443")
    assert SECRET.encode() not in proxy.visits[0].head
    assert (raw.failure, raw.problem.code) == (Failure.NOT_SENT, code)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_this_very_machine_is_never_asked_through_a_proxy(monkeypatch, name):
    for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(variable, "http://127.0.0.1:9")
    with Wire(answering()) as wire:
        assert post(Webhook("http", f"{name}:{wire.port}", "1", SECRET)).status == 200


def test_an_answer_that_never_comes_is_lost_after_the_time_limit():
    over = threading.Event()

    def script(visit):
        visit.read_head()
        visit.read_body()
        over.wait(20)

    with Wire(script) as wire:
        raw = post(wire.port, read_timeout=0.2)
        over.set()
    assert (raw.failure, raw.problem.code) == (Failure.LOST, "no-answer")
    assert raw.timing.sent is not None


def test_a_connection_cut_after_the_request_is_lost():
    with Wire(answering(b"")) as wire:
        raw = post(wire.port)
    assert (raw.failure, raw.problem.code) == (Failure.LOST, "no-answer")


def test_half_an_answer_is_lost():
    with Wire(answering(OK.replace(b"Length: 2", b"Length: 200"))) as wire:
        assert post(wire.port).failure is Failure.LOST


def test_what_is_no_http_at_all_is_lost():
    with Wire(answering(b"220 mail.example ESMTP\r\n")) as wire:
        assert post(wire.port).failure is Failure.LOST


def test_a_connection_cut_inside_the_request_left_nothing(tmp_path):
    path = tmp_path / "big.bin"
    with path.open("wb") as file:
        file.truncate(BIG)
    with Wire(lambda visit: visit.read_head()) as wire:
        raw = post(wire.port, body=with_file(path, BIG))
    assert (raw.failure, raw.timing.sent) == (Failure.NOT_SENT, None)


def test_a_body_refused_while_it_is_written_brings_its_answer(tmp_path):
    path = tmp_path / "big.bin"
    with path.open("wb") as file:
        file.truncate(BIG)

    def script(visit):
        visit.read_head()
        visit.socket.sendall(b"HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        visit.socket.shutdown(socket.SHUT_WR)
        visit.keeps_body = False
        visit.read_body()

    with Wire(script) as wire:
        assert post(wire.port, body=with_file(path, BIG)).status == 413


@pytest.mark.parametrize("story", ["grown", "shrunk", "gone", "other content", "a folder now"])
def test_a_file_that_is_no_longer_what_was_weighed_never_leaves_as_a_whole(tmp_path, story):
    path = tmp_path / "contract.pdf"
    path.write_bytes(b"x" * 1000)
    sha256 = "1b2f0bea5b1f5bdd9cd9bd1ec4d0bd5ee3b4f8ea3a4a8a1d8f2a4b8b4ff7f8aa"
    body = with_file(path, 1000, sha256 if story == "other content" else "")
    if story == "grown":
        path.write_bytes(b"x" * 1001)
    elif story == "shrunk":
        path.write_bytes(b"x" * 999)
    elif story in {"gone", "a folder now"}:
        path.unlink()
    if story == "a folder now":
        path.mkdir()
    with Wire(answering()) as wire:
        raw = post(wire.port, body=body)
    assert (raw.failure, raw.timing.sent) == (Failure.NOT_SENT, None)
    assert (raw.problem.code, raw.problem.words["name"]) == ("file-changed", "contract.pdf")
    assert wire.visits[0].received < wire.visits[0].announced
    assert not wire.visits[0].body.endswith(b"}")


def test_a_large_file_goes_through_with_flat_memory(tmp_path):
    size = 200_000_000
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(size)

    def script(visit):
        visit.keeps_body = False
        visit.read_head()
        visit.read_body()
        visit.socket.sendall(OK)

    with Wire(script) as wire:
        tracemalloc.start()
        raw = post(wire.port, body=with_file(path, size))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert raw.status == 200
    assert wire.visits[0].received == wire.visits[0].announced > size * 4 // 3
    assert peak < 20_000_000


def test_the_secret_is_in_no_log_line_whatever_happens(caplog):
    caplog.set_level(logging.DEBUG)
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(("httpx", "httpcore")):
            assert not logging.getLogger(name).isEnabledFor(logging.ERROR)
    with Wire(answering()) as wire:
        assert post(wire.port).status == 200
    assert post(wire.port).failure is Failure.NOT_SENT
    with Wire(answering(b"garbage\r\n\r\n")) as wire:
        assert post(wire.port).failure is Failure.LOST
    assert SECRET not in caplog.text


def test_eight_threads_share_one_transport():
    with Wire(answering(OK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))) as wire:
        transport = Transport(Webhook("http", f"127.0.0.1:{wire.port}", "1", SECRET), read_timeout=10)
        with ThreadPoolExecutor(8) as pool:
            statuses = list(pool.map(lambda n: transport.post("profile", json_body({"n": n})).status, range(64)))
        transport.close()
    assert statuses == [200] * 64
    assert sorted(bytes(visit.body) for visit in wire.visits) == sorted(b'{"n":%d}' % n for n in range(64))
