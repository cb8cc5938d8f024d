"""..."""

from facilitator.report import common
from facilitator.report.document import Section
from facilitator.report.parts import Builder


def build(b: Builder) -> list[Section]:
    """Every section in order."""
    return [common.details(b), *common.withheld(b), common.signatures(b)]
