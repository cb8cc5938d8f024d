"""The log beside its words: joining and dividing, attribution, the Chatham House rule, links, answers to readings."""
