"""The writer: a brief goes in, a validated spec of the model's own comes out.

1. the theme: the topics that the ad may belong to, and its product in the brief's words
2. headlines: some quoted from the brief, some that people wrote for briefs or topics like it, and where the judge is
   not sure of any, some of the model's own, several at once; the judge keeps one. Where the topic is doubtful, what the
   brief says first
3. supporting lines for it in the same way; the judge keeps one or none
4. the rest of the answer (illustration, palette, type, facts, button, composition) follows from them; the button is
   one that the brief asks for or that people have written for its topic; one of the model's own that is not sound is
   written once more
5. what is repeated, cut off or no name is left out; facts of the brief that were forgotten are quoted where there is
   room, and so is all else that it says to customers, its occasion and its product, where no text does yet; the codec
   turns the answer into a spec
"""

import json
import zlib
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compositions_for
from adgenesis_design.concept import SPAN_FIELDS
from adgenesis_design.errors import DesignError
from adgenesis_design.palettes import PALETTES
from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.room import with_room
from adgenesis_design.spec import DesignSpec
from adgenesis_design.text.asked_language import copy_language
from adgenesis_design.type_pairs import TRAINED_PAIRS, kin_of
from adgenesis_ml.codec.clauses import clauses_of
from adgenesis_ml.codec.compact import (
    CONCEPT_FIELDS,
    WRITTEN_FIELDS,
    composition_code,
    decode,
    decode_concept,
    dump,
    encode_concept,
)
from adgenesis_ml.codec.grammar import (
    Choices,
    button_grammar,
    rest_grammar,
)
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.decoding import pool
from adgenesis_ml.decoding.asked_language import in_asked_language, speaks_its_language
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine import Engine
from adgenesis_ml.decoding.finish import finish, with_capitals
from adgenesis_ml.decoding.fitting_pictures import fitting_pictures
from adgenesis_ml.decoding.missing_clauses import with_missing_clauses
from adgenesis_ml.decoding.missing_facts import with_missing_facts
from adgenesis_ml.decoding.missing_names import with_missing_names
from adgenesis_ml.decoding.own_headline import own_headlines
from adgenesis_ml.decoding.settings import WriterSettings
from adgenesis_ml.decoding.theme_reading import begin_with_theme
from adgenesis_ml.decoding.watch import PARTS, UNWATCHED, Told, Watch
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.judging.buttons import told
from adgenesis_ml.judging.copy_judge import CopyJudge
from adgenesis_ml.judging.drawer import Drawer
from adgenesis_ml.judging.judge import Candidate, Origin, is_sound_button, rank_headlines, strays
from adgenesis_ml.judging.theme import ReadTheme

_REST_TOKENS = 320
_MORE = 4  # headlines of either kind, where none of the first holds
_BUTTON_TOKENS, _BUTTON_CANDIDATES, _BUTTON_TEMPERATURE = 20, 2, 0.6

Part = TypeVar("Part")

# Seeds walk through this many disjoint shares of the compositions and palettes: that many consecutive seeds give
# ads that differ in more than shade.
IDEAS = 4
_LINE_IDEAS = 2


class Writer:
    """Writes specs with one engine.

    `heroes` are the names of the illustration library; with a `search`, the model chooses among those that fit the
    brief, where any do. `taught`: the topics that the model has learnt to name, with the product, before it answers.
    """

    def __init__(
        self,
        engine: Engine,
        heroes: Sequence[str],
        settings: WriterSettings | None = None,
        search: PictureSearch | None = None,
        judge: CopyJudge | None = None,
        *,
        taught: Collection[str] = (),
    ) -> None:
        self._engine = engine
        self._heroes = tuple(heroes)
        self._settings = settings or WriterSettings()
        self._search = search or PictureSearch({})
        self._judge = judge or CopyJudge((), self._search)
        self._taught = frozenset(taught)

    @property
    def engine(self) -> Engine:
        return self._engine

    def write(self, brief: DesignBrief, watch: Watch = UNWATCHED) -> DesignSpec:
        """A spec for the brief. Raises `GenerationFailed` when no answer could be used, or `GivenUp`."""
        draft = Draft(self._engine, instruction(brief), seed=_spread(brief.seed), watch=watch)
        told = Told(watch)
        topics = self._judge.topics(brief.prompt, self._taught)
        draft, theme = begin_with_theme(draft, brief.prompt, topics, self._told_topic(brief.prompt, topics))
        draft.stage_done("theme")
        drawer = self._judge.drawer(brief.prompt, theme)
        headline = self._headline(draft, brief, drawer, theme)
        draft.write(headline.text)
        told.tell(headline=headline.text)
        draft.stage_done("headline")
        line = self._subheadline(draft, headline, brief, drawer, theme)
        draft.write(line.text if line else "")
        told.tell(subheadline=line.text if line else "")
        draft.stage_done("subheadline")
        buttons = self._judge.buttons(drawer, brief.brand)
        written = self._rest(draft, brief, buttons, drawer)
        if not buttons and not _is_sound(written["cta"], brief):
            written["cta"] = _button(draft, written, brief)
        draft.stage_done("direction")
        fields = finish(
            written, brief.prompt, brief.brand, lambda word: self._judge.is_common(word, brief.prompt)
        )
        fields = with_missing_facts(draft, fields, brief.prompt, brief.brand)
        if speaks_its_language(brief.prompt):
            fields = with_missing_clauses(fields, brief.prompt, brief.brand)
            fields = with_missing_names(fields, brief.prompt, theme, brief.brand)
        fields = with_capitals(in_asked_language(fields, brief.prompt), copy_language(brief.prompt))
        draft.stage_done("facts")
        # The model knows a few type pairings; the seed chooses among those of the same mood.
        fields["type_pair"] = kin_of(fields["type_pair"], brief.prompt, brief.seed)
        for part in PARTS:
            told.tell(**{name: fields[name] for name in part})
        fields["composition"] = _composition(fields, brief)
        try:
            concept = with_room(decode_concept([fields[name] for name in CONCEPT_FIELDS]), brief.placement)
            spec = decode(dump(encode_concept(concept)), brief.placement)
        except DesignError as error:
            # Our answer, not the request, is at fault.
            raise GenerationFailed(f"The model's answer is no design: {error} Try another seed.") from error
        spec.metadata |= {
            "prompt": brief.prompt,
            "model": self._engine.model,
            "adapter": self._engine.adapter,
            "seed": brief.seed,
            "composition": spec.layout.composition,
            "stages_ms": draft.stages_ms,
            "tokens": {"sampled": draft.tokens},
            "theme": {
                "topic": next(iter(drawer.topics), ""),
                "fit": round(drawer.fit, 2),
                "product": theme.product,
            },
            "origins": _origins(fields, headline, line, buttons, brief.prompt),
        }
        return spec

    def _told_topic(self, prompt: str, topics: Collection[str]) -> str | None:
        """The topic by the brief's words alone, where the model does not know its language; None where it does.

        Of briefs in other languages than English the model mistakes four topics in five, the words one.
        """
        if self._judge.writes(prompt):
            return None
        return next((name for name in self._judge.drawer(prompt).topics if name in topics), "")

    def _headline(self, draft: Draft, brief: DesignBrief, drawer: Drawer, theme: ReadTheme) -> Candidate:
        settings, prompt, kit = self._settings, brief.prompt, brief.brand
        if self._judge.doubts(drawer) and speaks_its_language(prompt):
            # The brief's own words make a duller headline, and a true one.
            texts = own_headlines(prompt, best_alone=not self._judge.doubts_much(drawer))
            own = [Candidate(text, Origin.QUOTED, 0.0) for text in texts]
            fitting = rank_headlines(own, prompt, kit, lambda found, _: -own.index(found))
            if fitting:
                return fitting[0]
        # Every idea has neighbours and stock lines of its own; briefs that differ in a word begin with different ones.
        topics = drawer.topics if theme.theme else None
        near = self._judge.retrieved(prompt, settings.retrieved * IDEAS, topics=topics)
        stock = drawer.headlines(settings.stock * IDEAS)
        mine = (line for lines in (near, stock) for line in share(lines, brief.seed, prompt))
        found = pool.prepared(mine)
        if settings.quoted and speaks_its_language(prompt):
            found += pool.quoted(draft, prompt, settings.quoted, settings.temperature)
        ranked = self._judge.rank_headlines(found, prompt, kit, theme)
        sure = self._judge.is_sure_of_headline(ranked, prompt, theme)
        if not sure and not _stands(ranked, settings.headlines):
            found += self._own_headlines(draft, prompt, settings.headlines)
            ranked = self._judge.rank_headlines(found, prompt, kit, theme)
        if not ranked:
            found = self._own_headlines(draft, prompt, _MORE)
            found += pool.quoted(draft, prompt, _MORE, settings.temperature)
            ranked = self._judge.rank_headlines(found, prompt, kit, theme)
        if not ranked:
            raise GenerationFailed(
                "The model wrote no headline that keeps to the brief's facts and the brand's words. "
                "Try again, or say more about the offer."
            )
        return ranked[0]

    def _own_headlines(self, draft: Draft, prompt: str, count: int) -> list[Candidate]:
        """Written ones; quoted ones in a language that the model does not write well enough."""
        written = self._judge.writes(prompt) or not speaks_its_language(prompt)
        draw = pool.written if written else pool.quoted
        return draw(draft, prompt, count, self._settings.temperature)

    def _subheadline(
        self, draft: Draft, headline: Candidate, brief: DesignBrief, drawer: Drawer, theme: ReadTheme
    ) -> Candidate | None:
        settings, prompt = self._settings, brief.prompt
        writes = self._judge.writes(prompt) or not speaks_its_language(prompt)
        quotes = settings.quoted_lines or (0 if writes else settings.subheadlines)
        found: list[Candidate] = []
        # Where the brief has clauses of its own, the best of them take the place of a line of the trade's at the end.
        if quotes and speaks_its_language(prompt) and not clauses_of(prompt):
            found += pool.quoted_lines(draft, prompt, quotes, settings.line_temperature)
        # There are fewer stock lines than headlines: every second idea has the same.
        mistaken = self._judge.doubts(drawer) and self._judge.doubts_much(drawer)
        stock = [] if mistaken else drawer.lines(settings.stock_lines * _LINE_IDEAS)
        found += pool.prepared(share(stock, brief.seed, prompt, _LINE_IDEAS))
        ranked = self._judge.rank_lines(found, headline.text, prompt, brief.brand, theme)
        sure = self._judge.is_sure_of_line(ranked, prompt, theme)
        if writes and not sure and not _stands(ranked, settings.subheadlines):
            found += pool.lines(draft, prompt, settings.subheadlines, settings.line_temperature)
            ranked = self._judge.rank_lines(found, headline.text, prompt, brief.brand, theme)
        return ranked[0] if ranked else None

    def _rest(
        self, draft: Draft, brief: DesignBrief, buttons: Sequence[str], drawer: Drawer
    ) -> dict[str, str]:
        """All fields of the answer, those that stand already included."""
        choices = Choices(
            heroes=self._pictures(drawer),
            palettes=share(tuple(PALETTES), brief.seed, brief.prompt),
            type_pairs=TRAINED_PAIRS,
            buttons=buttons,
        )
        grammar = rest_grammar(brief.prompt, choices)
        (rest,) = draft.draw(grammar, _REST_TOKENS, self._settings.rest_temperature)
        return _parse_fields(draft.text + rest.text)

    def _pictures(self, drawer: Drawer) -> Sequence[str]:
        """Those that the model may choose from: all of the library where nobody can search it."""
        return fitting_pictures(self._search, self._heroes, drawer) if self._search else self._heroes


def _stands(ranked: Sequence[Candidate], draws: int) -> bool:
    """Whether the best there is stands though the judge is not sure of it: one text of the model's, drawn alone, has no
    likelihood to be judged by, so it is for where there is nothing else."""
    return bool(ranked) and draws == 1


def _button(draft: Draft, written: Mapping[str, str], brief: DesignBrief) -> str:
    """Another text for the button, after all that stands before it; empty if none is sound."""
    before = draft.rewritten([written[name] for name in WRITTEN_FIELDS[: WRITTEN_FIELDS.index("cta")]])
    found = before.candidates(button_grammar(), _BUTTON_TOKENS, _BUTTON_TEMPERATURE, _BUTTON_CANDIDATES)
    draft.tokens += before.tokens
    sound = [button for button in found if _is_sound(button.text, brief)]
    return max(sound, key=lambda button: button.likelihood).text if sound else ""


def _is_sound(button: str, brief: DesignBrief) -> bool:
    """Of a button in the model's own words."""
    return is_sound_button(button, brief.prompt, brief.brand) and not strays(button, brief.prompt)


def _composition(fields: Mapping[str, str], brief: DesignBrief) -> str:
    """A composition's code: drawn by the seed from its share, among those that suit what the ad says and shows.

    Where it has no room for the facts it gives way to one that has (`with_room`).
    The brief shuffles the names, so that families are met in other company, and every one of them comes up.
    """
    shuffled = sorted(
        compositions_for(brief.placement), key=lambda name: zlib.crc32(f"{brief.prompt}|{name}".encode())
    )
    suiting = set(compositions_for(brief.placement, fields))
    mine = share(shuffled, brief.seed, brief.prompt)
    fitting = [name for name in mine if name in suiting] or [name for name in shuffled if name in suiting]
    variant = (_spread(brief.seed) ^ zlib.crc32(brief.prompt.encode())) % 4
    return composition_code(fitting[brief.seed // IDEAS % len(fitting)], variant)


def share(names: Sequence[Part], seed: int, prompt: str, ideas: int = IDEAS) -> tuple[Part, ...]:
    """The part of `names` that a seed may choose from: every `ideas`-th, from an offset that the brief turns."""
    offset = (seed + zlib.crc32(prompt.encode())) % ideas
    return tuple(names[offset::ideas]) or tuple(names)


def _spread(seed: int) -> int:
    # The engine draws candidate i with seed + i; neighbouring seeds of ours must not share candidates.
    return (seed * 7919 + 17) % 2**31


def _parse_fields(text: str) -> dict[str, str]:
    """The fields of a whole answer. Raises `GenerationFailed`, though the grammar admits nothing else."""
    try:
        strings = json.loads(text)
    except ValueError as error:
        raise GenerationFailed(
            f"The model's answer is no JSON; it ends {text[-60:]!r}. Try again."
        ) from error
    whole = isinstance(strings, list) and all(isinstance(part, str) for part in strings)
    if not whole or len(strings) != len(WRITTEN_FIELDS):
        raise GenerationFailed(
            f"The model's answer is not a list of {len(WRITTEN_FIELDS)} texts: {text[:60]!r}. Try again."
        )
    return dict(zip(WRITTEN_FIELDS, strings, strict=True))


def _origins(
    fields: Mapping[str, str],
    headline: Candidate,
    line: Candidate | None,
    buttons: Sequence[str],
    prompt: str,
) -> dict[str, str]:
    """Where each line came from."""
    button = Origin.STOCK if fields["cta"] in buttons else Origin.WRITTEN
    if fields["cta"] and fields["cta"] == told(prompt):
        button = Origin.QUOTED
    origins = {"headline": headline.origin, "cta": button} | dict.fromkeys(SPAN_FIELDS, Origin.QUOTED)
    # What the brief says takes a line's place, and the place of one that was left out.
    origins["subheadline"] = line.origin if line and line.text == fields["subheadline"] else Origin.QUOTED
    return {name: str(origin) for name, origin in origins.items() if fields[name]}
