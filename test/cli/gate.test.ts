import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GateVerdict } from '../../src/ir/evidence.ts'
import { shopWith } from './shop.ts'
import { put, snapshotOf, worldWith } from './world.ts'

const basket = (file: string) => readFile(path.join(import.meta.dirname, 'basket', file), 'utf8')

const weakened = {
  atLeast: (spec: string) => spec.replaceAll(/^( *basket\.\w+) === /gm, '$1 >= '),
  dropped: (spec: string) => spec.replace(/^ *basket\.totalCents === .*\n/m, ''),
  starved: (spec: string) =>
    spec.replace('    when: |', '    assuming: sum(items.map((item) => item.cents)) < 0\n    when: |'),
  /** Says less than the record knows of. */
  less: (spec: string) => spec.replace(/^ *basket\.count === .*\n/m, '').replace('approved', 'draft'),
}

const withAnotherKind = (spec: string) => `${spec.trimEnd()}
  - id: same-items-same-basket
    rule: The same items make the same basket.
    kind: deterministic
    status: approved
    given: { items: { type: 'Item[]' } }
    when: |
      const basket = summarise(items)
    result: basket
`

/** Copies of the basket in one project, each a subject and a spec of its own. */
async function basketFiles(): Promise<Readonly<Record<string, string>>> {
  const [subject, spec, brief] = await Promise.all(['src/basket.ts', 'basket.yaml', 'brief.md'].map(basket))
  const copies = Object.entries({ whole: withAnotherKind, ...weakened })
  return {
    'package.json': '{ "name": "basket", "private": true, "type": "module" }\n',
    'brief.md': brief ?? '',
    ...Object.fromEntries(copies.map(([name]) => [`src/${name}.ts`, subject ?? ''])),
    ...Object.fromEntries(
      copies.map(([name, weaken]) => [
        `invariants/${name}.yaml`,
        weaken(spec ?? '').replace('../src/basket.ts', `../src/${name}.ts`),
      ]),
    ),
  }
}

const weakNames = Object.keys(weakened)

/** Reasons begin with what they are about: `less/count …`, `the score of less …`, `no invariant of less …`, `invariants/less.yaml …`. */
const isOf = (name: string, reason: string) =>
  ['', 'the score of ', 'no invariant of ', 'invariants/'].some((before) =>
    new RegExp(`^${before}${name}\\b`).test(reason),
  )

const baseline = 'gen-props.baseline.json'

describe('gate', { timeout: 300_000 }, () => {
  it('passes a spec that says all of the brief, and records what it kills; passes none that says less', async () => {
    const { root, gen } = await worldWith(await basketFiles())
    await gen('generate')
    const before = await snapshotOf(root)
    const passed = await gen('gate', 'invariants/whole.yaml', '--update-baseline')
    expect(passed.out).toContain('2 invariants   2 earned   0 unearned   0 suspect')
    expect(passed.out).toMatch(/gate +pass/)
    expect(passed.out).not.toContain('✗')
    expect(passed.out).toContain(`wrote ${baseline}`)
    expect(passed.code).toBe(0)
    const { [baseline]: record = '', ...after } = await snapshotOf(root)
    expect(after).toEqual(before)

    // The record of the base counts, whatever the change makes of it; and nothing weaker is written over it.
    await put(root, baseline, record.replace('invariants/whole.yaml', 'invariants/less.yaml'))
    const git = (...given: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=shop', '-c', 'user.email=shop@localhost', ...given], {
        cwd: root,
      })
    git('init', '--quiet')
    git('add', baseline)
    git('commit', '--quiet', '--message', 'Record')
    const emptied = '{ "version": 1, "specs": {} }\n'
    await put(root, baseline, emptied)
    const weak = weakNames.map((name) => `invariants/${name}.yaml`)
    const failed = await gen('gate', ...weak, '--base', 'HEAD', '--update-baseline', '--format', 'json')
    const { gate } = JSON.parse(failed.out) as { gate: GateVerdict }
    expect(gate.verdict).toBe('fail')
    expect(failed.code).toBe(1)
    const reasonsOf = (name: string) => gate.reasons.filter((reason) => isOf(name, reason)).join('\n')
    expect(gate.reasons.filter((reason) => !weakNames.some((name) => isOf(name, reason)))).toEqual([])
    expect(reasonsOf('atLeast')).not.toBe('')
    expect(reasonsOf('dropped')).toContain('a wrong `totalCents` of')
    expect(reasonsOf('starved')).not.toBe('')
    expect(reasonsOf('less')).toContain('basket.count === visible(items).length')
    expect(reasonsOf('less')).toContain('was approved and is a draft again')
    expect(gate.notes.join()).toContain('the record only rises')
    expect(await readFile(path.join(root, baseline), 'utf8')).toBe(emptied)
  })

  it('fails over lint errors and stale files, without running anything', async () => {
    const { gen } = await worldWith(shopWith('total(items)', 'totl(items)'))
    const { code, out } = await gen('gate')
    expect(out).toContain('lint found')
    expect(code).toBe(1)
  })
})
