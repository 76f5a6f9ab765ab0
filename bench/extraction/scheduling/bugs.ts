import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const task = (id: string, minutes = 1, after: readonly string[] = [], priority = 0) => ({
  id,
  minutes,
  after,
  priority,
})

const idsOf = (tasks: readonly subject.Task[]) => tasks.map(({ id }) => id)

export const bugs: Bugs<typeof subject> = {
  'duplicates-merged': {
    sentence: 'Two tasks with the same id are refused with a `DuplicateTaskError` that names the id.',
    wrong: 'Two tasks with the same id are accepted when they have the same length.',
    is: 'for (const { id } of tasks) {\n    if (ids.has(id))',
    becomes:
      'for (const { id, minutes } of tasks) {\n    if (ids.has(id) && tasks.find((other) => other.id === id)?.minutes !== minutes)',
    witness: (s) => thrown(() => [...s.startTimes([task('a', 1), task('b', 1, ['a'])].concat(task('a')))]),
    right: { type: 'DuplicateTaskError', id: 'a' },
  },
  'unknown-ids-ignored': {
    sentence:
      'A task that waits for an id which does not exist is refused with an `UnknownTaskError`, naming the task and the id that is missing.',
    wrong:
      'Only the first id that a task waits for is looked up, and an unknown one later in the list blocks it.',
    is: 'const missing = after.find((other) => !ids.has(other))',
    becomes: 'const missing = after.slice(0, 1).find((other) => !ids.has(other))',
    witness: (s) => thrown(() => s.runningOrder([task('a'), task('b', 1, ['a', 'x'])])),
    right: { type: 'UnknownTaskError', id: 'b', missing: 'x' },
  },
  'error-names-swapped': {
    sentence:
      'A task that waits for an id which does not exist is refused with an `UnknownTaskError`, naming the task and the id that is missing.',
    wrong: 'The error names the missing id as the task, and the task as missing.',
    is: 'new UnknownTaskError(id, missing)',
    becomes: 'new UnknownTaskError(missing, id)',
    witness: (s) => thrown(() => s.runningOrder([task('b', 1, ['x'])])),
    right: { type: 'UnknownTaskError', id: 'b', missing: 'x' },
  },
  'unknown-before-duplicates': {
    sentence: 'Duplicates are looked for first, then unknown ids, then circles.',
    wrong: 'An unknown id is reported before a duplicate.',
    is: '  const ids = new Set<string>()\n  for (const { id } of tasks) {',
    becomes:
      '  for (const { id, after } of tasks) {\n    const lost = after.find((other) => tasks.every((known) => known.id !== other))\n    if (lost !== undefined) throw new UnknownTaskError(id, lost)\n  }\n  const ids = new Set<string>()\n  for (const { id } of tasks) {',
    witness: (s) => thrown(() => s.slack([task('a', 1, ['x']), task('a')])),
    right: { type: 'DuplicateTaskError', id: 'a' },
  },
  'self-waiting-accepted': {
    sentence:
      'Tasks that wait for each other in a circle, or a task that waits for itself, can never run: this is refused with a `CycleError`.',
    wrong: 'A task that waits for itself is run.',
    is: 'task.after.every((id) => done.has(id))',
    becomes: 'task.after.every((id) => id === task.id || done.has(id))',
    witness: (s) => thrown(() => s.runningOrder([task('a', 1, ['a'])])),
    right: { type: 'CycleError', ids: ['a'] },
  },
  'followers-of-a-circle-left-out': {
    sentence:
      'Its `ids` are all tasks that can never start, in the order in which they were given, which includes those that wait for a task in the circle.',
    wrong: 'Tasks for which nobody waits are left out of the error.',
    is: '.filter((id) => !done.has(id)))',
    becomes: '.filter((id) => !done.has(id) && tasks.some(({ after }) => after.includes(id))))',
    witness: (s) =>
      thrown(() => s.runningOrder([task('c', 1, ['b']), task('a', 1, ['b']), task('b', 1, ['a'])])),
    right: { type: 'CycleError', ids: ['c', 'a', 'b'] },
  },
  'all-tasks-in-the-error': {
    sentence:
      'Its `ids` are all tasks that can never start, in the order in which they were given, which includes those that wait for a task in the circle.',
    wrong: 'The error names all tasks, those too that could start.',
    is: 'tasks.map(({ id }) => id).filter((id) => !done.has(id))',
    becomes: 'tasks.map(({ id }) => id)',
    witness: (s) => thrown(() => s.runningOrder([task('a'), task('b', 1, ['b'])])),
    right: { type: 'CycleError', ids: ['b'] },
  },
  'copies-handed-out': {
    sentence: 'Callers have further fields of their own in their tasks, and get the same task objects back.',
    wrong: 'Copies with the known fields come back.',
    is: 'order.push(next)',
    becomes:
      'order.push({ id: next.id, minutes: next.minutes, priority: next.priority, after: next.after } as T)',
    witness: (s) => {
      const only = { ...task('a'), owner: 'Ada' }
      return s.runningOrder([only])[0] === only
    },
    right: true,
  },
  'dependencies-counted-off': {
    sentence: 'Naming the same id twice in the list of one task is untidy but harmless.',
    wrong: 'A task that names an id twice waits for two tasks to end.',
    is: 'task.after.every((id) => done.has(id))',
    becomes: '[...done].filter((id) => task.after.includes(id)).length >= task.after.length',
    witness: (s) => thrown(() => idsOf(s.runningOrder([task('b', 1, ['a', 'a']), task('a')]))),
    right: { returned: ['a', 'b'] },
  },
  'lists-of-the-caller-tidied': {
    sentence: 'The tasks passed in are never modified.',
    wrong: 'The list of ids of each task is sorted in place.',
    is: 'const missing = after.find(',
    becomes: 'const missing = (after as string[]).sort().find(',
    witness: (s) => {
      const last = task('c', 1, ['b', 'a'])
      s.startTimes([task('a'), task('b'), last])
      return last.after
    },
    right: ['b', 'a'],
  },
  'lowest-priority-first': {
    sentence:
      'Whenever several tasks could be next, the one with the highest priority is taken; if these are equal, the one that was given first.',
    wrong: 'The lowest priority is taken.',
    is: 'task.priority > best.priority',
    becomes: 'task.priority < best.priority',
    witness: (s) => idsOf(s.runningOrder([task('a', 1, [], 1), task('b', 1, [], 2)])),
    right: ['b', 'a'],
  },
  'last-of-equals-first': {
    sentence:
      'Whenever several tasks could be next, the one with the highest priority is taken; if these are equal, the one that was given first.',
    wrong: 'Of equal priorities the one that was given last is taken.',
    is: 'task.priority > best.priority',
    becomes: 'task.priority >= best.priority',
    witness: (s) => idsOf(s.runningOrder([task('a'), task('b')])),
    right: ['a', 'b'],
  },
  'ready-ones-in-rounds': {
    sentence:
      'Whenever several tasks could be next, the one with the highest priority is taken; if these are equal, the one that was given first.',
    wrong: 'All tasks that are ready are run before any that becomes ready by them.',
    is: '    done.add(next.id)\n    order.push(next)\n',
    becomes:
      '    for (const task of [...ready].sort((a, b) => b.priority - a.priority)) {\n      done.add(task.id)\n      order.push(task)\n    }\n',
    witness: (s) => idsOf(s.runningOrder([task('a', 1, [], 2), task('b', 1, [], 0), task('c', 1, ['a'], 1)])),
    right: ['a', 'c', 'b'],
  },
  'starts-after-the-first-that-ends': {
    sentence:
      '`startTimes` gives, for each id, the minute in which the task starts, counted from zero: as early as possible, that is, at the moment when the last of the tasks it waits for has ended.',
    wrong: 'A task starts when the task named last in its list has ended.',
    is: 'Math.max(0, ...after.map((other) => ends.get(other) ?? 0))',
    becomes: "ends.get(after.at(-1) ?? '') ?? 0",
    witness: (s) => [...s.startTimes([task('a', 9), task('b', 2), task('c', 1, ['a', 'b'])])],
    right: [
      ['a', 0],
      ['b', 0],
      ['c', 9],
    ],
  },
  'one-machine-only': {
    sentence: 'We have more machines than tasks, so everything that can run at the same time does.',
    wrong: 'Tasks run one after the other.',
    is: '    starts.set(id, start)\n',
    becomes: '    starts.set(id, Math.max(start, ...ends.values()))\n',
    witness: (s) => s.startTimes([task('a', 3), task('b', 2)]).get('b'),
    right: 0,
  },
  'map-in-running-order': {
    sentence: 'The map is in the order of the given tasks.',
    wrong: 'The map is in the running order.',
    is: 'new Map<string, number>(tasks.map(({ id }) => [id, 0]))',
    becomes: 'new Map<string, number>()',
    witness: (s) => [...s.startTimes([task('b', 2, ['a']), task('a', 3)]).keys()],
    right: ['b', 'a'],
  },
  'slack-to-the-next-follower': {
    sentence:
      '`slack` tells by how many minutes each task could start later than that without the whole build ending any later, provided that all others start as early as they then can.',
    wrong: 'Slack is counted up to the earliest start of a task that waits for it.',
    is: 'latest.get(follower.id) ?? end',
    becomes: 'starts.get(follower.id) ?? end',
    witness: (s) => s.slack([task('a', 1), task('b', 1, ['a']), task('c', 9)]).get('a'),
    right: 7,
  },
  'end-of-the-last-task-given': {
    sentence: 'The build ends when its last task ends.',
    wrong: 'The build is taken to end when the task that starts last has ended.',
    is: 'Math.max(0, ...tasks.map(({ id, minutes }) => startOf(id) + minutes))',
    becomes:
      'Math.max(0, ...tasks.filter(({ id }) => startOf(id) === Math.max(...starts.values())).map(({ id, minutes }) => startOf(id) + minutes))',
    witness: (s) => [...s.slack([task('a', 9), task('b', 1), task('c', 1, ['b'])]).values()],
    right: [0, 7, 7],
  },
}
