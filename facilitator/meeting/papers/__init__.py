"""The acts on documents: text, findings, rounds of a draft, approval, corrections, responses, signed copies."""
