@echo off
rem Everything a newcomer needs to know, on Windows. It sets up what is missing, once, then runs.
rem   previsit               the window
rem   previsit test [...]    every gate, then the tests (the rest goes to pytest)
rem   previsit bench [...]   the measurements
rem   previsit COMMAND ...   the command line
setlocal
set "HERE=%~dp0"
set "UV_PYTHON_DOWNLOADS=never"
set "PIP_DISABLE_PIP_VERSION_CHECK=1"
set "SYSTEM_PYTHON=py -3"
where py >nul 2>nul || set "SYSTEM_PYTHON=python"
%SYSTEM_PYTHON% -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))" 2>nul
if errorlevel 1 (
  echo Previsit needs Python, version 3.11 to 3.14, and did not find it. Get it from python.org. 1>&2
  exit /b 2
)
fc /b "%HERE%.ci\uv.txt" "%HERE%.tools\uv.txt" >nul 2>nul
if errorlevel 1 (
  echo Setting up Previsit. This happens once, needs the internet, and takes a minute or two. 1>&2
  %SYSTEM_PYTHON% -m pip install -q --upgrade --target "%HERE%.tools" --require-hashes -r "%HERE%.ci\uv.txt" || goto unreachable
  copy /y "%HERE%.ci\uv.txt" "%HERE%.tools\uv.txt" >nul
)
set "NEEDS=run"
set "GROUPS=--no-dev"
if "%~1"=="test" set "NEEDS=test"
if "%~1"=="bench" set "NEEDS=test"
if "%NEEDS%"=="test" set "GROUPS="
set "VENV=%HERE%.venv"
set "PYTHON=%VENV%\Scripts\python.exe"
fc /b "%HERE%uv.lock" "%VENV%\set-up-to-%NEEDS%" >nul 2>nul
if not errorlevel 1 goto ready
set "PYTHONPATH=%HERE%.tools"
if not exist "%PYTHON%" %SYSTEM_PYTHON% -m uv venv -q "%VENV%" || goto unreachable
%SYSTEM_PYTHON% -m uv export -q --frozen --project "%HERE%." %GROUPS% -o "%HERE%.tools\packages-to-%NEEDS%.txt" >nul || goto unreachable
%SYSTEM_PYTHON% -m uv pip sync --require-hashes --python "%PYTHON%" "%HERE%.tools\packages-to-%NEEDS%.txt" || goto unreachable
set "PYTHONPATH="
copy /y "%HERE%uv.lock" "%VENV%\set-up-to-run" >nul
if "%NEEDS%"=="test" copy /y "%HERE%uv.lock" "%VENV%\set-up-to-test" >nul
:ready
if "%~1"=="test" goto gates
if "%~1"=="bench" goto bench
"%PYTHON%" "%HERE%main.py" %*
exit /b %errorlevel%
:gates
cd /d "%HERE%"
for /f "tokens=1,*" %%a in ("%*") do set "REST=%%b"
"%PYTHON%" .ci\gates.py %REST%
exit /b %errorlevel%
:bench
cd /d "%HERE%"
for /f "tokens=1,*" %%a in ("%*") do set "REST=%%b"
"%PYTHON%" -m tests.bench %REST%
exit /b %errorlevel%
:unreachable
echo The parts Previsit is made of could not be fetched. Is the internet reachable? Then start again. 1>&2
exit /b 2
