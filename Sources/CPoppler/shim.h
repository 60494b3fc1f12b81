#pragma once

#include <cairo.h>
#include <poppler.h>

// POPPLER_ERROR is a macro over a function call, which Swift does not see.
static inline gboolean sohoa_error_is_encrypted(const GError *error) {
    return g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
}

// Copies: GBytes outlives the caller's buffer, since poppler reads from it until it is closed.
static inline GBytes *sohoa_bytes_copy(const void *data, size_t size) {
    return g_bytes_new(data, size);
}

// g_object_unref takes any pointer; these keep the two kinds of object apart in Swift.
static inline void sohoa_document_unref(PopplerDocument *document) { g_object_unref(document); }
static inline void sohoa_page_unref(PopplerPage *page) { g_object_unref(page); }
