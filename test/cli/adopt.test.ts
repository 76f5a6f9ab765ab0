import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InvariantPlan } from '../../src/ir/plan.ts'
import { adoptFailing } from '../../src/pipeline/adopt-examples.ts'
import { maskedExample } from '../../src/pipeline/masked-example.ts'
import { openJob } from '../../src/pipeline/open-job.ts'
import { prepareSuites } from '../../src/pipeline/prepare-suites.ts'
import { withExample } from '../../src/pipeline/with-example.ts'
import { put, worldWith } from './world.ts'

const spec = `version: 1
subject: ../src/half.ts

invariants:
  # People wrote this.
  - id: halves
    rule: Twice a half is the whole.
    given: { cents: { type: integer, minimum: 0 } }
    when: 'const part = half(cents)'
    then: 'part * 2 === cents'
`
const subject = (body: string) => `export const half = (cents: number): number => ${body}\n`

const guestsSpec = `version: 1
subject: ../src/guests.ts

machines:
  party:
    given: { room: { type: integer, minimum: 2, maximum: 3 } }
    system: new Guests(room)
    model: "({ mails: [] as string[], left: false })"
    commands:
      invite:
        given: { mail: { type: string, pattern: "^ann@example[.]org$" } }
        assuming: model.mails.length < room
        run: system.invite(mail)
        next: { mails: "[...model.mails, mail]" }
      leave:
        given: {}
        assuming: "!model.left"
        run: system.leave()
        next: { left: "true" }
    agrees: equals(system.mails, model.mails)

invariants:
  - id: a-list-of-guests # Nobody is forgotten.
    rule: Who is invited is on the list.
    kind: model
    of: party
`
/** Forgets a guest, after somebody left, where `slip` holds. */
const guests = (slip: string) => `export class Guests {
  mails: string[] = []
  #left = false
  constructor(readonly room: number) {}
  invite(mail: string): void {
    const size = this.mails.length + 1
    if (!(this.#left && (${slip}))) this.mails = [...this.mails, mail]
  }
  leave(): void {
    this.#left = true
  }
}
`

describe('adopt', () => {
  it(
    'writes what an invariant fails for into its spec, and it is tried first',
    { timeout: 60_000 },
    async () => {
      const { root, gen } = await worldWith({
        'package.json': '{ "type": "module" }',
        'src/half.ts': subject('cents < 100 ? cents / 2 : cents'),
        'invariants/half.yaml': spec,
      })
      const read = (file: string) => readFile(path.join(root, file), 'utf8')
      await gen('generate')
      expect(await gen('adopt', 'halves', '--seed', '5')).toMatchObject({
        code: 0,
        out: expect.stringContaining('halves keeps { cents: 100 }') as string,
      })
      const kept = `${spec}    examples:\n      - { cents: 100 }\n`
      expect(await read('invariants/half.yaml')).toBe(kept)
      expect(await read('test/generated/half.spec.ts')).toContain('cents: 100')

      const unknown = await gen('adopt', 'halfs')
      expect(unknown).toMatchObject({
        code: 1,
        err: expect.stringContaining('did you mean halves?') as string,
      })
      await put(root, 'src/half.ts', subject('cents / 2'))
      const held = await gen('adopt', 'half/halves')
      expect(held).toMatchObject({ code: 1, err: expect.stringContaining('adopt/nothing-failed') as string })
      expect(await read('invariants/half.yaml')).toBe(kept)
    },
  )

  it(
    'keeps a sequence of commands, without what is private, and it is run first whatever is drawn',
    { timeout: 60_000 },
    async () => {
      const { root, gen } = await worldWith({
        'package.json': '{ "type": "module" }',
        'src/guests.ts': guests('size > 1'),
        'invariants/guests.yaml': guestsSpec,
      })
      const read = (file: string) => readFile(path.join(root, file), 'utf8')
      const kept =
        '{ room: 2, commands: [{ leave: {} }, { invite: { mail: "REDACTED_EMAIL_1" } }, { invite: { mail: "REDACTED_EMAIL_1" } }] }'
      await gen('generate')
      const adopted = await gen('adopt', 'a-list-of-guests', '--seed', '5')
      expect(adopted).toMatchObject({
        code: 0,
        out: expect.stringContaining(`a-list-of-guests keeps ${kept}`) as string,
        err: expect.stringContaining('adopt/masked') as string,
      })
      expect(await read('invariants/guests.yaml')).toBe(`${guestsSpec}    examples:\n      - ${kept}\n`)
      // Now only a person with that name tells: nobody of that name is ever drawn.
      await put(root, 'src/guests.ts', guests("mail === 'REDACTED_EMAIL_1'"))
      const again = await gen('adopt', 'a-list-of-guests', '--seed', '6')
      expect(again).toMatchObject({ code: 1, err: expect.stringContaining('has already') as string })
      await put(root, 'src/guests.ts', guests('false'))
      const held = await gen('adopt', 'a-list-of-guests')
      expect(held).toMatchObject({ code: 1, err: expect.stringContaining('adopt/nothing-failed') as string })
    },
  )

  it('keeps what verify has seen fail without running anything again, all of it or nothing', async () => {
    const { root } = await worldWith({
      'package.json': '{ "type": "module" }',
      // Run again, these would hold.
      'src/half.ts': subject('cents / 2'),
      'invariants/half.yaml': `${spec}${spec.slice(spec.indexOf('  # People')).replace('halves', 'halves-too')}`,
      'invariants/other.yaml': spec,
    })
    const read = (file: string) => readFile(path.join(root, 'invariants', file), 'utf8')
    const test = { outcome: 'fail', failure: '', example: '{ cents: 100 }' } as const
    const tried = new Map([
      [path.join(root, 'invariants/half.yaml'), new Map([['halves', test], ['halves-too', test]])],
      [path.join(root, 'invariants/other.yaml'), new Map([['halves', test]])],
    ]) // prettier-ignore
    const ending = new AbortController()
    const { value: job } = await openJob({ cwd: root, specs: [], signal: ending.signal })
    if (!job) throw new Error('no job')
    const { value: suites = [] } = await prepareSuites(job.specs, job)
    ending.abort()
    await expect(adoptFailing(job, suites, tried)).rejects.toThrow()
    expect(await read('other.yaml')).toBe(spec)

    const { examples, diagnostics } = await adoptFailing({ ...job, signal: undefined }, suites, tried)
    expect({ diagnostics, kept: examples.map(({ invariant }) => invariant) }).toEqual({
      diagnostics: [],
      kept: ['halves', 'halves-too', 'halves'],
    })
    expect((await read('half.yaml')).match(/cents: 100/g)).toHaveLength(2)
    expect(await read('other.yaml')).toBe(`${spec}    examples:\n      - { cents: 100 }\n`)
  })

  it.each([
    [
      { law: { kind: 'model', machine: {} } },
      'Given   commands = book({ start: 3 }) → cancel(1)',
      'cannot be written down: write it as calls in `when` of an invariant of its own: book({ start: 3 }) → cancel(1)',
    ],
    [{ law: { kind: 'model', machine: {} }, sequences: [{}] }, 'Given   commands = a', 'has already'],
    [{ law: { kind: 'total' }, history: {} }, 'Given   commands = a → b', 'starts from a sequence'],
    [{ law: { kind: 'race' } }, 'Given   s = …', 'an order that the scheduler chose'],
    [{ law: { kind: 'postcondition' }, interleave: ['handle'] }, 'Given   n = 1', 'the scheduler chose'],
    [{ law: { kind: 'postcondition' } }, 'Given   f = () => 1', 'cannot be written as YAML data'],
    [
      { law: { kind: 'postcondition' } },
      'Given   m = {"cents":0}',
      '`m` is an instance of `Money`: write the example by hand, with what makes it',
      '`m` is an instance of `Money`',
    ],
  ])(
    'says what to do with a counterexample that is no value: %j',
    async (plan, failure, reason, unwritten?: string) => {
      const addition = {
        text: '',
        example: '',
        plan: { examples: [], interleave: [], ...plan } as unknown as InvariantPlan,
        test: { outcome: 'fail', failure, example: undefined, unwritten } as const,
      }
      expect(await withExample(addition as unknown as Parameters<typeof withExample>[0])).toEqual({
        reason: expect.stringContaining(reason) as string,
      })
    },
  )

  it.each([
    ['- { n: 5, name: "Ann" }', '{ n: 5, name: "Ann" }', []],
    ['- { to: "ann@example.org" }', '{ to: "REDACTED_EMAIL_1" }', ['email']],
    ['- { x: { "password": "hunter2-x9!" } }', '{ x: { "password": "REDACTED_SECRET_1" } }', ['secret']],
    [
      `- { x: { expr: 'new Set(["ann@example.org"])' } }`,
      `{ x: { expr: 'new Set(["REDACTED_EMAIL_1"])' } }`,
      ['email'],
    ],
    [
      `{ x: { expr: '({"password":"hunter2-x9!","n":1n})' } }`,
      `{ x: { expr: '({"password":"REDACTED_SECRET_1","n":1n})' } }`,
      ['secret'],
    ],
    [
      `{ x: { expr: 'new Map([["password","hunter2-x9!"],["to","x"]])' } }`,
      `{ x: { expr: 'new Map([["password","REDACTED_SECRET_1"],["to","x"]])' } }`,
      ['secret'],
    ],
    ['{ x: { "ann@example.org": "x" } }', '{ x: { "REDACTED_EMAIL_1": "x" } }', ['email']],
    [
      '{ x: { "ghp_abcdefghijklmnopqrstuvwxyz0123456789": "x" } }',
      '{ x: { "REDACTED_GITHUB_TOKEN_1": "x" } }',
      ['github token'],
    ],
  ])('masks what is private in %s', (line, text, kinds) => {
    expect(maskedExample(line, [])).toEqual({ text, kinds })
  })
})
