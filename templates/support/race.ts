import fc from 'fast-check'
import { AssertionError } from './assertion-error.ts'
import { currentRun } from './run.ts'
import type { RunState } from './run.ts'
import { turn } from './turn.ts'

type Task = () => unknown
type Results<Tasks> = { readonly [Name in keyof Tasks]: Tasks[Name] extends () => infer Value ? Awaited<Value> : never }

/** Lets the schedule order what these spies resolve. */
export function interleaved(schedule: fc.Scheduler, spies: readonly unknown[]): void {
  const run = currentRun()
  run.schedule = (task, label) => schedule.schedule(task, label)
  run.interleaved = new Set(spies)
  run.scheduler = schedule
}

/** A promise of a race: once it is settled, going on is a step that the schedule orders. */
export async function asStep<Value>(promise: Promise<Value>): Promise<Value> {
  const { schedule } = currentRun()
  try {
    return await promise
  } finally {
    await schedule?.(Promise.resolve(), 'go on')
  }
}

/**
 * Starts tasks, one after another or those that are left at once, and lets everything that they await go on in the order
 * of the schedule; one that rejects fails the race. What a subject awaits without the schedule's knowing overlaps only
 * where tasks start at once.
 */
export async function raced<Tasks extends Readonly<Record<string, Task>> | Iterable<Task>>(
  schedule: fc.Scheduler,
  tasks: Tasks,
  always: () => void | Promise<void> = () => undefined,
): Promise<Tasks extends Iterable<() => infer Value> ? Awaited<Value>[] : Results<Tasks>> {
  const run = currentRun()
  run.schedule = (task, label) => schedule.schedule(task, label)
  const listed = isIterable(tasks)
  const entries: readonly (readonly [string, Task])[] = listed
    ? [...tasks].map((task, index) => [`task ${index + 1}`, task])
    : Object.entries(tasks as Readonly<Record<string, Task>>)
  await always()
  let isOver = false
  const together = entries.length > 1 ? [schedule.schedule(Promise.resolve(), 'start the rest')] : []
  const ends = Promise.all(
    entries.map(async ([name, task]) => {
      await Promise.race([schedule.schedule(Promise.resolve(), `start ${name}`), ...together])
      return [name, await task()] as const
    }),
  ).finally(() => (isOver = true))
  ends.catch(() => undefined)
  for (await turn(); !isOver; await turn()) {
    if (schedule.count() > 0) await schedule.waitOne()
    else if (run.clock?.next() !== undefined) await run.clock.step()
    else if (await isStuck(() => isOver || schedule.count() > 0)) throw new AssertionError('a task waits for something that never comes')
    await turn()
    await always()
  }
  const values = await ends
  void letGoOn(run, schedule)
  return (listed ? values.map(([, value]) => value) : Object.fromEntries(values)) as never
}

/** After the race nothing is ordered any more: what is left of it goes on by itself while assertions await the subject. */
async function letGoOn(run: RunState, schedule: fc.Scheduler): Promise<void> {
  run.schedule = undefined
  for (await turn(); schedule.count() > 0; await turn()) await schedule.waitOne()
}

const isIterable = (tasks: object): tasks is Iterable<Task> => Symbol.iterator in tasks

/** Whether nothing comes for a while, in real time. */
async function isStuck(hasCome: () => boolean): Promise<boolean> {
  for (let turns = 0; turns < 2000; turns += 1) {
    if (hasCome()) return false
    await turn()
  }
  return !hasCome()
}
