@echo off
rem Starts Dyad, with the Java that was handed on with it; where none was, Java is found by JAVA_HOME, else on the PATH.
rem DYAD_JAVA_OPTS holds further options for it.
setlocal DisableDelayedExpansion

for %%d in ("%~dp0..") do set "DYAD_HOME=%%~fd"

set "DYAD_JAVA=%DYAD_HOME%\runtime\bin\java.exe"
if exist "%DYAD_JAVA%" goto found
if not defined JAVA_HOME goto path
set "DYAD_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%DYAD_JAVA%" goto found
>&2 echo dyad: JAVA_HOME is %JAVA_HOME%, where there is no bin\java.exe (expected: a Java of version 17 or later)
exit /b 70

:path
set "DYAD_JAVA="
for %%j in (java.exe) do set "DYAD_JAVA=%%~$PATH:j"
if defined DYAD_JAVA goto found
>&2 echo dyad: no Java found (expected: version 17 or later, by JAVA_HOME or on the PATH)
exit /b 70

:found
rem The version stands in a file beside bin\; asking Java itself takes longer than starting.
set "DYAD_VERSION="
for %%j in ("%DYAD_JAVA%") do set "DYAD_RELEASE=%%~dpj..\release"
if exist "%DYAD_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%u in ("%DYAD_RELEASE%") do if "%%u"=="JAVA_VERSION" set "DYAD_VERSION=%%~v"
if not defined DYAD_VERSION for /f "tokens=2,3" %%u in ('^""%DYAD_JAVA%" -version 2^>^&1^"') do if "%%u"=="version" set "DYAD_VERSION=%%~v"
set "DYAD_MAJOR=0"
for /f "delims=.-+" %%m in ("%DYAD_VERSION%") do set "DYAD_MAJOR=%%m"
if %DYAD_MAJOR% GEQ 17 goto run
>&2 echo dyad: "%DYAD_JAVA%" is Java %DYAD_VERSION% (expected: version 17 or later; set JAVA_HOME to one)
exit /b 70

:run
rem Dyad writes UTF-8: let the console read it so, and put its code page back afterwards.
set "DYAD_PAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "DYAD_PAGE=%%c"
chcp 65001 >nul
rem The program's classes, laid out by the build for a quick start, for its Java and this place alone; Java would crash on
rem a copy that was cut short.
set "DYAD_ARCHIVE="
set "DYAD_LABEL="
if exist "%DYAD_HOME%\lib\dyad.jsa.label" set /p DYAD_LABEL=<"%DYAD_HOME%\lib\dyad.jsa.label"
for %%a in ("%DYAD_HOME%\lib\dyad.jsa") do if "%%~za %DYAD_VERSION% %DYAD_HOME%"=="%DYAD_LABEL%" set DYAD_ARCHIVE="-XX:SharedArchiveFile=%%~fa"
"%DYAD_JAVA%" "@%DYAD_HOME%\lib\java.options" %DYAD_ARCHIVE% %DYAD_JAVA_OPTS% "-Ddyad.home=%DYAD_HOME%" -jar "%DYAD_HOME%\lib\dyad.jar" %*
set "DYAD_EXIT=%ERRORLEVEL%"
if defined DYAD_PAGE chcp %DYAD_PAGE% >nul
exit /b %DYAD_EXIT%
