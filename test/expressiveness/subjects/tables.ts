import type { Database } from 'node-sqlite3-wasm'

export interface Site {
  readonly name: string
  readonly region: string
}

export interface Session {
  readonly regions: readonly string[]
}

export interface Observation {
  readonly source: string
  readonly id: number
  readonly value: string
}

export interface Membership {
  readonly user: string
  readonly team: string
  readonly direct: boolean
  readonly admin: boolean
}

/** Sites, observations and memberships, in the tables of a database. */
export class Tables {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
    database.exec(`
      CREATE TABLE site (name TEXT, region TEXT);
      CREATE TABLE observation (id INTEGER, source TEXT, value TEXT);
      CREATE TABLE membership (user TEXT, team TEXT, direct INTEGER, admin INTEGER);
    `)
  }

  async insertSite(as: Session, site: Site): Promise<{ error: { code: string } | null }> {
    const insert = () => this.#run('INSERT INTO site VALUES (?, ?)', site.name, site.region)
    // wrong(db-insert-outside-region-fails): if (as.regions.length === 0) return { error: { code: 'forbidden' } }
    // wrong(db-insert-outside-region-fails): if (!as.regions.some((region) => region[0] === site.region[0])) return { error: { code: 'forbidden' } }
    // wrong(db-insert-outside-region-fails): if (!as.regions.includes(site.region)) return await insert(), { error: { code: 'forbidden' } }
    if (!as.regions.includes(site.region)) return { error: { code: 'forbidden' } }
    await insert()
    return { error: null }
  }

  sites(): Promise<Site[]> {
    return this.#all<Site>('SELECT name, region FROM site')
  }

  observations(): Promise<Observation[]> {
    return this.#all<Observation>('SELECT id, source, value FROM observation ORDER BY rowid')
  }

  async observe({ id, source, value }: Observation): Promise<void> {
    await this.#run('DELETE FROM observation WHERE id = ?', id)
    await this.#run('INSERT INTO observation VALUES (?, ?, ?)', id, source, value)
  }

  async addDirect(user: string, team: string): Promise<void> {
    await this.remove(user)
    await this.#join(user, team, true, false)
    // wrong(model-team-membership-in-database): if (team !== 'all') await this.#join(user, 'all', false, team === 'b')
    if (team !== 'all') await this.#join(user, 'all', false, false)
  }

  async promote(user: string): Promise<void> {
    // wrong(model-team-membership-in-database): await this.#run('UPDATE membership SET admin = 1 WHERE user = ?', user)
    await this.#run('UPDATE membership SET admin = 1 WHERE user = ? AND direct = 1', user)
  }

  async transfer(user: string, to: string): Promise<void> {
    // wrong(model-team-membership-in-database): await this.#join(user, to, true, false)
    await this.addDirect(user, to)
  }

  async remove(user: string): Promise<void> {
    // wrong(model-team-membership-in-database): await this.#run('DELETE FROM membership WHERE user = ? AND direct = 1', user)
    await this.#run('DELETE FROM membership WHERE user = ?', user)
  }

  async memberships(): Promise<Membership[]> {
    const rows = await this.#all<Record<keyof Membership, unknown>>('SELECT * FROM membership')
    return rows.map(({ user, team, direct, admin }) => ({
      user: String(user),
      team: String(team),
      direct: direct === 1,
      admin: admin === 1,
    }))
  }

  async #join(user: string, team: string, direct: boolean, admin: boolean): Promise<void> {
    await this.#run('INSERT INTO membership VALUES (?, ?, ?, ?)', user, team, Number(direct), Number(admin))
  }

  async #run(sql: string, ...values: (string | number)[]): Promise<void> {
    await Promise.resolve(this.#database.run(sql, values))
  }

  #all<Row>(sql: string): Promise<Row[]> {
    return Promise.resolve(this.#database.all(sql) as Row[])
  }
}

/** Keeps each observation once; of two with one id the one with the larger value counts. */
export async function storeObservations(tables: Tables, batch: readonly Observation[]): Promise<void> {
  for (const one of batch) {
    const known = (await tables.observations()).find((other) => other.id === one.id)
    // wrong(db-reconcile-orderless-duplicates): await tables.observe(one)
    // wrong(db-reconcile-orderless-duplicates): if (!known) await tables.observe(one)
    // wrong(db-reconcile-orderless-duplicates): if (!known || known.value < one.value) await tables.observe(one)
    if (!known || known.value + known.source < one.value + one.source) await tables.observe(one)
  }
}
