#pragma once

#include <errno.h>
#include <stdio.h>
#include <sys/statvfs.h>
#include <xlsxwriter.h>

// The options hold a pointer that nobody here sets. Rows go to a temporary file one by one, so that
// a sheet may be longer than memory; ZIP64 only beyond 4 GB, which some readers know nothing of.
static inline lxw_workbook *sohoa_workbook_new(const char *path) {
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    return workbook_new_opt(path, &options);
}

// lxw_doc_properties wants strings that may be written to, and ten of them.
static inline lxw_error sohoa_workbook_set_properties(
    lxw_workbook *workbook, const char *title, const char *author, time_t created
) {
    lxw_doc_properties properties = {
        .title = (char *)title, .author = (char *)author, .created = created};
    return workbook_set_properties(workbook, &properties);
}

// The library (1.1.4) never looks whether its temporary files could be written: on a full disk it
// gives a sheet without its last rows, and no error. This brings the rows to their file and returns
// 0, or the errno of what is wrong: a row that was not written, or no room for the copy of the
// longest sheet that closing makes beside it.
static inline int sohoa_workbook_rows_error(lxw_workbook *workbook) {
    long longest = 0;
    FILE *file = NULL;
    lxw_worksheet *sheet;
    STAILQ_FOREACH(sheet, workbook->worksheets, list_pointers) {
        if (!sheet->optimize_tmpfile) return ENOSPC;
        lxw_worksheet_write_single_row(sheet);
        errno = 0;
        if (fflush(sheet->optimize_tmpfile) != 0 || ferror(sheet->optimize_tmpfile))
            return errno ? errno : ENOSPC;
        long size = ftell(sheet->optimize_tmpfile);
        if (!file || size > longest) {
            longest = size;
            file = sheet->optimize_tmpfile;
        }
    }
    struct statvfs system;
    if (file && fstatvfs(fileno(file), &system) == 0 &&
        (unsigned long long)system.f_bavail * system.f_frsize < (unsigned long long)longest + 65536)
        return ENOSPC;
    return 0;
}
