"""Fail when the API's description or the studio's generated client is older than the backend's code."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DESCRIPTION = ROOT / "backend" / "openapi.json"
CLIENT = ROOT / "frontend" / "src" / "api" / "generated"


def main() -> int:
    fresh = subprocess.run(
        [sys.executable, "-m", "app.openapi"],
        cwd=ROOT / "backend",
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    if fresh != DESCRIPTION.read_text(encoding="utf-8"):
        print("error: backend/openapi.json is out of date. Run: make client")
        return 1
    with tempfile.TemporaryDirectory(prefix="adgenesis-client-") as folder:
        command = ["npx", "--no-install", "openapi-ts", "--output", folder, "--silent"]
        subprocess.run(command, cwd=ROOT / "frontend", check=True)
        differing = sorted(_files(CLIENT).items() ^ _files(Path(folder)).items())
    if differing:
        print(f"error: frontend/src/api/generated is out of date ({differing[0][0]}). Run: make client")
        return 1
    print("The generated client matches the API.")
    return 0


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


if __name__ == "__main__":
    sys.exit(main())
