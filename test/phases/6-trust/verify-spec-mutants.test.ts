import { expect, test } from 'vitest'
import type { Expression, Statement } from '../../../src/ir/checked-code.ts'
import { specMutantsOf, specPartsOf } from '../../../src/phases/6-trust/spec-mutants.ts'
import { assertion, code, compare, constant, planOf, rule } from './fixtures/shop-suite.ts'

const both = (left: Expression, right: Expression) =>
  code(`${left.text} && ${right.text}`, { kind: 'and', operands: [left, right] })
const either = (left: Expression, right: Expression) =>
  code(`${left.text} || ${right.text}`, { kind: 'or', operands: [left, right] })
const isSum = compare('total', '===', 'sumOf(prices)')
const isPositive = compare('total', '>=', '0')

/** The mutants of a rule with these assertions, each as what its `then` has become. */
const mutantsOf = (then: readonly Statement[]) =>
  specMutantsOf(planOf([rule('total', then)])).map(({ id, invariant }) => [id, textOf(invariant.then)])

const textOf = (statements: readonly Statement[]): string =>
  statements
    .map((statement) => {
      if (statement.kind === 'expression') return statement.expression.text
      if (statement.kind === 'const') return `const ${statement.binding}`
      if (statement.kind === 'for') return `for { ${textOf(statement.body)} }`
      return `if { ${textOf(statement.then)} } else { ${textOf(statement.otherwise)} }`
    })
    .join('; ')

test('an assertion is negated, and its computed side watched', () => {
  expect(mutantsOf([assertion(isSum)])).toEqual([
    ['total#negate-1', '(total) !== (sumOf(prices))'],
    [
      'total#constant-2',
      `globalThis[Symbol.for('gen-props.same-as-first')]("price/total/0/sumOf(prices)", sumOf(prices))`,
    ],
  ])
})

test('a bound is made strict, a choice is made for each alternative', () => {
  expect(mutantsOf([assertion(isPositive)])).toContainEqual(['total#strengthen-2', '(total) === (0)'])
  expect(mutantsOf([assertion(either(isSum, isPositive))])).toEqual([
    ['total#negate-1', '!(total === sumOf(prices) || total >= 0)'],
    ['total#strengthen-2', 'total === sumOf(prices)'],
    ['total#strengthen-3', 'total >= 0'],
  ])
})

test('mutants reach into branches and loops, and leave the rest alone', () => {
  const branch: Statement = {
    kind: 'if',
    condition: code('total > 3'),
    then: [assertion(isPositive)],
    otherwise: [assertion(isSum)],
  }
  const loop: Statement = {
    kind: 'for',
    awaits: false,
    binding: 'price',
    names: ['price'],
    iterable: code('prices'),
    body: [branch],
  }
  const texts = mutantsOf([constant('found', '1'), loop]).map(([, text]) => text)
  expect(texts[0]).toBe('const found; for { if { !(total >= 0) } else { total === sumOf(prices) } }')
  expect(texts[1]).toBe('const found; for { if { (total) === (0) } else { total === sumOf(prices) } }')
  expect(texts[2]).toBe('const found; for { if { total >= 0 } else { (total) !== (sumOf(prices)) } }')
})

test('titles of mutants end in their ids, cases and all', () => {
  const plan = planOf([rule('total', [assertion(isPositive)], { caseName: 'one price' })])
  expect(specMutantsOf(plan)[0]?.invariant.title).toBe('A rule. [total/one price#negate-1]')
})

test('each conjunct stands alone, told in the words of the spec', () => {
  const kept = compare('found', '===', 'lengthBefore')
  const olds = [{ name: 'lengthBefore', expression: code('prices.length') }]
  const parts = specPartsOf(
    planOf([rule('total', [assertion(both(isSum, isPositive)), assertion(kept)], { olds })]),
  )
  expect(parts.map(({ invariant }) => textOf(invariant.then))).toEqual([
    'total === sumOf(prices)',
    'total >= 0',
    'found === lengthBefore',
  ])
  expect(parts.at(-1)?.reason).toBe('`found === old(prices.length)` holds whatever the subject returns')
  expect(specPartsOf(planOf([rule('total', [assertion(isSum)])]))).toEqual([])
})

test('what was there before outside the subject is no conjunct of its own: no impostor changes the world', () => {
  const kept = compare('found', '===', 'rowsBefore')
  const olds = [{ name: 'rowsBefore', expression: code('database.rows') }]
  const plan = planOf([rule('total', [assertion(isSum), assertion(kept)], { olds })])
  const fixtures = [{ name: 'database' }] as unknown as typeof plan.fixtures
  expect(specPartsOf({ ...plan, fixtures }).map(({ invariant }) => textOf(invariant.then))).toEqual([
    'total === sumOf(prices)',
  ])
})
