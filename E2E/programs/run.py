"""Holds the running interface for programs against its description: every answer, and whatever Schemathesis thinks of;
and badges against what libraries of others make of them.

usage: E2E/interface BINARY [--engine sqlite | postgres] [--seconds N] [--seed N]
The last line is "N passed, N failed".
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import requests
from house import people, postgres
from house.server import Server
from house.tally import Tally
from openapi_spec_validator import validate

from . import badges, walk

HERE = pathlib.Path(__file__).parent


def token(binary: pathlib.Path, place: list[str], email: str) -> str:
    done = subprocess.run(
        [binary, "user", "token", "--for", email, "--scopes", "all", *place], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def fuzzed(base: str, key: str, asked: argparse.Namespace) -> None:
    """Examples, the edges of every schema, made-up requests, and chains of them: none finds a fault."""
    command = [
        pathlib.Path(sys.executable).with_name("schemathesis"), "--config-file", HERE / "schemathesis.toml", "run",
        base + "/api/openapi.json", "--header", f"Authorization: Bearer {key}", "--max-time", str(asked.seconds),
        "--max-examples", "30", "--seed", str(asked.seed), "--continue-on-failure", "--warnings", "off",
        "--request-timeout", "20",
        # An address that was made up would be called.
        "--exclude-operation-id", "addWebhook", "--suppress-health-check", "all"]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def visited(engine: str, asked: argparse.Namespace, tally: Tally, folder: pathlib.Path, place: list[str]) -> None:
    # What is tried here would use a minute up in a second.
    server = Server(asked.binary.absolute(), place, folder / "log", ["--api-limit", "1000000"])
    try:
        server.start()
        description = requests.get(server.base + "/api/openapi.json", timeout=10).json()
        tally.run(f"{engine}: the description is OpenAPI 3.1", lambda: validate(description))
        keys = [token(asked.binary, place, who) for who in (people.TECHNICIAN, people.MANAGER)]
        tally.run(f"{engine}: every request can be made, and its answer is as described",
                  lambda: walk.everything(server.base, keys[0], description))
        tally.run(f"{engine}: a stranger's library takes a badge, no changed one, and learns of its end",
                  lambda: badges.everything(server.base))
        tally.run(f"{engine}: Schemathesis finds no fault", lambda: fuzzed(server.base, keys[1], asked))
        assert server.is_ready(), server.tail()
    finally:
        server.kill()


def main() -> None:
    parser = argparse.ArgumentParser(prog="E2E/interface", description=__doc__.split("\n")[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], help="only on this engine")
    parser.add_argument("--seconds", type=int, default=30, help="how long Schemathesis may think on each (30)")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if not asked.binary.is_file():
        raise SystemExit(f"there is no {asked.binary}")
    asked.binary = asked.binary.absolute()
    tally = Tally()
    for engine in [asked.engine] if asked.engine else ["sqlite", "postgres"]:
        with tempfile.TemporaryDirectory(prefix=f"aliquot-{engine}-") as folder:
            if engine == "sqlite":
                visited(engine, asked, tally, pathlib.Path(folder), ["--data", folder + "/data"])
            else:
                with postgres.started() as address:
                    visited(engine, asked, tally, pathlib.Path(folder), ["--database", address])
    print(f"{tally.passed} passed, {len(tally.failed)} failed")
    raise SystemExit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
