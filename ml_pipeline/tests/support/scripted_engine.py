"""An engine that writes what a test says, in place of a language model."""

from adgenesis_ml.decoding.engine import Completion, Sampling

REST = 'bread","cocoa","slab","{brand}","{offer}","","Visit us","","{composition}"]'


class ScriptedEngine:
    """Gives `copies` as candidates for the words, then `rest`, then `buttons`; remembers what it was asked."""

    model = "scripted"
    adapter: str | None = "scripted-adapter"

    def __init__(self, *copies: str, rest: str, buttons: tuple[str, ...] = ()) -> None:
        self.copies, self.rest, self.buttons = copies, rest, buttons
        self.grammars: list[str] = []
        self.samplings: list[Sampling] = []

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        self.grammars.append(grammar)
        self.samplings.append(sampling)
        if "HERO" in grammar:
            return [Completion(self.rest, 20, -0.5)]
        if "start: CTA" in grammar:
            return [Completion(button, 4, -1.0) for button in self.buttons[: sampling.count]]
        return [Completion(copy, 8, -1.0) for copy in self.copies[: sampling.count]]

    def count_tokens(self, text: str) -> int:
        return len(text) // 4
