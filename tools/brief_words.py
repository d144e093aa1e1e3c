"""Write `ml_pipeline/stock/brief_words.json`: in how many briefs of the corpus and the themed ones each stem is.

Run `python -m tools.brief_words` after the corpus or the themed briefs have grown much.
"""

import json
from collections import Counter, defaultdict

from adgenesis_assets import load_library
from adgenesis_design.picture_search import LANGUAGES, stem_words
from adgenesis_ml.codec.subject import subject
from adgenesis_ml.data.corpus import read_corpus
from adgenesis_ml.data.themed_briefs import read_themed_briefs
from adgenesis_ml.judging.brief_words import FEWEST, PATH
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.training.run import CORPUS


def main() -> None:
    records, _ = read_corpus(CORPUS, frozenset(load_library().pictures.names))
    themed = read_themed_briefs({topic.topic for topic in read_stock()})
    prompts: dict[str, list[str]] = defaultdict(list)
    for language, prompt in (
        *((record.language, record.prompt) for record in records),
        *((brief.language, brief.brief.prompt) for brief in themed),
    ):
        prompts[language].append(" ".join(subject(prompt)))
    rows = []
    for language in LANGUAGES:
        counts = Counter(stem for text in prompts[language] for stem in set(stem_words(text, language)))
        having = {stem: count for stem, count in sorted(counts.items()) if count >= FEWEST}
        table = json.dumps({"briefs": len(prompts[language]), "having": having}, ensure_ascii=False)
        rows.append(f"{json.dumps(language)}: {table}")
        print(f"{language}: {len(prompts[language])} briefs, {len(having)} stems")
    PATH.write_text("{" + ",\n".join(rows) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
