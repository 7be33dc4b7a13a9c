from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {"PySide6", "apsw", "nacl", "pikepdf", "pydantic", "pypdfium2", "PIL", "reportlab"}


def after(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh Python that knows the project and nothing of these tests."""
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"
    command = [sys.executable, "-I", "-c", start]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_start_imports_nothing_heavy():
    done = after("import main; print(*sys.modules)")
    assert "intake.offline" in done.stdout.split()
    assert HEAVY.isdisjoint(done.stdout.split())


def test_the_network_is_refused_before_anything_else_runs():
    fake = "sys.modules['intake.commandline'] = types.ModuleType('fake', '')"
    reach = "sys.modules['intake.commandline'].run = lambda words, _: socket.socket()"
    done = after(f"import main, socket, types; {fake}; {reach}; main.main(['status', 'a'])")
    assert "NetworkRefusedError" in done.stderr


def test_control_without_the_start_a_socket_can_be_made():
    done = after("import socket; socket.socket().close(); print('reached')")
    assert done.stdout == "reached\n"


def test_a_command_goes_to_the_command_line_and_the_rest_to_the_window():
    fakes = (
        "import main, types\n"
        "for name in ('ui.app', 'intake.commandline'):\n"
        "    fake = sys.modules[name] = types.ModuleType(name)\n"
        "    fake.run = lambda words, place, name=name: print(name, words, place.name)\n"
        "for words in ([], ['open', 'a'], ['status', 'a']):\n"
        "    main.main(words)\n"
    )
    done = after(f"exec({fakes!r})")
    assert done.stdout.splitlines() == [
        "ui.app [] resources",
        "ui.app ['open', 'a'] resources",
        "intake.commandline ['status', 'a'] resources",
    ]
