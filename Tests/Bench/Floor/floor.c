/* The least that a build of a site can cost: plain C that reads every article, has libcmark make HTML of it, and
 * writes as many files of the same sizes as the site has. No front matter, no templates, no lists: what a generator
 * takes beyond this is its own work. The bench compares both.
 *
 *     bench-floor CONTENT LIST OUTPUT
 *
 * LIST has a line for each file of the site: its size in bytes, a space, its path. */

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { longest = 4096 };

static void fail(const char *what) {
  perror(what);
  exit(1);
}

/* The whole of a file, or NULL where there is none. */
static char *contents(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  if (file < 0) return NULL;
  struct stat status;
  if (fstat(file, &status) != 0) fail(path);
  char *bytes = malloc((size_t)status.st_size + 1);
  if (bytes == NULL) fail("malloc");
  ssize_t count = read(file, bytes, (size_t)status.st_size);
  if (count < 0) fail(path);
  close(file);
  bytes[count] = 0;
  *length = (size_t)count;
  return bytes;
}

static void make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdir(path, 0755) != 0 && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

/* Writes the beginning of `html`, and blanks up to `size`. */
static void write_file(char *path, const char *html, size_t length, const char *blanks, size_t size) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 && errno == ENOENT) {
    make_folders(path);
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  }
  if (file < 0) fail(path);
  if (length > size) length = size;
  if (length > 0 && write(file, html, length) != (ssize_t)length) fail(path);
  if (size > length && write(file, blanks, size - length) != (ssize_t)(size - length)) fail(path);
  close(file);
}

/* The article behind a path of the site, as HTML; NULL where none is. */
static char *article(const char *content, const char *path) {
  char source[longest];
  size_t stem = strlen(path);
  if (stem < 5 || strcmp(path + stem - 5, ".html") != 0) return NULL;
  snprintf(source, sizeof source, "%s/%.*s.md", content, (int)(stem - 5), path);
  size_t length;
  char *bytes = contents(source, &length);
  if (bytes == NULL) return NULL;
  char *body = length > 4 ? strstr(bytes + 4, "\n---\n") : NULL;
  body = body == NULL ? bytes : body + 5;
  char *html = cmark_markdown_to_html(body, length - (size_t)(body - bytes), CMARK_OPT_UNSAFE);
  free(bytes);
  return html;
}

int main(int count, char **arguments) {
  if (count != 4) {
    fputs("bench-floor CONTENT LIST OUTPUT\n", stderr);
    return 2;
  }
  FILE *list = fopen(arguments[2], "r");
  if (list == NULL) fail(arguments[2]);
  size_t room = 0;
  char *blanks = NULL;
  char line[longest], target[2 * longest];
  while (fgets(line, sizeof line, list) != NULL) {
    line[strcspn(line, "\n")] = 0;
    char *path = strchr(line, ' ');
    if (path == NULL) continue;
    size_t size = strtoul(line, NULL, 10);
    if (size > room) {
      room = 2 * size;
      free(blanks);
      if ((blanks = malloc(room)) == NULL) fail("malloc");
      memset(blanks, ' ', room);
    }
    char *html = article(arguments[1], path + 1);
    snprintf(target, sizeof target, "%s/%s", arguments[3], path + 1);
    write_file(target, html, html == NULL ? 0 : strlen(html), blanks, size);
    free(html);
  }
  fclose(list);
  return 0;
}
