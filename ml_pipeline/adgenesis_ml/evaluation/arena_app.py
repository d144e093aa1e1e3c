"""The arena's page and its API: one brief, two designs without names, a vote, the next."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import HTMLResponse, Response
from pydantic import BaseModel, ConfigDict
from starlette.middleware.trustedhost import TrustedHostMiddleware

from adgenesis_design.library import DesignLibrary
from adgenesis_ml.evaluation.contact_sheets import picture_of
from adgenesis_ml.evaluation.matches import Ballot, Choice, Match, read_votes, results
from adgenesis_ml.service.problems import register_problems

_PAGE = Path(__file__).with_name("pages") / "arena.html"
_WITHIN = (1080, 1080)  # px of a picture
_LOOPBACK = ["127.0.0.1", "localhost", "[::1]", "testserver"]


class Shown(BaseModel):
    """A match as a voter sees it: nothing tells whose design is whose."""

    id: str
    prompt: str
    placement: str


class Standing(BaseModel):
    """What two writers' votes come to, in words and shares."""

    a: str
    b: str
    won: int
    lost: int
    ties: int
    skipped: int
    won_share: tuple[float, float, float]
    preferred: tuple[float, float, float]


class Turn(BaseModel):
    """What is to be judged next; when nothing is left, what came of it."""

    done: int
    total: int
    match: Shown | None = None
    results: list[Standing] | None = None


class VoteCast(BaseModel):
    """One vote."""

    model_config = ConfigDict(extra="forbid")

    match: str
    choice: Choice


def create_arena(ballot: Ballot, file: Path, library: DesignLibrary) -> FastAPI:
    """The arena over these matches; votes go to the ballot's file."""
    app = FastAPI(title="ADGENESIS arena", version="1.0")
    # Pages of other sites must not reach it under a name of their own.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=_LOOPBACK)
    register_problems(app)
    find = Annotated[Match, Depends(_finder(ballot))]

    @app.get("/", response_class=HTMLResponse)
    def page() -> str:
        return _PAGE.read_text(encoding="utf-8")

    @app.get("/api/turn")
    def turn() -> Turn:
        return _turn(ballot, file)

    @app.post("/api/votes")
    def vote(cast: VoteCast) -> Turn:
        """Give a vote; the answer is the next turn. A second vote on the same match changes nothing."""
        match = ballot.find(cast.match)
        if match is None:
            raise HTTPException(404, f"There is no match {cast.match!r}")
        ballot.vote(match, cast.choice)
        return _turn(ballot, file)

    @app.get("/api/matches/{id}/{side}.png")
    def picture(match: find, side: Literal["left", "right"]) -> Response:
        answer = match.left if side == "left" else match.right
        png = picture_of(answer, library, _WITHIN)
        if png is None:
            raise HTTPException(404, f"Match {match.id} has no design on the {side}")
        return Response(png, media_type="image/png", headers={"Cache-Control": "no-store"})

    return app


def _finder(ballot: Ballot) -> Callable[[str], Match]:
    def find(id: str) -> Match:
        match = ballot.find(id)
        if match is None:
            raise HTTPException(404, f"There is no match {id!r}")
        return match

    return find


def _turn(ballot: Ballot, file: Path) -> Turn:
    match = ballot.next()
    if match is not None:
        shown = Shown(id=match.id, prompt=match.prompt, placement=match.placement)
        return Turn(done=ballot.done, total=ballot.total, match=shown)
    return Turn(done=ballot.done, total=ballot.total, results=_standings(file))


def _standings(file: Path) -> list[Standing]:
    found = results(read_votes(file)) if file.is_file() else []
    return [
        Standing(
            a=each.a,
            b=each.b,
            won=each.won,
            lost=each.lost,
            ties=each.ties,
            skipped=each.skipped,
            won_share=(each.won_share.value, each.won_share.low, each.won_share.high),
            preferred=(each.preferred.value, each.preferred.low, each.preferred.high),
        )
        for each in found
    ]
