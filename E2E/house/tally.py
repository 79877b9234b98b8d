"""Counts what passed and failed, and says it as it happens."""

import pathlib
import sys
import time
import traceback
from collections.abc import Callable


class Tally:
    def __init__(self) -> None:
        self.passed = 0
        self.failed: list[str] = []

    def run(self, sentence: str, walk: Callable[[], None], pictures: Callable[[], list[pathlib.Path]] = list) -> None:
        began = time.monotonic()
        try:
            walk()
        except Exception as error:  # the next journey is walked whatever happened to this one
            print(f"FAIL  {sentence}")
            frames = traceback.extract_tb(error.__traceback__)
            place = next((frame for frame in reversed(frames) if "journeys" in frame.filename), frames[-1])
            print(f"      {pathlib.Path(place.filename).name}:{place.lineno}: {place.line}")
            reason = str(error).strip() or type(error).__name__
            print("      " + reason[:8000].replace("\n", "\n      "))
            for picture in pictures():
                print(f"      picture: {picture}")
            self.failed.append(sentence)
        else:
            print(f"ok    {sentence} ({time.monotonic() - began:.1f} s)")
            pictures()
            self.passed += 1
        sys.stdout.flush()
