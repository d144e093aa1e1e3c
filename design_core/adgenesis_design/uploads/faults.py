"""What is wrong with an upload, before the file's name is put in front of it."""

from adgenesis_design.errors import UploadRefused


class Fault(Exception):
    """A sentence that says what was found, and one that says the way out."""

    def __init__(self, found: str, way_out: str) -> None:
        super().__init__(found, way_out)
        self.found = found
        self.way_out = way_out

    def refusal(self, file_name: str) -> UploadRefused:
        return UploadRefused(f"{file_name} was not taken: {self.found} {self.way_out}")


def damaged(what: str) -> Fault:
    return Fault(f"{what}.", "The file is damaged or was cut short: export it again and upload the new file.")


_LONGEST_NAME = 80


def shown_name(file_name: str) -> str:
    """A file's name as a message may repeat it: no folders, no control characters, not endless."""
    base = file_name.replace("\\", "/").rpartition("/")[2]
    clean = "".join(character if character.isprintable() else "?" for character in base).strip()
    if len(clean) > _LONGEST_NAME:
        clean = clean[: _LONGEST_NAME - 13] + "..." + clean[-10:]
    return clean or "The file"
