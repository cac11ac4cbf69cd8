/* Stands in wine's place of net.exe and icacls.exe, which do nothing there: notes what it was
   asked, a line each, in C:\told.txt. A group that is asked about is not there yet. */
#include <windows.h>

int main(int count, char **words) {
  static char line[16384];
  DWORD written;
  (void)words;
  int length = WideCharToMultiByte(CP_UTF8, 0, GetCommandLineW(), -1, line, sizeof line - 1, 0, 0);
  line[length - 1] = '\n';
  HANDLE file = CreateFileW(L"C:\\told.txt", FILE_APPEND_DATA, FILE_SHARE_READ | FILE_SHARE_WRITE,
                            0, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, 0);
  WriteFile(file, line, length, &written, 0);
  CloseHandle(file);
  return count == 3 ? 2 : 0;
}
