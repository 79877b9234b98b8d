#include <sqlite3.h>

// What Swift cannot call or see by itself: variadic functions, and macros with casts.

static inline int aliquot_sqlite3_switch(sqlite3 *database, int option, int on) {
    return sqlite3_db_config(database, option, on, (int *)0);
}

static inline int aliquot_sqlite3_bind_text(sqlite3_stmt *statement, int place, const char *text, sqlite3_uint64 length) {
    return sqlite3_bind_text64(statement, place, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int aliquot_sqlite3_bind_blob(sqlite3_stmt *statement, int place, const void *bytes, sqlite3_uint64 length) {
    return sqlite3_bind_blob64(statement, place, bytes, length, SQLITE_TRANSIENT);
}

enum {
    ALIQUOT_SQLITE_CHECK = SQLITE_CONSTRAINT_CHECK,
    ALIQUOT_SQLITE_FOREIGN_KEY = SQLITE_CONSTRAINT_FOREIGNKEY,
    ALIQUOT_SQLITE_NOT_NULL = SQLITE_CONSTRAINT_NOTNULL,
    ALIQUOT_SQLITE_UNIQUE = SQLITE_CONSTRAINT_UNIQUE,
    ALIQUOT_SQLITE_PRIMARY_KEY = SQLITE_CONSTRAINT_PRIMARYKEY,
    ALIQUOT_SQLITE_ROW_ID = SQLITE_CONSTRAINT_ROWID
};
