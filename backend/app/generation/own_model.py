"""Our own model, behind its service's `POST /generate`."""

import json
from typing import Any

import httpx2
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import InvalidSpec
from adgenesis_design.spec import parse_spec
from app.generation.errors import (
    ModelAnswerInvalid,
    ModelError,
    ModelInterrupted,
    ModelNotReady,
    ModelNotRunning,
    ModelOverloaded,
    ModelRefused,
    ModelTimedOut,
)
from app.generation.event_lines import read_events
from app.generation.proposal import Proposal
from app.generation.provenance import Provenance, Tokens
from app.generation.words import Tell, Words
from app.json_text import refuse_unstorable

_START_IT = "Start it (`adgenesis up`, or `python serve.py` in ml_pipeline) and press Try again."
# A service on this machine accepts at once; one elsewhere gets time for the way.
_CONNECT_TIMEOUT_S = 3.0
_PROBE_TIMEOUT_S = 1.5


class ServiceHealth(BaseModel):
    """What the model service says about itself."""

    model_config = ConfigDict(extra="ignore", protected_namespaces=())

    status: str = "unknown"
    model: str | None = None
    adapter: str | None = None
    model_loaded: bool = False


class _Metadata(BaseModel):
    """The service's own account of an answer, in the spec's `metadata`."""

    model_config = ConfigDict(extra="ignore")

    model: str = "unknown"
    adapter: str | None = None
    seed: int | None = None
    stages_ms: dict[str, float] = Field(default_factory=dict)
    tokens: Tokens = Tokens()


class _Problem(BaseModel):
    """A problem that the service tells in a stream."""

    model_config = ConfigDict(extra="ignore")

    status: int
    detail: str


class OwnModel:
    """The model service at `base_url`. `timeout` is seconds for one whole answer."""

    provider = "custom"

    def __init__(
        self, base_url: str, timeout: float, transport: httpx2.AsyncBaseTransport | None = None
    ) -> None:
        self._url = base_url
        self._client = httpx2.AsyncClient(
            base_url=base_url,
            timeout=httpx2.Timeout(timeout, connect=_CONNECT_TIMEOUT_S),
            # A kept connection to a service that was restarted looks like a service that died in mid-answer.
            limits=httpx2.Limits(max_keepalive_connections=0),
            transport=transport,
            trust_env=False,
        )

    async def aclose(self) -> None:
        await self._client.aclose()

    async def propose(self, brief: DesignBrief, tell: Tell | None = None) -> Proposal:
        """Raises `ModelError`. Cancelling it closes the connection, which stops the service's work."""
        # The picture is for composing, which is done here.
        request = brief.model_dump(mode="json", exclude={"picture"}, exclude_none=True)
        try:
            if tell is not None:
                return await self._followed(request, brief, tell)
            response = await self._client.post("/generate", json=request)
        except httpx2.HTTPError as error:
            raise self._translate(error) from error
        if response.status_code != httpx2.codes.OK:
            raise self._refusal(response.status_code, _detail(response))
        return _read_proposal(response.content, brief)

    async def _followed(self, request: dict[str, Any], brief: DesignBrief, tell: Tell) -> Proposal:
        """The same as a stream of events, which ends in the design or in a problem."""
        settled: dict[str, Any] = {}
        async with self._client.stream("POST", "/generate/stream", json=request) as response:
            if response.status_code != httpx2.codes.OK:
                await response.aread()
                raise self._refusal(response.status_code, _detail(response))
            async for event, data in read_events(response.aiter_lines()):
                match event:
                    case "decided":
                        settled |= _read_decided(data)
                        tell(Words.model_validate(settled))
                    case "design":
                        return _read_proposal(data, brief)
                    case "problem":
                        problem = _read_problem(data)
                        raise self._refusal(problem.status, problem.detail)
        raise ModelInterrupted(f"The model service stopped while it was writing. {_START_IT}")

    async def health(self) -> ServiceHealth | None:
        """What the service says, or None when it does not answer."""
        try:
            response = await self._client.get("/health", timeout=_PROBE_TIMEOUT_S)
            return ServiceHealth.model_validate_json(response.content)
        except (httpx2.HTTPError, ValidationError):
            return None

    def _translate(self, error: httpx2.HTTPError) -> ModelError:
        match error:
            case httpx2.ConnectTimeout():
                return ModelTimedOut(
                    f"The model service at {self._url} does not accept connections. {_START_IT}"
                )
            case httpx2.TimeoutException():
                return ModelTimedOut(
                    f"The model service at {self._url} took too long. Press Try again, or shorten the prompt."
                )
            case httpx2.ConnectError():
                return ModelNotRunning(f"The model service at {self._url} is not running. {_START_IT}")
            case _:
                return ModelInterrupted(f"The model service stopped while it was writing. {_START_IT}")

    def _refusal(self, status_code: int, detail: str) -> ModelError:
        match status_code:
            case 503:
                return ModelNotReady(f"The model service at {self._url} is not ready: {detail}")
            case status if status >= 500 or status == 429:
                return ModelOverloaded(f"The model service at {self._url} failed ({status}): {detail}")
            case status:
                return ModelRefused(
                    f"The model service at {self._url} refused the brief ({status}): {detail}"
                )


def _read_decided(data: str) -> dict[str, Any]:
    """Fields by name, of which those that are words are texts."""
    try:
        return Words.model_validate_json(data).model_dump(exclude_none=True)
    except ValidationError as error:
        raise _no_design(error) from error


def _read_problem(data: str) -> _Problem:
    try:
        return _Problem.model_validate_json(data)
    except ValidationError as error:
        raise _no_design(error) from error


def _read_proposal(body: bytes | str, brief: DesignBrief) -> Proposal:
    try:
        document = json.loads(body)
        refuse_unstorable(document, "the answer")
        spec = parse_spec(document)
        metadata = _Metadata.model_validate(spec.metadata)
    except (ValueError, InvalidSpec, RecursionError) as error:
        raise _no_design(error) from error
    provenance = Provenance(
        provider=OwnModel.provider,
        model=metadata.model,
        adapter=metadata.adapter,
        seed=brief.seed if metadata.seed is None else metadata.seed,
        stages_ms=metadata.stages_ms,
        tokens=metadata.tokens,
    )
    return Proposal(spec, provenance)


def _no_design(error: Exception) -> ModelAnswerInvalid:
    return ModelAnswerInvalid(
        f"The model service's answer is no design. {error} Press Try again for another idea."
    )


def _detail(response: httpx2.Response) -> str:
    """The words of a problem document, or the beginning of whatever it is."""
    try:
        document: Any = response.json()
        return str(document["detail"])
    except (ValueError, KeyError, TypeError):
        return response.text[:200] or response.reason_phrase
