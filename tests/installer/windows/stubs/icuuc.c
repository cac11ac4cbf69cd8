/* Windows has an icuuc.dll of its own, wine has none. Qt asks it only for rare encodings: here
   every converter fails to open, as it would for an unknown name. For tests under wine alone. */
#define KIND(name) __declspec(dllexport) void name(void) {}
#define NOTHING(name) __declspec(dllexport) void *name(void) { return 0; }

KIND(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
KIND(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_close)
NOTHING(ucnv_reset)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_countAvailable)
NOTHING(ucnv_fromUnicode)

__declspec(dllexport) void *ucnv_open(const char *name, int *error) {
  (void)name;
  *error = 4; /* U_FILE_ACCESS_ERROR */
  return 0;
}
