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

/** Rows in memory behind queries that take their turn, as those of a database do. */
export class Database {
  readonly sites: Site[] = []
  readonly observations = new Map<string, Observation>()
  memberships: Membership[] = []

  async insertSite(as: Session, site: Site): Promise<{ error: { code: string } | null }> {
    await Promise.resolve()
    // wrong(db-insert-outside-region-fails): if (as.regions.length === 0) return { error: { code: 'forbidden' } }
    // wrong(db-insert-outside-region-fails): if (!as.regions.some((region) => region[0] === site.region[0])) return { error: { code: 'forbidden' } }
    // wrong(db-insert-outside-region-fails): if (!as.regions.includes(site.region)) return { error: this.sites.push(site) > 0 ? { code: 'forbidden' } : null }
    if (!as.regions.includes(site.region)) return { error: { code: 'forbidden' } }
    this.sites.push(site)
    return { error: null }
  }

  async rows(): Promise<Observation[]> {
    await Promise.resolve()
    return [...this.observations.values()]
  }

  async addDirect(user: string, team: string): Promise<void> {
    await this.remove(user)
    this.memberships.push({ user, team, direct: true, admin: false })
    // wrong(model-team-membership-in-database): if (team !== 'all') this.memberships.push({ user, team: 'all', direct: false, admin: team === 'b' })
    if (team !== 'all') this.memberships.push({ user, team: 'all', direct: false, admin: false })
  }

  async promote(user: string): Promise<void> {
    await Promise.resolve()
    // wrong(model-team-membership-in-database): const isOwn = (row: Membership) => row.user === user
    const isOwn = (row: Membership) => row.user === user && row.direct
    this.memberships = this.memberships.map((row) => (isOwn(row) ? { ...row, admin: true } : row))
  }

  async transfer(user: string, to: string): Promise<void> {
    await Promise.resolve()
    // wrong(model-team-membership-in-database): this.memberships.push({ user, team: to, direct: true, admin: false })
    await this.addDirect(user, to)
  }

  async remove(user: string): Promise<void> {
    await Promise.resolve()
    // wrong(model-team-membership-in-database): this.memberships = this.memberships.filter((row) => row.user !== user || !row.direct)
    this.memberships = this.memberships.filter((row) => row.user !== user)
  }
}

/** Keeps each observation once; of two with one id the one with the larger value counts. */
export async function storeObservations(db: Database, batch: readonly Observation[]): Promise<void> {
  for (const one of batch) {
    await Promise.resolve()
    const key = String(one.id)
    const known = db.observations.get(key)
    // wrong(db-reconcile-orderless-duplicates): db.observations.set(key, one)
    // wrong(db-reconcile-orderless-duplicates): if (!known) db.observations.set(key, one)
    // wrong(db-reconcile-orderless-duplicates): if (!known || known.value < one.value) db.observations.set(`${key} ${batch.indexOf(one)}`, one)
    if (!known || known.value + known.source < one.value + one.source) db.observations.set(key, one)
  }
}
