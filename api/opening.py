"""Which store the settings mean: one in a folder here, or one behind a SPARQL endpoint."""

from api.settings import SettingError, Settings
from graph.errors import StoreError
from graph.store.interface import Store
from graph.store.places import quads_folder


def opened(settings: Settings, *, readonly: bool = False, new: bool = True) -> Store:
    """The store, for writing unless it is to be ``readonly``; one is made where there is none, if it may be ``new``.

    Raises :class:`~graph.errors.StoreError` where it cannot be opened, or where there is none yet.
    """
    if settings.store:
        from graph.store.endpoint import Addresses
        from graph.store.remote import RemoteStore

        return RemoteStore.open(Addresses(settings.store, settings.store_update, settings.store_graphs),
                                settings.store_credentials, data=settings.folder if settings.keep_text else None,
                                readonly=readonly)
    for name in ("store_update", "store_graphs", "store_credentials"):
        if getattr(settings, name):
            raise SettingError(f"FOEDUS_{name.upper()} goes with FOEDUS_STORE, which is empty: set both or neither")
    from graph.store.embedded import EmbeddedStore

    if (readonly or not new) and not exists(settings):
        raise StoreError(f"there is no store in {settings.folder} yet: `foedus ingest FILE` makes one; --data chooses "
                         f"another")
    return EmbeddedStore.open(settings.folder, readonly=readonly)


def exists(settings: Settings) -> bool:
    """Whether there is a store to be read, as far as can be told without asking."""
    return bool(settings.store) or quads_folder(settings.folder).is_dir()
