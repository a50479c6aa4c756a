"""Precision and recall of a head."""

from dataclasses import dataclass

from torch import Tensor


@dataclass(slots=True)
class Scores:
    """Counts over batches: of what was told to be something, was something, was both; and of groups (the sides of one
    event) that were right throughout."""

    found: int = 0
    wanted: int = 0
    right: int = 0
    groups: int = 0
    groups_right: int = 0

    def add(self, scores: Tensor, classes: Tensor, group: Tensor | None = None) -> None:
        """Count one batch; class 0 is *nothing*."""
        best = scores.argmax(-1)
        same = best == classes
        self.found += int((best > 0).sum())
        self.wanted += int((classes > 0).sum())
        self.right += int((same & (best > 0)).sum())
        for one in () if group is None else group.unique():
            self.groups += 1
            self.groups_right += int(same[group == one].all())

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        both = 2 * self.right / max(1, self.found + self.wanted)
        whole = f", {self.groups_right / self.groups:.3f} of {self.groups} right throughout" if self.groups else ""
        return f"P {precision:.3f} R {recall:.3f} F {both:.3f} of {self.wanted}{whole}"
