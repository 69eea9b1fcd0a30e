// The part of better-sqlite3 that the PDS uses, told in Node's own SQLite: npm has no binary of better-sqlite3, and
// compiling it takes minutes and a compiler.
const { DatabaseSync } = require('node:sqlite')

const CODES = {
  5: 'SQLITE_BUSY',
  261: 'SQLITE_BUSY_RECOVERY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  773: 'SQLITE_BUSY_TIMEOUT',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

function named(work) {
  try {
    return work()
  } catch (error) {
    if (error.errcode in CODES) error.code = CODES[error.errcode]
    throw error
  }
}

const given = (value) => (value === undefined ? null : value)
const found = (value) => (value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length) : value)
const row = (one) => one && Object.fromEntries(Object.entries(one).map(([name, value]) => [name, found(value)]))

class Statement {
  constructor(statement) {
    this.statement = statement
    this.reader = statement.columns().length > 0
  }

  all(values = []) {
    return named(() => this.statement.all(...values.map(given)).map(row))
  }

  run(values = []) {
    return named(() => this.statement.run(...values.map(given)))
  }

  *iterate(values = []) {
    for (const one of this.statement.iterate(...values.map(given))) yield row(one)
  }
}

module.exports = class Database {
  constructor(place, { timeout = 5000 } = {}) {
    this.db = new DatabaseSync(place, { timeout, enableForeignKeyConstraints: false })
  }

  prepare(sql) {
    return named(() => new Statement(this.db.prepare(sql)))
  }

  pragma(words) {
    return this.prepare(`PRAGMA ${words}`).all()
  }

  close() {
    if (this.db.isOpen) this.db.close()
  }
}
