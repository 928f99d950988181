// What Swift cannot do by itself: call el_set, which is variadic, name stdin, handle signals, and
// ask for a character's width.

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdbool.h>
#include <stdint.h>

/// What libedit calls for its next character, and for the keys that are bound to commands.
typedef int (*ceditline_reader)(EditLine *editor, wchar_t *character);
typedef unsigned char (*ceditline_command)(EditLine *editor, int key);

/// Opens an editor on standard input that shows nothing; NULL if that fails.
///
/// `command` runs for the private codes 0x80 to 0x9E, 0x9F is vi's ESC. Both functions get `data`
/// back from `ceditline_client_data`.
EditLine *ceditline_open(
    const char *program, bool vi, ceditline_reader reader, ceditline_command command, void *data);
void *ceditline_client_data(EditLine *editor);

/// Binds a key of vi's command mode to `command`.
void ceditline_bind_vi(EditLine *editor, const wchar_t *key);

/// Gives libedit's own screen, which nobody sees, more room than any text needs.
///
/// It would write past it otherwise. Each `el_wgets` takes it back.
void ceditline_widen_screen(EditLine *editor);

/// Takes the terminal out of line mode, or back into it.
void ceditline_prepare_terminal(EditLine *editor, bool raw);

/// Signals that were seen since they were last taken.
enum ceditline_signal {
  CEDITLINE_INTERRUPT = 1,
  CEDITLINE_GONE = 2,
  CEDITLINE_RESIZED = 4,
  CEDITLINE_CONTINUED = 8,
  CEDITLINE_STOP = 16,
};

/// Starts to note signals, once; a descriptor that can be read whenever there are some, or -1.
int ceditline_watch_signals(void);

/// The signals noted, as a sum of `ceditline_signal`; they count as seen.
unsigned ceditline_take_signals(void);

/// Writes out what C's standard output still holds, before somebody else writes there.
void ceditline_flush_output(void);

/// Between these, SIGTSTP is noted too, and a program that ends or crashes leaves the terminal as
/// it was found.
void ceditline_begin_read(void);
void ceditline_end_read(void);

/// Stops this process, or its whole group, until the shell continues it.
void ceditline_stop(bool group);

/// Columns of a Unicode scalar; negative if it cannot be shown.
int ceditline_width(uint32_t scalar);

#endif
