"""Leave: who of a stack goes where there is no room for all, and what a headline gives for the others first."""

from adgenesis_design.given_facts import given_addresses
from adgenesis_design.layout.desk import Desk, Packed, rank, words_of
from adgenesis_design.spec import LogoElement

_LEAST_HEADLINE = (0.62, 0.46)  # of the wanted size: what we hold out for, and what we settle for
_LEAST_BESIDE_LOGO = (0.3, 0.0)
_LEAST_BESIDE_EXTRAS = (0.85, 0.75, 0.62)  # on small canvases, where a detail would cost the headline more
# A date, a price or an address is worth more than size.
_LEAST_BESIDE_FACTS = (*_LEAST_BESIDE_EXTRAS, 0.52, 0.44)
_EXTRAS = ("detail", "legal", "subheadline", "body")


def first_to_leave(desk: Desk, members: list[Packed]) -> Packed:
    """Who leaves first: the least important. On small canvases that is what only explains, a legal line included
    unless the brand's kit asks for it: offer and button are what such an ad is for. What states no fact goes first.
    """
    extras = [member for member in members if _only_explains(desk, member)]
    return max([extra for extra in extras if not _states_fact(extra)] or extras or members, key=rank)


def _states_fact(member: Packed) -> bool:
    """Whether an extra says a number or an address: what a brief gives, an ad must not lose."""
    words = words_of(member)
    return bool(given_addresses(words)) or any(letter.isdigit() for letter in words)


def _only_explains(desk: Desk, member: Packed) -> bool:
    if not desk.is_small or member.role not in _EXTRAS:
        return False
    line = desk.brand.kit.legal_words if desk.brand else ""
    return not (member.role == "legal" and line and line in words_of(member))


def least_shares(desk: Desk, members: list[Packed]) -> tuple[float, ...]:
    """The least shares of its size that a headline keeps; it grows as small as it can be read before a logo leaves,
    and on small canvases before a button does.
    """
    extras = [member for member in members if _only_explains(desk, member)]
    if extras:
        return _LEAST_BESIDE_FACTS if all(map(_states_fact, extras)) else _LEAST_BESIDE_EXTRAS
    if len(members) == 2 and any(isinstance(member, LogoElement) for member in members):
        return (*_LEAST_HEADLINE, *_LEAST_BESIDE_LOGO)
    if desk.is_small and first_to_leave(desk, members).role == "cta":
        return (*_LEAST_HEADLINE, *_LEAST_BESIDE_LOGO)
    return _LEAST_HEADLINE
