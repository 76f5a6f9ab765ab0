import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { kindWords, machineKinds } from '../../src/phases/2-spec/language/kinds.ts'
import { openEvaluationWorld, type EvaluationWorld } from './evaluation-world.ts'
import { kindProbes, runs } from './kind-probes.ts'

/** So often for each run, and for each execution of a command. */
interface Times {
  readonly runs?: number
  readonly commands?: number
}
interface Moment {
  readonly words: string
  readonly eachRun: Times | undefined
  readonly of: Readonly<Record<string, Times | undefined>>
}
type Rows = Readonly<Record<string, readonly [Moment | string, string?]>>

const { invariantEvaluation, machineEvaluation, commandEvaluation } = (await import(
  path.resolve('scripts/evaluation.js')
)) as Readonly<Record<`${'invariant' | 'machine' | 'command'}Evaluation`, Rows>>

const subject = `
export const log: string[] = []
export const seen = (label: string, value: number): number => {
  log.push(label)
  return value
}
export class Failure extends Error {
  readonly n: number = 1
}
export const fail = (n: number): number => {
  throw new Failure(String(n))
}
export const spoil = (list: number[]): number => list.push(seen('spoil', 1))
export const later = async (n: number): Promise<number> => n
`

let world: EvaluationWorld
let log: readonly string[]

beforeAll(async () => {
  // Whatever profile the whole run has, the table speaks of the one that there is without.
  for (const name of ['GEN_PROPS_PROFILE', 'GEN_PROPS_RUNS']) vi.stubEnv(name, undefined)
  world = await openEvaluationWorld(subject)
  log = ((await world.run(JSON.stringify(kindProbes))) as { log: string[] }).log
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.remove()
})

/** The keys of an owner in the order in which their code was evaluated. */
const evaluated = (owner: string): readonly string[] =>
  log.filter((label) => label.startsWith(`${owner}/`)).map((label) => label.slice(owner.length + 1))

/** How often a key is told to be evaluated; undefined where chance decides. */
function timesTold(rows: Rows, key: string, kind: string): number | undefined {
  const [moment] = rows[key] ?? ['']
  if (typeof moment === 'string') throw new Error(`the reference does not say how often ${key} is evaluated`)
  const times = moment.of[kind] ?? moment.eachRun
  const commands = evaluated(`step-${kind}`).filter((each) => each === 'run').length
  return times && (times.runs ?? 0) * runs + (times.commands ?? 0) * commands
}

const timesSeen = (owner: string, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, evaluated(owner).filter((each) => each === key).length]))

function expectAsTold(rows: Rows, owner: string, kind: string): void {
  const keys = [...new Set(evaluated(owner))].filter((key) => timesTold(rows, key, kind) !== undefined)
  expect(keys).not.toEqual([])
  expect(timesSeen(owner, keys)).toEqual(
    Object.fromEntries(keys.map((key) => [key, timesTold(rows, key, kind)])),
  )
}

describe('the table of the reference that tells when code is evaluated', () => {
  it.each(kindWords)('says how often keys of %s are', (kind) => {
    expectAsTold(invariantEvaluation, kind, kind)
  })

  it.each([...machineKinds])('says how often keys of the machine of %s are, and of its command', (kind) => {
    expectAsTold(machineEvaluation, `machine-${kind}`, kind)
    expectAsTold(commandEvaluation, `step-${kind}`, kind)
  })

  it('has asked for each key that it says so of', () => {
    const asked = new Set(log.map((label) => label.slice(label.indexOf('/') + 1)))
    const told = Object.entries({ ...commandEvaluation, ...machineEvaluation, ...invariantEvaluation })
    const counted = told.filter(([, [moment]]) => typeof moment !== 'string').map(([key]) => key)
    expect(counted.filter((key) => !asked.has(key))).toEqual([])
  })

  it.each([
    ['postcondition', 'given assuming setup unchanged when tamper then unchanged cover'],
    ['throws', 'given assuming setup unchanged when tamper throws then unchanged cover'],
    ['total', 'given assuming setup unchanged allow within when tamper then unchanged cover'],
    [
      'conserves',
      'given assuming setup unchanged before measure when tamper after measure then unchanged cover',
    ],
    ['round-trip', 'given assuming setup unchanged when forward backward then unchanged cover'],
    [
      'invariant-under',
      'given change assuming setup unchanged when then result unchanged setup unchanged when then result unchanged cover',
    ],
    [
      'deterministic',
      'given assuming setup unchanged when then result unchanged setup unchanged when then result unchanged cover',
    ],
    ['race', 'given assuming setup unchanged when always tasks always tamper then unchanged cover'],
    ['eventually', 'given assuming setup unchanged when within notBefore until tamper then unchanged cover'],
    ['step-model', 'given assuming unchanged run then unchanged next'],
    ['after', 'unchanged tamper then unchanged cover'],
  ])('says in which order those of %s are', (owner, order) => {
    const first = order.split(' ')
    expect(evaluated(owner).slice(0, first.length).join(' ')).toBe(order)
  })
})

it.each(['deterministic', 'invariant-under'])(
  'holds what a setup of %s makes to `unchanged` where calls meet it',
  async (kind) => {
    const spoiling = await openEvaluationWorld(subject)
    const rule = {
      ...{ id: 'kept', rule: 'It is kept.', kind, given: { n: { type: 'integer' } } },
      setup: 'const kept = [n]',
      when: 'spoil(kept)',
      ...(kind === 'deterministic' ? {} : { change: { n: '1 - n' } }),
      result: "seen('result', 1)",
      unchanged: ['kept'],
    }
    const spec = { version: 1, subject: './subject.ts', invariants: [rule] }
    await expect(spoiling.run(JSON.stringify(spec))).rejects.toThrow('is unchanged from')
    await spoiling.remove()
  },
)
