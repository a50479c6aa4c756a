"""How the event reader's weights are made from labelled sentences; nothing here runs while articles are read."""
