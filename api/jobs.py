"""Batches of articles that are read while the client does something else.

A batch is written to disk before it is accepted, and its words go when it is done: what a server was asked for and had
not finished when it stopped, it finishes after its next start. To read an article twice changes nothing, so it simply
begins again. One batch is read at a time, article by article, and each is in the store as soon as it is read. Where the
store cannot be reached or written for a while, a batch waits for it. What became of a batch lies on disk for some days
after it is done, so that whoever sent it can still ask.
"""

import json
import logging
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from api import shapes
from api.problems import DETAILS, TooBusy, document, kind_of, status_of
from graph.errors import FoedusError, NotFound, QueryLimit, StoreError
from graph.store.places import write_lasting

if TYPE_CHECKING:
    from graph.ingest import Outcome

Sent = Mapping[str, str]
_LOG: Final = logging.getLogger("foedus")
_WAITING: Final = 8
_REMEMBERED: Final = 200
_ENDING_SECONDS: Final = 30.0
_PATIENCE: Final = 600.0
"""Seconds for which an article of a job is tried again where the store does not take it."""
_PAUSE: Final = 5.0
_DAY: Final = 86_400.0
_DONE: Final = ".done"


@dataclass(slots=True)
class Job:
    """A batch, and how far it is."""

    id: str
    sent: Sequence[Sent]
    status: Literal["waiting", "running", "done"] = "waiting"
    outcomes: list[shapes.Outcome] = field(default_factory=list)
    failures: list[shapes.Failure] = field(default_factory=list)
    total: int = 0
    finished: float = 0.0
    """When it was done, in seconds since 1970."""

    def shown(self) -> shapes.Job:
        """The job as JSON."""
        return {"id": self.id, "status": self.status, "total": self.total,
                "done": len(self.outcomes) + len(self.failures), "failed": len(self.failures),
                "outcomes": list(self.outcomes), "failures": list(self.failures)}


class Jobs:
    """The batches of one server; ``read`` takes in one article, ``folder`` keeps what is not done.

    It also keeps what became of those that are done, for so many days; for none, and where there is no folder, they are
    known until the server stops. Of more than 200 the oldest are forgotten.
    """

    def __init__(self, read: Callable[[Sent], "Outcome"], folder: Path | None = None, *, days: float = 0.0) -> None:
        self._read = read
        self._folder = folder
        self._seconds = days * _DAY
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._change = threading.Condition()
        self._ends = False
        self._worker: threading.Thread | None = None
        self._take_up()

    def accept(self, sent: Sequence[Sent]) -> Job:
        """Keep a batch and begin to read it.

        Raises :class:`~api.problems.TooBusy` where too many wait already, :class:`~graph.errors.StoreError` where it
        cannot be kept.
        """
        job = Job(f"job-{secrets.token_hex(8)}", sent, total=len(sent))
        with self._change:
            if sum(one.status == "waiting" for one in self._jobs.values()) >= _WAITING:
                raise TooBusy("too many batches are waiting to be read: try again in a while, or send fewer articles")
            if self._folder:
                try:
                    self._folder.mkdir(parents=True, exist_ok=True)
                    write_lasting(self._file(job), json.dumps(list(sent)))
                except OSError as error:
                    raise StoreError(f"the batch could not be kept ({error.strerror}), and nothing of it was read: "
                                     f"check the disk's free space, then send it again") from None
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
            self._forget()
            if key not in self._jobs:
                kept = f"of the last {self._seconds / _DAY:g} days" if self._seconds else "since the server started"
                raise NotFound(f"there is no job {key[:80]}: the last {_REMEMBERED} {kept} are known")
            return self._jobs[key]

    def all(self) -> list[Job]:
        """The jobs that are known, the newest first."""
        with self._change:
            self._forget()
            return list(reversed(self._jobs.values()))

    def close(self) -> None:
        """Stop after the article that is being read."""
        with self._change:
            self._ends = True
            self._change.notify_all()
        if self._worker:
            self._worker.join(_ENDING_SECONDS)

    def _take_up(self) -> None:
        """Go on with what was not done when the server stopped, and know what was."""
        for job in sorted(self._kept(), key=lambda one: one.finished):
            self._jobs[job.id] = job
            self._file(job).unlink(missing_ok=True)  # of a server that was killed just then
        with self._change:
            self._forget()
        for file in sorted(self._folder.glob("job-*.json")) if self._folder and self._folder.is_dir() else ():
            try:
                sent = json.loads(file.read_text(encoding="utf-8"))
            except ValueError as error:  # it must not keep the server from starting
                aside = file.replace(file.with_suffix(".damaged"))
                _LOG.error("a batch that was not done cannot be read and is left in %s: %s", aside, error)
                continue
            with self._change:
                self._add(Job(file.stem, sent, total=len(sent)))

    def _add(self, job: Job) -> None:
        self._jobs[job.id] = job
        self._forget()
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
            self._run(waiting[0], patience=_PATIENCE)
            if waiting[0].status == "done" and self._folder:
                self._keep(waiting[0])
                self._file(waiting[0]).unlink(missing_ok=True)

    def _run(self, job: Job, *, patience: float = 0.0) -> None:
        job.status = "running"
        for position, one in enumerate(job.sent):
            if self._ends:
                return
            try:
                self._take(job, one, time.monotonic() + patience)
            except FoedusError as error:
                if self._ends and job.id:  # it is begun again after the next start
                    return
                status = status_of(error)
                if status >= 500:
                    _LOG.warning("an article of a batch was not read: %s: %s", type(error).__name__, error)
                job.failures.append(_failure(position, status, DETAILS[500]) if status >= 500 else _failure(
                    position, status, str(error), kind=kind_of(error), field=getattr(error, "field", "")))
            except Exception as error:  # one article that cannot be read must not end the others
                _LOG.exception("unforeseen error in a batch", exc_info=error)
                job.failures.append(_failure(position, 500, DETAILS[500]))
        job.sent, job.finished, job.status = (), time.time(), "done"

    def _take(self, job: Job, one: Sent, deadline: float) -> None:
        from api.sending import shown

        while True:
            try:
                job.outcomes.append(shown(self._read(one)))
                return
            except (QueryLimit, StoreError) as error:
                with self._change:
                    if self._ends or time.monotonic() + _PAUSE > deadline:
                        raise
                    _LOG.warning("a batch waits for the store: %s", error)
                    self._change.wait(_PAUSE)

    def _forget(self) -> None:
        """Let go of the jobs that were done too long ago, or before too many others."""
        done = [one for one in self._jobs.values() if one.status == "done"]
        since = time.time() - self._seconds if self._seconds else 0.0
        for old in [one for number, one in enumerate(done, 1 + _REMEMBERED - len(done))
                    if number < 1 or one.finished < since]:
            del self._jobs[old.id]
            if self._folder:
                self._file(old, _DONE).unlink(missing_ok=True)

    def _keep(self, job: Job) -> None:
        """Write down what became of a job."""
        if self._seconds:
            try:
                write_lasting(self._file(job, _DONE), json.dumps({"finished": job.finished, "job": job.shown()}))
            except OSError as error:  # it is known until the server stops
                _LOG.warning("what became of %s could not be written down: %s", job.id, error)

    def _kept(self) -> Iterator[Job]:
        """The jobs of which it is written down what became of them."""
        for file in self._folder.glob(f"job-*{_DONE}") if self._folder and self._folder.is_dir() else ():
            try:
                written = json.loads(file.read_text(encoding="utf-8"))
                shown, finished = written["job"], float(written["finished"])
                yield Job(file.stem, (), "done", shown["outcomes"], shown["failures"], shown["total"], finished)
            except (OSError, ValueError, TypeError, KeyError) as error:  # it must not keep the server from starting
                _LOG.error("what became of a batch cannot be read and is forgotten: %s: %s", file, error)
                file.unlink(missing_ok=True)

    def _file(self, job: Job, suffix: str = ".json") -> Path:
        assert self._folder is not None
        return self._folder / f"{job.id}{suffix}"


def _failure(position: int, status: int, detail: str, *, kind: str = "", field: str = "") -> shapes.Failure:
    return {"position": position, "problem": document(status, detail, kind=kind, field=field)}
