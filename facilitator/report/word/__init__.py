"""Drafts for a word processor: a Document as DOCX."""
