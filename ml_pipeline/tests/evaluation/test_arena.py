"""The arena: nothing tells whose design is whose, every vote is kept at once, and votes come to shares."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary
from adgenesis_ml.errors import InvalidEvaluation
from adgenesis_ml.evaluation.answers import Answer, ask
from adgenesis_ml.evaluation.arena_app import create_arena
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.matches import (
    Ballot,
    Choice,
    Match,
    Vote,
    make_matches,
    read_votes,
    results,
    results_report,
)

BRIEFS = [
    EvaluationBrief(str(number), f"Fresh bread from oven {number}. Come by in the morning.")
    for number in range(4)
]
PLACEMENTS = (("meta", "square"), ("google", "728x90"))


@pytest.fixture(scope="module")
def library() -> DesignLibrary:
    return load_library()


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory, library: DesignLibrary) -> dict[str, list[Answer]]:
    folder, heroes = tmp_path_factory.mktemp("arena"), library.pictures.names
    return {
        name: ask(BriefWords(heroes, lot), BRIEFS, folder / f"{name}.jsonl", PLACEMENTS)
        for lot, name in enumerate(("Alder", "Birch"))
    }


@pytest.fixture
def matches(answers: dict[str, list[Answer]]) -> list[Match]:
    return make_matches(BRIEFS, answers)


@pytest.fixture
def votes(tmp_path: Path) -> Path:
    return tmp_path / "votes.jsonl"


@pytest.fixture
def client(matches: list[Match], votes: Path, library: DesignLibrary) -> Iterator[TestClient]:
    with TestClient(create_arena(Ballot(matches, votes), votes, library)) as client:
        yield client


def test_a_turn_shows_brief_and_placement_and_no_names(client: TestClient) -> None:
    turn = client.get("/api/turn")
    assert (turn.json()["done"], turn.json()["total"]) == (0, 8)
    assert turn.json()["match"]["prompt"].startswith("Fresh bread from oven")
    seen = turn.text + client.get("/").text
    assert "Alder" not in seen
    assert "Birch" not in seen


def test_both_designs_are_pictures_of_the_placements_proportions(
    client: TestClient, matches: list[Match]
) -> None:
    for side in ("left", "right"):
        answer = client.get(f"/api/matches/{matches[0].id}/{side}.png")
        with Image.open(BytesIO(answer.content)) as picture:
            wide = picture.width / picture.height
        assert wide == pytest.approx(1 if matches[0].placement == "meta/square" else 728 / 90, rel=0.02)
    assert client.get("/api/matches/99/left.png").status_code == 404


def test_a_vote_is_on_disk_before_the_next_turn_and_goes_to_the_writer_not_the_side(
    client: TestClient, matches: list[Match], votes: Path
) -> None:
    turn = client.post("/api/votes", json={"match": matches[0].id, "choice": "left"}).json()
    assert turn["done"] == 1
    assert turn["match"]["id"] == matches[1].id
    [vote] = read_votes(votes)
    assert vote.winner == ("Alder" if matches[0].a_is_left else "Birch")


def test_a_second_vote_on_the_same_pair_changes_nothing(
    client: TestClient, matches: list[Match], votes: Path
) -> None:
    for choice in ("left", "right"):
        client.post("/api/votes", json={"match": matches[0].id, "choice": choice})
    assert len(read_votes(votes)) == 1


@pytest.mark.parametrize(
    ("vote", "status"),
    [
        ({"match": "99", "choice": "left"}, 404),
        ({"match": "1", "choice": "both"}, 422),
        ({"match": "1"}, 422),
    ],
)
def test_what_is_no_vote_is_refused_in_plain_words(
    client: TestClient, votes: Path, vote: dict[str, str], status: int
) -> None:
    answer = client.post("/api/votes", json=vote)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]
    assert not votes.exists()


def test_a_closed_arena_goes_on_where_it_stopped_and_ends_with_results(
    matches: list[Match], votes: Path, library: DesignLibrary
) -> None:
    for start, end in ((0, 3), (3, 8)):
        with TestClient(create_arena(Ballot(matches, votes), votes, library)) as client:
            assert client.get("/api/turn").json()["done"] == start
            for match in matches[start:end]:
                wins = "left" if match.a_is_left else "right"
                turn = client.post("/api/votes", json={"match": match.id, "choice": wins}).json()
    assert turn["match"] is None
    [standing] = turn["results"]
    assert (standing["a"], standing["won"], standing["lost"]) == ("Alder", 8, 0)


def test_other_sites_cannot_reach_it_under_a_name_of_their_own(client: TestClient) -> None:
    assert client.get("/api/turn", headers={"host": "evil.example"}).status_code == 400


def test_sides_are_drawn_by_lot_and_the_same_again(
    answers: dict[str, list[Answer]], matches: list[Match]
) -> None:
    assert {match.a_is_left for match in matches} == {True, False}
    assert make_matches(BRIEFS, answers) == matches
    assert make_matches(BRIEFS, answers, seed=2) != matches


def test_a_brief_that_one_of_them_failed_on_is_no_match(answers: dict[str, list[Answer]]) -> None:
    failed = [
        Answer(a.brief_id, a.platform, a.format, 0.1, prompt=a.prompt) if a.brief_id == "0" else a
        for a in answers["Birch"]
    ]
    assert {match.brief_id for match in make_matches(BRIEFS, {**answers, "Birch": failed})} == {"1", "2", "3"}


def test_win_rates_leave_skips_out_and_count_ties_as_halves() -> None:
    said = ["A"] * 6 + ["B"] * 2 + [None] * 2
    votes = [Vote(str(number), "meta/square", "A", "B", winner) for number, winner in enumerate(said)]
    votes.append(Vote("99", "meta/square", "A", "B", None, skipped=True))
    [result] = results(votes)
    assert (result.won, result.lost, result.ties, result.skipped) == (6, 2, 2, 1)
    assert result.won_share.value == 0.75
    assert result.preferred.value == pytest.approx(0.7)
    assert result.preferred.low < 0.7 < result.preferred.high
    assert "| A against B | 6 | 2 | 2 | 1 | 75.0% [40.9, 92.9] | 70.0% [" in results_report(votes)


def test_what_is_no_vote_in_a_file_is_named(votes: Path) -> None:
    with pytest.raises(InvalidEvaluation, match="No votes at"):
        read_votes(votes)
    votes.write_text(json.dumps({"winner": "A"}) + "\n", encoding="utf-8")
    with pytest.raises(InvalidEvaluation, match=r"votes.jsonl:1 is no vote"):
        read_votes(votes)


def test_skipping_is_remembered(matches: list[Match], votes: Path) -> None:
    ballot = Ballot(matches, votes)
    assert ballot.vote(matches[0], Choice.SKIP)
    assert Ballot(matches, votes).next() == matches[1]
