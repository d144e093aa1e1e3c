"""`adgenesis doctor` says what is missing and how to mend it."""

from pathlib import Path

import pytest

from adgenesis.doctor import examine, run


def remedies() -> dict[str, str]:
    return {check.name: check.remedy for check in examine() if check.mark == "MISSING"}


def test_a_missing_studio_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STUDIO_DIR", str(tmp_path))
    assert "make studio" in remedies()["studio"]
    assert run() == 1
    assert "missing: studio" in capsys.readouterr().out


def test_a_database_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none")
    assert "DATABASE_URL" in remedies()["database"]


def test_settings_that_cannot_be_used_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_PROVIDER", "crystal-ball")
    assert "MODEL_PROVIDER" in remedies()["settings"]


def test_no_check_prints_a_password(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone:hunter2@127.0.0.1:9/none")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-hunter3")
    run()
    assert "hunter" not in capsys.readouterr().out
