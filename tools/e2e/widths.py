"""Lines of real ads in many languages, as measured by us: what the browser's measure is held against."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.measure import advance

SIZES = (11.0, 24.5, 96.0)  # px
SPACINGS_EM = (0.0, -0.02, 0.08)
JOINED = ("ar", "hi")  # layout never spaces letters that hang together

# By language (BCP 47): kerning pairs, ligatures, marks, figures and currencies, in the way that ads use
# them; and brands in Latin letters among those of another script.
LINES = {
    "en": ("Fresh bread, AVAILABLE To Your Table", "Waffles & coffee: 2 for £5.49 (until 11 a.m.)"),
    "de": ("Größe zählt: Äpfel für 2,49 €", "Frühstück ab 9 Uhr – täglich außer montags"),
    "fr": ("L’été à −30 % : goûtez l’œuvre du chef", "Réservez dès aujourd’hui, ça vaut le détour"),
    "es": ("¿Mañana? ¡Hoy! Niños gratis", "Vuelos a Málaga desde 39 €"),
    "pt": ("Pão quente às sete da manhã", "Férias à beira-mar: 3 noites por 199 €"),
    "pl": ("Łódź: świeże pączki już od 4,50 zł", "Zażółć gęślą jaźń"),
    "tr": ("İstanbul’da kahvaltı, şimdi %20 indirimli", "Işıl ışıl gülüşler için ağız bakımı"),
    "vi": ("Phở nóng mỗi sáng, giảm 20%", "Đặt bàn ngay hôm nay"),
    "el": ("Φρέσκο ψωμί κάθε πρωί", "Έκπτωση 20% έως την Κυριακή"),
    "ru": ("Скидка 30 % на всё до пятницы", "Свежий хлеб к завтраку"),
    "ar": ("خبز طازج كل صباح", "خصم ٢٠٪ حتى الجمعة", "قهوة Kornhaus من 2,49 € فقط!"),
    "he": ("לחם טרי בכל בוקר", "הנחה של 20% עד יום שישי", "Kornhaus: קפה ומאפה ב־18 ₪ (עד 11:00)"),
    "hi": ("हर सुबह ताज़ी रोटी", "शुक्रवार तक 20% की छूट", "Kornhaus की ब्रेड ₹149 में"),
    "ja": ("焼きたてのパンを、毎朝。", "金曜日まで20%オフ", "「Kornhaus」の食パン、1斤480円"),
    "ko": ("매일 아침 갓 구운 빵", "금요일까지 20% 할인", "Kornhaus 식빵 4,900원"),
    "zh": ("每天清晨，现烤面包", "周五前八折优惠", "“Kornhaus”面包，第二件半价"),
}


def width_cases(library: DesignLibrary) -> Iterator[dict[str, Any]]:
    """For every face and every line that it can draw: the face, the line, size and spacing in px, and our width."""
    for key in library.fonts.keys:
        for language, lines in LINES.items():
            face = library.fonts.face(key.family, key.weight, key.italic).speaking(language)
            spacings = (0.0,) if language in JOINED else SPACINGS_EM
            for line, size, spacing in product(lines, SIZES, spacings):
                if not face.lacks(line):
                    yield {
                        "family": key.family,
                        "weight": key.weight,
                        "italic": key.italic,
                        "language": language,
                        "direction": face.direction,
                        "text": line,
                        "size": size,
                        "letter_spacing": spacing * size,
                        "width": advance(face, line, size, spacing * size),
                    }
