"""The composition root: a command when there are arguments, else the window. The one file that imports ``ui``."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Entry point of ``tryeza`` and ``python -m facilitator``."""
    arguments = sys.argv[1:]
    if arguments in (["--apart"], ["--beside"]):
        from facilitator.guard import serve

        return serve(limited=arguments == ["--apart"])
    if arguments == ["--self-test"]:
        from facilitator import selftest
        from ui.selftest import checks

        return selftest.run(checks())
    if arguments and not arguments[0].startswith("--window") and not arguments[0].endswith(".tryeza"):
        from facilitator import cli

        return cli.main(arguments)
    # Importing makes nothing that becomes garbage; looking for it meanwhile was a sixth of the window's imports.
    gc.disable()
    from ui.app import run

    return int(run(sys.argv))


if __name__ == "__main__":
    sys.exit(main())
