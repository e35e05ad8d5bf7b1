"""The steps on macOS, with stand-ins for Apple's tools: their order, their words, and what is said when one is left out."""

from pathlib import Path

import for_mac
import pytest
import stamping

TOOLS = ("codesign", "hdiutil", "xcrun")


@pytest.fixture
def app(tmp_path, monkeypatch) -> Path:
    """A stand-in for the built program, and tools that only write down how they were called."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in TOOLS:
        path = tools / name
        path.write_text(
            f'#!/bin/sh\necho "{name} $@" >> "{tmp_path}/log"\n[ {name} != hdiutil ] || touch "${{@: -1}}"\n'.replace(
                "#!/bin/sh", "#!/bin/bash"
            )
        )
        path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setattr(for_mac, "BUILD", tmp_path / "build")
    for variable in (for_mac.IDENTITY_VARIABLE, for_mac.NOTARY_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    contents = tmp_path / "Import Assistant.app" / "Contents"
    for name in ("MacOS/import-assistant", "MacOS/import-assistant-cli", "Frameworks/libssl.3.dylib",
                 "Frameworks/PySide6/QtCore.abi3.so", "Resources/licences/LIST.txt"):  # fmt: skip
        (contents / name).parent.mkdir(parents=True, exist_ok=True)
        (contents / name).touch()
    return contents.parent


def calls(tmp_path: Path) -> list[str]:
    return (tmp_path / "log").read_text().splitlines()


def test_with_an_identity_all_is_signed_from_the_inside_out_notarised_and_stapled(app, tmp_path, monkeypatch):
    monkeypatch.setenv(for_mac.IDENTITY_VARIABLE, "Developer ID")
    monkeypatch.setenv(for_mac.NOTARY_VARIABLE, "release")
    (image,) = for_mac.packages(app, tmp_path)
    assert image.exists()
    assert image.name.startswith(f"import-assistant-{stamping.version()}-macos-")
    lines = calls(tmp_path)
    signed = [line.split(" Developer ID ")[1] for line in lines if line.startswith("codesign --force")]
    hardened = "--options runtime --timestamp"
    assert all(line.startswith(hardened) for line in signed)
    assert [Path(line).name for line in signed] == [
        "QtCore.abi3.so", "libssl.3.dylib", "import-assistant", "import-assistant-cli", "Import Assistant.app",
    ]  # fmt: skip
    assert all("--entitlements" in line for line in signed[2:])
    rest = [line for line in lines if not line.startswith("codesign --force")]
    assert [line.split(f" {tmp_path}")[0].split(" -volname")[0] for line in rest] == [
        "codesign --verify --deep --strict", "hdiutil create", "codesign --sign Developer ID --timestamp",
        "xcrun notarytool submit", "xcrun stapler staple",
    ]  # fmt: skip
    assert rest[3].endswith("--keychain-profile release --wait")


def test_without_an_identity_both_omissions_are_said_aloud(app, tmp_path, capsys):
    for_mac.packages(app, tmp_path, quick=True)
    said = capsys.readouterr().err
    assert "NOT SIGNED: MAC_SIGNING_IDENTITY" in said
    assert "NOT NOTARISED: MAC_NOTARY_PROFILE" in said
    lines = calls(tmp_path)
    assert all("--sign - " in line for line in lines if line.startswith("codesign --force"))
    assert not [line for line in lines if line.startswith("xcrun")]


def test_the_image_holds_the_program_and_the_way_to_where_it_belongs(app, tmp_path):
    for_mac.packages(app, tmp_path)
    inside = tmp_path / "build" / "dmg"
    assert sorted(path.name for path in inside.iterdir()) == ["Applications", "Import Assistant.app"]
    assert (inside / "Applications").readlink() == Path("/Applications")


def test_a_failing_tool_ends_the_build(app, tmp_path):
    (tmp_path / "tools/codesign").write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(Exception, match="codesign"):
        for_mac.packages(app, tmp_path)
