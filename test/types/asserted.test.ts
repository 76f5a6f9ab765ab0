import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** One `value as Type`: what is asserted, of what, and what it is made from. */
interface Asserted {
  readonly type: string
  readonly value: string
  /** The arbitrary whose values are mapped. */
  readonly drawn: string
}

/**
 * Why a value is of a type that the compiler does not see by itself; each by what it is made of, the narrower before the
 * wider. What has none of these reasons would be a guess.
 */
const reasons: Readonly<Record<string, (one: Asserted) => boolean>> = {
  'the places of a list, as they were drawn': ({ type, value }) =>
    type.startsWith('[') && value.startsWith('['),
  'a list, a date, a function, and the fields that were added': ({ type }) =>
    /^typeof \w+ &\s+typeof \w+$/.test(type),
  'text whose case was changed': ({ value }) => /\.to(?:Upper|Lower)Case\(\)/.test(value),
  'a function, by what it gives': ({ drawn }) =>
    /\bfunc\(|answering\(|given\[\d+\]|function \(this/.test(drawn),
  'an instance, by its constructor': ({ drawn }) => /=> new \w+\(/.test(drawn),
  'a member of an enum that has no name': ({ value, type }) =>
    /^(?:\d+|'\w+')$/.test(value) && type.endsWith(']'),
  'fields and entries together': ({ drawn }) => /\.\.\.(?:entries|fields)/.test(drawn),
  'fields of which some must be absent': ({ drawn }) => /^fc\s*\.oneof\(\s*fc\.record\(/.test(drawn),
  'a value with a mark that only the compiler knows': ({ value, type }) =>
    value === 'value' && !/^(?:any|unknown|never)$/.test(type),
}

const text = await readFile(path.join(import.meta.dirname, 'samples/expected/types.factories.ts'), 'utf8')

function assertionsIn(source: string): readonly Asserted[] {
  const file = ts.createSourceFile('factories.ts', source, ts.ScriptTarget.ES2023, true)
  const found: Asserted[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type))
      found.push({ type: node.type.getText(), value: bare(node.expression).getText(), drawn: drawnFor(node) })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** `value as unknown as Type` is one assertion of `value`. */
const bare = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isParenthesizedExpression(node) ? bare(node.expression) : node

function drawnFor(node: ts.Node): string {
  const made = ts.findAncestor(node, ts.isArrowFunction)
  const call = made?.parent
  const isMap = call && ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)
  return isMap ? (call.expression as ts.PropertyAccessExpression).expression.getText() : ''
}

const reasonOf = (one: Asserted) => Object.entries(reasons).find(([, holds]) => holds(one))?.[0]

it('what factories assert has a reason', () => {
  const all = assertionsIn(text).filter(({ type }) => type !== 'unknown')
  expect(all.filter((one) => reasonOf(one) === undefined)).toEqual([])
  expect(all.map(({ type }) => type)).not.toContain('any')
  expect(new Set(all.map(reasonOf))).toEqual(new Set(Object.keys(reasons)))
})

it('hardly anything is asserted past the compiler', () => {
  const all = assertionsIn(text)
  // The one names types that code here has no names for; by the other a list that may not be changed gets its mark.
  expect(all.filter(({ type }) => type === 'never')).toHaveLength(2)
  expect(all.filter(({ type }) => type === 'unknown')).toHaveLength(2)
})

it('a guess is seen', () => {
  const guess = 'const order = fc.anything().map((given) => given as Order)'
  expect(assertionsIn(guess).map(reasonOf)).toEqual([undefined])
})
