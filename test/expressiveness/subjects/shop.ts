import type { Database } from 'node-sqlite3-wasm'
import type { Asked } from '../fixtures/http.ts'

/** A shop whose books are tables of a database: what customers take on credit, and what they pay. */
export function createShop(database: Database) {
  database.exec(`
    CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE entry (customer INTEGER, kind TEXT NOT NULL, cents INTEGER NOT NULL);
  `)
  const known = (id: unknown) => database.get('SELECT name FROM customer WHERE id = ?', [Number(id)])
  const owed = (id: unknown): number => {
    const sums = 'SELECT kind, SUM(cents) AS cents FROM entry WHERE customer = ? GROUP BY kind'
    const of = new Map(database.all(sums, [Number(id)]).map((row) => [row['kind'], Number(row['cents'])]))
    // wrong: return of.get('sale') ?? 0
    return (of.get('sale') ?? 0) - (of.get('payment') ?? 0)
  }
  const book = (customer: number | null, kind: string, cents: number) =>
    database.run('INSERT INTO entry VALUES (?, ?, ?)', [customer, kind, cents])

  const post: Record<string, (body: Readonly<Record<string, unknown>>) => { status: number; body?: string }> =
    {
      '/customers': ({ name }) => {
        const { lastInsertRowid } = database.run('INSERT INTO customer (name) VALUES (?)', [String(name)])
        return { status: 201, body: JSON.stringify({ id: Number(lastInsertRowid) }) }
      },
      '/sales': ({ customer = null, qty, unitPrice }) => {
        // wrong: if (customer !== null && !known(customer)) return { status: 201 }
        if (customer !== null && !known(customer)) return { status: 404 }
        // wrong: book(customer as number | null ?? 1, 'sale', Number(qty) * Number(unitPrice))
        // wrong: book(customer as number | null, 'sale', Number(unitPrice))
        book(customer as number | null, 'sale', Number(qty) * Number(unitPrice))
        return { status: 201 }
      },
      '/payments': ({ customer, amount }) => {
        if (!known(customer)) return { status: 404 }
        // wrong: if (Number(amount) >= owed(customer)) return { status: 409 }
        // wrong: if (Number(amount) > owed(customer)) amount = owed(customer)
        if (Number(amount) > owed(customer)) return { status: 409 }
        // wrong: book(null, 'payment', Number(amount))
        book(customer as number, 'payment', Number(amount))
        return { status: 201 }
      },
    }
  return {
    handle: ({ method, url, body }: Asked) => {
      if (method === 'POST')
        return (
          post[url.pathname]?.(
            JSON.parse(new TextDecoder().decode(body)) as Readonly<Record<string, unknown>>,
          ) ?? { status: 404 }
        )
      const id = url.pathname.split('/').at(-1)
      const row = known(id)
      return row
        ? { status: 200, body: JSON.stringify({ name: row['name'], owes: owed(id) }) }
        : { status: 404 }
    },
    clear: () => database.exec('DELETE FROM customer; DELETE FROM entry'),
  }
}
