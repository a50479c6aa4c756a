"""Reading a store: who and what there is, what is said about it, by whom and where. No HTTP here, and no writing.

``records`` says what the answers look like; ``entities``, ``propositions`` and ``articles`` find them.
"""
