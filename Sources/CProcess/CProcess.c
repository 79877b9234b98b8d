#define _GNU_SOURCE
#include "CProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

int process_start(
    const char *program, char *const arguments[], char *const environment[], int input, int output, int complaints,
    pid_t *process)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    int error = posix_spawn_file_actions_init(&files);
    if (error) return error;
    error = posix_spawnattr_init(&attributes);
    if (error) {
        posix_spawn_file_actions_destroy(&files);
        return error;
    }
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (!(error = posix_spawn_file_actions_adddup2(&files, input, 0)) &&
        !(error = posix_spawn_file_actions_adddup2(&files, output, 1)) &&
        !(error = posix_spawn_file_actions_adddup2(&files, complaints, 2)) &&
        !(error = posix_spawn_file_actions_addclosefrom_np(&files, 3)))
        error = posix_spawnp(process, program, &files, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error;
}

int process_memory_file(void) { return memfd_create("aliquot", MFD_CLOEXEC); }

int process_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
