"""Sentences to claims.

::

    lexicon    words known by heart
    names      the gazetteer: reference data as names, longest match
    linking    text → mentions, each of one entity
    clauses    sentences → predications: a verb or noun with its arguments, whatever the voice or construction
    patterns   the ontology's frames, compiled
    frames     compiled frames → which of them a predication says
    relations, events, treaties        predications → propositions
    quotations                         what stands between which marks
    reported, contents, speech         the grammar of reporting: who says which words of a sentence
    speakers, floor                    whom a speaking noun means, and who spoke last
    cuts, sayings, attribution         whose words each stretch of text is
    statements                         sayings → claims, where no relation or event says it all
    stance                             polarity, certainty and modality, by grammar
    coreference                        "the president", "his country", "it" → whom they mean
    pipeline                           all of it, for one article
"""
