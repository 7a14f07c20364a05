; The Windows installer: for one user without administrator's rights, or for all users with them.
;   makensis -DVERSION=… -DBUNDLE=folder -DAPP_ICON=file -DDOCUMENT_ICON=file -DLICENCE=file -DOUTFILE=file
;       [-DFAST] [-DSIGN=command] installer.nsi                  (packaging/windows_installers.py does it)
; Silent: setup.exe /S [/AllUsers | /CurrentUser] [/D=C:\folder], /D last and without quotes. An installed version is
; replaced in place. Exit codes: 0 done, 1 cancelled, 2 not for this Windows, 3 the app is running, 4 no right to install
; for all users.
Unicode true
; A 64-bit installer of a 64-bit app.
Target amd64-unicode
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  ; As much as the whole app, so that what is said twice is packed once.
  SetCompressorDictSize 128
!endif

; Files get the time at which they are installed: the same app makes the same installer.
SetDateSave off

; NSIS looks for files as the system does that it runs on.
!ifdef NSIS_WIN32_MAKENSIS
  !define SEPARATOR "\"
!else
  !define SEPARATOR "/"
!endif
!define NAME "careercompare"
!define MAKER "The careercompare authors"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

Name "${NAME}"
OutFile "${OUTFILE}"
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "${MAKER}"
VIAddVersionKey "LegalCopyright" "MIT licence"
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${APP_ICON}"
!define MUI_UNICON "${APP_ICON}"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\careercompare.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be replaced: say so before anything is changed.
!macro RefuseWhileOpen PROGRAM VERB
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NAME} is running. Close it, then ${VERB} it again." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend
!macro RefuseWhileRunning VERB
  !insertmacro RefuseWhileOpen "careercompare.exe" "${VERB}"
  !insertmacro RefuseWhileOpen "careercompare-cli.exe" "${VERB}"
!macroend

!macro OwnFiles SUFFIX CLASS WORDS
  WriteRegStr SHCTX "Software\Classes\${SUFFIX}" "" "${CLASS}"
  WriteRegStr SHCTX "Software\Classes\${SUFFIX}\OpenWithProgids" "${CLASS}" ""
  WriteRegStr SHCTX "Software\Classes\${CLASS}" "" "${WORDS}"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\document.ico,0"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\careercompare.exe" "%1"'
!macroend

!macro DisownFiles SUFFIX CLASS
  ReadRegStr $0 SHCTX "Software\Classes\${SUFFIX}" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue SHCTX "Software\Classes\${SUFFIX}" ""
  ${EndIf}
  DeleteRegValue SHCTX "Software\Classes\${SUFFIX}\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${SUFFIX}"
  DeleteRegKey SHCTX "Software\Classes\${CLASS}"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${NAME} needs 64-bit Windows 10 or later." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  ; MultiUser would ask, and a silent installation would wait for an answer for ever.
  ${If} ${Silent}
    UserInfo::GetAccountType
    Pop $1
    ${GetParameters} $0
    ${GetOptions} $0 "/AllUsers" $2
    ${IfNot} ${Errors}
    ${AndIf} $1 != "Admin"
      SetErrorLevel 4
      Quit
    ${EndIf}
    ClearErrors
  ${EndIf}
  ; What /D said, which MultiUser would forget.
  StrCpy $0 $INSTDIR
  !insertmacro MULTIUSER_INIT
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "${NAME}"
  !insertmacro RefuseWhileRunning "install"
  SetOutPath "$INSTDIR"
  ; Nothing of an older version may stay among the new one's modules.
  RMDir /r "$INSTDIR\_internal"
  File /r "${BUNDLE}${SEPARATOR}*.*"
  File "/oname=document.ico" "${DOCUMENT_ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\careercompare.exe"
  !insertmacro OwnFiles ".careercompare" "careercompare.Comparison" "Career comparison"
  !insertmacro OwnFiles ".ccpack" "careercompare.Pack" "Pack of careers"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${MAKER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\careercompare.exe,0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "URLInfoAbout" "https://careercompare.github.io/"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

; Takes what was installed and nothing else: comparisons, catalogues and settings lie in the user's own folders, and a
; folder that somebody chose for the app may hold more than the app.
Section "Uninstall"
  !insertmacro RefuseWhileRunning "remove"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\careercompare.exe"
  Delete "$INSTDIR\careercompare-cli.exe"
  Delete "$INSTDIR\document.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro DisownFiles ".careercompare" "careercompare.Comparison"
  !insertmacro DisownFiles ".ccpack" "careercompare.Pack"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ${RefreshShellIcons}
SectionEnd
