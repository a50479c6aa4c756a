"""The two doors of Foedus: HTTP (:mod:`api.app`) and the command line (:mod:`api.cli`)."""
