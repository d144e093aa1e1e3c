"""An engine that writes what a test says, in place of a language model."""

from adgenesis_ml.decoding.engine import Completion, Sampling

REST = 'bread","cocoa","slab","{brand}","{offer}","","Visit us",""]'


class ScriptedEngine:
    """Gives `headlines` as candidates, then `lines`, then `rest`, then `buttons`; remembers what it was asked.

    Quoted headlines and facts that were forgotten are `quotes`.
    """

    model = "scripted"
    adapter: str | None = "scripted-adapter"
    at_once = 2

    def __init__(
        self,
        *headlines: str,
        rest: str,
        lines: tuple[str, ...] = ('Warm bread and strong coffee","',),
        buttons: tuple[str, ...] = (),
        quotes: tuple[str, ...] = (),
    ) -> None:
        self.headlines, self.lines, self.rest, self.buttons = headlines, lines, rest, buttons
        self.quotes = quotes
        self.prompts: list[str] = []
        self.grammars: list[str] = []
        self.samplings: list[Sampling] = []

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        self.prompts.append(prompt)
        self.grammars.append(grammar)
        self.samplings.append(sampling)
        if "HERO" in grammar:
            return [Completion(self.rest, 20, (-0.5,))]
        texts = self._candidates(grammar)
        return [Completion(text, 8, (-1.0,)) for text in texts[: sampling.count]]

    def _candidates(self, grammar: str) -> tuple[str, ...]:
        if "SUBHEADLINE" in grammar:
            return self.lines
        if "CTA" in grammar:
            return self.buttons
        quoting = any(sign in grammar for sign in ("SPAN", "start: OFFER", "start: DETAIL", "start: LEGAL"))
        return self.quotes if quoting else self.headlines

    def count_tokens(self, text: str) -> int:
        return len(text) // 4
