"""Where pages come from: a running server, or a folder of .html files served for the while."""

import contextlib
import functools
import http.server
import pathlib
import threading

# The policy that the application sends; a page that breaks it shall break in the preview as well.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class FolderHandler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".mjs": "text/javascript; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".woff2": "font/woff2",
        ".webmanifest": "application/manifest+json",
    }

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def opened(where: str):
    """Yields the base address of WHERE, which is an address already or a folder."""
    if where.startswith(("http://", "https://")):
        yield where.rstrip("/")
        return
    folder = pathlib.Path(where)
    if not folder.is_dir():
        raise SystemExit(f"{where} is neither an address nor a folder")
    handler = functools.partial(FolderHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def files(where: str) -> list[str]:
    """The paths of the pages in a folder; none for an address."""
    if where.startswith(("http://", "https://")):
        return []
    folder = pathlib.Path(where)
    return ["/" + str(file.relative_to(folder)) for file in sorted(folder.rglob("*.html"))]
