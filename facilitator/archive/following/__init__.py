"""What became of what was asked: from the measures of all meetings to their responses and to the commitments of a plan.

Plain functions, rows in and tables out, for every caller (window, command line, evidence, annual figures):

* `requests.gathered`  what the catalogue tells (``catalogue.facts()``) → one `Told` for each meeting
* `requests.requests_of`  those → every `Request`: who asked, the response, the days it waits, its commitments
* `asking.question` and `asking.fitting`  what somebody typed → the requests that answer
* `synthesis.TABLES`, `synthesis.table`  a `Scope` of both → a `table.Table`, whose cells know what is behind
* `register`  commitments and links: an append-only log beside the shelf
* `pictures`  a table → a drawing, for the screen and as SVG
"""
