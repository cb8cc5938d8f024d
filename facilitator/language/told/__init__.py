"""What was found, decided or came back, in sentences: catalogue, cuts, drafts, examinations, pairs, verdicts."""
