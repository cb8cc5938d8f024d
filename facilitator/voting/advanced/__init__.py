"""Rules beyond the usual ones, each a small pure module: ballots → an order, a choice or rounds; whole numbers and
fractions only. Options are numbers from 0. Where a rule cannot go on without breaking a tie it asks ``order``, which
should come from a public lot (``voting.ties.lot``), and tells that it did.
"""
