import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { InvariantPlan } from '../../../src/ir/plan.ts'
import { verifySuites } from '../../../src/phases/6-trust/verify.ts'
import {
  assertion,
  code,
  compare,
  constant,
  emit,
  planOf,
  rule,
  shopRoot,
  suiteOf,
} from './fixtures/shop-suite.ts'

/** Writes a suite of the shop into a project of its own and verifies it. */
async function verify(invariants: readonly InvariantPlan[]) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'shop-'))
  try {
    await cp(shopRoot, root, { recursive: true })
    await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'))
    const plan = { ...planOf(invariants), specFile: path.join(root, 'invariants/price.yaml') }
    const testFile = path.join(root, 'generated/price.spec.ts')
    await writeFile(testFile, emit(plan))
    const { value, diagnostics } = await verifySuites({
      root,
      suites: [suiteOf(plan, testFile)],
      profile: 'ci',
    })
    expect(diagnostics).toEqual([])
    return value?.[0]
  } finally {
    await rm(root, { recursive: true })
  }
}

const isSum = assertion(compare('total', '===', 'sumOf(prices)'))

test('good rules are earned, and weak ones are not', async () => {
  const evidence = await verify([
    rule('good', [isSum]),
    rule('async', [assertion(code('prices.includes(found)'))], {
      when: [constant('found', 'await cheapest(prices)')],
    }),
    rule('weaker-bound', [assertion(compare('total', '>=', 'sumOf(prices)'))]),
    rule('any-number', [assertion(code('Number.isFinite(total)'))]),
    rule('itself', [assertion(compare('prices.length', '===', 'prices.length'))]),
    rule('dead', [{ kind: 'if', condition: code('total < 0'), then: [isSum], otherwise: [] }]),
    rule('half-dead', [isSum, assertion(compare('total', '>=', '0'))]),
    rule('never-met', [isSum], { assuming: code('prices.length > 5') }),
    rule('always-met', [isSum], { assuming: code('prices.length > 0') }),
    rule('wrong', [assertion(compare('total', '===', 'prices.length'))]),
    rule('today', [assertion(code('total >= 0 && Date.now() < 2_000_000_000_000'))]),
  ])
  const verdicts = evidence?.invariants.map(({ id, verdict, findings }) => [id, verdict, findings[0]?.check])
  expect(verdicts).toEqual([
    ['good', 'earned', undefined],
    ['async', 'earned', undefined],
    ['weaker-bound', 'suspect', 'spec-mutants'],
    ['any-number', 'unearned', 'impostors'],
    ['itself', 'unearned', 'independence'],
    ['dead', 'unearned', 'spec-mutants'],
    ['half-dead', 'suspect', 'spec-mutants'],
    ['never-met', 'unearned', 'premises'],
    ['always-met', 'suspect', 'spec-mutants'],
    ['wrong', 'unearned', 'tests'],
    ['today', 'unearned', 'seeds'],
  ])
})
