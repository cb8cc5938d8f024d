"""Rules that a room chooses behind "advanced": ballots as the usual rules have them, and an order that adds nothing up.

None of them draws a lot inside the count: options that a rule cannot separate are taken, or go out, together and share
their place, so that the order in which options are listed never matters. A cut through such a place is settled as any
other (``voting.cuts``). Where nothing stands equal they give what the forms with a lot give (``voting.advanced``).
"""
