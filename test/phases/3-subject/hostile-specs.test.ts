import { describe, expect, it } from 'vitest'
import { hostileCode } from './hostile-code.ts'
import { inspect } from './subject-world.ts'

interface Hostile {
  readonly top?: string
  readonly factory?: string
  readonly given?: string
  readonly invariant?: string
  readonly then?: string
  readonly id?: string
}

/** A spec that is right but for what is put into it. */
const specOf = ({
  top = '',
  factory,
  given = '{ type: Invoice }',
  invariant = '',
  then = 'true',
  id = 'x',
}: Hostile) =>
  `version: 1
subject: ./shop.ts
${top}
factories:
  bill: ${factory ?? '{ type: Invoice }'}
invariants:
  - id: ${id}
    rule: Bills add up.
    given: { bill: ${given} }
${invariant}
    then: |
      ${then}
`

const laughs = Array.from({ length: 12 }, (_, index) =>
  index === 0
    ? 'a0: &a0 [lol, lol]'
    : `a${index}: &a${index} [${Array(9)
        .fill(`*a${index - 1}`)
        .join(', ')}]`,
).join('\n')

/** By what is tried: where in the spec, and a text that the place of the refusal begins with. */
const attempts: Readonly<Record<string, readonly [Hostile, string]>> = {
  // Types that carry code
  'a type that imports a module': [{ given: '{ type: "import(\'fs\').Stats" }' }, ''],
  'a type that asks what a module is': [{ given: '{ type: "typeof import(\'fs\')" }' }, ''],
  'a type that ends its alias': [{ top: 'types: { Bill: "Invoice; process.exit()" }' }, ''],
  'a type that opens a block': [{ top: 'types: { Bill: "{ a: 1 } }; process.exit(); type X = {" }' }, ''],
  'a type that begins a comment': [{ top: 'types: { Bill: "Invoice /*" }' }, ''],
  'a type that ends a comment': [{ top: 'types: { Bill: "Invoice */ process.exit() /*" }' }, ''],
  'the name of a type that is code': [{ top: 'types: { "Bill = 1; process.exit(); type X": Invoice }' }, ''],
  'the name of a type that is a prototype': [{ top: 'types: { __proto__: Invoice }' }, ''],
  'a type with a line separator': [{ top: 'types: { Bill: "Invoice\\u2028process.exit()" }' }, ''],
  // Raw fast-check
  'fc that leaves fast-check': [{ given: '{ fc: "process.exit()" }' }, 'process'],
  'fc that maps to a constructor': [{ given: '{ fc: "fc.nat().map((n) => n.constructor)" }' }, 'constructor'],
  'fc that closes its call': [{ given: '{ fc: "fc.nat()); process.exit((1" }' }, ''],
  'fc that imports': [{ given: '{ fc: "fc.constant(import(\'fs\'))" }' }, 'import'],
  'fc by a template': [{ given: '{ fc: "fc.constant(`${process.env}`)" }' }, 'process'],
  'fc of a tagged template': [{ given: '{ fc: "fc.constant(eval`1`)" }' }, ''],
  // Code in other keys
  'a filter that exits': [{ given: '{ type: integer, where: process.exit() }' }, 'process'],
  'a bound that fetches': [{ given: '{ type: integer, minimum: { expr: fetch("x") } }' }, 'fetch'],
  'a computed value that requires': [{ given: '{ expr: require("fs") }' }, 'require'],
  'an element of the environment': [{ given: '{ elementOf: process.env }' }, 'process'],
  'a definition that is a loop': [{ top: 'define: |\n  while (true) {}' }, 'while'],
  'a definition that is a function': [{ top: 'define: |\n  function f() { return eval("1") }' }, 'function'],
  'a definition that assigns': [{ top: 'define: |\n  globalThis.x = 1' }, ''],
  'a definition named like a prototype': [{ top: 'define: |\n  const __proto__ = 1' }, '__proto__'],
  'an example that exits': [
    { invariant: '    examples:\n      - { bill: { expr: process.exit() } }' },
    'process',
  ],
  'a cover that exits': [
    { invariant: '    cover: { bad: { when: process.exit(), atLeast: 5% } }' },
    'process',
  ],
  'a premise that exits': [{ invariant: '    assuming: process.exit()' }, 'process'],
  'a setup that exits': [{ invariant: '    setup: process.exit()' }, 'process'],
  'a list of what stays that exits': [{ invariant: '    unchanged: [process.exit()]' }, 'process'],
  // Code that hides
  'a name in escapes': [{ then: 'pr\\u006fcess.exit()' }, ''],
  'a name in escapes with braces': [{ then: '\\u{65}val("1")' }, ''],
  'code behind a line separator in a comment': [{ then: 'true // \u2028 process.exit()' }, ''],
  'code behind a carriage return in a comment': [
    { top: 'title: "a\\rprocess.exit()"', then: 'eval("1")' },
    'eval',
  ],
  'a getter on a literal': [{ then: '({ get id() { return eval("1") } }).id === 1' }, ''],
  'a getter on a literal under a computed name': [
    { then: '({ get ["constructor"]() { return 1 } }) !== null' },
    '',
  ],
  'a method on a literal that is async': [
    { then: '({ async *[Symbol.iterator]() { yield 1 } }) !== null' },
    '',
  ],
  with: [{ then: 'with (bill) { exit() }' }, 'with'],
  'arrows in arrows': [{ then: '(() => () => () => process)()()().exit()' }, 'process'],
  'the spread of a global': [{ then: 'Object.keys({ ...globalThis }).length > 0' }, 'globalThis'],
  'a default that is a global': [{ then: '((a = process) => true)()' }, 'process'],
  'a default inside of a pattern': [{ then: '(({ a = eval }: { a?: unknown }) => a === 1)({})' }, 'eval'],
  'a computed name in a pattern': [{ then: '(({ ["constr" + "uctor"]: a }: any) => a)(bill)' }, ''],
  'an optional call of a constructor': [{ then: 'bill?.constructor?.("return 1")' }, 'constructor'],
  'a constructor by its parts': [{ then: 'bill[["con", "structor"].join("")] === 1' }, ''],
  'a constructor by a template': [{ then: 'bill[`const${"ructor"}`] === 1' }, ''],
  'a species': [{ then: '[1][Symbol.species] === 1' }, ''],
  'what tells how to become a text': [{ then: '`${({ [Symbol.toPrimitive]: eval })}` === ""' }, ''],
  'a tag that is a member': [{ then: 'bill.id.at`1` === ""' }, ''],
  'a private name': [{ then: '#x in bill' }, ''],
  'a regular expression that does not end': [{ then: '/(a+)+$/.test(bill.id)\nprocess.exit()' }, ''],
  // Names and paths
  'an id that ends a title': [{ id: '"x\'); process.exit(); //"' }, ''],
  'an id with a line': [{ id: '"x\\ny"' }, ''],
  'an id that is a path': [{ id: '../../x' }, ''],
  'an id that is a prototype': [{ id: '__proto__' }, ''],
  'a factory with code for a name': [
    { top: '', factory: '{ type: Invoice }\n  "x() {}; process.exit(); function y": { type: Invoice }' },
    '',
  ],
  'a factory named like a prototype': [{ factory: '{ type: Invoice }\n  __proto__: { type: Invoice }' }, ''],
  'a factory named like a constructor': [
    { factory: '{ type: Invoice }\n  constructor: { type: Invoice }' },
    '',
  ],
  'a given with code for a name': [
    { given: '{ type: Invoice }, "a, process.exit()": { type: integer }' },
    '',
  ],
  'a given named like a reserved word': [{ given: '{ type: Invoice }, eval: { type: integer }' }, ''],
  'a module by an address': [{ top: 'use: ["https://example.org/evil.ts"]' }, ''],
  'a module by data': [{ top: 'use: ["data:text/javascript,process.exit()"]' }, ''],
  'a module of Node': [
    { top: 'use: [{ from: "node:child_process", names: [execSync] }]', then: 'execSync("id") === ""' },
    '',
  ],
  'a module of Node without its prefix': [
    { top: 'use: [{ from: fs, names: [readFileSync] }]', then: 'readFileSync("x") === ""' },
    '',
  ],
  'a module outside of the project': [{ top: 'use: [../../../../../../etc/passwd]' }, ''],
  'a module with a quote in its name': [{ top: 'use: ["./shop.ts\'; process.exit(); \'"]' }, ''],
  'names that are code': [
    { top: 'use: [{ from: ./shop.ts, names: ["max }; process.exit(); import { min"] }]' },
    '',
  ],
  'a namespace that is code': [{ top: 'use: [{ from: ./shop.ts, namespace: "x; process.exit()" }]' }, ''],
  'a schema by an address': [{ given: '{ schema: "https://example.org/a.json" }' }, ''],
  'a schema outside of the project': [{ given: '{ schema: ../../../../../../etc/passwd }' }, ''],
  'a zod schema that is code': [{ given: '{ zod: "x; process.exit()" }' }, ''],
  'a zod schema that is a call': [{ given: '{ zod: "summarize(process)" }' }, ''],
  // YAML
  'a tag of JavaScript': [{ top: 'title: !!js/function "function () {}"' }, ''],
  'a tag of its own': [{ top: 'title: !evil x' }, ''],
  'a merge key': [{ top: 'define: "const a = 1"\n<<: { title: x }' }, ''],
  'a billion laughs': [{ top: laughs }, ''],
  'an alias of itself': [{ top: 'use: &a [*a]' }, ''],
  'a second document': [{ then: 'true\n---\nversion: 1' }, ''],
  'a key twice': [{ top: 'title: a\ntitle: b' }, ''],
  'a key named like a prototype': [{ top: '__proto__: { title: x }' }, ''],
  'a key named like a constructor': [{ top: 'constructor: x' }, ''],
  'handlebars in code': [{ then: '{{process}}' }, ''],
  'a value in a literal that ends it': [{ then: '"`); process.exit(); (`" === process.title' }, 'process'],
}

describe('a hostile spec', () => {
  it('is tried in 120 ways and more', () => {
    // Those of `hostile-code.ts` are tried by `allow-list.test.ts`, all in one spec.
    expect(Object.keys(attempts).length + hostileCode.length).toBeGreaterThanOrEqual(120)
  })

  it.each(Object.entries(attempts))('is refused with its place: %s', async (_, [hostile, at]) => {
    const { faults, diagnostics } = await inspect(specOf(hostile))
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.length, faults.join('\n')).toBeGreaterThan(0)
    for (const { range } of errors) expect(range?.file).toMatch(/shop/)
    expect(faults.some((fault) => fault.includes(`«${at}`))).toBe(true)
  })
})
