"""The solver: a model in whole numbers, solved by HiGHS in a guarded process of its own."""

from registration.allotting.solver.machine import Found
from registration.allotting.solver.machine import SolverStopped
from registration.allotting.solver.machine import solve
from registration.allotting.solver.model import Model

__all__ = ["Found", "Model", "SolverStopped", "solve"]
