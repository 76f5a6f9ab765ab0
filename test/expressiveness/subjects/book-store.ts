import type { Database } from 'node-sqlite3-wasm'

export interface Book {
  readonly isbn: string
  readonly title: string
  readonly author: string
  readonly owned: number
  readonly avail: number
}

export interface Store {
  addBook(isbn: string, title: string, author: string, owned: number, avail: number): Promise<void>
  addCopy(isbn: string): Promise<void>
  borrow(isbn: string): Promise<'ok' | 'unavailable' | 'not_found'>
  giveBack(isbn: string): Promise<void>
  findByTitle(part: string): Promise<Book[]>
}

/** A store of books, in a table of a database. */
export function openStore(database: Database): Store {
  database.exec(
    'CREATE TABLE IF NOT EXISTS book (isbn TEXT PRIMARY KEY, title TEXT, author TEXT, owned INT, avail INT)',
  )
  const run = async (sql: string, ...values: (string | number)[]) =>
    (await Promise.resolve(database.run(sql, values))).changes
  return {
    addBook: async (isbn, title, author, owned, avail) =>
      void (await run('INSERT INTO book VALUES (?, ?, ?, ?, ?)', isbn, title, author, owned, avail)),
    addCopy: async (isbn) => {
      // wrong: await run('UPDATE book SET owned = owned + 1 WHERE isbn = ?', isbn)
      // wrong: await run('UPDATE book SET owned = owned + 1, avail = owned WHERE isbn = ?', isbn)
      await run('UPDATE book SET owned = owned + 1, avail = avail + 1 WHERE isbn = ?', isbn)
    },
    borrow: async (isbn) => {
      const book = await Promise.resolve(database.get('SELECT avail, owned FROM book WHERE isbn = ?', [isbn]))
      // wrong: if (!book) return 'unavailable'
      if (!book) return 'not_found'
      // wrong: if (book['owned'] === 0) return 'unavailable'
      if (book['avail'] === 0) return 'unavailable'
      await run('UPDATE book SET avail = avail - 1 WHERE isbn = ?', isbn)
      return 'ok'
    },
    giveBack: async (isbn) => {
      // wrong: await run('UPDATE book SET avail = owned WHERE isbn = ?', isbn)
      await run('UPDATE book SET avail = avail + 1 WHERE isbn = ? AND avail < owned', isbn)
    },
    findByTitle: async (part) => {
      // wrong: const found = database.all('SELECT * FROM book WHERE title LIKE ?', [`${part}%`])
      // wrong: const found = database.all('SELECT * FROM book WHERE title LIKE ?', [`%${part}%`])
      const found = database.all('SELECT * FROM book WHERE instr(title, ?) > 0', [part])
      return await Promise.resolve(found as unknown as Book[])
    },
  }
}
