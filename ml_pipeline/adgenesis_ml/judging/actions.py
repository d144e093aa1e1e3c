"""What a button may ask the reader of an ad to do."""

from enum import StrEnum


class Action(StrEnum):
    """What a button may ask for. The order is that of the columns of `likely_actions.json`."""

    BOOK = "book"  # a service, a lesson, a place in a course, a stay, a trip
    TABLE = "table"
    APPOINTMENT = "appointment"  # for health, beauty, advice, a fitting, an inspection
    QUOTE = "quote"
    CALL = "call"
    MESSAGE = "message"
    SHOP = "shop"  # for goods that can be bought now
    ORDER = "order"  # food, what is made or sent to order
    TICKETS = "tickets"
    REGISTER = "register"  # for a course, a school, a race, a conference
    APPLY = "apply"
    VOLUNTEER = "volunteer"
    DONATE = "donate"
    JOIN = "join"  # a club, a choir, a programme for members
    COME = "come"  # to what is free or needs no booking
    VISIT = "visit"  # a museum, a garden, an attraction
    STORE = "store"  # visit the shop, the café, the branch
    TRIAL = "trial"
    DEMO = "demo"
    DOWNLOAD = "download"
    SUBSCRIBE = "subscribe"
    OFFER = "offer"
    RANGE = "range"  # see what there is: products, a menu, dates, a programme
    DETAILS = "details"
    CONTACT = "contact"
    VIEWING = "viewing"  # arrange to see a home, a boat, a horse
    AVAILABLE = "available"  # whether it is free on a date
    SAMPLE = "sample"
    PETITION = "petition"  # sign, vote, write
    ENTER = "enter"  # a competition
    LISTEN = "listen"
    PARTNER = "partner"  # sponsor, invest, take a franchise
