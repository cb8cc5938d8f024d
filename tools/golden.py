"""``python tools/golden.py``: hashes of the documents that the present sentences make of the golden record.

Writes ``tests/golden/composed.json``, by which a test sees that the same record composes otherwise and that
``COMPOSER`` has to rise. The golden files of a format are written once, where there are none yet, and never again.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"
sys.path.insert(0, str(ROOT))


def main() -> int:
    """Write what is missing, and the hashes."""
    from facilitator.language.sentences import LANGS
    from facilitator.model import DocumentKind, Sister
    from facilitator.record import FORMAT, Audience, Record
    from facilitator.report import compose
    from facilitator.report.document import COMPOSER
    from facilitator.report.document import FORMAT as DOCUMENT_FORMAT
    from facilitator.sisters import mark_of
    from tests.helpers.records import golden_record

    made = golden_record().for_audience(Audience.FILE)
    mark = mark_of(golden_record(), Sister.FULL, DocumentKind.PROCESVERBAL, "sq", bytes(32))
    document = compose(made, DocumentKind.PROCESVERBAL, final=True, mark=mark)
    for path, data in (
        (GOLDEN / f"record-{FORMAT}.json", made.to_json()),
        (GOLDEN / f"document-{DOCUMENT_FORMAT}.json", document.to_json()),
    ):
        if not path.exists():
            path.write_bytes(data)
            print(path.relative_to(ROOT))
    record = Record.from_json((GOLDEN / f"record-{FORMAT}.json").read_bytes())
    hashes = {
        f"{audience}/{kind}/{lang}": hashlib.sha256(
            compose(record.for_audience(audience), kind, lang, final=True).to_json()
        ).hexdigest()
        for audience in (Audience.FILE, Audience.PUBLIC)
        for kind in DocumentKind
        for lang in LANGS
    }
    target = GOLDEN / "composed.json"
    told = {"composer": COMPOSER, "documents": hashes}
    target.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    print(target.relative_to(ROOT))
    drawn = GOLDEN / "drawn.json"
    drawn.write_text(json.dumps(_drawn(), indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    print(drawn.relative_to(ROOT))
    return 0


def _drawn() -> dict[str, object]:
    """The number of the renderer, and a hash of the instructions with which it draws a fixed document."""
    from facilitator.report.pdf.metadata import RENDERER
    from tests.helpers.documents import instructions_of

    return {"renderer": RENDERER, "sample": hashlib.sha256(instructions_of()).hexdigest()}


if __name__ == "__main__":
    sys.exit(main())
