"""The careful way: llama.cpp on the packaged base as it is, held to the version 1 JSON schema."""

from collections.abc import Sequence

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.decoding.engine import Sampling
from adgenesis_ml.training.base_model import packaged_gguf
from tools.bench import v1
from tools.bench.llama import Llama
from tools.bench.tries import Tries

# The schema ends an answer long before.
_MAX_TOKENS = 800


def schema_way(asked: Sequence[DesignBrief]) -> Tries:
    """Every brief once, greedily: the schema leaves nothing to try again."""
    llama = Llama(packaged_gguf("smollm2-135m"))
    sampling = Sampling(_MAX_TOKENS, temperature=0.0)
    llama.ask(v1.request(asked[-1]), sampling, v1.grammar(asked[-1]))
    found = Tries()
    for brief in asked:
        answer = llama.ask(v1.request(brief), sampling, v1.grammar(brief))
        found.times.append(answer.wall_ms)
        found.tokens.append(answer.tokens)
        found.tries += 1
        found.usable += v1.is_spec(answer.text)
    return found
