// Calls of Linux that the Swift overlay of glibc leaves out, because they need _GNU_SOURCE.
#ifndef APUS_CLINUX_SHIM_H
#define APUS_CLINUX_SHIM_H

#include <spawn.h>
#include <sys/types.h>

int pipe2(int ends[2], int flags);
int setns(int fd, int nstype);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

#endif
