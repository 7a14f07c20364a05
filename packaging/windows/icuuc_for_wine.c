/* For tests only: a stand-in for icuuc.dll, which Windows 10 has from version 1703 on, Wine 10 has not, and Qt's core
   library links. No converter can be opened, as for an encoding that nobody knows; Qt then has its own for UTF-8, UTF-16,
   UTF-32, Latin-1 and the system's, which is all that careercompare asks for. */
#include <stddef.h>
#include <stdint.h>

#define PUBLIC __declspec(dllexport)
#define NO_SUCH_CONVERTER 4 /* U_FILE_ACCESS_ERROR */

static void *refused(int32_t *error)
{
    if (error)
        *error = NO_SUCH_CONVERTER;
    return NULL;
}

/* Opening, and asking for names: there is nothing. */
PUBLIC void *ucnv_open(const char *name, int32_t *error) { return refused(error); }
PUBLIC const char *ucnv_getName(const void *converter, int32_t *error) { return refused(error); }
PUBLIC const char *ucnv_getStandardName(const char *name, const char *standard, int32_t *error) { return refused(error); }
PUBLIC const char *ucnv_getAvailableName(int32_t number) { return NULL; }
PUBLIC int32_t ucnv_countAvailable(void) { return 0; }

/* Never called without a converter, but the loader wants them. */
PUBLIC void ucnv_close(void *converter) {}
PUBLIC void ucnv_reset(void *converter) {}
PUBLIC int8_t ucnv_getMaxCharSize(const void *converter) { return 1; }
PUBLIC int32_t ucnv_toUCountPending(const void *converter, int32_t *error) { refused(error); return 0; }
PUBLIC int32_t ucnv_fromUCountPending(const void *converter, int32_t *error) { refused(error); return 0; }
PUBLIC void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
PUBLIC void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
PUBLIC void ucnv_cbToUWriteUChars(void) {}
PUBLIC void ucnv_cbFromUWriteUChars(void) {}
PUBLIC void ucnv_setToUCallBack(void) {}
PUBLIC void ucnv_setFromUCallBack(void) {}

PUBLIC void ucnv_getToUCallBack(const void *converter, void **action, const void **context)
{
    *action = NULL;
    *context = NULL;
}

PUBLIC void ucnv_getFromUCallBack(const void *converter, void **action, const void **context)
{
    *action = NULL;
    *context = NULL;
}

PUBLIC void ucnv_toUnicode(void *converter, uint16_t **to, const uint16_t *to_end, const char **from, const char *from_end,
                           int32_t *offsets, int8_t flush, int32_t *error)
{
    refused(error);
}

PUBLIC void ucnv_fromUnicode(void *converter, char **to, const char *to_end, const uint16_t **from, const uint16_t *from_end,
                             int32_t *offsets, int8_t flush, int32_t *error)
{
    refused(error);
}
