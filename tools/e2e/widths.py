"""Lines of real ads in many languages, as measured by us: what the browser's measure is held against."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.measure import advance

SIZES = (11.0, 24.5, 96.0)  # px
SPACINGS_EM = (0.0, -0.02, 0.08)

# Kerning pairs, ligatures, marks, figures and currencies, in the way that ads use them.
LINES = {
    "English": ("Fresh bread, AVAILABLE To Your Table", "Waffles & coffee: 2 for £5.49 (until 11 a.m.)"),
    "German": ("Größe zählt: Äpfel für 2,49 €", "Frühstück ab 9 Uhr – täglich außer montags"),
    "French": ("L’été à −30 % : goûtez l’œuvre du chef", "Réservez dès aujourd’hui, ça vaut le détour"),
    "Spanish": ("¿Mañana? ¡Hoy! Niños gratis", "Vuelos a Málaga desde 39 €"),
    "Portuguese": ("Pão quente às sete da manhã", "Férias à beira-mar: 3 noites por 199 €"),
    "Polish": ("Łódź: świeże pączki już od 4,50 zł", "Zażółć gęślą jaźń"),
    "Turkish": ("İstanbul’da kahvaltı, şimdi %20 indirimli", "Işıl ışıl gülüşler için ağız bakımı"),
    "Vietnamese": ("Phở nóng mỗi sáng, giảm 20%", "Đặt bàn ngay hôm nay"),
    "Greek": ("Φρέσκο ψωμί κάθε πρωί", "Έκπτωση 20% έως την Κυριακή"),
    "Russian": ("Скидка 30 % на всё до пятницы", "Свежий хлеб к завтраку"),
    "Arabic": ("خبز طازج كل صباح", "خصم ٢٠٪ حتى الجمعة"),
    "Hebrew": ("לחם טרי בכל בוקר", "הנחה של 20% עד יום שישי"),
    "Hindi": ("हर सुबह ताज़ी रोटी", "शुक्रवार तक 20% की छूट"),
    "Japanese": ("焼きたてのパンを、毎朝。", "金曜日まで20%オフ"),
    "Korean": ("매일 아침 갓 구운 빵", "금요일까지 20% 할인"),
    "Chinese": ("每天清晨，现烤面包", "周五前八折优惠"),
}


def width_cases(library: DesignLibrary) -> Iterator[dict[str, Any]]:
    """For every face and every line that it can draw: the face, the line, size and spacing in px, and our width."""
    for key in library.fonts.keys:
        face = library.fonts.face(key.family, key.weight, key.italic)
        for language, lines in LINES.items():
            for line, size, spacing in product(lines, SIZES, SPACINGS_EM):
                if not face.lacks(line):
                    yield {
                        "family": key.family,
                        "weight": key.weight,
                        "italic": key.italic,
                        "language": language,
                        "text": line,
                        "size": size,
                        "letter_spacing": spacing * size,
                        "width": advance(face, line, size, spacing * size),
                    }
