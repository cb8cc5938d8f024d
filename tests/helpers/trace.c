/* A recorder under the program: preloaded into a child, it notes every write, flush and name below one folder in the
   order in which they reach the system, and can end the child, or let the disk refuse, at any one of them.

   trace_arm(root, log, kill_at, sick, sick_at, error, no_sync) begins (root 0 ends it); trace_say notes a word of the
   child between its writes. A record: kind (1 byte), inode, a, b (8 bytes each), length (4), bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char root[PATH_MAX], sick[PATH_MAX];
static int out = -1, error_no, no_sync;
static long step, kill_at, sick_at;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define IN pthread_mutex_lock(&lock)
#define OUT do { int kept_ = errno; pthread_mutex_unlock(&lock); errno = kept_; } while (0)

static void raw(const void *data, size_t n) {
    const char *at = data;
    while (n) {
        long done = syscall(SYS_write, out, at, n);
        if (done <= 0) _exit(99);
        at += done, n -= done;
    }
}

static void note(char kind, unsigned long long ino, unsigned long long a, unsigned long long b, const void *data, unsigned n) {
    char head[29];
    head[0] = kind;
    memcpy(head + 1, &ino, 8), memcpy(head + 9, &a, 8), memcpy(head + 17, &b, 8), memcpy(head + 25, &n, 4);
    raw(head, sizeof head);
    raw(data, n);
}

void trace_say(const char *word) {
    IN;
    if (out >= 0) note('a', 0, 0, 0, word, strlen(word));
    OUT;
}

long trace_steps(void) { return step; }

void trace_arm(const char *where, int log, long kill_step, const char *sick_root, long sick_step, int error, int lazy) {
    IN;
    out = where ? log : -1;
    if (where) snprintf(root, sizeof root, "%s/", where), snprintf(sick, sizeof sick, "%s", sick_root);
    step = 0, kill_at = kill_step, sick_at = sick_step, error_no = error, no_sync = lazy;
    OUT;
}

static int below(const char *path, const char *top) { return !strncmp(path, top, strlen(top)); }

/* The absolute name of what a call names, without following its last part. */
static int named(int dir, const char *path, char *full) {
    if (path[0] == '/') return snprintf(full, PATH_MAX, "%s", path) < PATH_MAX;
    char link[64], base[PATH_MAX];
    if (dir == AT_FDCWD) { if (!getcwd(base, sizeof base)) return 0; }
    else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
        ssize_t n = readlink(link, base, sizeof base - 1);
        if (n <= 0) return 0;
        base[n] = 0;
    }
    return snprintf(full, PATH_MAX, "%s/%s", base, path) < PATH_MAX;
}

static int of_fd(int fd, char *full) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, full, PATH_MAX - 1);
    if (n <= 0) return 0;
    full[n] = 0;
    return out >= 0 && below(full, root);
}

static int of_path(int dir, const char *path, char *full) {
    return out >= 0 && path && named(dir, path, full) && (below(full, root) || below(root, full));
}

static void counts(void) { if (++step == kill_at) syscall(SYS_kill, getpid(), SIGKILL); }

/* A pulled stick (EIO) refuses everything, a full one what needs room. */
static int refuses(const char *full, int needs_room) {
    if (!sick_at || step < sick_at || !below(full, sick)) return 0;
    if (error_no == ENOSPC && !needs_room) return 0;
    errno = error_no;
    return 1;
}

static unsigned long long ino_of(const char *full) { struct stat s; return lstat(full, &s) ? 0 : s.st_ino; }
static unsigned long long ino_fd(int fd) { struct stat s; return fstat(fd, &s) ? 0 : s.st_ino; }
static off_t size_fd(int fd) { struct stat s; return fstat(fd, &s) ? 0 : s.st_size; }

static ssize_t put(int fd, const void *data, size_t n, off_t at, ssize_t (*call)(int, const void *, size_t, off_t)) {
    char full[PATH_MAX];
    IN;
    if (!of_fd(fd, full)) { ssize_t plain = call(fd, data, n, at); OUT; return plain; }
    off_t place = at >= 0 ? at : (fcntl(fd, F_GETFL) & O_APPEND) ? size_fd(fd) : lseek(fd, 0, SEEK_CUR);
    if (step + 1 == kill_at) { /* the system ends a program between two pages of a large write */
        size_t pages = n / 4096;
        if (pages) { size_t part = (pages + 1) / 2 * 4096; if (part < n) call(fd, data, part, at); }
    }
    counts();
    int grows = place + (off_t)n > size_fd(fd);
    if (step == sick_at && error_no == ENOSPC && grows && n > 1 && below(full, sick)) n = n / 2; /* what still fits */
    else if (refuses(full, grows)) { OUT; return -1; }
    ssize_t done = call(fd, data, n, at);
    if (done > 0) note('w', ino_fd(fd), place, 0, data, done);
    OUT;
    return done;
}

static ssize_t plain_write(int fd, const void *d, size_t n, off_t at) { (void)at; REAL(write); return real(fd, d, n); }
static ssize_t plain_pwrite(int fd, const void *d, size_t n, off_t at) { REAL(pwrite64); return real(fd, d, n, at); }

ssize_t write(int fd, const void *d, size_t n) { return put(fd, d, n, -1, plain_write); }
ssize_t pwrite(int fd, const void *d, size_t n, off_t at) { return put(fd, d, n, at, plain_pwrite); }
ssize_t pwrite64(int fd, const void *d, size_t n, off64_t at) { return put(fd, d, n, at, plain_pwrite); }
ssize_t sendfile64(int to, int from, off64_t *at, size_t n) {
    char full[PATH_MAX];
    REAL(sendfile64);
    if (of_fd(to, full)) { errno = EINVAL; return -1; } /* the caller then reads and writes */
    return real(to, from, at, n);
}
ssize_t sendfile(int to, int from, off_t *at, size_t n) { return sendfile64(to, from, at, n); }
ssize_t copy_file_range(int a, off64_t *x, int b, off64_t *y, size_t n, unsigned f) {
    char full[PATH_MAX];
    REAL(copy_file_range);
    if (of_fd(b, full)) { errno = EXDEV; return -1; }
    return real(a, x, b, y, n, f);
}

static int cut(int fd, off64_t n, int (*call)(int, off64_t)) {
    char full[PATH_MAX];
    IN;
    int ours = of_fd(fd, full);
    if (ours) counts();
    int done = ours && refuses(full, n > size_fd(fd)) ? -1 : call(fd, n);
    if (ours && !done) note('t', ino_fd(fd), n, 0, "", 0);
    OUT;
    return done;
}

static int plain_cut(int fd, off64_t n) { REAL(ftruncate64); return real(fd, n); }
int ftruncate(int fd, off_t n) { return cut(fd, n, plain_cut); }
int ftruncate64(int fd, off64_t n) { return cut(fd, n, plain_cut); }

static int flush(int fd, int (*call)(int)) {
    char full[PATH_MAX], with[PATH_MAX + 1];
    IN;
    int ours = of_fd(fd, full);
    snprintf(with, sizeof with, "%s/", full);
    ours = ours || (out >= 0 && !strcmp(with, root));
    if (ours) counts();
    int done = ours && refuses(full, 0) ? -1 : ours && no_sync ? 0 : call(fd);
    if (ours && !done && !no_sync) note('s', ino_fd(fd), 0, 0, full, strlen(full));
    OUT;
    return done;
}

static int plain_fsync(int fd) { REAL(fsync); return real(fd); }
static int plain_fdatasync(int fd) { REAL(fdatasync); return real(fd); }
int fsync(int fd) { return flush(fd, plain_fsync); }
int fdatasync(int fd) { return flush(fd, plain_fdatasync); }

static int opened(int dir, const char *path, int flags, mode_t mode) {
    static int (*real)(int, const char *, int, ...);
    char full[PATH_MAX];
    if (!real) real = dlsym(RTLD_NEXT, "openat64");
    IN;
    int ours = of_path(dir, path, full) && below(full, root), made = 0, emptied = 0;
    if (ours) {
        int there = ino_of(full) != 0;
        made = (flags & O_CREAT) && !there;
        emptied = (flags & O_TRUNC) && there;
        if (made || emptied) counts();
    }
    int fd = ours && refuses(full, made) ? -1 : real(dir, path, flags, mode);
    if (fd >= 0 && made) note('c', ino_fd(fd), 0, 0, full, strlen(full));
    if (fd >= 0 && emptied) note('t', ino_fd(fd), 0, 0, "", 0);
    OUT;
    return fd;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | __O_TMPFILE)) { va_list l; va_start(l, flags); mode = va_arg(l, int); va_end(l); }
int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE return opened(dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE return opened(dir, path, flags, mode); }

static ssize_t got(int fd, void *d, size_t n, off64_t at) {
    char full[PATH_MAX];
    IN;
    int no = sick_at && error_no == EIO && of_fd(fd, full) && refuses(full, 0);
    OUT;
    if (no) { errno = EIO; return -1; }
    if (at < 0) { REAL(read); return real(fd, d, n); }
    REAL(pread64);
    return real(fd, d, n, at);
}
ssize_t read(int fd, void *d, size_t n) { return got(fd, d, n, -1); }
ssize_t pread(int fd, void *d, size_t n, off_t at) { return got(fd, d, n, at); }
ssize_t pread64(int fd, void *d, size_t n, off64_t at) { return got(fd, d, n, at); }

/* Names: kind, from, to. Of two names the inode is that of what is named. */
static int rename_like(char kind, int a, const char *from, int b, const char *to, int flags) {
    char one[PATH_MAX], two[PATH_MAX], both[2 * PATH_MAX];
    IN;
    int ours = of_path(a, from, one) && of_path(b, to, two) && below(two, root);
    if (ours) counts();
    int done;
    if (ours && refuses(two, kind == 'l')) done = -1;
    else if (kind == 'r') { REAL(renameat); done = real(a, from, b, to); }
    else { REAL(linkat); done = real(a, from, b, to, flags); }
    if (ours && !done) {
        int n = snprintf(both, sizeof both, "%s", one) + 1;
        n += snprintf(both + n, sizeof both - n, "%s", two);
        note(kind, ino_of(two), 0, 0, both, n);
    }
    OUT;
    return done;
}
int rename(const char *a, const char *b) { return rename_like('r', AT_FDCWD, a, AT_FDCWD, b, 0); }
int renameat(int x, const char *a, int y, const char *b) { return rename_like('r', x, a, y, b, 0); }
int link(const char *a, const char *b) { return rename_like('l', AT_FDCWD, a, AT_FDCWD, b, 0); }
int linkat(int x, const char *a, int y, const char *b, int f) { return rename_like('l', x, a, y, b, f); }

static int unnamed(int dir, const char *path, int flags) {
    char full[PATH_MAX];
    REAL(unlinkat);
    IN;
    int ours = of_path(dir, path, full) && below(full, root) && ino_of(full);
    if (ours) counts();
    int done = ours && refuses(full, 0) ? -1 : real(dir, path, flags);
    if (ours && !done) note('u', 0, 0, 0, full, strlen(full));
    OUT;
    return done;
}
int unlink(const char *path) { return unnamed(AT_FDCWD, path, 0); }
int unlinkat(int dir, const char *path, int flags) { return unnamed(dir, path, flags); }
int rmdir(const char *path) { return unnamed(AT_FDCWD, path, AT_REMOVEDIR); }

static int folder(int dir, const char *path, mode_t mode) {
    char full[PATH_MAX];
    REAL(mkdirat);
    IN;
    int ours = of_path(dir, path, full) && below(full, root) && !ino_of(full);
    if (ours) counts();
    int done = ours && refuses(full, 1) ? -1 : real(dir, path, mode);
    if (ours && !done) note('m', ino_of(full), 0, 0, full, strlen(full));
    OUT;
    return done;
}
int mkdir(const char *path, mode_t mode) { return folder(AT_FDCWD, path, mode); }
int mkdirat(int dir, const char *path, mode_t mode) { return folder(dir, path, mode); }
