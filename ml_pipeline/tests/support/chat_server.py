"""A server of OpenAI's protocol, backed by the no-model baseline: it reads the brief and fills in the schema."""

import json
import re
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, HTTPException, Request

from adgenesis_design.adapt import concept_of
from adgenesis_design.brief import DesignBrief
from adgenesis_design.concept import Concept
from adgenesis_ml.evaluation.baselines import BriefWords

KEY = "sk-of-the-test"
_ASKED = re.compile(r"^Brief: (?P<prompt>.*)\nPlacement: (?P<platform>\w+)/(?P<format>[\w]+),", re.DOTALL)


def chat_server(heroes: Sequence[str], cut_off: int = 0, overloaded: int = 0) -> FastAPI:
    """`cut_off`: so many answers end in the middle first. `overloaded`: so many requests are turned away first."""
    app, writer = FastAPI(), BriefWords(heroes)
    app.state.requests, app.state.cut_off, app.state.overloaded = [], cut_off, overloaded

    @app.post("/v1/chat/completions")
    async def complete(request: Request) -> dict[str, Any]:
        if request.headers.get("authorization") != f"Bearer {KEY}":
            raise HTTPException(401, "Incorrect API key provided.")
        body = await request.json()
        app.state.requests.append(body)
        if app.state.overloaded:
            app.state.overloaded -= 1
            raise HTTPException(429, "Rate limit reached.")
        text = _answer(body, writer)
        if app.state.cut_off:
            app.state.cut_off -= 1
            text = text[: len(text) // 2]
        message = {"role": "assistant", "content": text}
        return {
            "model": body["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 900, "completion_tokens": 80, "total_tokens": 980},
        }

    return app


def _answer(body: dict[str, Any], writer: BriefWords) -> str:
    asked = _ASKED.match(body["messages"][1]["content"])
    assert asked is not None
    concept = concept_of(writer.write(DesignBrief(**asked.groupdict())))
    assert concept is not None
    filled = Concept.model_validate(concept.model_dump()).model_dump()
    schema = body["response_format"]["json_schema"]["schema"]
    assert set(schema["required"]) == set(filled)
    assert filled["hero"] in schema["properties"]["hero"]["enum"]
    return json.dumps(filled)
