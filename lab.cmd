@echo off
rem Gradient Lab on Windows: lab opens the window, lab test runs all tests, lab help lists the rest.
rem No delayed expansion: it would eat the exclamation marks of a path. No brackets round what expands a path.
setlocal disabledelayedexpansion
set "ROOT=%~dp0"
where java >nul 2>nul || (echo lab: needs a JDK 17 or newer on the PATH. 1>&2 & exit /b 1)
if "%~1"=="test" goto test
if "%~1"=="format" goto format

rem Rebuild when a source is newer than the last build; nothing is written when there is nothing to build.
if not exist "%ROOT%target\lab.stamp" goto build
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath ($env:ROOT+'target\lab.stamp')).LastWriteTime; if (Get-ChildItem -Recurse -File -LiteralPath ($env:ROOT+'src\main'),($env:ROOT+'pom.xml') | Where-Object LastWriteTime -gt $t | Select-Object -First 1) { exit 1 }" && goto run

:build
call :maven || exit /b 1
if not exist "%ROOT%target" mkdir "%ROOT%target" 2>nul
set "LOG=%ROOT%target\lab.log"
(echo building> "%LOG%") 2>nul || goto locked
echo Building Gradient Lab (the first time downloads about 250 MB of libraries)... 1>&2
pushd "%ROOT%"
call mvn -q -B -ntp process-classes -Dspotless.check.skip=true >target\lab.log 2>&1
if errorlevel 1 goto failed
echo built> target\lab.stamp
popd
goto run

:failed
popd
findstr /i /c:"could not transfer" /c:"could not resolve" /c:"could not be resolved" /c:"unknown host" "%LOG%" >nul
if errorlevel 1 goto broken
echo lab: the libraries could not be downloaded: the first start needs the network. Connect once and start again, or copy the folder .m2 of your user folder from a computer on which the lab has started. 1>&2
goto words
:broken
echo lab: the build failed: 1>&2
findstr /c:"[ERROR]" "%LOG%" 1>&2
:words
echo lab: Maven's own words are in "%LOG%" 1>&2
exit /b 1

:locked
echo lab: has to be built, but you may not write in "%ROOT%". Let somebody who may run 'lab help' there once, or copy the folder to where you may. 1>&2
exit /b 1

:run
rem A semicolon separates the entries of a class path: a folder whose name has one is reached through a junction without.
set "FROM=%ROOT%"
if "%ROOT:;=%"=="%ROOT%" goto linked
set "FROM=%LOCALAPPDATA%\GradientLab\program\"
if not exist "%LOCALAPPDATA%\GradientLab" mkdir "%LOCALAPPDATA%\GradientLab"
if exist "%FROM%" rmdir "%LOCALAPPDATA%\GradientLab\program"
mklink /j "%LOCALAPPDATA%\GradientLab\program" "%ROOT%." >nul || exit /b 1
:linked
if defined OMP_NUM_THREADS goto threads
set /a OMP_NUM_THREADS=%NUMBER_OF_PROCESSORS%-1
if %OMP_NUM_THREADS% lss 1 set OMP_NUM_THREADS=1
:threads
set "EXTRA="
set "V=17"
for /f "tokens=3 delims=. " %%v in ('java -version 2^>^&1 ^| findstr /i version') do set "V=%%~v"
if %V% geq 22 set "EXTRA=--enable-native-access=ALL-UNNAMED"
if %V% geq 24 set "EXTRA=%EXTRA% --sun-misc-unsafe-memory-access=allow"
java @"%FROM%target\classes\gradientlab\app\java.options" %EXTRA% %LAB_JAVA_OPTS% -cp "%FROM%target\classes;%FROM%target\lib\*" gradientlab.app.Launcher %*
exit /b %errorlevel%

:test
call :maven || exit /b 1
cd /d "%ROOT%"
call mvn -B -ntp verify %2 %3 %4 %5 %6 %7 %8 %9
exit /b %errorlevel%

:format
call :maven || exit /b 1
cd /d "%ROOT%"
call mvn -q -B -ntp spotless:apply
exit /b %errorlevel%

:maven
where mvn >nul 2>nul && exit /b 0
echo lab: needs Maven on the PATH. 1>&2
exit /b 1
