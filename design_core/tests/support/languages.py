"""A line of an ad in each of the languages that the type is made for."""

import json
from pathlib import Path

LINES = {
    "en": "Bread worth getting up for",
    "de": "Frühstück für Große ab 4,90 €",
    "fr": "L’œuvre du chef, dès sept heures",
    "es": "¿Madrugas? El pan de mañana, hoy",
    "pt": "Pão quente: a manhã começa às sete",
    "pl": "Chleb, dla którego się wstaje: 4,50 zł",
    "tr": "İstanbul’da sıcacık ekmek, %20 indirimli",
    "vi": "Bánh mì đáng để dậy sớm, giảm 20%",
    "el": "Ψωμί που αξίζει το ξύπνημα",
    "ru": "Хлеб, ради которого встают: скидка 20 %",
    "ar": "خبز Kornhaus: خصم 20% حتى الأحد",
    "he": "לחם Kornhaus ב־18 ₪ (עד 11:00)",
    "hi": "सुबह जगाने वाली ताज़ी रोटी, 20% की छूट",
    "ja": "焼きたてのKornhausパン、20%オフ",
    "ko": "일찍 일어날 이유가 되는 빵, 20% 할인",
    "zh": "值得早起的Kornhaus面包，八折优惠",
}

_ADS = Path(__file__).resolve().parents[3] / "tools" / "languages.jsonl"
# A whole ad in each of them: the words of a concept, by language.
ADS: dict[str, dict[str, str]] = {
    ad.pop("language"): ad for ad in map(json.loads, _ADS.read_text(encoding="utf-8").splitlines())
}
