import { expect } from 'vitest'
import { withCauses } from './causes.ts'
import { workingFolder } from './environment.ts'
import { inTime } from './in-time.ts'
import { watchPart } from './watch-part.ts'

/** Which fixture something is a step of, and where that is said. */
export interface FixturePlace {
  readonly name: string
  /** The module that sets it up, as the spec names it. */
  readonly from: string
  /** The spec, relative to the test file. */
  readonly spec?: string
  /** Milliseconds that each step may take. */
  readonly timeout?: { readonly [Step in keyof typeof stepTimes]?: number }
}

/** How long the steps may take of which the spec says nothing. */
export const stepTimes = { setUp: 30_000, reset: 5_000, tearDown: 10_000 }

type FixtureStep = 'load' | 'unavailable' | keyof typeof stepTimes

const skipsTests = 'where what it needs is not everywhere, let `unavailable()` say so, and its tests are skipped'

/** Of each step: its name, whose time it shares, and what to do where it fails. */
const fixtureSteps: Readonly<Record<FixtureStep, { readonly title: string; readonly limit: keyof typeof stepTimes; readonly help: string }>> = {
  load: { title: 'loading', limit: 'setUp', help: 'mend the module, or what it imports; what differs from machine to machine belongs into `setUp`' },
  unavailable: { title: '`unavailable`', limit: 'setUp', help: 'let `unavailable` say with a text why there is no such thing, and not throw' },
  setUp: { title: 'set-up', limit: 'setUp', help: `mend \`setUp\`, or what it connects to; ${skipsTests}` },
  reset: { title: 'reset', limit: 'reset', help: 'mend `reset`: it puts back what a run has left, whatever that is' },
  tearDown: { title: 'tear-down', limit: 'tearDown', help: 'mend `tearDown`: what it did not close may still be open' },
}

/** `the set-up of the fixture \`api\` (../fixtures/api.ts)` */
const fixtureStepName = (which: FixtureStep, { name, from }: FixturePlace) => `the ${fixtureSteps[which].title} of the fixture \`${name}\` (${from})`

/** One step of a fixture in its time; what goes wrong says whose step it was, where that is said, and what to do. */
export async function inStep<Result>(
  place: FixturePlace,
  which: FixtureStep,
  does: () => Promise<Result>,
  late?: (result: Result) => void,
): Promise<Result> {
  const { limit, help } = fixtureSteps[which]
  const milliseconds = { ...stepTimes, ...place.timeout }[limit]
  const what = fixtureStepName(which, place)
  const goOn = watchPart(`${what}\n${fixtureLine(place)}`, milliseconds)
  const ended = await inTime(milliseconds, does, late)
  goOn()
  if (ended.kind === 'done') return ended.value
  if (ended.kind === 'late') {
    const patience = `say \`timeout: { ${limit}: … }\` of the fixture where it may take longer`
    throw fixtureError(place, `${what} did not end within ${milliseconds} ms`, `mend what it waits for, or ${patience}`)
  }
  throw fixtureError(place, `${what} failed: ${withCauses(ended.error)}`, help, ended.error)
}

/** An error that says where its fixture is; its stack is that of the cause, as far as people wrote what stands in it. */
export function fixtureError(place: FixturePlace, what: string, help: string, cause?: unknown): Error {
  const error = new Error(`${what}\n${fixtureLine(place)}\nHelp    ${help}`)
  const fileOf = (line: string) => /([^\s(]+):\d+:\d+\)?$/.exec(line)?.[1]
  const linesOf = (stack: string) => stack.split('\n').filter((line) => /^\s+at /.test(line))
  const own = linesOf(error.stack ?? '').slice(0, 1).map(fileOf)
  const frames = cause instanceof Error ? linesOf(cause.stack ?? '') : []
  error.stack = [`Error: ${error.message}`, ...frames.filter((line) => !own.includes(fileOf(line)))].join('\n')
  return error
}

/** `Spec    invariants/notes.yaml, fixtures: api` */
function fixtureLine({ name, spec }: FixturePlace): string {
  return `Spec    ${spec === undefined ? '' : `${fromWorkingFolder(spec)}, `}fixtures: ${name}`
}

/** A path that is relative to the test file, relative to the folder that it runs in. */
function fromWorkingFolder(relative: string): string {
  const folder = workingFolder()
  const test = (expect.getState().testPath ?? '').replace(/\\/g, '/')
  const own = folder !== '' && test.startsWith(`${folder}/`) ? test.slice(folder.length + 1) : test
  if (own === '' || /^(?:\/|\w:)/.test(own)) return relative
  const parts = own.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return relative
  }
  return parts.join('/')
}
