export interface Task {
  readonly id: string
  readonly minutes: number
  readonly priority: number
  /** The ids of the tasks that have to be finished first. */
  readonly after: readonly string[]
}

export class DuplicateTaskError extends Error {
  readonly id: string
  constructor(id: string) {
    super(`There are two tasks ${id}`)
    this.name = 'DuplicateTaskError'
    this.id = id
  }
}

export class UnknownTaskError extends Error {
  readonly id: string
  readonly missing: string
  constructor(id: string, missing: string) {
    super(`${id} waits for ${missing}, which does not exist`)
    this.name = 'UnknownTaskError'
    this.id = id
    this.missing = missing
  }
}

export class CycleError extends Error {
  readonly ids: readonly string[]
  constructor(ids: readonly string[]) {
    super(`These can never start: ${ids.join(', ')}`)
    this.name = 'CycleError'
    this.ids = ids
  }
}

/** Every task once, none before those that it waits for. */
export function runningOrder<T extends Task>(tasks: readonly T[]): T[] {
  checkIds(tasks)
  const done = new Set<string>()
  const order: T[] = []
  while (order.length < tasks.length) {
    const ready = tasks.filter((task) => !done.has(task.id) && task.after.every((id) => done.has(id)))
    const next = highest(ready)
    if (next === undefined) throw new CycleError(tasks.map(({ id }) => id).filter((id) => !done.has(id)))
    done.add(next.id)
    order.push(next)
  }
  return order
}

function checkIds(tasks: readonly Task[]): void {
  const ids = new Set<string>()
  for (const { id } of tasks) {
    if (ids.has(id)) throw new DuplicateTaskError(id)
    ids.add(id)
  }
  for (const { id, after } of tasks) {
    const missing = after.find((other) => !ids.has(other))
    if (missing !== undefined) throw new UnknownTaskError(id, missing)
  }
}

function highest<T extends Task>(tasks: readonly T[]): T | undefined {
  let best: T | undefined
  for (const task of tasks) {
    if (best === undefined || task.priority > best.priority) best = task
  }
  return best
}

/** The minute in which each task starts. */
export function startTimes(tasks: readonly Task[]): Map<string, number> {
  const ends = new Map<string, number>()
  const starts = new Map<string, number>(tasks.map(({ id }) => [id, 0]))
  for (const { id, minutes, after } of runningOrder(tasks)) {
    const start = Math.max(0, ...after.map((other) => ends.get(other) ?? 0))
    starts.set(id, start)
    ends.set(id, start + minutes)
  }
  return starts
}

/** By how many minutes each task could start later without the build ending later. */
export function slack(tasks: readonly Task[]): Map<string, number> {
  const starts = startTimes(tasks)
  const startOf = (id: string) => starts.get(id) ?? 0
  const end = Math.max(0, ...tasks.map(({ id, minutes }) => startOf(id) + minutes))
  const latest = new Map<string, number>()
  for (const { id, minutes } of runningOrder(tasks).reverse()) {
    const followers = tasks.filter(({ after }) => after.includes(id))
    const mustEnd = Math.min(end, ...followers.map((follower) => latest.get(follower.id) ?? end))
    latest.set(id, mustEnd - minutes)
  }
  return new Map(tasks.map(({ id }) => [id, (latest.get(id) ?? 0) - startOf(id)]))
}
