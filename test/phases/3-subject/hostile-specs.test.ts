import { mkdtemp, readdir, rm, symlink, writeFile, mkdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { generate } from '../../../src/pipeline.ts'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'
import { shop } from './subject-world.ts'

interface Hostile {
  readonly top?: string
  readonly factory?: string
  readonly given?: string
  readonly invariant?: string
  readonly when?: string
  readonly then?: string
  readonly id?: string
}

const indented = (text: string, by: string) => text.split('\n').map((line) => by + line)

/** The invariant of a spec that is right but for what is put into it. */
const invariantOf = ({
  given = '{ type: Invoice }',
  invariant = '',
  when,
  then = 'true',
  id = 'x',
}: Hostile) => [
  `  - id: ${id}`,
  '    rule: Bills add up.',
  `    given: { bill: ${given}, invoice: invoice }`,
  ...invariant.split('\n'),
  ...(when === undefined ? [] : ['    when: |', ...indented(when, '      ')]),
  '    then: |',
  `      ${then}`,
]

const headOf = ({ top = '', factory = '{ type: Invoice }' }: Hostile) => [
  'version: 1',
  'subject: ../shop.ts',
  ...top.split('\n'),
  'factories:',
  `  bill: ${factory}`,
  '  invoice: { type: Invoice }',
  'invariants:',
]

const specOf = (hostile: Hostile) => `${[...headOf(hostile), ...invariantOf(hostile)].join('\n')}\n`

const laughs = Array.from({ length: 12 }, (_, index) =>
  index === 0
    ? 'a0: &a0 [lol, lol]'
    : `a${index}: &a${index} [${Array(9)
        .fill(`*a${index - 1}`)
        .join(', ')}]`,
).join('\n')

/** What is tried, the spec, the code of the refusal, and a text that its place begins with. */
type Attempt = readonly [what: string, hostile: Hostile, refusal: string, at: string]

const attempts: readonly Attempt[] = [
  [
    'a type that imports a module',
    { given: '{ type: "import(\'fs\').Stats" }' },
    'subject/not-allowed',
    "import('fs').Stats",
  ],
  [
    'a type that asks what a module is',
    { given: '{ type: "typeof import(\'fs\')" }' },
    'subject/not-allowed',
    "typeof import('fs')",
  ],
  [
    'a type that ends its alias',
    { top: 'types: { Bill: "Invoice; process.exit()" }' },
    'subject/syntax',
    ';',
  ],
  [
    'a type that opens a block',
    { top: 'types: { Bill: "{ a: 1 } }; process.exit(); type X = {" }' },
    'subject/syntax',
    '}',
  ],
  ['a type that begins a comment', { top: 'types: { Bill: "Invoice /*" }' }, 'subject/syntax', '*'],
  [
    'a type that ends a comment',
    { top: 'types: { Bill: "Invoice */ process.exit() /*" }' },
    'subject/syntax',
    '*',
  ],
  [
    'the name of a type that is code',
    { top: 'types: { "Bill = 1; process.exit(); type X": Invoice }' },
    'spec/bad-name',
    '"Bill = 1; process.exit(); type X"',
  ],
  [
    'the name of a type that is a prototype',
    { top: 'types: { __proto__: Invoice }' },
    'spec/bad-name',
    '__proto__',
  ],
  [
    'a type with a line separator',
    { top: 'types: { Bill: "Invoice\\u2028process.exit()" }' },
    'spec/code-backslash',
    '"Invoice\\u2028process.exit()"',
  ],
  ['fc that leaves fast-check', { given: '{ fc: "process.exit()" }' }, 'subject/impure-global', 'process'],
  [
    'fc that maps to a constructor',
    { given: '{ fc: "fc.nat().map((n) => n.constructor)" }' },
    'subject/forbidden-name',
    'constructor',
  ],
  ['fc that closes its call', { given: '{ fc: "fc.nat()); process.exit((1" }' }, 'subject/syntax', '1'],
  ['fc that imports', { given: '{ fc: "fc.constant(import(\'fs\'))" }' }, 'subject/not-allowed', 'import'],
  [
    'fc by a template',
    { given: '{ fc: "fc.constant(`${process.env}`)" }' },
    'subject/impure-global',
    'process',
  ],
  ['fc of a tagged template', { given: '{ fc: "fc.constant(eval`1`)" }' }, 'subject/not-allowed', 'eval`1`'],
  [
    'a filter that exits',
    { given: '{ type: integer, where: process.exit() }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a bound that fetches',
    { given: '{ type: integer, minimum: { expr: fetch("x") } }' },
    'subject/impure-global',
    'fetch',
  ],
  [
    'a computed value that requires',
    { given: '{ expr: require("fs") }' },
    'subject/impure-global',
    'require',
  ],
  [
    'an element of the environment',
    { given: '{ elementOf: process.env }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a definition that is a loop',
    { top: 'define: |\n  while (true) {}' },
    'subject/not-allowed',
    'while (true) {}',
  ],
  [
    'a definition that is a loop over a collection',
    { top: 'define: |\n  for (const n of [1]) {}' },
    'subject/not-allowed',
    'for (const n of [1]) {}',
  ],
  [
    'a definition that is a function',
    { top: 'define: |\n  function f() { return eval("1") }' },
    'subject/not-allowed',
    'function f() { return eval("1") }',
  ],
  [
    'a definition that assigns',
    { top: 'define: |\n  globalThis.x = 1' },
    'subject/not-allowed',
    'globalThis.x = 1',
  ],
  [
    'a definition named like a prototype',
    { top: 'define: |\n  const __proto__ = 1' },
    'subject/forbidden-name',
    '__proto__',
  ],
  [
    'an example that exits',
    { invariant: '    examples:\n      - { bill: { expr: process.exit() } }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a cover that exits',
    { invariant: '    cover: { bad: { when: process.exit(), atLeast: 5% } }' },
    'subject/impure-global',
    'process',
  ],
  ['a premise that exits', { invariant: '    assuming: process.exit()' }, 'subject/impure-global', 'process'],
  ['a setup that exits', { invariant: '    setup: process.exit()' }, 'subject/impure-global', 'process'],
  [
    'a list of what stays that exits',
    { invariant: '    unchanged: [process.exit()]' },
    'subject/impure-global',
    'process',
  ],
  [
    'a key of what a list holds',
    { then: '[bill][0]!["constructor"] === 1' },
    'subject/forbidden-name',
    '"constructor"',
  ],
  [
    'a key in a parameter by default',
    { then: 'Array.from([bill], (one, _, made = one.constructor) => made).length === 1' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a key in a pattern',
    { then: '[bill].map(({ constructor: made }) => made).length === 1' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a key that is a constant in a list',
    { then: '(["constructor"] as const).map((key) => bill[key]).length === 1' },
    'subject/open-key',
    'key',
  ],
  [
    'a key that is claimed to be one',
    { then: '((key: string) => bill[key as keyof Invoice])("constructor") === 1' },
    'subject/unproven-type',
    'keyof Invoice',
  ],
  [
    'the rest of an object',
    { then: '(({ ...rest }) => rest)(bill).constructor === Object' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'what JSON holds, claimed to be code',
    { then: '(JSON.parse("{}") as { constructor: (code: string) => unknown }).constructor("1") === 1' },
    'subject/forbidden-name',
    'constructor',
  ],
  ['`eval` as a function for each', { then: '[1].map(eval)[0] === 1' }, 'subject/impure-global', 'eval'],
  [
    '`Function` as a function for each',
    { then: '["process"].map(Function)[0] === 1' },
    'subject/impure-global',
    'Function',
  ],
  ['a resource', { then: 'using held = bill' }, 'subject/not-allowed', 'using held = bill'],
  [
    'a label before a loop',
    { then: 'again: for (const one of [1]) one === 1' },
    'subject/not-allowed',
    'again',
  ],
  [
    'a primitive that is asked for',
    { then: '({ [Symbol.toPrimitive]: () => 1 }) > 0' },
    'subject/impure-global',
    'Symbol',
  ],
  ['a name in escapes', { then: 'pr\\u006fcess.exit()' }, 'subject/not-allowed', 'pr\\u006fcess'],
  ['a name in escapes with braces', { then: '\\u{65}val("1")' }, 'subject/not-allowed', '\\u{65}val'],
  [
    'code behind a line separator in a comment',
    { then: 'true // \u2028 process.exit()' },
    'subject/impure-global',
    'process',
  ],
  [
    'code behind a carriage return in a comment',
    { top: 'title: "a\\rprocess.exit()"', then: 'eval("1")' },
    'subject/impure-global',
    'eval',
  ],
  [
    'a getter on a literal',
    { then: '({ get id() { return eval("1") } }).id === 1' },
    'subject/not-allowed',
    'get id() { return eval("1") }',
  ],
  [
    'a getter on a literal under a computed name',
    { then: '({ get ["constructor"]() { return 1 } }) !== null' },
    'subject/not-allowed',
    'get ["constructor"]() { return 1 }',
  ],
  [
    'a method on a literal that is async',
    { then: '({ async *[Symbol.iterator]() { yield 1 } }) !== null' },
    'subject/not-allowed',
    'async *[Symbol.iterator]() { yield 1 }',
  ],
  ['with', { then: 'with (bill) { exit() }' }, 'subject/not-allowed', 'with (bill) { exit() }'],
  [
    'arrows in arrows',
    { then: '(() => () => () => process)()()().exit()' },
    'subject/impure-global',
    'process',
  ],
  [
    'the spread of a global',
    { then: 'Object.keys({ ...globalThis }).length > 0' },
    'subject/impure-global',
    'globalThis',
  ],
  ['a default that is a global', { then: '((a = process) => true)()' }, 'subject/impure-global', 'process'],
  [
    'a default inside of a pattern',
    { then: '(({ a = eval }: { a?: unknown }) => a === 1)({})' },
    'subject/impure-global',
    'eval',
  ],
  [
    'a computed name in a pattern',
    { then: '(({ ["constr" + "uctor"]: a }: any) => a)(bill)' },
    'subject/not-allowed',
    '["constr" + "uctor"]',
  ],
  [
    'an optional call of a constructor',
    { then: 'bill?.constructor?.("return 1")' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor by its parts',
    { then: 'bill[["con", "structor"].join("")] === 1' },
    'subject/open-key',
    '["con", "structor"].join("")',
  ],
  [
    'a constructor by a template',
    { then: 'bill[`const${"ructor"}`] === 1' },
    'subject/not-allowed',
    '`const${"ructor"}`',
  ],
  ['a species', { then: '[1][Symbol.species] === 1' }, 'subject/impure-global', 'Symbol'],
  [
    'what tells how to become a text',
    { then: '`${({ [Symbol.toPrimitive]: eval })}` === ""' },
    'subject/impure-global',
    'Symbol',
  ],
  ['a tag that is a member', { then: 'bill.id.at`1` === ""' }, 'subject/not-allowed', 'bill.id.at`1`'],
  ['a private name', { then: '#x in bill' }, 'subject/not-allowed', '#x'],
  [
    'a regular expression that does not end',
    { then: '/(a+)+$/.test(bill.id)\nprocess.exit()' },
    'spec/yaml-syntax',
    'process.exit()',
  ],
  [
    'an id that ends a title',
    { id: '"x\'); process.exit(); //"' },
    'spec/bad-id',
    '"x\'); process.exit(); //"',
  ],
  ['an id with a line', { id: '"x\\ny"' }, 'spec/bad-id', '"x\\ny"'],
  ['an id that is a path', { id: '../../x' }, 'spec/bad-id', '../../x'],
  ['an id that is a prototype', { id: '__proto__' }, 'spec/bad-id', '__proto__'],
  [
    'a factory with code for a name',
    { top: '', factory: '{ type: Invoice }\n  "x() {}; process.exit(); function y": { type: Invoice }' },
    'spec/bad-name',
    '"x() {}; process.exit(); function y"',
  ],
  [
    'a factory named like a prototype',
    { factory: '{ type: Invoice }\n  __proto__: { type: Invoice }' },
    'spec/bad-name',
    '__proto__',
  ],
  [
    'a factory named like a constructor',
    { factory: '{ type: Invoice }\n  constructor: { type: Invoice }' },
    'spec/bad-name',
    'constructor',
  ],
  [
    'a given with code for a name',
    { given: '{ type: Invoice }, "a, process.exit()": { type: integer }' },
    'spec/bad-name',
    '"a, process.exit()"',
  ],
  [
    'a given named like a reserved word',
    { given: '{ type: Invoice }, eval: { type: integer }' },
    'spec/bad-name',
    'eval',
  ],
  [
    'a module by an address',
    { top: 'use: ["https://example.org/evil.ts"]' },
    'subject/package-not-installed',
    '"https://example.org/evil.ts"',
  ],
  [
    'a module by data',
    { top: 'use: ["data:text/javascript,process.exit()"]' },
    'subject/package-not-installed',
    '"data:text/javascript,process.exit()"',
  ],
  [
    'a module of Node',
    { top: 'use: [{ from: "node:child_process", names: [execSync] }]', then: 'execSync("id") === ""' },
    'subject/built-in-module',
    '"node:child_process"',
  ],
  [
    'a module of Node without its prefix',
    { top: 'use: [{ from: fs, names: [readFileSync] }]', then: 'readFileSync("x") === ""' },
    'subject/built-in-module',
    'fs',
  ],
  [
    'a module outside of the project',
    { top: 'use: [../../../../../../etc/passwd]' },
    'spec/path-outside',
    '../../../../../../etc/passwd',
  ],
  [
    'a module with a quote in its name',
    { top: 'use: ["../shop.ts\'; process.exit(); \'"]' },
    'subject/missing-module',
    '"../shop.ts\'; process.exit(); \'"',
  ],
  [
    'names that are code',
    { top: 'use: [{ from: ../shop.ts, names: ["max }; process.exit(); import { min"] }]' },
    'spec/bad-name',
    '"max }; process.exit(); import { min"',
  ],
  [
    'a namespace that is code',
    { top: 'use: [{ from: ../shop.ts, namespace: "x; process.exit()" }]' },
    'spec/bad-name',
    '"x; process.exit()"',
  ],
  [
    'a schema by an address',
    { given: '{ schema: "https://example.org/a.json" }' },
    'spec/schema-missing',
    '"https://example.org/a.json"',
  ],
  [
    'a schema outside of the project',
    { given: '{ schema: ../../../../../../etc/passwd }' },
    'spec/path-outside',
    '../../../../../../etc/passwd',
  ],
  ['a zod schema that is code', { given: '{ zod: "x; process.exit()" }' }, 'subject/syntax', ';'],
  ['a zod schema that is a call', { given: '{ zod: "summarize(process)" }' }, 'subject/syntax', '('],
  [
    'a tag of JavaScript',
    { top: 'title: !!js/function "function () {}"' },
    'spec/unknown-tag',
    '!!js/function "function () {}"',
  ],
  ['a tag of its own', { top: 'title: !evil x' }, 'spec/unknown-tag', '!evil x'],
  ['a merge key', { top: 'define: "const a = 1"\n<<: { title: x }' }, 'spec/merge-key', '<<'],
  ['a billion laughs', { top: laughs }, 'spec/too-many-aliases', '*a0'],
  ['an alias of itself', { top: 'use: &a [*a]' }, 'spec/alias-cycle', '*a'],
  ['a second document', { then: 'true\n---\nversion: 1' }, 'spec/several-documents', '---'],
  ['a key twice', { top: 'title: a\ntitle: b' }, 'spec/duplicate-key', 'title'],
  ['a key named like a prototype', { top: '__proto__: { title: x }' }, 'spec/unknown-key', '__proto__'],
  ['a key named like a constructor', { top: 'constructor: x' }, 'spec/unknown-key', 'constructor'],
  ['handlebars in code', { then: '{{process}}' }, 'subject/impure-global', 'process'],
  [
    'a value in a literal that ends it',
    { then: '"`); process.exit(); (`" === process.title' },
    'subject/impure-global',
    'process',
  ],
  ['process.exit(1)', { when: 'process.exit(1)' }, 'subject/impure-global', 'process'],
  ['eval("1")', { when: 'eval("1")' }, 'subject/impure-global', 'eval'],
  ['globalThis.process.exit()', { when: 'globalThis.process.exit()' }, 'subject/impure-global', 'globalThis'],
  [
    'require("fs").readFileSync("/etc/passwd")',
    { when: 'require("fs").readFileSync("/etc/passwd")' },
    'subject/impure-global',
    'require',
  ],
  ['fetch("http://localhost")', { when: 'fetch("http://localhost")' }, 'subject/impure-global', 'fetch'],
  ['setTimeout(() => 1, 1)', { when: 'setTimeout(() => 1, 1)' }, 'subject/impure-global', 'setTimeout'],
  [
    'new Function("return process")()',
    { when: 'new Function("return process")()' },
    'subject/impure-global',
    'Function',
  ],
  [
    'Reflect.get(invoice, "constructor")',
    { when: 'Reflect.get(invoice, "constructor")' },
    'subject/impure-global',
    'Reflect',
  ],
  ['new Proxy({}, {})', { when: 'new Proxy({}, {})' }, 'subject/impure-global', 'Proxy'],
  ['console.log(invoice)', { when: 'console.log(invoice)' }, 'subject/impure-global', 'console'],
  ['Math.random()', { when: 'Math.random()' }, 'subject/impure-global', 'Math.random'],
  ['Date.now()', { when: 'Date.now()' }, 'subject/impure-global', 'Date.now'],
  ['const now = new Date()', { when: 'const now = new Date()' }, 'subject/impure-global', 'new Date()'],
  ['Date()', { when: 'Date()' }, 'subject/impure-global', 'Date()'],
  [
    'Object.getPrototypeOf(invoice)',
    { when: 'Object.getPrototypeOf(invoice)' },
    'subject/impure-global',
    'Object.getPrototypeOf',
  ],
  [
    'Object.assign({}, invoice)',
    { when: 'Object.assign({}, invoice)' },
    'subject/impure-global',
    'Object.assign',
  ],
  [
    'Object.defineProperty({}, "x", {})',
    { when: 'Object.defineProperty({}, "x", {})' },
    'subject/impure-global',
    'Object.defineProperty',
  ],
  ['const all = { ...Math }', { when: 'const all = { ...Math }' }, 'subject/impure-global', 'Math'],
  ['const object = Object', { when: 'const object = Object' }, 'subject/impure-global', 'Object'],
  ['Math["max"](1)', { when: 'Math["max"](1)' }, 'subject/impure-global', 'Math'],
  [
    'new Promise((resolve) => resolve(1))',
    { when: 'new Promise((resolve) => resolve(1))' },
    'subject/impure-global',
    'new Promise((resolve) => resolve(1))',
  ],
  ['arguments.length', { when: 'arguments.length' }, 'subject/impure-global', 'arguments'],
  ['import("node:fs")', { when: 'import("node:fs")' }, 'subject/not-allowed', 'import'],
  [
    'const type = null as unknown as import("node:fs").Stats',
    { when: 'const type = null as unknown as import("node:fs").Stats' },
    'subject/not-allowed',
    'import("node:fs").Stats',
  ],
  [
    'const url = import.meta.url',
    { when: 'const url = import.meta.url' },
    'subject/not-allowed',
    'import.meta',
  ],
  [
    'summarize.constructor("return 1")()',
    { when: 'summarize.constructor("return 1")()' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'summarize["constructor"]("return 1")()',
    { when: 'summarize["constructor"]("return 1")()' },
    'subject/forbidden-name',
    '"constructor"',
  ],
  [
    'summarize[`constructor`]("return 1")()',
    { when: 'summarize[`constructor`]("return 1")()' },
    'subject/forbidden-name',
    '`constructor`',
  ],
  [
    'summarize[("constructor")]("return 1")()',
    { when: 'summarize[("constructor")]("return 1")()' },
    'subject/forbidden-name',
    '"constructor"',
  ],
  [
    'summarize?.["constructor"]',
    { when: 'summarize?.["constructor"]' },
    'subject/forbidden-name',
    '"constructor"',
  ],
  ['invoice?.constructor', { when: 'invoice?.constructor' }, 'subject/forbidden-name', 'constructor'],
  [
    'summarize[`${"constr"}uctor`]',
    { when: 'summarize[`${"constr"}uctor`]' },
    'subject/not-allowed',
    '`${"constr"}uctor`',
  ],
  [
    'const made = summarize["constr" + "uctor"]',
    { when: 'const made = summarize["constr" + "uctor"]' },
    'subject/open-key',
    '"constr" + "uctor"',
  ],
  [
    'const key = "constructor" \u23ce const made = summarize[key]',
    { when: 'const key = "constructor"\nconst made = summarize[key]' },
    'subject/open-key',
    'key',
  ],
  [
    'const { constructor: made } = summarize',
    { when: 'const { constructor: made } = summarize' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'const { "constructor": made } = summarize',
    { when: 'const { "constructor": made } = summarize' },
    'subject/forbidden-name',
    '"constructor"',
  ],
  [
    'const { ["constructor"]: made } = summarize',
    { when: 'const { ["constructor"]: made } = summarize' },
    'subject/not-allowed',
    '["constructor"]',
  ],
  [
    'const proto = invoice.__proto__',
    { when: 'const proto = invoice.__proto__' },
    'subject/forbidden-name',
    '__proto__',
  ],
  [
    'const made = { __proto__: invoice }',
    { when: 'const made = { __proto__: invoice }' },
    'subject/forbidden-name',
    '__proto__',
  ],
  [
    'const made = { "__proto__": invoice }',
    { when: 'const made = { "__proto__": invoice }' },
    'subject/forbidden-name',
    '"__proto__"',
  ],
  [
    'const proto = Array.prototype',
    { when: 'const proto = Array.prototype' },
    'subject/forbidden-name',
    'prototype',
  ],
  [
    'const f = summarize.__lookupGetter__("x")',
    { when: 'const f = summarize.__lookupGetter__("x")' },
    'subject/forbidden-name',
    '__lookupGetter__',
  ],
  [
    'const made = summarize.\\u0063onstructor',
    { when: 'const made = summarize.\\u0063onstructor' },
    'subject/not-allowed',
    '\\u0063onstructor',
  ],
  [
    'summarize.call(undefined, invoice)',
    { when: 'summarize.call(undefined, invoice)' },
    'subject/not-allowed',
    'call',
  ],
  [
    'summarize.apply(undefined, [invoice])',
    { when: 'summarize.apply(undefined, [invoice])' },
    'subject/not-allowed',
    'apply',
  ],
  [
    'const bound = summarize.bind(undefined)',
    { when: 'const bound = summarize.bind(undefined)' },
    'subject/not-allowed',
    'bind',
  ],
  [
    'summarize["call"](undefined, invoice)',
    { when: 'summarize["call"](undefined, invoice)' },
    'subject/not-allowed',
    '"call"',
  ],
  ['const { call } = summarize', { when: 'const { call } = summarize' }, 'subject/not-allowed', 'call'],
  ['let total = 0', { when: 'let total = 0' }, 'subject/not-allowed', 'let total = 0'],
  ['var total = 0', { when: 'var total = 0' }, 'subject/not-allowed', 'var total = 0'],
  [
    'while (true) summarize(invoice)',
    { when: 'while (true) summarize(invoice)' },
    'subject/not-allowed',
    'while (true) summarize(invoice)',
  ],
  [
    'do summarize(invoice); while (true)',
    { when: 'do summarize(invoice); while (true)' },
    'subject/not-allowed',
    'do summarize(invoice); while (true)',
  ],
  [
    'for (;;) summarize(invoice)',
    { when: 'for (;;) summarize(invoice)' },
    'subject/not-allowed',
    'for (;;) summarize(invoice)',
  ],
  [
    'for (const key in invoice) format(1)',
    { when: 'for (const key in invoice) format(1)' },
    'subject/not-allowed',
    'for (const key in invoice) format(1)',
  ],
  [
    'function f() { return 1 }',
    { when: 'function f() { return 1 }' },
    'subject/not-allowed',
    'function f() { return 1 }',
  ],
  [
    'const f = function () { return 1 }',
    { when: 'const f = function () { return 1 }' },
    'subject/not-allowed',
    'function () { return 1 }',
  ],
  ['class A {}', { when: 'class A {}' }, 'subject/not-allowed', 'class A {}'],
  ['const a = class {}', { when: 'const a = class {}' }, 'subject/not-allowed', 'class {}'],
  [
    'try { summarize(invoice) } catch {}',
    { when: 'try { summarize(invoice) } catch {}' },
    'subject/not-allowed',
    'try { summarize(invoice) } catch {}',
  ],
  ['throw invoice', { when: 'throw invoice' }, 'subject/not-allowed', 'throw invoice'],
  [
    'switch (1) { default: format(1) }',
    { when: 'switch (1) { default: format(1) }' },
    'subject/not-allowed',
    'switch (1) { default: format(1) }',
  ],
  ['return', { when: 'return' }, 'subject/not-allowed', 'return'],
  ['label: format(1)', { when: 'label: format(1)' }, 'subject/not-allowed', 'label: format(1)'],
  ['debugger', { when: 'debugger' }, 'subject/not-allowed', 'debugger'],
  ['enum A { B }', { when: 'enum A { B }' }, 'subject/not-allowed', 'enum A { B }'],
  ['type A = string', { when: 'type A = string' }, 'subject/not-allowed', 'type A = string'],
  [
    'interface A { b: string }',
    { when: 'interface A { b: string }' },
    'subject/not-allowed',
    'interface A { b: string }',
  ],
  ['invoice.id = ""', { when: 'invoice.id = ""' }, 'subject/not-allowed', '='],
  ['invoice.discount += 1', { when: 'invoice.discount += 1' }, 'subject/not-allowed', '+='],
  ['invoice.discount ??= 1', { when: 'invoice.discount ??= 1' }, 'subject/not-allowed', '??='],
  [
    'const n = invoice.discount++',
    { when: 'const n = invoice.discount++' },
    'subject/not-allowed',
    'invoice.discount++',
  ],
  [
    'const n = --invoice.discount',
    { when: 'const n = --invoice.discount' },
    'subject/not-allowed',
    '--invoice.discount',
  ],
  ['const n = (1, 2)', { when: 'const n = (1, 2)' }, 'subject/not-allowed', ','],
  [
    'void summarize(invoice)',
    { when: 'void summarize(invoice)' },
    'subject/not-allowed',
    'void summarize(invoice)',
  ],
  [
    'delete invoice.discount',
    { when: 'delete invoice.discount' },
    'subject/not-allowed',
    'delete invoice.discount',
  ],
  ['const self = this', { when: 'const self = this' }, 'subject/not-allowed', 'this'],
  ['const text = format`1`', { when: 'const text = format`1`' }, 'subject/not-allowed', 'format`1`'],
  [
    'const o = { get a() { return 1 } }',
    { when: 'const o = { get a() { return 1 } }' },
    'subject/not-allowed',
    'get a() { return 1 }',
  ],
  [
    'const o = { a() { return 1 } }',
    { when: 'const o = { a() { return 1 } }' },
    'subject/not-allowed',
    'a() { return 1 }',
  ],
  ['const same = 1 == 1', { when: 'const same = 1 == 1' }, 'subject/not-allowed', '=='],
  ['const n = <number>1', { when: 'const n = <number>1' }, 'subject/not-allowed', '<number>1'],
  ['const n: any = 1', { when: 'const n: any = 1' }, 'subject/not-allowed', 'any'],
  [
    'const is = (x: unknown): x is string => true',
    { when: 'const is = (x: unknown): x is string => true' },
    'subject/not-allowed',
    'x is string',
  ],
  [
    'const made = new (merge([])[0].sku)()',
    { when: 'const made = new (merge([])[0].sku)()' },
    'subject/not-allowed',
    '(merge([])[0].sku)',
  ],
  ['const n = anything()', { when: 'const n = anything()' }, 'subject/any', 'anything()'],
  [
    'const f = "x" as unknown as () => string',
    { when: 'const f = "x" as unknown as () => string' },
    'subject/unproven-type',
    '() => string',
  ],
  [
    'const k = ("con" + "structor") as "length"',
    { when: 'const k = ("con" + "structor") as "length"' },
    'subject/unproven-type',
    '"length"',
  ],
  [
    'const n = JSON.parse("1") as number',
    { when: 'const n = JSON.parse("1") as number' },
    'subject/unproven-type',
    'number',
  ],
  [
    'const f = (g: Function) => g("x")',
    { when: 'const f = (g: Function) => g("x")' },
    'subject/not-allowed',
    'g',
  ],
  [
    'const n = rates()[invoice.id]',
    { when: 'const n = rates()[invoice.id]' },
    'subject/open-key',
    'invoice.id',
  ],
  [
    'invoice.items.push(invoice.items[0])',
    { when: 'invoice.items.push(invoice.items[0])' },
    'subject/unknown-property',
    'push',
  ],
  [
    'summarize(invoice).lines.push(...invoice.items)',
    { when: 'summarize(invoice).lines.push(...invoice.items)' },
    'subject/mutation',
    'push',
  ],
  [
    'summarize(invoice).lines["push"](...invoice.items)',
    { when: 'summarize(invoice).lines["push"](...invoice.items)' },
    'subject/mutation',
    '"push"',
  ],
  [
    'const s = summarize(invoice) \u23ce const sorted = s.lines.sort()',
    { when: 'const s = summarize(invoice)\nconst sorted = s.lines.sort()' },
    'subject/mutation',
    'sort',
  ],
  [
    'const own = [1] \u23ce const other: unknown[] = own \u23ce other.push("x")',
    { when: 'const own = [1]\nconst other: unknown[] = own\nother.push("x")' },
    'subject/mutation',
    'push',
  ],
  [
    'const __gp1 = 1 \u23ce __gpLet(1)',
    { when: 'const __gp1 = 1\n__gpLet(1)' },
    'subject/unknown-name',
    '__gpLet',
  ],
  ['breaks out: } process.exit(); {', { when: '} process.exit(); {' }, 'subject/syntax', 'process'],
  [
    'breaks out: }); process.exit(); (() => {',
    { when: '}); process.exit(); (() => {' },
    'subject/syntax',
    ')',
  ],
  ['breaks out: format(1)) + (format(2)', { when: 'format(1)) + (format(2)' }, 'subject/syntax', ')'],
  ['breaks out: /* unfinished', { when: '/* unfinished' }, 'subject/syntax', 'd'],
  ['breaks out: `unfinished', { when: '`unfinished' }, 'subject/syntax', 'd'],
  [
    'a title that closes its text',
    { top: 'title: "\'); process.exit(); (\'"', then: 'process.exit()' },
    'subject/impure-global',
    'process',
  ],
  [
    'a doc that ends its comment, and code',
    { factory: '{ doc: "*/ process.exit() /*", type: Nobody }' },
    'subject/unknown-name',
    'Nobody',
  ],
  [
    'a label of cover that is code',
    { invariant: '    cover: { "x`${process.exit()}": { when: process.exit(), atLeast: 5% } }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a label of a case that is code',
    { invariant: '    cases: { "x\'); process.exit(); (\'": { when: process.exit() } }' },
    'spec/bad-case-name',
    '"x\'); process.exit(); (\'"',
  ],
  [
    'a case named like a prototype',
    { invariant: '    cases: { __proto__: { when: summarize(bill) } }' },
    'spec/bad-case-name',
    '__proto__',
  ],
  [
    'a tag that is code',
    { invariant: '    tags: ["]); process.exit()"]\n    assuming: process.exit()' },
    'subject/impure-global',
    'process',
  ],
  [
    'a tag that is a map',
    { invariant: '    tags: [{ toString: process }]' },
    'spec/wrong-value',
    '{ toString: process }',
  ],
  [
    'a message with flags that do not exist',
    { invariant: '    kind: throws\n    when: summarize(bill)\n    throws: { message: /x/zz }' },
    'spec/bad-pattern',
    '/x/zz',
  ],
  [
    'an error class that is code',
    {
      invariant: '    kind: throws\n    when: summarize(bill)\n    throws: { type: "Error); process.exit(" }',
    },
    'subject/not-one-piece',
    'Error); process.exit(',
  ],
  [
    'an error class that is a call',
    { invariant: '    kind: throws\n    when: summarize(bill)\n    throws: { type: eval("Error") }' },
    'subject/impure-global',
    'eval',
  ],
  [
    'an error class that is a constructor',
    { invariant: '    kind: throws\n    when: summarize(bill)\n    throws: { type: summarize.constructor }' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a field of an error that is a prototype',
    {
      invariant:
        '    kind: throws\n    when: summarize(bill)\n    throws: { type: CurrencyMismatchError, has: { __proto__: "1" } }',
    },
    'subject/unknown-field',
    '__proto__',
  ],
  [
    'a field of an error that is code',
    {
      invariant:
        '    kind: throws\n    when: summarize(bill)\n    throws: { type: CurrencyMismatchError, has: { found: process.title } }',
    },
    'subject/impure-global',
    'process',
  ],
  [
    'an allowed error that is code',
    { invariant: '    kind: total\n    when: summarize(bill)\n    allow: ["Error; process.exit()"]' },
    'subject/not-one-piece',
    'Error; process.exit()',
  ],
  ['a time that is code', { invariant: '    timeout: process.exit()' }, 'spec/wrong-value', 'process.exit()'],
  [
    'a number of runs that is code',
    { invariant: '    runs: "1; process.exit()"' },
    'spec/wrong-value',
    '"1; process.exit()"',
  ],
  [
    'a share that is code',
    { invariant: '    minAssumed: "5%; process.exit()"' },
    'spec/wrong-value',
    '"5%; process.exit()"',
  ],
  [
    'a status that is code',
    { invariant: '    status: "approved*/process.exit()"' },
    'spec/unknown-word',
    '"approved*/process.exit()"',
  ],
  ['a kind that is a prototype', { invariant: '    kind: __proto__' }, 'spec/unknown-word', '__proto__'],
  [
    'a kind that is a method of objects',
    { invariant: '    kind: toString' },
    'spec/unknown-word',
    'toString',
  ],
  [
    'a scenario that is a prototype',
    { invariant: '    scenario: __proto__' },
    'spec/unknown-scenario',
    '__proto__',
  ],
  [
    'a history that is a constructor',
    { invariant: '    history: constructor' },
    'spec/unknown-machine',
    'constructor',
  ],
  [
    'a type that asserts',
    { given: '{ type: "(x: unknown) => asserts x is string" }' },
    'subject/not-allowed',
    'asserts x is string',
  ],
  ['a type that is `this`', { given: '{ type: this }' }, 'subject/not-allowed', 'this'],
  [
    'a type of a function of the file',
    { given: '{ type: "typeof process.exit" }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a type of all globals',
    { given: '{ type: "typeof globalThis" }' },
    'subject/impure-global',
    'globalThis',
  ],
  ['a type by a template that never ends', { given: '{ type: "`${string}" }' }, 'subject/syntax', '}'],
  [
    'a type that imports within a template',
    { given: '{ type: "`${import(\'fs\').Stats}`" }' },
    'subject/not-allowed',
    "import('fs').Stats",
  ],
  [
    'a type that infers an import',
    { given: '{ type: "import(\'fs\') extends infer X ? X : never" }' },
    'subject/not-allowed',
    "import('fs')",
  ],
  [
    'a type with a getter',
    { given: '{ type: "{ get a(): string }" }' },
    'subject/not-allowed',
    'get a(): string',
  ],
  ['a type with a method', { given: '{ type: "{ a(): string }" }' }, 'subject/not-allowed', 'a(): string'],
  [
    'a type with a computed key of a call',
    { given: '{ type: "{ [Symbol.iterator]: string }" }' },
    'subject/impure-global',
    'Symbol',
  ],
  ['a unique symbol', { given: '{ type: "unique symbol" }' }, 'subject/type-error', 'unique symbol'],
  [
    'a type argument that imports',
    { then: 'new Map<string, import("fs").Stats>().size === 0' },
    'subject/not-allowed',
    'import("fs").Stats',
  ],
  ['a type that is a class expression', { top: 'types: { Bill: "typeof class {}" }' }, 'subject/syntax', '{'],
  [
    'a type that is a function with a body',
    { top: 'types: { Bill: "() => void { process.exit() }" }' },
    'subject/syntax',
    '{',
  ],
  [
    'a module that is a folder up and away',
    { top: 'use: ["../../../../../../../../root/.bashrc"]' },
    'spec/path-outside',
    '"../../../../../../../../root/.bashrc"',
  ],
  [
    'a module by a scheme of a file',
    { top: 'use: ["file:///etc/passwd"]' },
    'subject/package-not-installed',
    '"file:///etc/passwd"',
  ],
  [
    'a module with a query',
    { top: 'use: [{ from: "../shop.ts?x", names: [max] }]', then: 'max(1, 2) === process.pid' },
    'subject/missing-module',
    '"../shop.ts?x"',
  ],
  [
    'a module with an escape in its name',
    { top: 'use: ["./sh\\0op.ts"]' },
    'subject/missing-module',
    '"./sh\\0op.ts"',
  ],
  ['an absolute module', { top: 'use: [/etc/passwd]' }, 'spec/path-outside', '/etc/passwd'],
  [
    'a package inside of a package of Node',
    { top: 'use: [{ from: "fs/promises", names: [readFile] }]', then: '(await readFile("x")) === undefined' },
    'subject/built-in-module',
    '"fs/promises"',
  ],
  [
    'a package that starts processes',
    { top: 'use: [{ from: child_process, names: [execSync] }]', then: 'execSync("id") === undefined' },
    'subject/built-in-module',
    'child_process',
  ],
  [
    'an alias that is code',
    { top: 'use: [{ from: ../shop.ts, default: "x, { max }" }]' },
    'spec/bad-name',
    '"x, { max }"',
  ],
  [
    'an included spec outside of the project',
    { top: 'include: ../../../../../../../../etc/passwd.yaml' },
    'spec/path-outside',
    '../../../../../../../../etc/passwd.yaml',
  ],
  [
    'an included spec by an address',
    { top: 'include: "https://example.org/x.yaml"' },
    'spec/include-missing',
    '"https://example.org/x.yaml"',
  ],
  ['an included device', { top: 'include: /dev/zero' }, 'spec/path-outside', '/dev/zero'],
  [
    'a fixture outside of the project',
    { top: 'fixtures: { db: { from: ../../../../../../etc/passwd, export: open } }' },
    'spec/path-outside',
    '../../../../../../etc/passwd',
  ],
  [
    'a fixture of Node',
    { top: 'fixtures: { db: { from: "node:fs", export: readFileSync } }', then: 'db.length === 0' },
    'subject/built-in-module',
    '"node:fs"',
  ],
  [
    'a fixture whose export is code',
    { top: 'fixtures: { db: { from: ../shop.ts, export: "max; process.exit()" } }' },
    'spec/bad-name',
    '"max; process.exit()"',
  ],
  [
    'a fixture named like a prototype',
    { top: 'fixtures: { __proto__: { from: ../shop.ts, export: max } }' },
    'spec/bad-name',
    '__proto__',
  ],
  [
    'a brief outside of the project',
    { top: 'brief: ../../../../../../etc/passwd' },
    'spec/path-outside',
    '../../../../../../etc/passwd',
  ],
  [
    'a schema by a pointer outside',
    { given: '{ schema: "../../../../../../etc/hosts#/x" }' },
    'spec/path-outside',
    '"../../../../../../etc/hosts#/x"',
  ],
  [
    'a schema by a pointer to a prototype',
    { given: '{ schema: "./package.json#/__proto__" }' },
    'spec/schema-missing',
    '"./package.json#/__proto__"',
  ],
  ['fc by its constructor', { given: '{ fc: fc.constructor }' }, 'subject/forbidden-name', 'constructor'],
  [
    'fc by a part of its constructor',
    { given: "{ fc: \"fc['con' + 'structor']\" }" },
    'subject/not-allowed',
    'fc',
  ],
  ['fc that maps by eval', { given: '{ fc: fc.string().map(eval) }' }, 'subject/impure-global', 'eval'],
  [
    'fc that maps by a Function',
    { given: '{ fc: fc.string().map(Function) }' },
    'subject/impure-global',
    'Function',
  ],
  [
    'fc that chains to the process',
    { given: '{ fc: "fc.nat().chain(() => process)" }' },
    'subject/impure-global',
    'process',
  ],
  [
    'fc of a constant global',
    { given: '{ fc: fc.constant(globalThis) }' },
    'subject/impure-global',
    'globalThis',
  ],
  [
    'fc that changes the settings of all',
    { given: '{ fc: fc.configureGlobal({ numRuns: 0 }) }' },
    'spec/yaml-syntax',
    'fc.configureGlobal({ numRuns: 0 ',
  ],
  [
    'fc with a method of its own',
    { given: '{ fc: "fc.constant({ toString() { return eval(1) } })" }' },
    'subject/not-allowed',
    'toString() { return eval(1) }',
  ],
  [
    'a filter that reaches a constructor',
    { given: '{ type: integer, where: value.constructor("return process")() }' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a bound that is an object of code',
    { given: '{ type: integer, minimum: { expr: "({ valueOf: eval })" } }' },
    'subject/impure-global',
    'eval',
  ],
  ['a pattern that never ends', { given: '{ type: string, pattern: "(" }' }, 'spec/wrong-value', '"("'],
  ['a pattern that holds code', { given: '{ type: string, pattern: "[a-z" }' }, 'spec/wrong-value', '"[a-z"'],
  [
    'a pattern that takes again what it only looked at',
    { given: '{ type: string, pattern: "(?=(a+))\\\\1b" }' },
    'plan/pattern-not-drawn',
    '"(?=(a+))\\\\1b"',
  ],
  ['a size without end', { given: '{ type: "string[]", minItems: 1e999 }' }, 'spec/number-changed', '1e999'],
  [
    'a list larger than any memory',
    { given: '{ type: "string[]", minItems: 99999999999999999999 }' },
    'spec/number-changed',
    '99999999999999999999',
  ],
  [
    'a default that is a global, by an expression',
    { given: '{ expr: "((a = globalThis) => a)()" }' },
    'subject/impure-global',
    'globalThis',
  ],
  [
    'an element of the arguments',
    { given: '{ elementOf: arguments }' },
    'subject/impure-global',
    'arguments',
  ],
  [
    'an answer of a spy that leaves',
    {
      top: 'types: { Call: "(n: number) => number" }',
      given: '{ type: Call, spy: { answer: "(call) => process.exit()" } }',
    },
    'subject/impure-global',
    'process',
  ],
  [
    'a reason of a signal that leaves',
    { given: '{ signal: { before: true, reason: process.env } }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a machine whose system is a process',
    { top: 'machines: { m: { system: process, commands: { go: { run: system.exit() } } } }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a machine whose command leaves',
    { top: 'machines: { m: { system: new Cart(), commands: { go: { run: process.exit() } } } }' },
    'subject/impure-global',
    'process',
  ],
  [
    'a machine whose model is all there is',
    {
      top: 'machines: { m: { system: new Cart(), model: globalThis, commands: { go: { run: "system.delete(\'a\')" } } } }',
    },
    'subject/impure-global',
    'globalThis',
  ],
  [
    'a command named like a prototype',
    {
      top: 'machines: { m: { system: new Cart(), commands: { __proto__: { run: "system.delete(\'a\')" } } } }',
    },
    'spec/bad-name',
    '__proto__',
  ],
  [
    'a command with code for a name',
    {
      top: 'machines: { m: { system: new Cart(), commands: { "a(){};process.exit()": { run: "system.delete(\'a\')" } } } }',
    },
    'spec/bad-name',
    '"a(){};process.exit()"',
  ],
  [
    'a next field that is a prototype',
    {
      top: "machines: { m: { system: new Cart(), model: '({ n: 0 })', commands: { go: { run: 'system.delete(\"a\")', next: { __proto__: '1' } } } } }",
    },
    'subject/unknown-field',
    '__proto__',
  ],
  [
    'an edge that is code',
    {
      top: 'machines: { m: { system: new Cart(), commands: { go: { run: "system.delete(\'a\')" } } } }',
      invariant:
        '  - id: y\n    rule: R\n    kind: transitions\n    of: m\n    state: process.title\n    edges: { a: [b] }',
    },
    'spec/loose-state',
    'b',
  ],
  [
    'a parameter of a factory that is code',
    { factory: '{ params: { "n: number) { process.exit() } //": number }, type: Invoice }' },
    'spec/bad-name',
    '"n: number) { process.exit() } //"',
  ],
  [
    'the type of a parameter that imports',
    { factory: '{ params: { n: "import(\'fs\').Stats" }, type: Invoice }' },
    'subject/not-allowed',
    "import('fs').Stats",
  ],
  [
    'an argument that leaves',
    {
      factory:
        '{ params: { n: number }, type: Invoice }\n  other: { factory: bill, with: { n: process.pid } }',
    },
    'subject/impure-global',
    'process',
  ],
  [
    'a field that is a prototype',
    { factory: '{ type: Invoice, fields: { __proto__: { const: 1 } } }' },
    'subject/unknown-field',
    '__proto__',
  ],
  [
    'a field that is a constructor',
    { factory: '{ type: Invoice, fields: { constructor: { const: 1 } } }' },
    'subject/unknown-field',
    'constructor',
  ],
  [
    'a bound name that is code',
    { factory: '{ type: Invoice, bind: { "a = process.exit()": { type: integer } } }' },
    'spec/bad-name',
    '"a = process.exit()"',
  ],
  [
    'a unique path that is code',
    { given: '{ type: "LineItem[]", uniqueBy: "sku); process.exit(" }' },
    'plan/unknown-field',
    '"sku); process.exit("',
  ],
  [
    'a duplicate path of a prototype',
    { given: '{ type: "LineItem[]", duplicate: constructor }' },
    'plan/unknown-field',
    'constructor',
  ],
  [
    'an example of a prototype',
    { invariant: '    examples: [{ __proto__: { id: x } }]' },
    'spec/unknown-example-name',
    '__proto__',
  ],
  [
    'an example of code',
    { invariant: '    examples: [{ bill: { expr: "new Function()" } }]' },
    'subject/impure-global',
    'Function',
  ],
  [
    'an example that is not given',
    { invariant: '    examples: [{ process: 1 }]' },
    'spec/unknown-example-name',
    'process',
  ],
  ['indirect eval', { when: '(0, eval)("1")' }, 'subject/not-allowed', ','],
  ['eval by another name', { when: 'const run = eval' }, 'subject/impure-global', 'eval'],
  [
    'a constructor by joined words',
    { when: "const made = summarize[['con', 'structor'].join('')]" },
    'subject/open-key',
    "['con', 'structor'].join('')",
  ],
  [
    'a constructor by optional chaining',
    { when: 'summarize?.constructor?.("return 1")?.()' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor by an escape in a text',
    { when: 'const made = summarize["\\x63onstructor"]' },
    'subject/forbidden-name',
    '"\\x63onstructor"',
  ],
  [
    'a constructor by an escape of a point',
    { when: 'const made = summarize["\\u{63}onstructor"]' },
    'subject/forbidden-name',
    '"\\u{63}onstructor"',
  ],
  [
    'a constructor of a text',
    { when: 'const made = "".constructor' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor of a regular expression',
    { when: 'const made = (/x/).constructor' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor of a number',
    { when: 'const made = (1).constructor' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor of a promise',
    { when: 'const made = charge(1).constructor' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor of an arrow',
    { when: 'const made = (() => 1).constructor' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor by a default in a pattern',
    { when: 'const { a = summarize.constructor }: { a?: unknown } = {}' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor by a rest',
    { when: 'const { ...rest } = summarize\nconst made = rest.constructor' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor by a pattern in a parameter',
    { when: '((({ constructor: C }) => C)(summarize))' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a constructor through entries',
    { when: 'const made = Object.entries(summarize).map(([, f]) => f)[0].constructor' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'a prototype by Object',
    { when: 'Object.setPrototypeOf({}, null)' },
    'subject/impure-global',
    'Object.setPrototypeOf',
  ],
  ['a prototype by a class', { when: 'const made = Cart.prototype' }, 'subject/forbidden-name', 'prototype'],
  [
    'all properties by descriptors',
    { when: 'Object.getOwnPropertyDescriptors(invoice)' },
    'subject/impure-global',
    'Object.getOwnPropertyDescriptors',
  ],
  [
    'a property defined',
    { when: 'Object.defineProperties(invoice, {})' },
    'subject/impure-global',
    'Object.defineProperties',
  ],
  ['a frozen global', { when: 'Object.freeze(Math)' }, 'subject/impure-global', 'Object.freeze'],
  [
    'a symbol that iterates',
    { when: 'const it = { [Symbol.iterator]: () => 1 }' },
    'subject/impure-global',
    'Symbol',
  ],
  ['a symbol of all files', { when: 'Symbol.for("x")' }, 'subject/impure-global', 'Symbol'],
  [
    'a getter in a length',
    { when: 'Array.from({ get length() { return 1 } })' },
    'subject/not-allowed',
    'get length() { return 1 }',
  ],
  [
    'a reviver with this',
    { when: 'JSON.parse("{}", function () { return this })' },
    'subject/not-allowed',
    'function () { return this }',
  ],
  [
    'a reviver',
    { when: 'JSON.parse("{}", (key, value) => value.constructor)' },
    'subject/forbidden-name',
    'constructor',
  ],
  [
    'what turns into a text',
    { when: 'const text = `${{ toString: eval }}`' },
    'subject/impure-global',
    'eval',
  ],
  [
    'what can be awaited',
    { when: 'await { then: (f: (x: unknown) => void) => f(eval) }' },
    'subject/impure-global',
    'eval',
  ],
  ['new.target', { when: 'const f = () => new.target' }, 'subject/not-allowed', 'new.target'],
  [
    'import.meta by a template',
    { when: 'const url = `${import.meta.url}`' },
    'subject/not-allowed',
    'import.meta',
  ],
  [
    'an async generator',
    { when: 'const f = async function* () { yield 1 }' },
    'subject/not-allowed',
    'async function* () { yield 1 }',
  ],
  [
    'a generator',
    { when: 'const f = function* () { yield 1 }' },
    'subject/not-allowed',
    'function* () { yield 1 }',
  ],
  ['a comment of HTML', { when: '<!-- x\nprocess.exit()' }, 'subject/impure-global', 'process'],
  ['the end of a comment of HTML', { when: '--> process.exit()' }, 'subject/syntax', '>'],
  [
    'a line separator in a text',
    { when: 'const a = "\u2028"\nprocess.exit()' },
    'subject/impure-global',
    'process',
  ],
  ['a byte order mark in a name', { when: 'pro\ufeffcess.exit()' }, 'subject/syntax', 'pro'],
  [
    'a name of another script that looks the same',
    { when: '\u0440rocess.exit()' },
    'subject/unknown-name',
    '\u0440rocess',
  ],
  ['a hashbang', { when: '#!/usr/bin/env node' }, 'subject/syntax', '#!'],
  ['a module block', { when: 'import fs from "fs"' }, 'subject/not-allowed', 'import fs from "fs"'],
  ['an export', { when: 'export const a = 1' }, 'subject/not-allowed', 'export'],
  [
    'import equals',
    { when: 'import fs = require("fs")' },
    'subject/not-allowed',
    'import fs = require("fs")',
  ],
  [
    'a namespace',
    { when: 'namespace A { export const b = 1 }' },
    'subject/not-allowed',
    'namespace A { export const b = 1 }',
  ],
  [
    'a declaration',
    { when: 'declare const process: { exit(): void }\nprocess.exit()' },
    'subject/not-allowed',
    'declare',
  ],
  ['a decorator', { when: '@eval class A {}' }, 'subject/not-allowed', '@eval class A {}'],
  [
    'a satisfies that imports',
    { when: 'const a = 1 satisfies import("fs").PathLike' },
    'subject/not-allowed',
    'import("fs").PathLike',
  ],
  [
    'an assertion that silences',
    { when: 'const f = (invoice as never) as () => string\nf()' },
    'subject/unproven-type',
    'never',
  ],
  [
    'a non-null call of nothing',
    { when: '(undefined as unknown as () => void)!()' },
    'subject/unproven-type',
    '() => void',
  ],
  [
    'a comment for the compiler',
    { when: '// @ts-ignore\nconst a: number = process' },
    'subject/not-allowed',
    '// @ts-ignore',
  ],
  [
    'a comment for the compiler, as a block',
    { when: '/* @ts-expect-error */ eval("1")' },
    'subject/not-allowed',
    '/* @ts-expect-error */',
  ],
  [
    'a triple slash',
    { when: '/// <reference types="node" />\nprocess.exit()' },
    'subject/impure-global',
    'process',
  ],
  [
    'a comment that ends and begins',
    { when: '/* */ process.exit() /* */' },
    'subject/impure-global',
    'process',
  ],
  ['a timer by a string', { when: 'setInterval("1", 1)' }, 'subject/impure-global', 'setInterval'],
  ['microtasks', { when: 'queueMicrotask(() => 1)' }, 'subject/impure-global', 'queueMicrotask'],
  ['a worker', { when: 'new Worker("x")' }, 'subject/impure-global', 'Worker'],
  ['a resource', { when: 'using x = invoice' }, 'subject/not-allowed', 'using x = invoice'],
  [
    'an awaited resource',
    { when: 'await using x = invoice' },
    'subject/not-allowed',
    'await using x = invoice',
  ],
  [
    '`satisfies` with a type of anything',
    { then: '(invoice satisfies any) === invoice' },
    'subject/not-allowed',
    'any',
  ],
  [
    'an import with attributes',
    { when: 'import("fs", { with: { type: "json" } })' },
    'subject/not-allowed',
    'import',
  ],
  ['a namespace of its own', { when: 'namespace N {}' }, 'subject/not-allowed', 'namespace N {}'],
  [
    'what prints stacks',
    { when: 'Error.prepareStackTrace' },
    'subject/impure-global',
    'Error.prepareStackTrace',
  ],
  [
    'what captures stacks',
    { when: 'Error.captureStackTrace(invoice)' },
    'subject/impure-global',
    'Error.captureStackTrace',
  ],
  ['what the last pattern matched', { then: 'RegExp.$1 === ""' }, 'subject/impure-global', 'RegExp.$1'],
  [
    'a static block',
    { when: 'class A { static { eval("1") } }' },
    'subject/not-allowed',
    'class A { static { eval("1") } }',
  ],
  ['WebAssembly', { when: 'WebAssembly.compile(new Uint8Array(1))' }, 'subject/impure-global', 'WebAssembly'],
  ['shared memory', { when: 'new SharedArrayBuffer(1)' }, 'subject/impure-global', 'SharedArrayBuffer'],
  ['Atomics', { when: 'Atomics.wait(new Int32Array(1), 0, 0)' }, 'subject/impure-global', 'Atomics'],
  ['a weak reference', { when: 'new WeakRef(invoice)' }, 'subject/impure-global', 'WeakRef'],
  [
    'a registry of the collector',
    { when: 'new FinalizationRegistry(() => 1)' },
    'subject/impure-global',
    'FinalizationRegistry',
  ],
  ['performance', { when: 'performance.now()' }, 'subject/impure-global', 'performance'],
  ['a random id', { when: 'crypto.randomUUID()' }, 'subject/impure-global', 'crypto'],
  ['a socket', { when: 'new WebSocket("ws://x")' }, 'subject/impure-global', 'WebSocket'],
  ['navigator', { when: 'const agent = navigator.userAgent' }, 'subject/impure-global', 'navigator'],
  ['the buffer of Node', { when: 'Buffer.from("x")' }, 'subject/impure-global', 'Buffer'],
  ['global by its old name', { when: 'global.process.exit()' }, 'subject/impure-global', 'global'],
  ['self', { when: 'const made = self.process' }, 'subject/impure-global', 'self'],
  ['the window', { when: 'window.alert(1)' }, 'subject/impure-global', 'window'],
  ['module', { when: 'const made = module.exports' }, 'subject/impure-global', 'module'],
  ['a file name', { when: 'const f = __filename' }, 'subject/impure-global', '__filename'],
  [
    'the date by its class',
    { when: 'new Date(...([] as const))' },
    'subject/impure-global',
    'new Date(...([] as const))',
  ],
  ['a change of a given', { when: 'invoice.items[0].sku.at = 1' }, 'subject/not-allowed', '='],
  ['a swap', { when: '[invoice.a, invoice.b] = [1, 2]' }, 'subject/not-allowed', '='],
  [
    'a change through an alias',
    { when: 'const lines = summarize(invoice).lines\nlines.push(lines[0])' },
    'subject/mutation',
    'push',
  ],
  ['a change of a constant of the file', { when: 'rates().USD++' }, 'subject/not-allowed', 'rates().USD++'],
  ['a length set', { when: 'summarize(invoice).lines.length = 0' }, 'subject/not-allowed', '='],
  [
    'the internals of generated code',
    { when: '__gpDrawn<() => void>()()' },
    'subject/unknown-name',
    '__gpDrawn',
  ],
  ['vitest', { when: 'vi.mock("fs")' }, 'subject/unknown-name', 'vi'],
  ['a test of its own', { when: 'it("x", () => true)' }, 'subject/unknown-name', 'it'],
  ['what generated code imports', { when: 'support.settings({})' }, 'subject/unknown-name', 'support'],
  [
    'a fault that is silenced, and a key of the type of the fault',
    {
      when: '// @ts-ignore\nconst k = "constructor" as (typeof invoice)["nope"]\n// @ts-ignore\nconst run = summarize[k]\n// @ts-ignore\nconst p = run("return process")()',
    },
    'subject/not-allowed',
    '// @ts-ignore',
  ],
  [
    'a fault that is expected',
    {
      when: '// @ts-expect-error\nconst k = "constructor" as (typeof invoice)["nope"]\n// @ts-expect-error\nconst run = summarize[k]',
    },
    'subject/not-allowed',
    '// @ts-expect-error',
  ],
  [
    'a fault that is silenced in a block',
    { when: '/* @ts-ignore */\nconst k = "constructor" as (typeof invoice)["nope"]' },
    'subject/not-allowed',
    '/* @ts-ignore */',
  ],
  [
    'a fault that is silenced by three slashes',
    { when: '/// @ts-ignore\nconst k = "constructor" as (typeof invoice)["nope"]' },
    'subject/not-allowed',
    '/// @ts-ignore',
  ],
  [
    'a file that is not checked',
    { when: '// @ts-nocheck\nconst k = "constructor" as (typeof invoice)["nope"]' },
    'subject/unknown-property',
    '"nope"',
  ],
  [
    'a key of the type of a fault',
    { when: 'const k = "constructor" as (typeof invoice)["nope"]\nconst run = summarize[k]' },
    'subject/unknown-property',
    '"nope"',
  ],
  [
    'a key among two',
    { when: 'const k = invoice.items.length > 3 ? "constructor" : "length"\nconst made = summarize[k]' },
    'subject/open-key',
    'k',
  ],
  [
    'a key of a type parameter',
    { when: 'const f = <K extends keyof typeof summarize,>(k: K) => summarize[k]\nf("name")' },
    'subject/open-key',
    'k',
  ],
  [
    'a field by a helper',
    { when: 'const made = pick(summarize, "constructor" as never)' },
    'subject/open-key',
    '"constructor" as never',
  ],
  [
    'a silenced fault in a filter',
    { given: '{ type: integer, where: "// @ts-ignore\\nvalue.nope" }' },
    'spec/code-backslash',
    '"// @ts-ignore\\nvalue.nope"',
  ],
  [
    'a silenced fault in fc',
    { given: '{ fc: "// @ts-ignore\\nfc.nope()" }' },
    'spec/code-backslash',
    '"// @ts-ignore\\nfc.nope()"',
  ],
  [
    'a silenced fault in a type',
    { top: 'types: { Bill: "// @ts-ignore\\nNope" }' },
    'spec/code-backslash',
    '"// @ts-ignore\\nNope"',
  ],
  [
    'a date written without a date',
    { when: 'const now = new Intl.DateTimeFormat("en").format()' },
    'subject/impure-global',
    'new Intl',
  ],
]

/**
 * Each attempt is a spec. Those that the reader refuses are only read; those that are of one invariant may stand in one spec
 * with the others, which takes a tenth of the time; with HOSTILE=all each is generated from as a spec of its own.
 */
const isAlone = process.env['HOSTILE'] === 'all'
const isRead = ([, , refusal]: Attempt) =>
  !isAlone && refusal.startsWith('spec/') && refusal !== 'spec/path-outside'
const isShared = (attempt: Attempt) => {
  const [, { top, factory, id }, refusal] = attempt
  return !isAlone && !isRead(attempt) && !top && !factory && !id && !refusal.startsWith('plan/')
}

interface Written {
  readonly name: string
  readonly text: string
  /** Where in a file each attempt stands. */
  readonly spans: ReadonlyMap<Attempt, readonly [start: number, end: number]>
}

function filesOf(): readonly Written[] {
  const alone = attempts.filter((one) => !isRead(one) && !isShared(one))
  const own = alone.map((one, index): Written => {
    const text = specOf(one[1])
    return { name: `alone-${index}.yaml`, text, spans: new Map([[one, [0, text.length]]]) }
  })
  return isAlone ? own : [...own, sharedFile(attempts.filter(isShared))]
}

function sharedFile(shared: readonly Attempt[]): Written {
  const spans = new Map<Attempt, readonly [number, number]>()
  let text = `${headOf({}).join('\n')}\n`
  for (const [index, one] of shared.entries()) {
    const start = text.length
    text += `${invariantOf({ ...one[1], id: `x-${index}` }).join('\n')}\n`
    spans.set(one, [start, text.length])
  }
  return { name: 'shared.yaml', text, spans }
}

describe('a hostile spec', () => {
  let root = ''
  let diagnostics: readonly Diagnostic[] = []
  let written: readonly string[] = []
  const files = filesOf()

  beforeAll(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'gen-props-hostile-'))
    const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
    await symlink(modules, path.join(root, 'node_modules'))
    await mkdir(path.join(root, 'invariants'))
    await writeFile(path.join(root, 'package.json'), '{ "type": "module" }')
    await writeFile(path.join(root, 'shop.ts'), shop)
    for (const { name, text } of files) await writeFile(path.join(root, 'invariants', name), text)
    const ending = await generate({ cwd: root, specs: [] })
    diagnostics = ending.diagnostics
    written = ending.written
  }, 300_000)
  afterAll(() => rm(root, { recursive: true, force: true }))

  const errorsOf = async (attempt: Attempt): Promise<readonly (readonly [string, string])[]> => {
    const file = files.find(({ spans }) => spans.has(attempt))
    const text = file?.text ?? specOf(attempt[1])
    const found = file
      ? diagnostics.filter(({ range }) => range && path.basename(range.file) === file.name)
      : (
          await readSpec(path.join(root, 'x.yaml'), text, {
            readText: () => Promise.resolve(undefined),
            root,
          })
        ).diagnostics
    const [start, end] = file?.spans.get(attempt) ?? [0, text.length]
    return found.flatMap(({ code, severity, range }) =>
      severity === 'error' && range && range.start >= start && range.end <= end
        ? [[code, text.slice(range.start, range.end)] as const]
        : [],
    )
  }

  it('is tried in 300 ways and more', () => {
    expect(new Set(attempts.map(([what]) => what)).size).toBeGreaterThanOrEqual(300)
    expect(new Set(attempts.map(([, hostile]) => specOf(hostile))).size).toBe(attempts.length)
  })

  it.each(attempts.map((attempt) => ({ what: attempt[0], attempt })))(
    'is refused with its place: $what',
    async ({ attempt }) => {
      const [, , refusal, at] = attempt
      const errors = await errorsOf(attempt)
      const found = errors.find(([code, text]) => code === refusal && text.startsWith(at))
      expect(found, JSON.stringify(errors)).toBeDefined()
    },
  )

  it('reaches no generated file', async () => {
    expect(written).toEqual([])
    expect((await readdir(root)).sort()).toEqual(['invariants', 'node_modules', 'package.json', 'shop.ts'])
  })
})
