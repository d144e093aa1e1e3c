"""What is guessed of an answer that quotes its prompt."""

from adgenesis_ml.decoding.quotation import Quotation


class Words:
    """A tokenizer of one token a word, with the space before it, and one for a quotation mark."""

    def __init__(self) -> None:
        self.known: list[str] = []

    def tokenize_str(self, text: str) -> list[int]:
        parts, rest = [], text
        while rest:
            length = next(
                (i for i, letter in enumerate(rest) if i and letter in ' "' or rest[0] == '"' and i),
                len(rest),
            )
            parts.append(rest[:length])
            rest = rest[length:]
        self.known += [part for part in parts if part not in self.known]
        return [self.known.index(part) for part in parts]

    def decode_str(self, tokens: list[int]) -> str:
        return "".join(self.known[token] for token in tokens)


PROMPT = "An ad for Café Lune with warm bread from our own oven"


def guessed(answer: str) -> list[str]:
    words = Words()
    return [words.known[token] for token in Quotation(words, PROMPT).after(words.tokenize_str(answer))]


def test_what_follows_in_the_prompt_is_guessed_but_for_a_cut_word() -> None:
    assert guessed('["Café') == [" Lune", " with", " warm", " bread"]
    assert guessed('["Some","bread') == [" from", " our", " own"]


def test_nothing_is_guessed_where_nothing_is_quoted() -> None:
    assert guessed('["Croissants') == []
    assert guessed('["An ad for Café Lune"') == []
    assert guessed("") == []


def test_a_word_of_which_only_a_part_stands_there_is_not_gone_on_from() -> None:
    assert guessed('["bre') == []
