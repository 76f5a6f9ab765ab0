import { beforeAll, describe, expect, it } from 'vitest'
import { inspect, inspectEach, specWith } from './subject-world.ts'

/** Code that must be refused, by the code of the refusal and the text that it points at. */
const hostile: readonly (readonly [code: string, refusal: string, at: string])[] = [
  ['process.exit(1)', 'subject/impure-global', 'process'],
  ['eval("1")', 'subject/impure-global', 'eval'],
  ['globalThis.process.exit()', 'subject/impure-global', 'globalThis'],
  ['require("fs").readFileSync("/etc/passwd")', 'subject/impure-global', 'require'],
  ['fetch("http://localhost")', 'subject/impure-global', 'fetch'],
  ['setTimeout(() => 1, 1)', 'subject/impure-global', 'setTimeout'],
  ['new Function("return process")()', 'subject/impure-global', 'Function'],
  ['Reflect.get(invoice, "constructor")', 'subject/impure-global', 'Reflect'],
  ['new Proxy({}, {})', 'subject/impure-global', 'Proxy'],
  ['console.log(invoice)', 'subject/impure-global', 'console'],
  ['Math.random()', 'subject/impure-global', 'Math.random'],
  ['Date.now()', 'subject/impure-global', 'Date.now'],
  ['const now = new Date()', 'subject/impure-global', 'new Date()'],
  ['Date()', 'subject/impure-global', 'Date()'],
  ['Object.getPrototypeOf(invoice)', 'subject/impure-global', 'Object.getPrototypeOf'],
  ['Object.assign({}, invoice)', 'subject/impure-global', 'Object.assign'],
  ['Object.defineProperty({}, "x", {})', 'subject/impure-global', 'Object.defineProperty'],
  ['const all = { ...Math }', 'subject/impure-global', 'Math'],
  ['const object = Object', 'subject/impure-global', 'Object'],
  ['Math["max"](1)', 'subject/impure-global', 'Math'],
  ['new Promise((resolve) => resolve(1))', 'subject/impure-global', 'new Promise((resolve) => resolve(1))'],
  ['arguments.length', 'subject/impure-global', 'arguments'],
  ['import("node:fs")', 'subject/not-allowed', 'import'],
  [
    'const type = null as unknown as import("node:fs").Stats',
    'subject/not-allowed',
    'import("node:fs").Stats',
  ],
  ['const url = import.meta.url', 'subject/not-allowed', 'import.meta'],
  ['summarize.constructor("return 1")()', 'subject/forbidden-name', 'constructor'],
  ['summarize["constructor"]("return 1")()', 'subject/forbidden-name', '"constructor"'],
  ['summarize[`constructor`]("return 1")()', 'subject/forbidden-name', '`constructor`'],
  ['summarize[("constructor")]("return 1")()', 'subject/forbidden-name', '"constructor"'],
  ['summarize?.["constructor"]', 'subject/forbidden-name', '"constructor"'],
  ['invoice?.constructor', 'subject/forbidden-name', 'constructor'],
  ['summarize[`${"constr"}uctor`]', 'subject/not-allowed', '`${"constr"}uctor`'],
  ['const made = summarize["constr" + "uctor"]', 'subject/open-key', '"constr" + "uctor"'],
  ['const key = "constructor"\nconst made = summarize[key]', 'subject/open-key', 'key'],
  ['const { constructor: made } = summarize', 'subject/forbidden-name', 'constructor'],
  ['const { "constructor": made } = summarize', 'subject/forbidden-name', '"constructor"'],
  ['const { ["constructor"]: made } = summarize', 'subject/not-allowed', '["constructor"]'],
  ['const proto = invoice.__proto__', 'subject/forbidden-name', '__proto__'],
  ['const made = { __proto__: invoice }', 'subject/forbidden-name', '__proto__'],
  ['const made = { "__proto__": invoice }', 'subject/forbidden-name', '"__proto__"'],
  ['const proto = Array.prototype', 'subject/impure-global', 'Array.prototype'],
  ['const f = summarize.__lookupGetter__("x")', 'subject/forbidden-name', '__lookupGetter__'],
  ['const made = summarize.\\u0063onstructor', 'subject/not-allowed', '\\u0063onstructor'],
  ['summarize.call(undefined, invoice)', 'subject/not-allowed', 'call'],
  ['summarize.apply(undefined, [invoice])', 'subject/not-allowed', 'apply'],
  ['const bound = summarize.bind(undefined)', 'subject/not-allowed', 'bind'],
  ['summarize["call"](undefined, invoice)', 'subject/not-allowed', '"call"'],
  ['const { call } = summarize', 'subject/not-allowed', 'call'],
  ['let total = 0', 'subject/not-allowed', 'let total = 0'],
  ['var total = 0', 'subject/not-allowed', 'var total = 0'],
  ['while (true) summarize(invoice)', 'subject/not-allowed', 'while (true) summarize(invoice)'],
  ['do summarize(invoice); while (true)', 'subject/not-allowed', 'do summarize(invoice); while (true)'],
  ['for (;;) summarize(invoice)', 'subject/not-allowed', 'for (;;) summarize(invoice)'],
  ['for (const key in invoice) format(1)', 'subject/not-allowed', 'for (const key in invoice) format(1)'],
  ['function f() { return 1 }', 'subject/not-allowed', 'function f() { return 1 }'],
  ['const f = function () { return 1 }', 'subject/not-allowed', 'function () { return 1 }'],
  ['class A {}', 'subject/not-allowed', 'class A {}'],
  ['const a = class {}', 'subject/not-allowed', 'class {}'],
  ['try { summarize(invoice) } catch {}', 'subject/not-allowed', 'try { summarize(invoice) } catch {}'],
  ['throw invoice', 'subject/not-allowed', 'throw invoice'],
  ['switch (1) { default: format(1) }', 'subject/not-allowed', 'switch (1) { default: format(1) }'],
  ['return', 'subject/not-allowed', 'return'],
  ['label: format(1)', 'subject/not-allowed', 'label: format(1)'],
  ['debugger', 'subject/not-allowed', 'debugger'],
  ['enum A { B }', 'subject/not-allowed', 'enum A { B }'],
  ['type A = string', 'subject/not-allowed', 'type A = string'],
  ['interface A { b: string }', 'subject/not-allowed', 'interface A { b: string }'],
  ['invoice.id = ""', 'subject/not-allowed', '='],
  ['invoice.discount += 1', 'subject/not-allowed', '+='],
  ['invoice.discount ??= 1', 'subject/not-allowed', '??='],
  ['const n = invoice.discount++', 'subject/not-allowed', 'invoice.discount++'],
  ['const n = --invoice.discount', 'subject/not-allowed', '--invoice.discount'],
  ['const n = (1, 2)', 'subject/not-allowed', ','],
  ['void summarize(invoice)', 'subject/not-allowed', 'void summarize(invoice)'],
  ['delete invoice.discount', 'subject/not-allowed', 'delete invoice.discount'],
  ['const self = this', 'subject/not-allowed', 'this'],
  ['const text = format`1`', 'subject/not-allowed', 'format`1`'],
  ['const o = { get a() { return 1 } }', 'subject/not-allowed', 'get a() { return 1 }'],
  ['const o = { a() { return 1 } }', 'subject/not-allowed', 'a() { return 1 }'],
  ['const same = 1 == 1', 'subject/not-allowed', '=='],
  ['const n = <number>1', 'subject/not-allowed', '<number>1'],
  ['const n: any = 1', 'subject/not-allowed', 'any'],
  ['const is = (x: unknown): x is string => true', 'subject/not-allowed', 'x is string'],
  ['const made = new (merge([])[0].sku)()', 'subject/not-allowed', '(merge([])[0].sku)'],
  ['const n = anything()', 'subject/any', 'anything()'],
  ['const f = "x" as unknown as () => string', 'subject/unproven-type', '() => string'],
  ['const k = ("con" + "structor") as "length"', 'subject/unproven-type', '"length"'],
  ['const n = JSON.parse("1") as number', 'subject/unproven-type', 'number'],
  ['const f = (g: Function) => g("x")', 'subject/not-allowed', 'g'],
  ['const n = rates()[invoice.id]', 'subject/open-key', 'invoice.id'],
  ['invoice.items.push(invoice.items[0])', 'subject/unknown-property', 'push'],
  ['summarize(invoice).lines.push(...invoice.items)', 'subject/mutation', 'push'],
  ['summarize(invoice).lines["push"](...invoice.items)', 'subject/mutation', '"push"'],
  ['const s = summarize(invoice)\nconst sorted = s.lines.sort()', 'subject/mutation', 'sort'],
  ['const own = [1]\nconst other: unknown[] = own\nother.push("x")', 'subject/mutation', 'push'],
  ['const __gp1 = 1\n__gpLet(1)', 'subject/unknown-name', '__gpLet'],
]

/** Ends the block or the expression that it stands in, or is more than one. */
const broken = [
  '} process.exit(); {',
  '}); process.exit(); (() => {',
  'format(1)) + (format(2)',
  '/* unfinished',
  '`unfinished',
]

describe('what a spec may not say', () => {
  let faults: readonly (readonly string[])[]
  beforeAll(async () => {
    faults = await inspectEach(hostile.map(([code]) => code))
  }, 120_000)

  it.each(hostile.map(([code, refusal, at], index) => ({ code, refusal, at, index })))(
    '$code',
    ({ refusal, at, index }) => {
      expect(faults[index]).toContainEqual(expect.stringMatching(new RegExp(`^${refusal} `)))
      expect(faults[index]).toContainEqual(expect.stringContaining(`«${at}»`))
    },
  )

  it.each(broken)('nothing that breaks out: %s', async (code) => {
    const { faults: found, model } = await inspect(specWith({ when: code, then: 'true' }))
    expect(model).toBeUndefined()
    expect(found).toContainEqual(expect.stringMatching(/^subject\/(syntax|not-one-piece) /))
  })

  it('not even one of them alone', async () => {
    const { model } = await inspect(specWith({ when: 'const now = Date.now()', then: 'now > 0' }))
    expect(model).toBeUndefined()
  })
})
