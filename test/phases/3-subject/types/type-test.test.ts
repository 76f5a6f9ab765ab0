import { expect, it } from 'vitest'
import type { TypeNode } from '../../../../src/ir/type-model.ts'
import { testOf } from '../../../../src/phases/3-subject/types/type-test.ts'

const text: TypeNode = { kind: 'string' }
const count: TypeNode = { kind: 'number' }
const field = (name: string, type: TypeNode, optional = false) => ({ name, type, optional, readonly: true })
const guest: TypeNode = {
  kind: 'object',
  properties: [field('name', text), field('age', count, true)],
  index: [],
}

/** Runs the test of a type on a value. */
const told = (node: TypeNode, value: unknown): unknown => {
  const { text: test = 'undefined' } = testOf(node, 'given[0]', new Map()) ?? {}
  return new Function('given', `return ${test}`)([value]) as unknown
}

it.each<[string, TypeNode, unknown, unknown]>([
  ['a text', text, 'a', 7],
  ['one of several', { kind: 'union', members: [text, { kind: 'null' }] }, null, undefined],
  ['a literal', { kind: 'literal', value: "it's" }, "it's", 'its'],
  ['a list', { kind: 'array', element: count, readonly: true }, [1, 2], [1, 'b']],
  ['an object', guest, { name: 'Al' }, { name: 7 }],
  ['an optional field', guest, { name: 'Al', age: 7 }, { name: 'Al', age: 'old' }],
  ['a field that is absent', guest, { name: 'Al', more: 1 }, { age: 7 }],
  ['a date', { kind: 'builtin', name: 'Date', arguments: [] }, new Date(0), '1970'],
  ['a list of lists', { kind: 'array', element: guest, readonly: true }, [{ name: '' }], [{}]],
])('tells %s from what is none', (_, node, right, wrong) => {
  expect([told(node, right), told(node, wrong)]).toEqual([true, false])
})

it.each<[string, TypeNode]>([
  ['what functions give', { kind: 'promise', result: text }],
  ['an open map', { kind: 'object', properties: [], index: [{ key: text, value: text }] }],
  ['a type that holds itself', { kind: 'ref', name: 'Tree' }],
])('gives nothing for %s', (_, node) => {
  const tree: TypeNode = {
    kind: 'object',
    properties: [field('next', { kind: 'ref', name: 'Tree' }, true)],
    index: [],
  }
  expect(testOf(node, 'value', new Map([['Tree', { name: 'Tree', text: 'Tree', node: tree }]]))).toBe(
    undefined,
  )
})
