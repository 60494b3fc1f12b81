#pragma once

/// Tries every way out in a process of its own, once free and once behind `close_border`, and prints a
/// line each: name, what came of it free, what came of it confined. "0" is a way out; any other number is
/// the errno of the refusal, a negative one the signal that ended the process.
///
/// `folder` is an existing folder outside all that the confined may read.
int escapes_run(const char *folder, void (*close_border)(void));
