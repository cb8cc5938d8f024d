"""What two people do one after the other: cards typed twice, hands of a section counted twice; and weights."""
