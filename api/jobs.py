"""Batches of articles that are read while the client does something else.

A batch is written to disk before it is accepted, and its file goes when it is done: what a server was asked for and had
not finished when it stopped, it finishes after its next start. To read an article twice changes nothing, so it simply
begins again. One batch is read at a time, article by article, and each is in the store as soon as it is read.
"""

import json
import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from api import shapes
from api.problems import DETAILS, TooBusy, document, kind_of, status_of
from graph.errors import FoedusError, NotFound

if TYPE_CHECKING:
    from graph.ingest import Outcome

Sent = Mapping[str, str]
_LOG: Final = logging.getLogger("foedus")
_WAITING: Final = 8
_REMEMBERED: Final = 200
_ENDING_SECONDS: Final = 30.0


@dataclass(slots=True)
class Job:
    """A batch, and how far it is."""

    id: str
    sent: Sequence[Sent]
    status: Literal["waiting", "running", "done"] = "waiting"
    outcomes: list[shapes.Outcome] = field(default_factory=list)
    failures: list[shapes.Failure] = field(default_factory=list)
    total: int = 0

    def shown(self) -> shapes.Job:
        """The job as JSON."""
        return {"id": self.id, "status": self.status, "total": self.total,
                "done": len(self.outcomes) + len(self.failures), "failed": len(self.failures),
                "outcomes": list(self.outcomes), "failures": list(self.failures)}


class Jobs:
    """The batches of one server; ``read`` takes in one article, ``folder`` keeps what is not done."""

    def __init__(self, read: Callable[[Sent], "Outcome"], folder: Path | None = None) -> None:
        self._read = read
        self._folder = folder
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._change = threading.Condition()
        self._ends = False
        self._worker: threading.Thread | None = None
        self._take_up()

    def accept(self, sent: Sequence[Sent]) -> Job:
        """Keep a batch and begin to read it; raises :class:`~api.problems.TooBusy` where too many wait already."""
        job = Job(f"job-{secrets.token_hex(8)}", sent, total=len(sent))
        with self._change:
            if sum(one.status == "waiting" for one in self._jobs.values()) >= _WAITING:
                raise TooBusy("too many batches are waiting to be read: try again in a while, or send fewer articles")
            if self._folder:
                self._folder.mkdir(parents=True, exist_ok=True)
                partial = self._file(job).with_suffix(".partial")
                partial.write_text(json.dumps(list(sent)), encoding="utf-8")
                partial.replace(self._file(job))
            self._add(job)
        return job

    def work_off(self, sent: Sequence[Sent]) -> Job:
        """Read a batch at once, and say what became of it."""
        job = Job("", sent, total=len(sent))
        self._run(job)
        return job

    def get(self, key: str) -> Job:
        """A job; raises :class:`~graph.errors.NotFound` where there is none of this id, or none any more."""
        with self._change:
            if key not in self._jobs:
                raise NotFound(f"there is no job {key[:80]}: the last {_REMEMBERED} since the server started are known")
            return self._jobs[key]

    def all(self) -> list[Job]:
        """The jobs that are known, the newest first."""
        with self._change:
            return list(reversed(self._jobs.values()))

    def close(self) -> None:
        """Stop after the article that is being read."""
        with self._change:
            self._ends = True
            self._change.notify_all()
        if self._worker:
            self._worker.join(_ENDING_SECONDS)

    def _take_up(self) -> None:
        """Go on with what was not done when the server stopped."""
        for file in sorted(self._folder.glob("job-*.json")) if self._folder and self._folder.is_dir() else ():
            sent = json.loads(file.read_text(encoding="utf-8"))
            with self._change:
                self._add(Job(file.stem, sent, total=len(sent)))

    def _add(self, job: Job) -> None:
        self._jobs[job.id] = job
        for old in [key for key, one in self._jobs.items() if one.status == "done"][:-_REMEMBERED]:
            del self._jobs[old]
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, daemon=True, name="foedus-jobs")
            self._worker.start()
        self._change.notify_all()

    def _work(self) -> None:
        while True:
            with self._change:
                waiting = [one for one in self._jobs.values() if one.status == "waiting"]
                if self._ends:
                    return
                if not waiting:
                    self._change.wait()
                    continue
            self._run(waiting[0])
            if waiting[0].status == "done" and self._folder:
                self._file(waiting[0]).unlink(missing_ok=True)

    def _run(self, job: Job) -> None:
        job.status = "running"
        for position, one in enumerate(job.sent):
            if self._ends:
                return
            try:
                self._take(job, one)
            except FoedusError as error:
                status = status_of(error)
                job.failures.append(_failure(position, status, DETAILS[500]) if status >= 500 else _failure(
                    position, status, str(error), kind=kind_of(error), field=getattr(error, "field", "")))
            except Exception as error:  # one article that cannot be read must not end the others
                _LOG.exception("unforeseen error in a batch", exc_info=error)
                job.failures.append(_failure(position, 500, DETAILS[500]))
        job.sent, job.status = (), "done"

    def _take(self, job: Job, one: Sent) -> None:
        from api.sending import shown

        job.outcomes.append(shown(self._read(one)))

    def _file(self, job: Job) -> Path:
        assert self._folder is not None
        return self._folder / f"{job.id}.json"


def _failure(position: int, status: int, detail: str, *, kind: str = "", field: str = "") -> shapes.Failure:
    return {"position": position, "problem": document(status, detail, kind=kind, field=field)}
