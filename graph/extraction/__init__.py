"""Sentences to claims. One direction: what stands lower uses what stands higher.

::

    lexicon, clauses, stretches   words known by heart; sentences → predications; finding by place
    bindings     which words fill a slot
    bombers, tournaments, recognitions   words that mean another thing than they do elsewhere
    linking      text → mentions: the gazetteer, names that the text introduces, names that the recogniser finds
    meaning      whom a phrase means that names nobody: bodies, titles, pronouns, "both sides", offices
    patterns, frames              the ontology's frames, compiled, and which of them a predication says
    relations    titles, frames and wordings → relations
    events       words that tell an event, and who takes part: frames weighed by a classifier
    treaties     treaties, their articles, and what these oblige to
    attribution  whose words are whose, and how firmly they are held
    timing       when a proposition holds
    claims       what is told, as claims of whoever tells it, with the words that show it; and their entities
    pipeline     all of it, for one article
"""
