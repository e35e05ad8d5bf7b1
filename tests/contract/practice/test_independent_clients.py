"""Two client libraries written by others work with the portal as they do with a real one."""

from __future__ import annotations

import datetime as dt
import ipaddress
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support.practice import RunningPortal, start_practice_portal

WITNESSES = Path(__file__).parent / "witnesses"


def run_witness(name: str, portal: RunningPortal, **environment: str) -> dict[str, Any]:
    finished = subprocess.run(
        [sys.executable, str(WITNESSES / name)],
        input=portal.webhook + "\n",
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
    )
    assert finished.returncode == 0, finished.stderr
    return json.loads(finished.stdout.splitlines()[-1])


def make_certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "practice portal")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "portal.pem", folder / "portal.key"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


@pytest.fixture(scope="module")
def seen_by_fast_bitrix24(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with start_practice_portal(tmp_path_factory.mktemp("fast")) as portal:
        return run_witness("fast_client.py", portal)


@pytest.fixture(scope="module")
def seen_by_official_sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("sdk")
    certificate, key = make_certificate(folder)
    with start_practice_portal(folder, certificate=certificate, key=key) as portal:
        assert portal.webhook.startswith("https://127.0.0.1:")
        return run_witness("official_sdk.py", portal, REQUESTS_CA_BUNDLE=str(certificate))


class TestFastBitrix24:
    def test_reads_the_fields(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert {"name", "lastName", "fm", "originId", "ufCrm_1721244707118"} <= set(seen_by_fast_bitrix24["fields"])

    def test_imports_rows_in_order(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert seen_by_fast_bitrix24["imported"] == list(range(1, 121))

    def test_creates_records_by_its_own_batches(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert seen_by_fast_bitrix24["added"] == sorted(f"Deal {n} #50% & more" for n in range(60))

    def test_lists_all_pages(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert seen_by_fast_bitrix24["listed"] == list(range(1, 121))

    def test_filters(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert seen_by_fast_bitrix24["filtered"] == [7]

    def test_gets_by_id(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert set(seen_by_fast_bitrix24["by_id"]) == {"1", "2", "60"}

    def test_reads_directories_and_people(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert seen_by_fast_bitrix24["sources"][:3] == ["CALL", "EMAIL", "WEB"]
        assert seen_by_fast_bitrix24["people"] == 55

    def test_substitutes_results_in_a_batch(self, seen_by_fast_bitrix24: dict[str, Any]) -> None:
        assert seen_by_fast_bitrix24["batch"] == 1


class TestOfficialSdk:
    def test_reads_the_fields_under_original_names(self, seen_by_official_sdk: dict[str, Any]) -> None:
        assert {"title", "industry", "UF_CRM_1721244707118"} <= set(seen_by_official_sdk["fields"])

    def test_creates_a_company_with_a_phone(self, seen_by_official_sdk: dict[str, Any]) -> None:
        assert seen_by_official_sdk["added"] == ["SDK Ltd", ["+44 20 7946 0000"]]

    def test_imports_twenty_rows(self, seen_by_official_sdk: dict[str, Any]) -> None:
        assert seen_by_official_sdk["several"] == list(range(3, 23))

    def test_lists_them(self, seen_by_official_sdk: dict[str, Any]) -> None:
        assert seen_by_official_sdk["listed"] == ["SDK Ltd", "Single", *(f"Company {n}" for n in range(20))]

    def test_changes_and_deletes(self, seen_by_official_sdk: dict[str, Any]) -> None:
        assert seen_by_official_sdk["updated"] == "Changed"
        assert seen_by_official_sdk["deleted"] == []
        assert seen_by_official_sdk["refusal"][1].upper() == "NOT_FOUND"

    def test_reads_a_batch(self, seen_by_official_sdk: dict[str, Any]) -> None:
        assert seen_by_official_sdk["batch"] == ["1", "SDK Ltd"]
