@echo off
rem Gradient Lab on Windows: lab opens the window, lab test runs all tests, lab help lists the rest.
setlocal enabledelayedexpansion
set "ROOT=%~dp0"
where java >nul 2>nul || (echo lab: needs a JDK 17 or newer on the PATH. 1>&2 & exit /b 1)
where mvn >nul 2>nul || (echo lab: needs Maven on the PATH. 1>&2 & exit /b 1)
if "%~1"=="test" (
  cd /d "%ROOT%"
  call mvn -B -ntp verify %2 %3 %4 %5 %6 %7 %8 %9
  exit /b !errorlevel!
)
if "%~1"=="format" (
  cd /d "%ROOT%"
  call mvn -q -B -ntp spotless:apply
  exit /b !errorlevel!
)
rem Rebuild when a source is newer than the last build.
set "REBUILD="
if not exist "%ROOT%target\lab.stamp" set REBUILD=1
if not defined REBUILD (
  powershell -NoProfile -Command "$t=(Get-Item '%ROOT%target\lab.stamp').LastWriteTime; if ((Get-ChildItem -Recurse -File '%ROOT%src\main','%ROOT%pom.xml' | Where-Object LastWriteTime -gt $t | Select-Object -First 1)) { exit 1 }" || set REBUILD=1
)
if defined REBUILD (
  echo Building Gradient Lab... 1>&2
  pushd "%ROOT%"
  call mvn -q -B -ntp process-classes -Djacoco.skip=true -Dspotless.check.skip=true 1>&2 || (popd & exit /b 1)
  popd
  echo built> "%ROOT%target\lab.stamp"
)
if not defined OMP_NUM_THREADS (
  set /a OMP_NUM_THREADS=%NUMBER_OF_PROCESSORS%-1
  if !OMP_NUM_THREADS! lss 1 set OMP_NUM_THREADS=1
)
set "EXTRA="
for /f "tokens=3 delims=. " %%v in ('java -version 2^>^&1 ^| findstr /i version') do set "V=%%~v"
if !V! geq 22 set "EXTRA=--enable-native-access=ALL-UNNAMED"
java -Xmx2g -XX:+UseParallelGC !EXTRA! -Dorg.eclipse.deeplearning4j.helpers.disable=false -Dorg.bytedeco.javacpp.maxphysicalbytes=0 -Dorg.bytedeco.javacpp.maxbytes=0 -Dorg.slf4j.simpleLogger.defaultLogLevel=warn %LAB_JAVA_OPTS% -cp "%ROOT%target\classes;%ROOT%target\lib\*" gradientlab.app.Launcher %*
exit /b %errorlevel%
