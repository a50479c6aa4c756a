"""The learnt reader: a small transformer that weighs which words tell what, of whom, and who is meant."""
