"""What an ad is bound to say is found in its brief, and stands in its small print."""

import pytest

from adgenesis_ml.codec.duties import duties_of


@pytest.mark.parametrize(
    ("prompt", "duties"),
    [
        ("Mortgage broker. Your home may be repossessed if you do not repay.",
         ["Your home may be repossessed if you do not repay"]),
        ("Planning for women. Calm, no piggy banks. Capital at risk. First talk free", ["Capital at risk"]),
        ("Solicitors. Authorised and regulated, no. 123456.", ["Authorised and regulated, no. 123456"]),
        ("Used electric forklifts, 1.5 to 3 tonne, all serviced, finance available subject to status",
         ["finance available subject to status"]),
        ("Contrats obsèques. Mention obligatoire : Orias 00 000 000.", ["Orias 00 000 000"]),
        ("La mention obligatoire doit figurer en bas : « Un crédit vous engage et doit être remboursé »",
         ["Un crédit vous engage et doit être remboursé"]),
        ("Polizza grandine. Va messo in piccolo: leggere il set informativo.", ["leggere il set informativo"]),
        ("Custeio da safra. Precisa entrar embaixo: crédito sujeito a análise.", ["crédito sujeito a análise"]),
        ("Whisky, 600 bottles. Please drink responsibly, 18+.", ["Please drink responsibly, 18+"]),
        ("Nur solange der Vorrat reicht", ["Nur solange der Vorrat reicht"]),
        ("Warm bread every day, £4. No contract.", []),
        ('Dental ad, and it has to say "Subject to clinical assessment".', ["Subject to clinical assessment"]),
        ("We ride at night. It must say Registered charity no. 0000417 somewhere.", ["Registered charity no. 0000417"]),
        ("Hiring drivers, and add Equal Opportunity Employer at the bottom.", ["Equal Opportunity Employer"]),
        ('Shares from £50. We must put "Your capital is at risk. You may not get it back." Cheerful, please.',
         ["Your capital is at risk. You may not get it back"]),
        ("Seguros. Tem de levar a frase: Não dispensa a consulta legal.", ["Não dispensa a consulta legal"]),
        ("I'd like it to say happy birthday", []),
    ],
)  # fmt: skip
def test_warnings_conditions_and_what_the_client_demands_are_duties(prompt: str, duties: list[str]) -> None:
    assert list(duties_of(prompt)) == duties
