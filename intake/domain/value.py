"""The frozen base of every domain value, and what many hold: a percent."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StrictInt

Percent = Annotated[StrictInt, Field(ge=0, le=100)]


class Value(BaseModel):
    """A value: built whole or refused, never changed afterwards."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, allow_inf_nan=False
    )

    def changed(self, **changes: object) -> Self:
        """Return a value with these fields replaced, checked like a new one."""
        return type(self).model_validate({**dict(self), **changes})
