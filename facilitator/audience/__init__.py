"""Who may read what: how far authors are named, which values are struck, which ballots are published."""
