import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** What test frameworks call their functions: people write them into `then` by habit. */
const testWords = new Set(['expect', 'assert', 'expectTypeOf', 'chai', 'should'])

/** How to write as an assertion of a spec what is written with a matcher; undefined when it is none. */
export function withoutMatcher(name: ts.Identifier): string | undefined {
  if (!testWords.has(name.text)) return undefined
  const found = name.text === 'expect' ? fromExpect(name) : fromAssert(name)
  return found === undefined
    ? 'in `then` every expression is an assertion: write what must be true'
    : `in \`then\` every expression is an assertion: write \`${found}\``
}

/** `expect(a).not.toBe(b)` */
function fromExpect(name: ts.Identifier): string | undefined {
  const { ts } = compiler()
  const call = name.parent
  if (!ts.isCallExpression(call) || call.expression !== name) return undefined
  const actual = call.arguments[0]?.getText()
  let isNot = false
  let at: ts.Node = call.parent
  while (ts.isPropertyAccessExpression(at)) {
    const { text } = at.name
    if (ts.isCallExpression(at.parent) && at.parent.expression === at) {
      const due = at.parent.arguments[0]?.getText() ?? ''
      return actual === undefined ? undefined : matcherOf(text)?.(actual, due, isNot)
    }
    isNot = text === 'not' ? !isNot : isNot
    at = at.parent
  }
  return undefined
}

type Matcher = (actual: string, due: string, isNot: boolean) => string

const compared =
  (operator: string, opposite: string): Matcher =>
  (actual, due, isNot) =>
    `${actual} ${isNot ? opposite : operator} ${due}`
const called =
  (write: (actual: string, due: string) => string): Matcher =>
  (actual, due, isNot) =>
    `${isNot ? '!' : ''}${write(actual, due)}`
const constant =
  (value: string): Matcher =>
  (actual, _, isNot) =>
    `${actual} ${isNot ? '!==' : '==='} ${value}`
const deep = called((actual, due) => `equals(${actual}, ${due})`)

const matchers: Readonly<Record<string, Matcher>> = {
  toBe: compared('===', '!=='),
  toEqual: deep,
  toStrictEqual: deep,
  toBeGreaterThan: compared('>', '<='),
  toBeGreaterThanOrEqual: compared('>=', '<'),
  toBeLessThan: compared('<', '>='),
  toBeLessThanOrEqual: compared('<=', '>'),
  toBeCloseTo: called((actual, due) => `closeTo(${actual}, ${due})`),
  toBeDefined: (actual, _, isNot) => `${actual} ${isNot ? '===' : '!=='} undefined`,
  toBeUndefined: constant('undefined'),
  toBeNull: constant('null'),
  toBeNaN: called((actual) => `Number.isNaN(${actual})`),
  toBeTruthy: constant('true'),
  toBeFalsy: constant('false'),
  toBeInstanceOf: (actual, due, isNot) =>
    isNot ? `!(${actual} instanceof ${due})` : `${actual} instanceof ${due}`,
  toContain: called((actual, due) => `${actual}.includes(${due})`),
  toContainEqual: called((actual, due) => `${actual}.some((item) => equals(item, ${due}))`),
  toHaveLength: (actual, due, isNot) => `${actual}.length ${isNot ? '!==' : '==='} ${due}`,
  toMatch: called((actual, due) => `${due}.test(${actual})`),
}

const matcherOf = (name: string) => (Object.hasOwn(matchers, name) ? matchers[name] : undefined)

/** `assert(a)`, `assert.equal(a, b)` */
function fromAssert(name: ts.Identifier): string | undefined {
  const { ts } = compiler()
  const { parent } = name
  if (ts.isCallExpression(parent) && parent.expression === name) return parent.arguments[0]?.getText()
  if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return undefined
  const [actual = '', due = ''] = parent.parent.arguments.map((argument) => argument.getText())
  const method = assertMethods.get(parent.name.text)
  return method && matcherOf(method)?.(actual, due, /^not/.test(parent.name.text))
}

const assertMethods: ReadonlyMap<string, string> = new Map([
  ['equal', 'toBe'],
  ['strictEqual', 'toBe'],
  ['notEqual', 'toBe'],
  ['notStrictEqual', 'toBe'],
  ['deepEqual', 'toEqual'],
  ['deepStrictEqual', 'toEqual'],
  ['notDeepEqual', 'toEqual'],
  ['notDeepStrictEqual', 'toEqual'],
  ['ok', 'toBeTruthy'],
])
