"""What every data file begins with."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictInt

from intake.domain.value import Value


class Ordered(Value):
    """A data file that has its place among its kind."""

    order: Annotated[StrictInt, Field(ge=1, description="Where it comes among its kind.")]
