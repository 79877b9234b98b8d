"""A PostgreSQL of our own, in a folder that goes away with it."""

import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile

from .server import free_port


@contextlib.contextmanager
def started():
    """Yields the address of an empty database."""
    tools = folder_of_tools()
    place = pathlib.Path(tempfile.mkdtemp(prefix="aliquot-pg-"))
    try:
        # It refuses to run as root.
        who: list[str] = []
        if os.geteuid() == 0:
            person = pwd.getpwnam("postgres")
            os.chown(place, person.pw_uid, person.pw_gid)
            who = ["runuser", "-u", "postgres", "--"]
        data, port = place / "data", free_port()

        def run(*command: str) -> None:
            done = subprocess.run(
                [*who, str(tools / command[0]), *command[1:]], cwd=place, capture_output=True, text=True,
                stdin=subprocess.DEVNULL)
            if done.returncode != 0:
                raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}")

        run("initdb", "-D", str(data), "--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "-U", "postgres",
            "--no-sync")
        # Its output goes to a file: a pipe would stay open for as long as it runs.
        run("pg_ctl", "-D", str(data), "-l", str(place / "log"), "-w",
            "-o", f"-p {port} -k {place} -c listen_addresses=127.0.0.1 -c fsync=off", "start")
        try:
            run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "aliquot")
            yield f"postgres://postgres@127.0.0.1:{port}/aliquot"
        finally:
            run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(place, ignore_errors=True)


def folder_of_tools() -> pathlib.Path:
    def version(path: pathlib.Path) -> int:
        return int(path.parent.parent.name) if path.parent.parent.name.isdigit() else 0

    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=version)
    one = str(found[-1]) if found else shutil.which("initdb")
    if one is None:
        raise SystemExit("there is no PostgreSQL server; script/bootstrap test installs it")
    return pathlib.Path(one).parent
