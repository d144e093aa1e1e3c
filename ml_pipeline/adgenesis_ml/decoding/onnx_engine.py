"""The engine for processors with integer products of 8 bits (VNNI): onnxruntime, one graph on the CPU.

The prompt stands once in the cache. Every candidate's tokens follow it in the order in which they come, whoever they
belong to; a candidate sees the prompt and its own tokens. So one step may take one token from one candidate and ten
from another, to which the grammar left no choice or which were guessed (`quotation.py`); nothing is copied when a
candidate ends; and a later request that goes on from any of them finds its tokens in the cache.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from llguidance import LLMatcher, LLTokenizer

from adgenesis_ml.decoding.engine import LEAST_LOGPROB, Completion, Sampling
from adgenesis_ml.decoding.likeliest_texts import Path as TokenPath
from adgenesis_ml.decoding.likeliest_texts import likeliest_texts
from adgenesis_ml.decoding.onnx_session import HIDDEN, OnnxSession
from adgenesis_ml.decoding.quotation import Quotation
from adgenesis_ml.decoding.token_choice import choose_token, log_sums
from adgenesis_ml.errors import GenerationFailed, GivenUp
from adgenesis_ml.sequences import common_length


@dataclass(slots=True)
class _Branch:
    """One candidate: its tokens, and the slots of the cache that hold the first of them."""

    matcher: LLMatcher
    random: np.random.Generator
    limit: int
    tokens: list[int] = field(default_factory=list)
    slots: list[int] = field(default_factory=list)
    logprobs: list[float] = field(default_factory=list)
    ended: bool = False

    @property
    def last(self) -> int:
        """The place of the last token; -1 where there is none."""
        return len(self.tokens) - 1

    @property
    def is_whole(self) -> bool:
        return self.matcher.is_stopped() or len(self.tokens) >= self.limit

    def add(self, tokens: Sequence[int]) -> None:
        self.tokens += tokens[: self.limit - len(self.tokens)]

    def rows(self, slot: int, quotation: Quotation) -> "list[_Row]":
        """What is to be run, into the cache's slots from `slot` on: the tokens not run yet, and what may follow."""
        guesses = quotation.after(self.tokens)
        guesses = guesses[: self.matcher.validate_tokens(guesses)] if guesses else []
        known = len(self.slots)
        new = [*self.tokens[known:], *guesses]
        slots = [*self.slots, *range(slot, slot + len(new))]
        return [_Row(self, known + i, token, slots[: known + i + 1]) for i, token in enumerate(new)]

    def read(self, row: "_Row") -> None:
        """A token was run; those before it as well."""
        self.slots += row.sees[len(self.slots) :]

    def judge(self, logits: np.ndarray, log_sum: float) -> None:
        """Note the likelihood of the next token that has none yet."""
        token = self.tokens[len(self.logprobs)]
        self.logprobs.append(max(float(logits[token] - log_sum), LEAST_LOGPROB))


@dataclass(frozen=True, slots=True)
class _Row:
    """One token to be run: its place in its branch, and the slots that it sees behind the prompt, its own the last."""

    branch: _Branch
    place: int
    token: int
    sees: list[int]


class OnnxEngine:
    """One model in memory. Calls may come from any thread; they take turns."""

    # Its threads fill the cores. Of two answers in turn, each would find the other's prompt in the cache.
    at_once = 1

    def __init__(
        self, graph: Path, *, model: str, adapter: str | None = None, threads: int | None = None
    ) -> None:
        """`adapter` names the fine-tune that the graph contains, if any. Raises `MissingWeights`."""
        self._session = OnnxSession(graph, threads)
        self._ends = tuple(int(token) for token in self._session.metadata["end_tokens"].split(","))
        self._tokenizer = LLTokenizer(self._session.metadata["tokenizer"], eos_token=list(self._ends))
        self._model, self._adapter = model, adapter
        # What the cache holds: a prompt from slot 0 on, and the branches behind it.
        self._prompt: list[int] = []
        self._branches: list[_Branch] = []
        self._turn = threading.Lock()

    @property
    def model(self) -> str:
        return self._model

    @property
    def adapter(self) -> str | None:
        return self._adapter

    def count_tokens(self, text: str) -> int:
        return len(self._tokenizer.tokenize_str(text))

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        matcher = LLMatcher(self._tokenizer, grammar, log_level=0)
        if matcher.is_error():
            raise GenerationFailed(f"The grammar cannot be used: {matcher.get_error()[:200]}")
        branches = [
            _Branch(matcher.deep_copy(), np.random.default_rng(sampling.seed + number), sampling.max_tokens)
            for number in range(sampling.count)
        ]
        with self._turn:
            first = self._read(self._tokenizer.tokenize_str(prompt))
            self._write(branches, first, prompt, sampling)
        return [self._completion(branch, several=len(branches) > 1) for branch in branches]

    def likeliest(self, prompt: str, texts: Sequence[str], count: int, least: float) -> dict[str, float]:
        """See `LikelihoodEngine`."""
        with self._turn:
            start = self._tokenizer.tokenize_str(prompt)
            first = self._read(start)
            paths = {text: tuple(self._tokenizer.tokenize_str(text)) for text in texts}
            return likeliest_texts(paths, _Tree(self._session, len(start), first).ask, count, least)

    def _completion(self, branch: _Branch, several: bool) -> Completion:
        text = self._tokenizer.decode_bytes(branch.tokens).decode(errors="ignore")
        if not several:
            return Completion(text, len(branch.tokens))
        return Completion(text, len(branch.tokens), tuple(branch.logprobs) or (LEAST_LOGPROB,))

    def _read(self, prompt: list[int]) -> np.ndarray:
        """Logits after the prompt. What the cache holds of it, be it of a prompt or of a branch, is not run again."""
        if not prompt:
            raise GenerationFailed("The prompt is empty. Say what is to be advertised.")
        known = common_length(self._prompt, prompt)
        if known == len(self._prompt):
            after = prompt[known:]
            shared = [
                (common_length(branch.tokens[: len(branch.slots)], after), branch)
                for branch in self._branches
            ]
            length, best = max(shared, key=lambda pair: pair[0], default=(0, None))
            if best is not None:
                self._session.move(best.slots[:length], known)
                known += length
        known = min(known, len(prompt) - 1)
        # If the run fails, nothing of the cache is trusted.
        self._prompt, self._branches = [], []
        new = prompt[known:]
        sees_all = np.zeros((len(new), len(prompt)), np.float32)
        logits = self._session.run(new, known, range(known, len(prompt)), [len(new) - 1], sees_all)
        self._prompt = list(prompt)
        return logits

    def _write(self, branches: list[_Branch], first: np.ndarray, prompt: str, sampling: Sampling) -> None:
        """Write all branches to their ends; each step runs what each of them has got since the last, and guesses."""
        start = end = len(self._prompt)
        quotation = Quotation(self._tokenizer, prompt)
        several = len(branches) > 1
        # Every candidate comes out of the prompt's own last row.
        for branch in branches:
            self._advance(branch, [], first, log_sums(first) if several else None, sampling)
        self._branches = branches
        while going := [branch for branch in branches if not branch.ended]:
            if sampling.given_up():
                raise GivenUp("Nobody waits for this answer any more.")
            rows: list[_Row] = []
            for branch in going:
                rows += branch.rows(end + len(rows), quotation)
            # Where candidates are compared, every token counts; else what may have to be gone on from.
            wanted = [number for number, row in enumerate(rows) if several or row.place >= row.branch.last]
            bias = np.full((len(rows), end + len(rows)), HIDDEN, np.float32)
            bias[:, :start] = 0
            for number, row in enumerate(rows):
                bias[number, row.sees] = 0
            tokens, positions = [row.token for row in rows], [start + row.place for row in rows]
            logits = self._session.run(tokens, end, positions, wanted, bias)
            end += len(rows)
            sums = log_sums(logits) if several else None
            for branch in going:
                mine = [number for number, row in enumerate(wanted) if rows[row].branch is branch]
                self._advance(
                    branch,
                    [rows[wanted[number]] for number in mine],
                    logits[mine],
                    None if sums is None else sums[mine],
                    sampling,
                )

    def _advance(
        self,
        branch: _Branch,
        rows: Sequence[_Row],
        logits: np.ndarray,
        sums: np.ndarray | None,
        sampling: Sampling,
    ) -> None:
        """Take in what the model said after each of a branch's rows, as far as they were guessed right.

        Without rows, `logits` are those after the prompt. `sums` are there where candidates are compared.
        """
        for number, scores in enumerate(logits):
            place = rows[number].place if rows else -1
            if place > branch.last or (rows and rows[number].token != branch.tokens[place]):
                return
            if rows:
                branch.read(rows[number])
            if place == branch.last:
                if branch.is_whole:
                    branch.ended = True
                    return
                self._extend(branch, scores, sampling)
            if sums is not None and len(branch.logprobs) < len(branch.tokens):
                branch.judge(scores, sums[number])
            if branch.ended:
                return

    def _extend(self, branch: _Branch, logits: np.ndarray, sampling: Sampling) -> None:
        """The next token of a branch and those to which the grammar leaves no choice, or its end."""
        matcher = branch.matcher
        forced = matcher.compute_ff_tokens()
        if not forced:
            token = choose_token(logits, matcher, self._ends, sampling, branch.random)
            if token in self._ends:
                branch.ended = True
                return
            self._consume(matcher, [token])
            branch.add([token])
            forced = [] if matcher.is_stopped() else matcher.compute_ff_tokens()
        if forced:
            self._consume(matcher, forced)
            branch.add(forced)
        # The last token has to be run only where those before it are still to be judged.
        judged = len(branch.logprobs) + 1
        branch.ended = branch.is_whole and (sampling.count == 1 or judged >= len(branch.tokens))

    @staticmethod
    def _consume(matcher: LLMatcher, tokens: list[int]) -> None:
        if not matcher.consume_tokens(tokens):
            raise GenerationFailed(f"The grammar broke off: {matcher.get_error()[:200]}")


class _Tree:
    """Beginnings of texts in the cache, behind a prompt."""

    def __init__(self, session: OnnxSession, start: int, logits: np.ndarray) -> None:
        self._session, self._start = session, start
        self._first: np.ndarray = logits - log_sums(logits)[:, None]
        self._slots: dict[TokenPath, int] = {}

    def ask(self, paths: Sequence[TokenPath]) -> np.ndarray:
        """Log probabilities of what may follow each path, all of whose own beginnings stand before it or were asked."""
        if () in paths:
            others = [path for path in paths if path]
            return np.concatenate([self._first, self.ask(others)]) if others else self._first
        begin = self._start + len(self._slots)
        bias = np.full((len(paths), begin + len(paths)), HIDDEN, np.float32)
        bias[:, : self._start] = 0
        for row, path in enumerate(paths):
            self._slots[path] = begin + row
            bias[row, [self._slots[path[:length]] for length in range(1, len(path) + 1)]] = 0
        tokens = [path[-1] for path in paths]
        positions = [self._start + len(path) - 1 for path in paths]
        logits = self._session.run(tokens, begin, positions, range(len(paths)), bias)
        result: np.ndarray = logits - log_sums(logits)[:, None]
        return result
