// Calls of Linux that Swift's Glibc does not show, because they are GNU extensions.
#ifndef CPROCESS_H
#define CPROCESS_H

#include <sys/types.h>

// Starts a program found on PATH in a session of its own, with these three files and no other one open, all signals as
// a new program has them. Returns 0 or an error number.
int process_start(
    const char *program, char *const arguments[], char *const environment[], int input, int output, int complaints,
    pid_t *process);

// A file without a name, in memory; -1 where there is none to be had.
int process_memory_file(void);

// A pipe whose ends no child inherits. Returns 0, or -1.
int process_pipe(int ends[2]);

#endif
