"""Text to parsed sentences with character offsets: the splitter, the shipped model and its parser."""
