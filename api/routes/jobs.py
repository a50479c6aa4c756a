"""Jobs: batches of articles that are being read, and how far each is."""

from typing import Any

from flask import Blueprint

from api import payloads, shapes
from api.asking import Asked, Listed
from api.operations import gives, lists
from api.service import service
from graph.lookup.listing import cut

blueprint = Blueprint("jobs", __name__, url_prefix="/api/jobs")


@blueprint.get("")
@lists(shapes.Job)
def list_jobs(asked: Listed) -> Any:
    """The jobs that wait or are being read, and those that were done lately (FOEDUS_JOB_DAYS), the newest first."""
    page = cut(service().jobs.all(), lambda job: (job.id,), limit=asked.limit, cursor=asked.begins)
    return payloads.page(page, lambda job: job.shown())


@blueprint.get("/<key>")
@gives(shapes.Job)
def get_job(asked: Asked, key: str) -> Any:
    """How far a batch is: how many articles are done of how many, and what became of each."""
    return service().jobs.get(key).shown()
