#pragma once

#include <dlfcn.h>
#include <stdarg.h>

#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

// leptonica's `Pix` is a public struct up to 1.82 and opaque from 1.83 on, so that the same C
// function has two Swift types. Every function that takes or gives a Pix is therefore reached
// through a type that is opaque with both.
typedef struct SohoaPix SohoaPix;

// A typed null for the out-parameters and regions that nobody here asks for would be spelled
// differently with each header; these wrappers leave them out.

static inline SohoaPix *sohoa_pix_create(int width, int height, int depth) {
    return (SohoaPix *)pixCreate(width, height, depth);
}

static inline void sohoa_pix_destroy(SohoaPix *pix) {
    PIX *owned = (PIX *)pix;
    pixDestroy(&owned);
}

static inline int sohoa_pix_width(SohoaPix *pix) { return pixGetWidth((PIX *)pix); }
static inline int sohoa_pix_height(SohoaPix *pix) { return pixGetHeight((PIX *)pix); }
static inline int sohoa_pix_depth(SohoaPix *pix) { return pixGetDepth((PIX *)pix); }
static inline int sohoa_pix_samples(SohoaPix *pix) { return pixGetSpp((PIX *)pix); }
static inline int sohoa_pix_words_per_line(SohoaPix *pix) { return pixGetWpl((PIX *)pix); }
static inline int sohoa_pix_x_resolution(SohoaPix *pix) { return pixGetXRes((PIX *)pix); }
static inline int sohoa_pix_y_resolution(SohoaPix *pix) { return pixGetYRes((PIX *)pix); }
static inline uint32_t *sohoa_pix_data(SohoaPix *pix) { return pixGetData((PIX *)pix); }

static inline int sohoa_pix_has_colormap(SohoaPix *pix) {
    return pixGetColormap((PIX *)pix) != NULL;
}

static inline void sohoa_pix_set_resolution(SohoaPix *pix, int x, int y) {
    pixSetResolution((PIX *)pix, x, y);
}

// Words hold their bytes most significant first whatever the machine; this makes them memory order.
static inline int sohoa_pix_endian_byte_swap(SohoaPix *pix) {
    return pixEndianByteSwap((PIX *)pix);
}

// The bits between the last column and the end of the word are undefined until set.
static inline int sohoa_pix_clear_pad_bits(SohoaPix *pix) { return pixSetPadBits((PIX *)pix, 0); }

// Decoders: always from memory and always by a type that was sniffed before, because pixRead goes
// by what it finds and some formats name other files.

static inline SohoaPix *sohoa_pix_read_png(const uint8_t *data, size_t size) {
    return (SohoaPix *)pixReadMemPng(data, size);
}

// libjpeg's warnings (stray bytes between markers) are no reason to refuse a photograph; whether
// the file ends early is looked at before.
static inline SohoaPix *sohoa_pix_read_jpeg(const uint8_t *data, size_t size, int reduction,
                                            int *warnings) {
    return (SohoaPix *)pixReadMemJpeg(data, size, 0, reduction, warnings,
                                      L_JPEG_CONTINUE_WITH_BAD_DATA);
}

static inline SohoaPix *sohoa_pix_read_pnm(const uint8_t *data, size_t size) {
    return (SohoaPix *)pixReadMemPnm(data, size);
}

static inline SohoaPix *sohoa_pix_read_webp(const uint8_t *data, size_t size) {
    return (SohoaPix *)pixReadMemWebP(data, size);
}

static inline SohoaPix *sohoa_pix_read_jpeg2000(const uint8_t *data, size_t size) {
    return (SohoaPix *)pixReadMemJp2k(data, size, 1, NULL, 0, 0);
}

static inline SohoaPix *sohoa_pix_read_tiff(const uint8_t *data, size_t size, int page) {
    return (SohoaPix *)pixReadMemTiff(data, size, page);
}

// libtiff is leptonica's: neither its header nor its link need be installed. Leptonica silences the
// handlers that print; these are beside them.
typedef void (*SohoaTIFFHandler)(void *file, const char *module, const char *format, va_list values);

static inline void sohoa_tiff_messages_to(SohoaTIFFHandler handler) {
    SohoaTIFFHandler (*set)(SohoaTIFFHandler);
    *(void **)&set = dlsym(NULL, "TIFFSetWarningHandlerExt");
    if (set) set(handler);
    *(void **)&set = dlsym(NULL, "TIFFSetErrorHandlerExt");
    if (set) set(handler);
}

// Encoders, into memory of malloc's that sohoa_lept_free gives back.

static inline int sohoa_pix_write_png(SohoaPix *pix, uint8_t **data, size_t *size) {
    return pixWriteMemPng(data, size, (PIX *)pix, 0);
}

// One strip for the whole page.
static inline int sohoa_pix_write_group4(SohoaPix *pix, uint8_t **data, size_t *size) {
    return pixWriteMemTiff(data, size, (PIX *)pix, IFF_TIFF_G4);
}

static inline int sohoa_pix_write_jpeg(SohoaPix *pix, int quality, uint8_t **data, size_t *size) {
    return pixWriteMemJpeg(data, size, (PIX *)pix, quality, 0);
}

static inline void sohoa_lept_free(uint8_t *data) { lept_free(data); }

// Tone

static inline SohoaPix *sohoa_pix_remove_alpha(SohoaPix *pix) {
    return (SohoaPix *)pixRemoveAlpha((PIX *)pix);
}

static inline SohoaPix *sohoa_pix_remove_colormap(SohoaPix *pix) {
    return (SohoaPix *)pixRemoveColormap((PIX *)pix, REMOVE_CMAP_BASED_ON_SRC);
}

static inline SohoaPix *sohoa_pix_to_8(SohoaPix *pix) {
    return (SohoaPix *)pixConvertTo8((PIX *)pix, 0);
}

static inline SohoaPix *sohoa_pix_to_bilevel(SohoaPix *gray, int threshold) {
    return (SohoaPix *)pixThresholdToBinary((PIX *)gray, threshold);
}

// Sixteen tones at even distances, four bits a pixel, no palette.
static inline SohoaPix *sohoa_pix_to_16_tones(SohoaPix *gray) {
    return (SohoaPix *)pixThresholdTo4bpp((PIX *)gray, 16, 0);
}

// One tile as large as the image: Otsu's threshold for the whole page.
static inline int sohoa_pix_otsu_threshold(SohoaPix *gray) {
    PIX *thresholds = NULL;
    l_uint32 value = 128;
    int width = pixGetWidth((PIX *)gray), height = pixGetHeight((PIX *)gray);
    if (pixOtsuAdaptiveThreshold((PIX *)gray, width < 16 ? 16 : width, height < 16 ? 16 : height,
                                 0, 0, 0.1f, &thresholds, NULL) == 0 && thresholds)
        pixGetPixel(thresholds, 0, 0, &value);
    pixDestroy(&thresholds);
    return (int)value;
}

// Geometry

static inline SohoaPix *sohoa_pix_scale(SohoaPix *pix, float x, float y) {
    return (SohoaPix *)pixScale((PIX *)pix, x, y);
}

static inline SohoaPix *sohoa_pix_rotate_quarters(SohoaPix *pix, int clockwise) {
    return (SohoaPix *)pixRotateOrth((PIX *)pix, clockwise);
}

static inline SohoaPix *sohoa_pix_flip_left_right(SohoaPix *pix) {
    return (SohoaPix *)pixFlipLR(NULL, (PIX *)pix);
}

static inline SohoaPix *sohoa_pix_rotate(SohoaPix *pix, float radians_clockwise) {
    return (SohoaPix *)pixRotate((PIX *)pix, radians_clockwise, L_ROTATE_AREA_MAP,
                                 L_BRING_IN_WHITE, 0, 0);
}

// Analysis of 1-bit images

static inline int sohoa_pix_detect_orientation(SohoaPix *bilevel, float *up, float *left) {
    return pixOrientDetect((PIX *)bilevel, up, left, 0, 0);
}

static inline int sohoa_pix_find_skew(SohoaPix *bilevel, float *degrees, float *confidence) {
    return pixFindSkew((PIX *)bilevel, degrees, confidence);
}

// Bounding boxes of the 8-connected components; the array is the caller's to destroy.
typedef struct SohoaBoxes SohoaBoxes;

static inline SohoaBoxes *sohoa_pix_component_boxes(SohoaPix *bilevel) {
    return (SohoaBoxes *)pixConnCompBB((PIX *)bilevel, 8);
}

// Black pixels of a 1-bit image inside a box that lies in it.
static inline int sohoa_pix_count_ink(SohoaPix *bilevel, int x, int y, int w, int h) {
    const l_uint32 *data = pixGetData((PIX *)bilevel);
    int words_per_line = pixGetWpl((PIX *)bilevel), count = 0;
    for (int row = y; row < y + h; row++)
        for (int column = x; column < x + w; column++)
            count += GET_DATA_BIT(data + (size_t)row * words_per_line, column);
    return count;
}

// Makes a box of a 1-bit image white.
static inline int sohoa_pix_whiten(SohoaPix *bilevel, int x, int y, int w, int h) {
    BOX box = {x, y, w, h, 1};
    return pixClearInRect((PIX *)bilevel, &box);
}

static inline int sohoa_boxes_count(SohoaBoxes *boxes) { return boxaGetCount((BOXA *)boxes); }

static inline int sohoa_boxes_get(SohoaBoxes *boxes, int index, int *x, int *y, int *w, int *h) {
    return boxaGetBoxGeometry((BOXA *)boxes, index, x, y, w, h);
}

static inline void sohoa_boxes_destroy(SohoaBoxes *boxes) {
    BOXA *owned = (BOXA *)boxes;
    boxaDestroy(&owned);
}

// What leptonica says of bad files goes to stderr from the middle of our output: it is silenced,
// the result of each call says enough. The level is process-wide.
static inline void sohoa_leptonica_be_quiet(void) { setMsgSeverity(L_SEVERITY_NONE); }

// SetImage2 copies the Pix: it stays the caller's.
static inline void sohoa_tess_set_image(TessBaseAPI *engine, SohoaPix *pix) {
    TessBaseAPISetImage2(engine, (struct Pix *)pix);
}
