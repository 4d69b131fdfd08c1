@echo off
rem Runs Youju on its pinned Node. Written for Windows and not yet verified there.
set "root=%~dp0"
if not exist "%root%node_modules\node\bin\node.exe" (
  echo Not installed yet: run npm ci in %root% 1>&2
  exit /b 3
)
if not defined NODE_COMPILE_CACHE set "NODE_COMPILE_CACHE=%root%.cache\node"
"%root%node_modules\node\bin\node.exe" "%root%src\main.ts" %*
