#pragma once

#include <cairo.h>
#include <poppler.h>

// POPPLER_ERROR is a macro over a function call, which Swift does not see.
static inline gboolean sohoa_error_is_encrypted(const GError *error) {
    return g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
}

// Through a stream: poppler_document_new_from_bytes of 22.12 crashes on a wrong password. The bytes
// are copied, since poppler reads from them until it is closed.
static inline PopplerDocument *sohoa_document_open(
    const void *data, size_t size, const char *password, GError **error
) {
    GBytes *bytes = g_bytes_new(data, size);
    GInputStream *stream = g_memory_input_stream_new_from_bytes(bytes);
    g_bytes_unref(bytes);
    PopplerDocument *document =
        poppler_document_new_from_stream(stream, (goffset)size, password, NULL, error);
    g_object_unref(stream);
    return document;
}

// g_object_unref takes any pointer; these keep the two kinds of object apart in Swift.
static inline void sohoa_document_unref(PopplerDocument *document) { g_object_unref(document); }
static inline void sohoa_page_unref(PopplerPage *page) { g_object_unref(page); }

// poppler-glib gives its messages to g_log, one handler a process. G_LOG_LEVEL_MASK is a macro with a
// cast, which Swift does not see.
static inline void sohoa_poppler_messages_to(GLogFunc function) {
    g_log_set_handler("Poppler", G_LOG_LEVEL_MASK, function, NULL);
}
