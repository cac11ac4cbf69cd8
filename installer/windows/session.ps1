# Closes Loket wherever it runs, or opens it again on the screen of whoever is signed in.
# The updater runs it as SYSTEM, before and after it replaces the program (updating.py).
param(
    [Parameter(Mandatory)][ValidateSet('stop', 'start')][string]$Order,
    [Parameter(Mandatory)][string]$Program,
    [Parameter(Mandatory)][string]$Desk,
    [Parameter(Mandatory)][string]$Kiosk
)
$ErrorActionPreference = 'Stop'
$mark = Join-Path $PSScriptRoot 'state\kiosk.txt'

function Get-Ours {
    $below = $Program.TrimEnd('\') + '\'
    @(Get-CimInstance Win32_Process | Where-Object {
        $_.ExecutablePath -and $_.ExecutablePath.StartsWith($below, 'OrdinalIgnoreCase')
    })
}

if ($Order -eq 'stop') {
    $ours = Get-Ours
    # Where nothing runs, a version before this one fell: the mark it left still counts.
    if ($ours.Count -gt 0) {
        $locked = @($ours | Where-Object { $_.CommandLine -match ' --kiosk(\s|$)' }).Count -gt 0
        if ($locked) { Set-Content $mark 'kiosk' } else { Remove-Item $mark -ErrorAction Ignore }
    }
    for ($second = 0; $second -lt 30; $second++) {
        $ours = Get-Ours
        if ($ours.Count -eq 0) { exit 0 }
        foreach ($one in $ours) { Stop-Process -Id $one.ProcessId -Force -ErrorAction Ignore }
        Start-Sleep -Seconds 1
    }
    exit 1
}
$name = if (Test-Path $mark) { $Kiosk } else { $Desk }
& (Join-Path $env:SystemRoot 'System32\schtasks.exe') /run /tn $name
exit $LASTEXITCODE
