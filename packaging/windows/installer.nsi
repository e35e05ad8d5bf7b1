; Installs the program for one person, without administrator rights. Compiled by for_windows.py, which defines VERSION,
; PAYLOAD (the built folder), OUTPUT, ICON, SIDE_PICTURE, KILOBYTES, PUBLISHER, SIGNING where there is an identity, and
; TARGET where the installer itself is not to be a program of 32 bits.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh

!define TITLE "Import Assistant"
!define PROGRAM "import-assistant"
!define CONSOLE_PROGRAM "import-assistant-cli"
!define CARD "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define OPENER "Software\Classes\Applications\${PROGRAM}.exe"
; Where the program keeps journal, drafts, settings and logs (contracts.md, section 3).
!define DATA "$LOCALAPPDATA\${PROGRAM}"

Name "${TITLE}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "${CARD}" "InstallLocation"
ManifestDPIAware true
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "${TITLE} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${TITLE} for Bitrix24"
VIAddVersionKey /LANG=0 "FileDescription" "Installer of ${TITLE} for Bitrix24"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"

!ifdef SIGNING
  !uninstfinalize '${SIGNING} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_ALLLANGUAGES
; Asked once: a newer version and the uninstaller speak the language that was chosen.
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${CARD}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE_PICTURE}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.DataPage un.DataPageLeave
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"

LangString RUNNING ${LANG_ENGLISH} "${TITLE} is open. Close it, then press Retry."
LangString RUNNING ${LANG_RUSSIAN} "Программа открыта. Закройте её и нажмите «Повторить»."
LangString DATA_TITLE ${LANG_ENGLISH} "What happens to your data?"
LangString DATA_TITLE ${LANG_RUSSIAN} "Что делать с вашими данными?"
LangString DATA_TEXT ${LANG_ENGLISH} "The history of your imports makes it possible to take them back and to recognise rows that were imported before. Records in Bitrix24 are not touched either way."
LangString DATA_TEXT ${LANG_RUSSIAN} "По истории импортов их можно отменить, а строки, загруженные раньше, узнаются. Записи в Битрикс24 в любом случае не изменятся."
LangString DATA_BOX ${LANG_ENGLISH} "Remove history, drafts, settings and saved portal addresses as well"
LangString DATA_BOX ${LANG_RUSSIAN} "Удалить также историю, черновики, настройки и сохранённые адреса порталов"

Var RemoveData
Var DataBox

; Waits until nobody uses the program any more: Windows lets nobody replace a file in use.
!macro WAIT_UNTIL_CLOSED
  wait_until_closed:
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY wait_until_closed
      SetErrorLevel 1
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Takes out what an installation put there, and nothing else: the folder may hold files of the person.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\${PROGRAM}.exe"
  Delete "$INSTDIR\${CONSOLE_PROGRAM}.exe"
  Delete "$INSTDIR\CHANGELOG.md"
  Delete "$INSTDIR\uninstall.exe"
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  !cd "${PAYLOAD}"
  File /r *
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${PROGRAM}.exe"

  WriteRegStr HKCU "${CARD}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${CARD}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${CARD}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr HKCU "${CARD}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${CARD}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${CARD}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${CARD}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${CARD}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${CARD}" "NoModify" 1
  WriteRegDWORD HKCU "${CARD}" "NoRepair" 1

  ; "Open with" offers the program; what opens spreadsheets by default stays as it is.
  WriteRegStr HKCU "${OPENER}" "FriendlyAppName" "${TITLE}"
  WriteRegStr HKCU "${OPENER}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" --open "%1"'
  WriteRegStr HKCU "${OPENER}\SupportedTypes" ".xlsx" ""
  WriteRegStr HKCU "${OPENER}\SupportedTypes" ".xls" ""
  WriteRegStr HKCU "${OPENER}\SupportedTypes" ".xlsb" ""
  WriteRegStr HKCU "${OPENER}\SupportedTypes" ".ods" ""
  WriteRegStr HKCU "${OPENER}\SupportedTypes" ".csv" ""
  WriteRegStr HKCU "${OPENER}\SupportedTypes" ".tsv" ""
SectionEnd

; The answer is "keep" unless somebody ticks the box, or says /DATA=remove in a silent uninstallation.
Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
  StrCpy $RemoveData 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DATA=" $1
  ${If} $1 == "remove"
    StrCpy $RemoveData 1
  ${EndIf}
FunctionEnd

Function un.DataPage
  !insertmacro MUI_HEADER_TEXT "$(DATA_TITLE)" ""
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 40u "$(DATA_TEXT)"
  Pop $0
  ${NSD_CreateCheckbox} 0 48u 100% 12u "$(DATA_BOX)"
  Pop $DataBox
  ${NSD_SetState} $DataBox $RemoveData
  nsDialogs::Show
FunctionEnd

Function un.DataPageLeave
  ${NSD_GetState} $DataBox $RemoveData
FunctionEnd

Section "un.Program"
  !insertmacro WAIT_UNTIL_CLOSED
  ${If} $RemoveData == 1
    ; The addresses lie in the Credential Manager; the program alone knows under which names.
    nsExec::Exec '"$INSTDIR\${CONSOLE_PROGRAM}.exe" forget-connections'
    Pop $0
    RMDir /r "${DATA}"
  ${EndIf}
  !insertmacro REMOVE_PROGRAM
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegKey HKCU "${CARD}"
  DeleteRegKey HKCU "${OPENER}"
SectionEnd
