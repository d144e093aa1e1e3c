"""Writers are found by name, told apart by what they are, and what is missing is said with the way out."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_server import KEY, chat_server
from scripted_engine import REST, ScriptedEngine
from served import served

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_ml.decoding.settings import WriterSettings
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import InvalidEvaluation, PipelineError, ServiceUnreachable
from adgenesis_ml.evaluation.contestants import Surroundings, default_baselines, find_contestant
from adgenesis_ml.service.app import create_app

BRIEF = DesignBrief(prompt="Café Lune: 20% off", platform="meta", format="story")
INFO = {"model_name": "tiny", "base_model": "package:smollm2-135m"}


def trained(folder: Path, weights: bytes = b"weights") -> Path:
    folder.mkdir(parents=True)
    (folder / "adapter.gguf").write_bytes(weights)
    (folder / "training_info.json").write_text(json.dumps(INFO), encoding="utf-8")
    return folder


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    trained(tmp_path / "models" / "released" / "tiny")
    trained(tmp_path / "models" / "fine_tuned" / "tiny", b"newer weights")
    return Surroundings(load_library(), "tiny", tmp_path / "models")


@pytest.fixture
def url() -> Iterator[str]:
    engine = ScriptedEngine(
        '["Mornings at the counter","', rest=REST.format(brand="Café Lune", offer="20% off")
    )
    with served(create_app(lambda: Writer(engine, ["bread"]))) as url:
        yield url


def test_a_models_stage_may_be_named(around: Surroundings) -> None:
    found = {
        name: find_contestant(name, around).author for name in ("tiny", "tiny@released", "tiny@fine_tuned")
    }
    assert found["tiny"].adapter == found["tiny@released"].adapter == "released/tiny"
    assert found["tiny@fine_tuned"].adapter == "fine_tuned/tiny"
    assert found["tiny"].is_same_as(found["tiny@released"])
    assert not found["tiny"].is_same_as(found["tiny@fine_tuned"])


def test_a_run_folder_anywhere_can_be_named(around: Surroundings, tmp_path: Path) -> None:
    folder = trained(tmp_path / "elsewhere" / "mine")
    author = find_contestant(str(folder), around).author
    assert (author.model, author.adapter) == ("mine", "elsewhere/mine")


def test_the_previous_release_is_a_baseline_where_there_is_one(around: Surroundings) -> None:
    assert default_baselines(around) == ["base", "words"]
    with pytest.raises(PipelineError):
        find_contestant("previous", around)
    released = around.models / "released" / "tiny"
    shutil.copytree(released, around.models / "previous" / "tiny")
    assert default_baselines(around) == ["base", "words", "previous"]
    assert find_contestant("previous", around).author.adapter == "previous/tiny"
    assert find_contestant("tiny@previous", around).author.adapter == "previous/tiny"


@pytest.mark.parametrize("name", ["taste.json", "picture_use.json", "copybook.jsonl.gz"])
def test_another_judge_or_other_pictures_make_another_writer(around: Surroundings, name: str) -> None:
    before = find_contestant("tiny", around).author
    (around.models / "released" / "tiny" / name).write_text("{}", encoding="utf-8")
    assert not find_contestant("tiny", around).author.is_same_as(before)


def test_other_settings_make_another_writer(around: Surroundings) -> None:
    eager = Surroundings(around.library, "tiny", around.models, WriterSettings(headlines=8))
    assert not find_contestant("tiny", around).author.is_same_as(find_contestant("tiny", eager).author)


def test_the_no_model_baseline_may_draw_another_lot(around: Surroundings) -> None:
    one, other = find_contestant("words", around), find_contestant("words:7", around)
    assert one.open().write(BRIEF) != other.open().write(BRIEF)
    assert (one.slug, other.slug) == ("words", "words-7")
    assert not one.author.is_same_as(other.author)


def test_a_running_service_is_told_by_what_it_serves(around: Surroundings, url: str) -> None:
    contestant = find_contestant(url, around)
    assert (contestant.author.model, contestant.author.adapter) == ("scripted", "scripted-adapter")
    assert contestant.open().write(BRIEF).words("headline") == "Mornings at the counter"


def test_a_model_behind_openais_protocol_is_told_by_its_name_and_host(around: Surroundings) -> None:
    with served(chat_server(around.library.pictures.names)) as url:
        there = Surroundings(around.library, "tiny", around.models, endpoint=f"{url}/v1", key=KEY)
        contestant = find_contestant("openai:small", there)
        assert contestant.open().write(BRIEF).words("headline")
    assert contestant.author.model == "small"
    assert "127.0.0.1" in contestant.author.details
    assert KEY not in str(contestant.author)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nobody", "nobody"),
        ("tiny@best", "no stage 'best'. Stages: released, fine_tuned, previous"),
        ("words:many", "'many' is no number"),
        ("openai:small", "needs a model's name and an --endpoint"),
    ],
)
def test_a_name_that_means_nobody_is_refused_with_the_way_out(
    around: Surroundings, name: str, said: str
) -> None:
    with pytest.raises(PipelineError, match=said):
        find_contestant(name, around)


def test_an_endpoint_that_is_no_address_is_refused(around: Surroundings) -> None:
    with pytest.raises(InvalidEvaluation, match="'nonsense' is no address"):
        find_contestant(
            "openai:small", Surroundings(around.library, "tiny", around.models, endpoint="nonsense")
        )


def test_a_service_that_is_not_running_is_named(around: Surroundings) -> None:
    with pytest.raises(ServiceUnreachable, match="127.0.0.1:9"):
        find_contestant("http://127.0.0.1:9", around)
