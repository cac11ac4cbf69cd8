; Loket's installer for Windows, compiled by makensis on Linux: installer/windows/build.py.
; VERSION, STAGE, SIZE_KB, OUT, SIGN and LICENCE are given on its command line.
;
; loket-<v>-setup.exe [/S] [/ACCOUNT=name]
; Ends with 0, 1 (given up by a person), 3 (Loket is running), 4 (installed from the MSI),
; 5 (the folder of data could not be closed to others), 6 (no 64-bit Windows 10 or newer).

Unicode true
Target amd64-unicode ; what was tried is what is shipped, and nothing is redirected
SetCompressor /SOLID lzma
ManifestSupportedOS Win10
ManifestDPIAware true
RequestExecutionLevel admin
Name "Loket"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Loket"
BrandingText "Loket ${VERSION}"
ShowInstDetails hide
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Loket"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Loket"
VIAddVersionKey "CompanyName" "Loket"
VIAddVersionKey "LegalCopyright" "MIT"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Loket"
!define OURS "Software\Loket"
!define LOGON "SOFTWARE\Microsoft\Windows\CurrentVersion\Authentication\LogonUI"

Var Account
Var Field
Var Trouble

!define MUI_ICON "${STAGE}/loket.ico"
!define MUI_UNICON "${STAGE}/loket.ico"
!define MUI_ABORTWARNING
Page custom AskAccount KeepAccount
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE $(Done)
!define MUI_FINISHPAGE_TEXT $(DoneText)
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

LangString Running ${LANG_INDONESIAN} "Loket sedang berjalan di komputer ini. Tutup Loket dulu, juga di akun Windows yang lain, lalu ulangi."
LangString Running ${LANG_ENGLISH} "Loket is running on this computer. Close it first, in other Windows accounts too, and try again."
LangString ByMsi ${LANG_INDONESIAN} "Loket sudah dipasang dari paket MSI. Hapus dulu paket itu; data Loket tetap ada."
LangString ByMsi ${LANG_ENGLISH} "Loket was installed from its MSI. Remove that one first; Loket's data stays."
LangString TooOld ${LANG_INDONESIAN} "Loket memerlukan Windows 10 atau 11 64-bit."
LangString TooOld ${LANG_ENGLISH} "Loket needs 64-bit Windows 10 or 11."
LangString NotClosed ${LANG_INDONESIAN} "Folder data Loket tidak dapat ditutup untuk akun lain. Loket belum boleh dipakai. Periksa nama akun, lalu ulangi pemasangan."
LangString NotClosed ${LANG_ENGLISH} "Loket's folder of data could not be closed to other accounts. Do not use Loket yet. Check the name of the account and install again."
LangString AskTitle ${LANG_INDONESIAN} "Siapa yang memakai Loket?"
LangString AskTitle ${LANG_ENGLISH} "Who uses Loket?"
LangString AskBelow ${LANG_INDONESIAN} "Akun Windows yang dipakai di loket"
LangString AskBelow ${LANG_ENGLISH} "The Windows account at the desk"
LangString AskText ${LANG_INDONESIAN} "Hanya akun ini dan anggota grup Loket yang dapat membuka data Loket di komputer ini. Akun lain dapat ditambahkan kemudian."
LangString AskText ${LANG_ENGLISH} "Only this account and members of the group Loket can open Loket's data on this computer. Others can be added later."
LangString Done ${LANG_INDONESIAN} "Loket sudah terpasang"
LangString Done ${LANG_ENGLISH} "Loket is installed"
LangString DoneText ${LANG_INDONESIAN} "Buka Loket dari menu Start atau dari desktop."
LangString DoneText ${LANG_ENGLISH} "Open Loket from the start menu or from the desktop."

; A program that runs cannot be opened for writing, whoever runs it.
!macro RefuseIfOpen FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
      SetErrorLevel 3
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro RefuseWhileRunning
  !insertmacro RefuseIfOpen "loket.exe"
  !insertmacro RefuseIfOpen "loket-cli.exe"
  !insertmacro RefuseIfOpen "python\pythonw.exe"
  !insertmacro RefuseIfOpen "python\python.exe"
!macroend

; What of an older version is not in this one must not stay behind.
!macro RemoveProgram
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\setup"
  RMDir /r "$INSTDIR\it"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\loket.exe"
  Delete "$INSTDIR\loket-cli.exe"
  Delete "$INSTDIR\loket.ico"
  Delete "$INSTDIR\installed.txt"
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 6
    Abort
  ${EndIf}
  ReadRegStr $0 HKLM "${OURS}" "InstalledBy"
  ${If} ${FileExists} "$INSTDIR\installed.txt"
  ${AndIf} $0 != "setup"
    MessageBox MB_OK|MB_ICONSTOP "$(ByMsi)" /SD IDOK
    SetErrorLevel 4
    Abort
  ${EndIf}
  !insertmacro RefuseWhileRunning
  ${GetParameters} $0
  ${GetOptions} $0 "/ACCOUNT=" $Account
FunctionEnd

; Proposed is who is signed in at this computer; whoever confirms as administrator may be another.
Function AskAccount
  ${If} $Account == ""
    ReadRegStr $Account HKLM "${LOGON}" "LastLoggedOnSAMUser"
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(AskTitle)" "$(AskBelow)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 40u "$(AskText)"
  Pop $0
  ${NSD_CreateText} 0 48u 100% 14u "$Account"
  Pop $Field
  nsDialogs::Show
FunctionEnd

Function KeepAccount
  ${NSD_GetText} $Field $Account
FunctionEnd

Section
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  SetOverwrite on
  File /r "${STAGE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  WriteRegStr HKLM "${OURS}" "InstalledBy" "setup"
  WriteRegStr HKLM "${OURS}" "Version" "${VERSION}"
  SetRegView 32 ; where the MSI looks for it
  WriteRegStr HKLM "${OURS}" "InstalledBy" "setup"
  SetRegView 64
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Loket"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\loket.ico"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "Loket"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1

  CreateShortCut "$SMPROGRAMS\Loket.lnk" "$INSTDIR\loket.exe" "" "$INSTDIR\loket.ico"
  CreateShortCut "$DESKTOP\Loket.lnk" "$INSTDIR\loket.exe" "" "$INSTDIR\loket.ico"

  nsExec::ExecToLog '"$INSTDIR\python\python.exe" -I "$INSTDIR\setup\on_site.py" install "$Account"'
  Pop $Trouble
  ${If} $Trouble != "0"
    MessageBox MB_OK|MB_ICONSTOP "$(NotClosed)" /SD IDOK
    SetErrorLevel 5
    Abort
  ${EndIf}
  ; Where it fails, new versions are installed by hand, as before.
  nsExec::ExecToLog '"$INSTDIR\python\python.exe" -I "$INSTDIR\setup\updating.py" install "$PROGRAMFILES64\LoketUpdater"'
  Pop $0
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  !insertmacro RefuseWhileRunning
FunctionEnd

; %ProgramData%\Loket stays: it holds what people were promised would be kept.
Section "Uninstall"
  nsExec::ExecToLog '"$INSTDIR\python\python.exe" -I "$INSTDIR\setup\updating.py" remove "$PROGRAMFILES64\LoketUpdater"'
  Pop $0
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Loket.lnk"
  Delete "$DESKTOP\Loket.lnk"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "${OURS}"
  SetRegView 32
  DeleteRegKey HKLM "${OURS}"
SectionEnd

!ifdef SIGN
!uninstfinalize '${SIGN} "%1"' = 0
!endif
