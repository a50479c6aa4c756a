"""How the learnt reader is made: labelled sentences, examples, the network, training."""
