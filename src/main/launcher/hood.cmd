@echo off
rem Starts hood with the Java in JAVA_HOME, else with the one on the PATH. JAVA_OPTS and HOOD_OPTS go to Java.
rem With lib\hood-<version>.jsa or .aot, which "hood archive" makes, it starts faster.
setlocal
for %%I in ("%~dp0..") do set "HOOD_HOME=%%~fI"
set "HOOD_JAVA="
if defined JAVA_HOME set "HOOD_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%I in (java.exe) do set "HOOD_JAVA=%%~$PATH:I"
if not defined HOOD_JAVA goto none
if not exist "%HOOD_JAVA%" goto none

set "HOOD_FAST="
set "HOOD_VERSION="
set "HOOD_FEATURE="
for %%I in ("%HOOD_JAVA%\..\..") do set "HOOD_JDK=%%~fI"
if exist "%HOOD_JDK%\release" for /f "usebackq tokens=1,* delims==" %%A in ("%HOOD_JDK%\release") do if "%%A"=="JAVA_VERSION" set "HOOD_VERSION=%%~B"
if defined HOOD_VERSION for /f "delims=.-+" %%A in ("%HOOD_VERSION%") do set "HOOD_FEATURE=%%A"
if not defined HOOD_FEATURE goto run
if %HOOD_FEATURE% LSS 17 goto old

rem an archive that does not fit Java passes over, and says nothing; one that was cut off would break it
if "%~1"=="archive" goto run
if "%~1"=="--version" goto run
if "%~1"=="--help" goto run
set "HOOD_ARCHIVE=%HOOD_HOME%\lib\hood-%HOOD_VERSION%.jsa"
if %HOOD_FEATURE% GEQ 24 set "HOOD_ARCHIVE=%HOOD_HOME%\lib\hood-%HOOD_VERSION%.aot"
if not exist "%HOOD_ARCHIVE%" goto run
if not exist "%HOOD_ARCHIVE%.size" goto run
set "HOOD_SIZE="
set /p HOOD_SIZE=<"%HOOD_ARCHIVE%.size"
for %%I in ("%HOOD_ARCHIVE%") do if not "%%~zI"=="%HOOD_SIZE%" goto run
if %HOOD_FEATURE% GEQ 24 set HOOD_FAST="-XX:AOTCache=%HOOD_ARCHIVE%" -Xlog:cds*=off -Xlog:aot*=off
if %HOOD_FEATURE% LSS 24 set HOOD_FAST="-XX:SharedArchiveFile=%HOOD_ARCHIVE%" -Xlog:cds*=off

:run
"%HOOD_JAVA%" -XX:-UsePerfData %HOOD_FAST% %JAVA_OPTS% %HOOD_OPTS% -jar "%HOOD_HOME%\lib\hood.jar" %*
exit /b %ERRORLEVEL%

:none
echo hood: no Java found: install Java 17 or later, or set JAVA_HOME to its folder 1>&2
exit /b 2

:old
echo hood: %HOOD_JAVA% is Java %HOOD_VERSION%; Java 17 or later is needed 1>&2
exit /b 2
