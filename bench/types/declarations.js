// Declarations of every form, each out of those before it.
import { fieldNames, functionText, objectText, typeText } from './type-text.js'

const interfaceOf = (scope) => {
  const { random } = scope
  const name = scope.fresh('Thing')
  const names = fieldNames(random, 5)
  const lines = names.map((key) => member(scope, name, key))
  const base = random.chance(0.25)
    ? scope.declared.find(
        ({ kind, parameters, keys }) =>
          kind === 'object' && parameters === 0 && keys.every((key) => !names.includes(key)),
      )
    : undefined
  return scope.add(`interface ${name}${base ? ` extends ${base.name}` : ''} {\n  ${lines.join('\n  ')}\n}`, {
    name,
    kind: 'object',
    keys: names,
  })
}

function member(scope, owner, key) {
  const { random } = scope
  const mark = random.chance(0.3) ? '?' : ''
  return random.pick([
    () => `${key}${mark}: ${typeText(scope)}`,
    () => `${key}${mark}: ${typeText(scope)}`,
    () => `readonly ${key}${mark}: ${typeText(scope)}`,
    () => `${key}: ${typeText(scope)} | null`,
    () => `${key}?: ${typeText(scope)} | undefined`,
    () => `${key}${mark}(given: ${typeText(scope)}): ${typeText(scope)}`,
    () => `get ${key}(): ${typeText(scope)}`,
    () => `${key}?: ${owner}`,
    () => `readonly ${key}: readonly ${owner}[]`,
    () => `${key}(): this`,
    () => `${key}?: this | null`,
    () => `${key}(): this is { readonly is: 1 }`,
    () => `readonly ${key}: ${functionText(scope, 1)}`,
  ])()
}

const aliasOf = (scope) => {
  const name = scope.fresh('Alias')
  return scope.add(`type ${name} = ${typeText(scope, 3)}`, { name, kind: 'other' })
}

const objectAlias = (scope) => {
  const name = scope.fresh('Record')
  const keys = fieldNames(scope.random)
  const fields = keys.map((key) => `${key}: ${typeText(scope)}`)
  return scope.add(`type ${name} = { ${fields.join('; ')} }`, { name, kind: 'object', keys })
}

const literalUnion = (scope) => {
  const name = scope.fresh('Word')
  const all = fieldNames(scope.random, 5).map((word) => `'${word}'`)
  return scope.add(`type ${name} = ${all.join(' | ')}`, { name, kind: 'literals' })
}

const discriminated = (scope) => {
  const name = scope.fresh('Event')
  const members = ['left', 'right', 'both'].map((kind) => {
    const own = objectText(scope, 1)
      .replace(/\bkind\b/g, 'sort')
      .slice(1)
    const inner = scope.random.chance(0.2) ? `again: ${name}[]; ` : ''
    return `{ readonly kind: '${kind}'; ${inner}${own}`
  })
  return scope.add(`type ${name} =\n  | ${members.join('\n  | ')}`, { name, kind: 'other' })
}

const enumOf = (scope) => {
  const name = scope.fresh('Level')
  const text = scope.random.pick([
    `enum ${name} { Low, High = 4, Top }`,
    `enum ${name} { Low = 'low', High = 'high' }`,
    `enum ${name} { None = 0, Read = 1 << 0, Write = 1 << 1, Both = Read | Write }`,
    `enum ${name} { No = 0, Yes = 'yes', 'odd-one' = 3 }`,
    `enum ${name} { Low = 'low'.length, High = 9 }`,
  ])
  return scope.add(text, {
    name,
    kind: text.includes('odd') || text.includes('<<') || text.includes('length') ? 'other' : 'literals',
  })
}

const recursive = (scope) => {
  const name = scope.fresh('Tree')
  const inner = typeText(scope, 1)
  const text = scope.random.pick([
    `interface ${name} { readonly value: ${inner}; readonly children: readonly ${name}[] }`,
    `type ${name} = { value: ${inner}; next: ${name} | null }`,
    `type ${name} = string | ${name}[]`,
    `type ${name} = null | boolean | number | string | ${name}[] | { [key: string]: ${name} }`,
    `type ${name} = [head: ${inner}, ...tail: ${name}[]]`,
    `type ${name} = { readonly of: Map<string, ${name}> }`,
    `interface ${name} { left?: ${name}; right?: ${name}; value: ${inner} }`,
    `type ${name} = ${name}Leaf | ${name}Node\nexport interface ${name}Leaf { kind: 'leaf'; value: ${inner} }\nexport interface ${name}Node { kind: 'node'; of: [${name}, ${name}] }`,
    `interface ${name} { readonly other?: ${name}Other }\nexport interface ${name}Other { readonly back: ${name} | ${inner}; all: Set<${name}Other> }`,
    `interface ${name} { (given: string): ${name}; readonly depth: number }`,
    `type ${name} = { load: () => Promise<${name} | undefined>; readonly value: ${inner} }`,
    `interface ${name} { [key: string]: ${name} | string }`,
    `type ${name} = ['not', ${name}] | ['and', ...${name}[]] | [${inner === 'never' ? 'string' : "'is', " + inner}]`,
  ])
  return scope.add(text, { name, kind: 'other' })
}

const generic = (scope) => {
  const { random } = scope
  const name = scope.fresh('Generic')
  const forms = [
    [
      `interface ${name}<Value> { readonly value: Value; readonly all: readonly Value[]; map<To>(to: (value: Value) => To): ${name}<To> }`,
      1,
    ],
    [`interface ${name}<Value> { readonly value: Value; again?: ${name}<Value> }`, 1],
    [
      `interface ${name}<Value, Other = string> { readonly pair: [Value, Other]; on(value: Value): Other }`,
      1,
    ],
    [
      `type ${name}<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Error }`,
      1,
    ],
    [
      `type ${name}<Value> = Value extends readonly (infer Item)[] ? Item : Value extends object ? { [Key in keyof Value]?: ${name}<Value[Key]> } : Value`,
      1,
    ],
    [
      `type ${name}<Value> = Value extends string ? \`<\${Value}>\` : Value extends number ? [Value] : { not: Value }`,
      1,
    ],
    [
      `type ${name}<Value extends object = { id: string }> = { [Key in keyof Value & string as \`$\{Key}Changed\`]: (value: Value[Key]) => void }`,
      1,
    ],
    [`type ${name}<Left, Right> = Omit<Left & object, keyof Right> & Right`, 2],
    [`type ${name}<Value> = Value & { readonly __brand: unique symbol extends never ? 0 : '${name}' }`, 1],
    [
      `class ${name}<Value> {\n  readonly held: readonly Value[]\n  constructor(readonly first: Value, ...more: Value[]) { this.held = [first, ...more] }\n  swap<To>(to: To): ${name}<To> { return new ${name}(to) }\n}`,
      1,
    ],
    [`type ${name}<Value> = null | { readonly head: Value; readonly tail: ${name}<Value> }`, 1],
    [
      `interface ${name}<Value> { readonly on: { [Key in keyof Value]?: (value: Value[Key]) => void }; readonly state: Value }`,
      1,
    ],
    [
      `type ${name}<Value> = { [Key in keyof Value]: Value[Key] extends (...given: never[]) => unknown ? never : Key }[keyof Value]`,
      1,
    ],
  ]
  const [text, parameters] = random.pick(forms)
  scope.add(text, { name, kind: 'generic', parameters })
  const alias = scope.fresh('Applied')
  const objects = scope.declared.filter(({ kind, parameters: own }) => kind === 'object' && own === 0)
  const given = Array.from({ length: parameters }, () =>
    objects.length > 0 && (text.includes('keyof') || random.chance(0.3))
      ? random.pick(objects).name
      : text.includes('object')
        ? '{ id: string; at?: Date }'
        : typeText(scope, 1),
  )
  return scope.add(`type ${alias} = ${name}<${given.join(', ')}>`, { name: alias, kind: 'other' })
}

const classOf = (scope) => {
  const name = scope.fresh('Model')
  const of = () => typeText(scope, 1)
  const text = scope.random.pick([
    `class ${name} {\n  #secret = 1\n  constructor(readonly value: ${of()}, protected other?: ${of()}) {}\n  get secret() { return this.#secret + (this.other ? 1 : 0) }\n}`,
    `class ${name} {\n  count = 0\n  static readonly shared = new ${name}()\n  add(by: number): this { this.count += by; return this }\n}`,
    `class ${name} extends Error {\n  constructor(readonly code: ${of()}) { super('failed') }\n}`,
    `abstract class ${name} {\n  abstract area(): number\n}\nexport class ${name}Square extends ${name} {\n  constructor(readonly side: number) { super() }\n  area() { return this.side ** 2 }\n}`,
    `class ${name} {\n  private constructor(readonly value: string) {}\n  static of(value: string): ${name} { return new ${name}(value) }\n}`,
    `class ${name}<Value extends ${of()} = never> {\n  items: Value[] = []\n  push(value: Value): void { this.items.push(value) }\n}`,
    `class ${name} {\n  constructor(readonly options: { readonly name: string; readonly retries?: number }, readonly parent?: ${name}) {}\n}`,
    `class ${name} {\n  static create(this: void): ${name} { return new ${name}(1) }\n  constructor(readonly count: number) { if (!(count > 0)) throw new RangeError('too small') }\n}`,
    `class ${name} extends Map<string, ${of()}> {\n  first() { return [...this.keys()][0] }\n}`,
    `class ${name} extends Array<string> {}`,
    `class ${name} implements Iterable<number> {\n  *[Symbol.iterator]() { yield 1 }\n}`,
    `class ${name} {\n  accessorValue = 1\n  get half() { return this.accessorValue / 2 }\n  set half(value: number) { this.accessorValue = value * 2 }\n}`,
  ])
  return scope.add(text, { name, kind: 'class', parameters: text.includes(`class ${name}<`) ? 1 : 0 })
}

const overloads = (scope) => {
  const name = scope.fresh('Call')
  const of = () => typeText(scope, 1)
  const text = scope.random.pick([
    `interface ${name} { (given: string): ${of()}; (given: number): ${of()} }`,
    `interface ${name} { (): ${of()}; (one: ${of()}): ${of()}; (one: ${of()}, two: ${of()}): ${of()} }`,
    `interface ${name} { (given: ${of()}): ${of()}; readonly label: string; reset(): void }`,
    `interface ${name} { on(event: 'open', done: () => void): this; on(event: 'data', done: (data: string) => void): this }`,
    `interface ${name} { get(key: 'a'): ${of()}; get(key: 'b'): ${of()}; get(key: string): unknown }`,
    `interface ${name} { is(value: unknown): value is ${of()}; check(value: unknown): asserts value is ${of()} }`,
    `interface ${name} { read<Key extends 'a' | 'b'>(key: Key): { a: ${of()}; b: ${of()} }[Key] }`,
    `interface ${name} { new (given: string): Date }`,
    `type ${name} = typeof parse${name}\nexport function parse${name}(text: string, radix = 10): ${of()} { throw new Error(text + radix) }`,
    `type ${name} = Parameters<typeof parse${name}>\nexport function parse${name}(this: void, first: ${of()}, options: { a?: ${of()}; b: string } = { b: '' }, ...rest: ${name}Rest[]): void { void [first, options, rest] }\nexport type ${name}Rest = ${of()}`,
  ])
  return scope.add(text, { name, kind: 'other' })
}

const constants = (scope) => {
  const name = scope.fresh('Known')
  const text = scope.random.pick([
    `const all${name} = ['x', 'y', 'z'] as const\nexport type ${name} = (typeof all${name})[number]`,
    `const map${name} = { a: 1, b: 'two', c: [1, 'x'], d: { e: true } } as const\nexport type ${name} = typeof map${name}`,
    `const map${name} = { a: 1, b: 'two', c: undefined as string | undefined } satisfies Record<string, unknown>\nexport type ${name} = typeof map${name}`,
    `const map${name} = { low: 1, high: 2 } as const\nexport type ${name} = (typeof map${name})[keyof typeof map${name}]`,
    `const key${name}: unique symbol = Symbol('key')\nexport interface ${name} { [key${name}]: ${typeText(scope, 1)}; readonly plain: string; [Symbol.toStringTag]: 'x' }`,
    `const rows${name} = [{ id: 1, tags: ['a'] }, { id: 2, tags: [] }]\nexport type ${name} = (typeof rows${name})[number]`,
    `const handlers${name} = { add: (a: number, b: number) => a + b, say: (text: string) => text.length > 1 }\nexport type ${name} = typeof handlers${name}`,
    `namespace Space${name} {\n  export interface Inner { readonly value: ${typeText(scope, 1)} }\n  export const level = 1 as number\n}\nexport type ${name} = Space${name}.Inner`,
  ])
  const [first] = text.split('\n')
  return scope.add(text, { name, kind: 'other', isLoose: /^const|^namespace/.test(first) })
}

const indexed = (scope) => {
  const name = scope.fresh('Index')
  const of = () => typeText(scope, 1)
  const text = scope.random.pick([
    `interface ${name} { [key: string]: unknown; fixed: ${of()} }`,
    `interface ${name} { [key: \`x-\${string}\`]: string; [key: symbol]: number; plain?: ${of()} }`,
    `interface ${name} { [key: number]: ${of()}; length: number }`,
    `type ${name} = Record<\`\${'a' | 'b'}\${1 | 2}\`, ${of()}>`,
    `type ${name} = Record<string, ${of()}> & { readonly kind: string }`,
    `type ${name} = Partial<Record<PropertyKey, ${of()}>>`,
    `type ${name} = { [Key in string as \`_\${Key}\`]: ${of()} }`,
    `interface ${name} { [key: Lowercase<string>]: number }`,
    `type ${name} = Record<never, string> & { a: ${of()} }`,
    `type ${name} = { [key: string & { readonly __brand: 'Key' }]: ${of()} }`,
  ])
  return scope.add(text, { name, kind: 'other' })
}

export const declarations = [
  interfaceOf,
  interfaceOf,
  interfaceOf,
  aliasOf,
  aliasOf,
  aliasOf,
  objectAlias,
  literalUnion,
  discriminated,
  enumOf,
  recursive,
  recursive,
  generic,
  generic,
  classOf,
  overloads,
  constants,
  indexed,
]
