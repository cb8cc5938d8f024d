/* A disk that now and then refuses: preloaded into a child, for files below SICK_ROOT while SICK_ROOT/sick exists.
   SICK_RATE of 1,000 calls fail with EIO or ENOSPC; reads only where SICK_READS is set. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static unsigned long long state;

static int chance(void) {
    if (!state) state = strtoull(getenv("SICK_SEED") ? getenv("SICK_SEED") : "1", 0, 10) * 2654435761ULL + 1;
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (int)((state >> 33) % 1000);
}

static int refuses(int fd) {
    const char *root = getenv("SICK_ROOT"), *rate = getenv("SICK_RATE");
    char link[64], path[PATH_MAX], sick[PATH_MAX];
    if (!root || !rate) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n <= 0) return 0;
    path[n] = 0;
    if (strncmp(path, root, strlen(root))) return 0;
    snprintf(sick, sizeof sick, "%s/sick", root);
    if (access(sick, F_OK)) return 0;
    int drawn = chance();
    if (drawn >= atoi(rate)) return 0;
    errno = drawn % 2 ? EIO : ENOSPC;
    return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t pwrite(int fd, const void *b, size_t n, off_t at) { REAL(pwrite); return refuses(fd) ? -1 : real(fd, b, n, at); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t at) { REAL(pwrite64); return refuses(fd) ? -1 : real(fd, b, n, at); }
ssize_t write(int fd, const void *b, size_t n) { REAL(write); return refuses(fd) ? -1 : real(fd, b, n); }
int fsync(int fd) { REAL(fsync); return refuses(fd) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return refuses(fd) ? -1 : real(fd); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); return refuses(fd) ? -1 : real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); return refuses(fd) ? -1 : real(fd, n); }
ssize_t pread(int fd, void *b, size_t n, off_t at) {
    REAL(pread);
    if (getenv("SICK_READS") && refuses(fd)) { errno = EIO; return -1; }
    return real(fd, b, n, at);
}
ssize_t pread64(int fd, void *b, size_t n, off64_t at) {
    REAL(pread64);
    if (getenv("SICK_READS") && refuses(fd)) { errno = EIO; return -1; }
    return real(fd, b, n, at);
}
