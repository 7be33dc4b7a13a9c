"""Read the catalog that ships with the app, and keep a checked copy for the next start."""

from __future__ import annotations

import contextlib
import hashlib
import tomllib
from typing import TYPE_CHECKING

from pydantic import ValidationError

from intake.catalog.parse import parse_catalog
from intake.domain.definitions import Catalog
from intake.errors import CatalogError

if TYPE_CHECKING:
    from pathlib import Path

COMPILED = "catalog-{digest}.json"
FORMAT = b"1"  # raise it when the same files are to be read differently


def read_catalog(resources: Path, cache: Path | None) -> Catalog:
    """Read the catalog: from the checked copy if the files are still the same.

    Args:
        resources: The folder that holds ``catalog`` and ``schema``.
        cache: A folder of this person's own for the checked copy, or None for no copy.

    Raises:
        CatalogError: A data file is wrong or cannot be read.
    """
    try:
        files = _files(resources)
    except OSError as error:
        raise CatalogError("catalog", "the data files cannot be read") from error
    if not files:
        raise CatalogError("catalog", "the data files are not there")
    if cache is None:
        return _parse(files)
    compiled = cache / COMPILED.format(digest=_digest(files))
    found = _read(compiled)
    if found is not None:
        return found
    catalog = _parse(files)
    _keep(catalog, compiled)
    return catalog


def _files(resources: Path) -> dict[str, bytes]:
    """Return all files that decide what the catalog says: the data and its schemas."""
    folders = (resources / "catalog", resources / "schema")
    paths = (path for folder in folders for path in folder.rglob("*.*") if path.is_file())
    return {path.relative_to(resources).as_posix(): path.read_bytes() for path in sorted(paths)}


def _parse(files: dict[str, bytes]) -> Catalog:
    tables = {
        name.removeprefix("catalog/"): _table(name, data)
        for name, data in files.items()
        if name.endswith(".toml")
    }
    return parse_catalog(tables)


def _table(name: str, data: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogError(name.removeprefix("catalog/"), str(error)) from error


def _digest(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256(FORMAT)
    for name, data in files.items():
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _read(compiled: Path) -> Catalog | None:
    """Return the checked copy, or None where there is none that can be trusted."""
    try:
        return Catalog.model_validate_json(compiled.read_bytes())
    except (OSError, ValidationError):
        return None


def _keep(catalog: Catalog, compiled: Path) -> None:
    """Keep a copy for the next start; without one the start is a little slower."""
    with contextlib.suppress(OSError):
        compiled.parent.mkdir(parents=True, exist_ok=True)
        for old in compiled.parent.glob(COMPILED.format(digest="*")):
            old.unlink()
        new = compiled.with_suffix(".new")
        new.write_text(catalog.model_dump_json(), "utf-8")
        new.replace(compiled)
