/* Fails or kills at the Nth file operation below one folder. Loaded before libc.
 *
 *   gcc -shared -fPIC -O2 -o faultfs.so faultfs.c -ldl
 *
 * Controls, called through ctypes.CDLL(None):
 *   fault_arm(mode, n, root)  fault_disarm()  fault_count()  fault_hits()
 *   fault_record(root, log)   fault_note(text)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OFF, COUNT, KILL_BEFORE, KILL_TORN, KILL_AFTER, ENOSPC_ONCE, ENOSPC_STICKY,
       EIO_ONCE, SHORT_ONCE, EIO_FSYNC, EIO_FSYNC_STICKY, RECORD };
enum { META, WRITE, SYNC, SYNC_FOLDER };

static int mode = OFF, log_fd = -1;
static long target, count, hits;
static char root[PATH_MAX];

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

void fault_arm(int new_mode, long n, const char *folder) {
    snprintf(root, sizeof root, "%s", folder);
    target = n; count = 0; hits = 0; mode = new_mode;
}
void fault_disarm(void) { mode = OFF; }
long fault_count(void) { return count; }
long fault_hits(void) { return hits; }

static void raw_write(int fd, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    while (size) {
        ssize_t done = real(fd, data, size);
        if (done <= 0) abort();
        data = (const char *)data + done; size -= (size_t)done;
    }
}

/* One line per operation: kind, path, number, length of the bytes that follow. */
static void record(char kind, const char *path, const char *more, long number,
                   const void *data, size_t size) {
    char head[2 * PATH_MAX + 80];
    int length = snprintf(head, sizeof head, "%c\t%s\t%s\t%ld\t%zu\n", kind,
                          path + strlen(root), more ? more : "", number, size);
    raw_write(log_fd, head, (size_t)length);
    if (size) raw_write(log_fd, data, size);
}
void fault_record(const char *folder, const char *log) {
    snprintf(root, sizeof root, "%s", folder);
    REAL(int, "open64", const char *, int, ...);
    log_fd = real(log, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    mode = RECORD;
}
void fault_note(const char *text) {
    if (mode == RECORD) record('A', root, text, 0, NULL, 0);
}

static int below(const char *path) {
    size_t length = strlen(root);
    return mode != OFF && !strncmp(path, root, length) && (path[length] == '/' || !path[length]);
}
static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}
static int path_at(int dir, const char *name, char *path) {
    char base[PATH_MAX];
    if (name[0] == '/') { snprintf(path, PATH_MAX, "%s", name); return below(path); }
    if (dir == AT_FDCWD) { if (!getcwd(base, sizeof base)) return 0; }
    else if (!path_of(dir, base)) return 0;
    if ((size_t)snprintf(path, PATH_MAX, "%s/%s", base, name) >= PATH_MAX) return 0;
    return below(path);
}
static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

/* What to do now: 0 go on; 1 half, then die; 2 go on, then die; 3 half; -1 errno is set. */
static int gate(int kind) {
    int is_sync = kind == SYNC || kind == SYNC_FOLDER;
    if (mode == OFF || mode == RECORD) return 0;
    if ((mode == ENOSPC_ONCE || mode == ENOSPC_STICKY || mode == SHORT_ONCE) && kind != WRITE)
        return 0;
    if (mode == EIO_FSYNC && !is_sync) return 0;
    if (mode == EIO_FSYNC_STICKY && kind != SYNC) return 0;
    count++;
    int sticky = mode == ENOSPC_STICKY || mode == EIO_FSYNC_STICKY;
    if (mode == COUNT || count < target || (count > target && !sticky)) return 0;
    hits++;
    switch (mode) {
    case KILL_BEFORE: die();
    case KILL_TORN: if (kind != WRITE) die(); return 1;
    case KILL_AFTER: return 2;
    case SHORT_ONCE: return 3;
    case ENOSPC_ONCE: case ENOSPC_STICKY: errno = ENOSPC; return -1;
    default: errno = EIO; return -1;
    }
}

#define AROUND(is_ours, kind, call, log) \
    if (!(is_ours)) return call; \
    int verdict = gate(kind); \
    if (verdict < 0) return -1; \
    if (verdict == 1) die(); \
    int result = (int)(call); \
    if (mode == RECORD && result >= 0) { log; } \
    if (verdict == 2) die(); \
    return result

static ssize_t half_or_all(int verdict, size_t *size) {
    if (verdict == 1 || verdict == 3) *size = (*size + 1) / 2;
    return 0;
}

ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    char path[PATH_MAX];
    if (mode == OFF || !path_of(fd, path)) return real(fd, data, size);
    int verdict = gate(WRITE);
    if (verdict < 0) return -1;
    half_or_all(verdict, &size);
    struct stat info;
    int appends = fcntl(fd, F_GETFL) & O_APPEND;
    long at = appends && !fstat(fd, &info) ? (long)info.st_size : lseek(fd, 0, SEEK_CUR);
    ssize_t done = real(fd, data, size);
    if (mode == RECORD && done > 0) record('W', path, "", at, data, (size_t)done);
    if (verdict == 1 || verdict == 2) die();
    return done;
}
static ssize_t pwrite_at(int fd, const void *data, size_t size, off64_t at) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    char path[PATH_MAX];
    if (mode == OFF || !path_of(fd, path)) return real(fd, data, size, at);
    int verdict = gate(WRITE);
    if (verdict < 0) return -1;
    half_or_all(verdict, &size);
    ssize_t done = real(fd, data, size, at);
    if (mode == RECORD && done > 0) record('W', path, "", (long)at, data, (size_t)done);
    if (verdict == 1 || verdict == 2) die();
    return done;
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite_at(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return pwrite_at(fd, data, size, at); }

ssize_t writev(int fd, const struct iovec *parts, int n) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    char path[PATH_MAX];
    if (mode == OFF || !path_of(fd, path)) return real(fd, parts, n);
    ssize_t all = 0;
    for (int i = 0; i < n; i++) {
        ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
        if (done < 0) return all ? all : -1;
        all += done;
        if ((size_t)done < parts[i].iov_len) break;
    }
    return all;
}
/* Refused below the folder, so that callers fall back to read and write, which are seen. */
ssize_t sendfile64(int out, int in, off64_t *at, size_t size) {
    REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
    char path[PATH_MAX];
    if (mode != OFF && path_of(out, path)) { errno = EINVAL; return -1; }
    return real(out, in, at, size);
}
ssize_t sendfile(int out, int in, off_t *at, size_t size) { return sendfile64(out, in, at, size); }
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t size, unsigned flags) {
    REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
    char path[PATH_MAX];
    if (mode != OFF && path_of(out, path)) { errno = EXDEV; return -1; }
    return real(in, from, out, to, size, flags);
}

static int sync_kind(int fd) {
    struct stat info;
    return !fstat(fd, &info) && S_ISDIR(info.st_mode) ? SYNC_FOLDER : SYNC;
}
int fsync(int fd) {
    REAL(int, "fsync", int);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_of(fd, path), sync_kind(fd), real(fd), record('S', path, "", 0, NULL, 0));
}
int fdatasync(int fd) {
    REAL(int, "fdatasync", int);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_of(fd, path), sync_kind(fd), real(fd), record('S', path, "", 0, NULL, 0));
}
static int cut(int fd, off64_t size) {
    REAL(int, "ftruncate64", int, off64_t);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_of(fd, path), META, real(fd, size), record('T', path, "", (long)size, NULL, 0));
}
int ftruncate(int fd, off_t size) { return cut(fd, size); }
int ftruncate64(int fd, off64_t size) { return cut(fd, size); }

int unlink(const char *name) {
    REAL(int, "unlink", const char *);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_at(AT_FDCWD, name, path), META, real(name), record('U', path, "", 0, NULL, 0));
}
int unlinkat(int dir, const char *name, int flags) {
    REAL(int, "unlinkat", int, const char *, int);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_at(dir, name, path), META, real(dir, name, flags), record('U', path, "", 0, NULL, 0));
}
int rmdir(const char *name) {
    REAL(int, "rmdir", const char *);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_at(AT_FDCWD, name, path), META, real(name), record('U', path, "", 0, NULL, 0));
}
int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    char path[PATH_MAX], other[PATH_MAX];
    if (mode != OFF) path_at(AT_FDCWD, to, other);
    AROUND(mode != OFF && path_at(AT_FDCWD, from, path), META, real(from, to),
           record('R', path, other + strlen(root), 0, NULL, 0));
}
int renameat(int from_dir, const char *from, int to_dir, const char *to) {
    REAL(int, "renameat", int, const char *, int, const char *);
    char path[PATH_MAX], other[PATH_MAX];
    if (mode != OFF) path_at(to_dir, to, other);
    AROUND(mode != OFF && path_at(from_dir, from, path), META, real(from_dir, from, to_dir, to),
           record('R', path, other + strlen(root), 0, NULL, 0));
}
int mkdir(const char *name, mode_t bits) {
    REAL(int, "mkdir", const char *, mode_t);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_at(AT_FDCWD, name, path), META, real(name, bits), record('D', path, "", 0, NULL, 0));
}
int link(const char *from, const char *to) {
    REAL(int, "link", const char *, const char *);
    char path[PATH_MAX];
    AROUND(mode != OFF && path_at(AT_FDCWD, to, path), META, real(from, to), record('L', path, from, 0, NULL, 0));
}

static int open_in(int dir, const char *name, int flags, mode_t bits) {
    REAL(int, "openat64", int, const char *, int, ...);
    char path[PATH_MAX];
    struct stat info;
    if (mode == OFF || !(flags & (O_CREAT | O_TRUNC)) || !path_at(dir, name, path))
        return real(dir, name, flags, bits);
    int is_new = fstatat(dir, name, &info, 0) != 0;
    if (!is_new && !(flags & O_TRUNC)) return real(dir, name, flags, bits);
    AROUND(1, META, real(dir, name, flags, bits),
           record(is_new ? 'C' : 'T', path, "", 0, NULL, 0));
}
#define BITS va_list rest; va_start(rest, flags); mode_t bits = va_arg(rest, mode_t); va_end(rest)
int open(const char *name, int flags, ...) { BITS; return open_in(AT_FDCWD, name, flags, bits); }
int open64(const char *name, int flags, ...) { BITS; return open_in(AT_FDCWD, name, flags, bits); }
int openat(int dir, const char *name, int flags, ...) { BITS; return open_in(dir, name, flags, bits); }
int openat64(int dir, const char *name, int flags, ...) { BITS; return open_in(dir, name, flags, bits); }
