<#
.SYNOPSIS
Makes this computer a desk that starts into Loket, or takes that back.
.DESCRIPTION
Assigned access is set through the bridge to mobile device management, which only SYSTEM may
speak to: run it as SYSTEM (a scheduled task, a start-up script of Group Policy, Intune).
.EXAMPLE
powershell -ExecutionPolicy AllSigned -File assigned-access.ps1
.EXAMPLE
powershell -ExecutionPolicy AllSigned -File assigned-access.ps1 -Remove
#>
[CmdletBinding()]
param(
    [string] $File = "",
    [switch] $Remove
)
$ErrorActionPreference = "Stop"
Set-StrictMode -Version 3

if ([Security.Principal.WindowsIdentity]::GetCurrent().User.Value -ne "S-1-5-18") {
    throw "Only SYSTEM may set assigned access; docs/windows-it.md names three ways to run this as SYSTEM."
}
if (-not $File) {
    $name = if ([Environment]::OSVersion.Version.Build -ge 22000) { "assigned-access.xml" } else { "assigned-access-windows10.xml" }
    $File = Join-Path $PSScriptRoot $name
}
$bridge = Get-CimInstance -Namespace "root\cimv2\mdm\dmmap" -ClassName "MDM_AssignedAccess"
if ($Remove) {
    $bridge.Configuration = $null
} else {
    $text = [IO.File]::ReadAllText($File)
    [void] [xml] $text # what is not well-formed is refused here, with its line
    $bridge.Configuration = [Net.WebUtility]::HtmlEncode($text)
}
Set-CimInstance -CimInstance $bridge
Write-Output "Done. It takes effect at the next start of Windows."
