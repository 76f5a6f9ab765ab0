export interface Book {
  readonly isbn: string
  readonly title: string
  readonly author: string
  owned: number
  avail: number
}

export interface Store {
  addBook(isbn: string, title: string, author: string, owned: number, avail: number): Promise<void>
  addCopy(isbn: string): Promise<void>
  borrow(isbn: string): Promise<'ok' | 'unavailable' | 'not_found'>
  giveBack(isbn: string): Promise<void>
  findByTitle(part: string): Promise<Book[]>
}

/** A store whose table is in memory; every call is a query that takes its turn. */
export function openStore(): Store {
  const table = new Map<string, Book>()
  const row = async (isbn: string): Promise<Book | undefined> => {
    await Promise.resolve()
    return table.get(isbn)
  }
  return {
    addBook: async (isbn, title, author, owned, avail) => {
      await Promise.resolve()
      table.set(isbn, { isbn, title, author, owned, avail })
    },
    addCopy: async (isbn) => {
      const book = await row(isbn)
      // wrong: if (book) book.owned += 1
      if (book) Object.assign(book, { owned: book.owned + 1, avail: book.avail + 1 })
    },
    borrow: async (isbn) => {
      const book = await row(isbn)
      // wrong: if (!book) return 'unavailable'
      if (!book) return 'not_found'
      // wrong: if (book.owned === 0) return 'unavailable'
      if (book.avail === 0) return 'unavailable'
      book.avail -= 1
      return 'ok'
    },
    giveBack: async (isbn) => {
      const book = await row(isbn)
      // wrong: if (book) book.avail = book.owned
      if (book && book.avail < book.owned) book.avail += 1
    },
    findByTitle: async (part) => {
      await Promise.resolve()
      // wrong: return [...table.values()].filter(({ title }) => title.startsWith(part))
      return [...table.values()].filter(({ title }) => title.includes(part)).map((book) => ({ ...book }))
    },
  }
}
