"""Delivery: designs become files with names, one by one or a whole campaign as a zip."""

from adgenesis_design.delivery.campaign import Order, Piece, make_pieces, stream_zip
from adgenesis_design.delivery.file_name import campaign_title, file_name
from adgenesis_design.delivery.files import DesignFile, FileKind, SvgText, best_picture, make_file

__all__ = [
    "DesignFile",
    "FileKind",
    "Order",
    "Piece",
    "SvgText",
    "best_picture",
    "campaign_title",
    "file_name",
    "make_file",
    "make_pieces",
    "stream_zip",
]
