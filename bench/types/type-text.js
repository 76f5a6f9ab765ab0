// A type as text, out of what is declared so far.
const words = ['name', 'count', 'at', 'kind', 'tags', 'owner', 'id', 'next', 'size', 'mark', 'items', 'of']
const literals = [
  "'a'",
  "'b'",
  "'c-d'",
  "'it\\'s'",
  "''",
  '0',
  '1',
  '-1',
  '2.5',
  'true',
  'false',
  '10n',
  '-3n',
]
const leaves = [
  'string',
  'number',
  'boolean',
  'bigint',
  'null',
  'undefined',
  'Date',
  'unknown',
  'symbol',
  'object',
  'RegExp',
  'URL',
  'Uint8Array',
  'Error',
  'PropertyKey',
  '{}',
  'Float64Array',
  'void',
  'ArrayBuffer',
]
const common = 5

/** Names of fields, each once. */
export const fieldNames = ({ below, pick }, most = 4) => [
  ...new Set(Array.from({ length: 1 + below(most) }, () => pick(words))),
]

/** `scope`: the source of chance, the types that are declared, and how to add one. */
export function typeText(scope, depth = 2) {
  const { random } = scope
  if (depth <= 0 || random.chance(0.35)) return leaf(scope)
  return random.pick(compounds)(scope, depth - 1)
}

function leaf({ random, declared }) {
  const simple = declared.filter(({ parameters }) => parameters === 0)
  if (simple.length > 0 && random.chance(0.35)) return random.pick(simple).name
  if (random.chance(0.25)) return random.pick(literals)
  return random.chance(0.7) ? leaves[random.below(common)] : random.pick(leaves)
}

const ofKind = ({ random, declared }, kind) => {
  const found = declared.filter((one) => one.kind === kind && one.parameters === 0)
  return found.length > 0 ? random.pick(found) : undefined
}

export const objectText = (scope, depth) => {
  const { random } = scope
  const fields = fieldNames(random).map((name) => {
    const optional = random.chance(0.25) ? '?' : ''
    const key = random.chance(0.08) ? random.pick([`'${name}-x'`, '7', `'__proto__'`, `'constructor'`]) : name
    return `${random.chance(0.3) ? 'readonly ' : ''}${key}${optional}: ${typeText(scope, depth)}`
  })
  return `{ ${fields.join('; ')} }`
}

const union = (scope, depth) =>
  Array.from({ length: 2 + scope.random.below(3) }, () => bracketed(typeText(scope, depth))).join(' | ')

const bracketed = (text) => (/=>|extends|^keyof|^readonly/.test(text) ? `(${text})` : text)

const tupleText = (scope, depth) => {
  const { random } = scope
  const of = () => typeText(scope, depth)
  const required = Array.from({ length: random.below(3) }, of)
  const ending = random.pick([
    () => [],
    () => [],
    () => [`${bracketed(of())}?`],
    () => [`${bracketed(of())}?`, `${bracketed(of())}?`],
    () => [`...${bracketed(of())}[]`],
    () => [`${bracketed(of())}?`, `...${bracketed(of())}[]`],
    () => [`...${bracketed(of())}[]`, of()],
  ])()
  return `${random.chance(0.3) ? 'readonly ' : ''}[${[...required, ...ending].join(', ')}]`
}

export const functionText = (scope, depth) => {
  const { random } = scope
  const of = () => typeText(scope, depth)
  return random.pick([
    () => `() => ${of()}`,
    () => `(given: ${of()}) => ${of()}`,
    () => `(one: ${of()}, two?: ${of()}) => ${of()}`,
    () => `(...all: ${bracketed(of())}[]) => ${of()}`,
    () => `(value: unknown) => value is ${of()}`,
    () => `(value: ${of()}) => asserts value`,
    () => `<Value>(value: Value) => Value`,
    () => `<Value>(values: readonly Value[]) => Value | undefined`,
    () => `() => Promise<${of()}>`,
    () => `(done: (value: ${of()}) => void) => void`,
    () => `(this: Date, given: ${of()}) => ${of()}`,
    () => `() => (given: ${of()}) => ${of()}`,
    () => `() => asserts this is ${of()}`,
  ])()
}

const templateText = (scope) => {
  const { random } = scope
  const holes = ['string', 'number', 'bigint', 'boolean', "'x' | 'y'", 'Uppercase<string>', '1 | 2']
  const literal = ofKind(scope, 'literals')
  const hole = () => '${' + random.pick([...holes, ...(literal ? [literal.name] : [])]) + '}'
  return random.pick([
    () => `\`pre-${hole()}\``,
    () => `\`${hole()}/${hole()}\``,
    () => `\`${hole()}${hole()}\``,
    () => `\`\${number}px\` | 'auto'`,
    () => `\`a\\\`b${hole()}.\``,
  ])()
}

const overObject = (scope) => {
  const { random } = scope
  const { name, keys } = ofKind(scope, 'object') ?? { name: '{ id: string; at?: Date }', keys: ['id', 'at'] }
  const key = random.pick(keys)
  const several = [...new Set([key, random.pick(keys)])].map((one) => `'${one}'`).join(' | ')
  return random.pick([
    `Partial<${name}>`,
    `Required<${name}>`,
    `Readonly<${name}>`,
    `Pick<${name}, ${several}>`,
    `Omit<${name}, ${several}>`,
    `${bracketed(name)}['${key}']`,
    `keyof ${name}`,
    `NonNullable<${name}['${key}']>`,
    `{ [Key in keyof ${name}]: Key }`,
    `{ -readonly [Key in keyof ${name}]-?: ${name}[Key] }`,
    `{ [Key in keyof ${name} as \`get\${Capitalize<string & Key>}\`]: () => ${name}[Key] }`,
    `{ [Key in keyof ${name} as ${name}[Key] extends string ? Key : never]: ${name}[Key] }`,
    `${name} & { extra: number }`,
    `Partial<${name}> & { '${key}': NonNullable<${name}['${key}']> }`,
    `Record<keyof ${name}, boolean>`,
    `Map<keyof ${name}, ${name}>`,
    `(keyof ${name})[]`,
    `Exclude<keyof ${name}, '${key}'>`,
    `${name}[keyof ${name}]`,
    `Omit<${name}, '${key}'> & { readonly '${key}'?: ${typeText(scope, 1)} }`,
  ])
}

const overTypes = (scope, depth) => {
  const { random } = scope
  const of = () => bracketed(typeText(scope, depth))
  const literal = ofKind(scope, 'literals')?.name ?? "'x' | 'y'"
  return random.pick([
    `Awaited<Promise<${of()}>>`,
    `ReturnType<() => ${of()}>`,
    `Parameters<(a: ${of()}, b?: ${of()}) => void>`,
    `Extract<${of()} | ${of()}, string | number>`,
    `Exclude<${of()} | 'left', 'left'>`,
    `NonNullable<${of()} | null>`,
    `(${of()} extends string ? ${of()} : ${of()})`,
    `(${of()} extends readonly (infer Item)[] ? Item : 'none')`,
    `Record<string, ${of()}>`,
    `Record<${literal}, ${of()}>`,
    `Partial<Record<${literal}, ${of()}>>`,
    `{ [key: string]: ${of()} }`,
    `{ [key: \`data-\${string}\`]: ${of()} }`,
    `{ [key: number]: ${of()} }`,
    `{ [Key in ${literal}]?: ${of()} }`,
    `{ [Key in ${literal} as \`on\${Capitalize<\`\${Key}\`>}\`]: ${of()} }`,
    `Capitalize<${literal}>`,
    `Uppercase<\`\${${literal}}\`>`,
    `Readonly<${of()}[]>`,
    `Readonly<[${of()}, ${of()}]>`,
    `Partial<[${of()}, ${of()}]>`,
    `[${of()}, ${of()}][number]`,
    `(${literal}) & string`,
    `ThisType<${of()}> & { own: ${of()} }`,
    `NoInfer<${of()}>`,
    `InstanceType<typeof Date>`,
    `ReturnType<typeof JSON.parse> extends never ? 1 : ${of()}`,
  ])
}

const builtins = (scope, depth) => {
  const { random } = scope
  const of = () => typeText(scope, depth)
  return random.pick([
    () => `Map<${random.pick(['string', 'number', "'a' | 'b'", of()])}, ${of()}>`,
    () => `Set<${of()}>`,
    () => `ReadonlyMap<string, ${of()}>`,
    () => `ReadonlySet<${of()}>`,
    () => `Promise<${of()}>`,
    () => `PromiseLike<${of()}>`,
    () => `Iterable<${of()}>`,
    () => `AsyncIterable<${of()}>`,
    () => `Generator<${of()}, ${of()}, unknown>`,
    () => `IterableIterator<${of()}>`,
    () => `ArrayLike<${of()}>`,
    () => `Error & { readonly code: ${of()} }`,
    () => `WeakMap<object, ${of()}>`,
    () => `Date | ${bracketed(of())}`,
  ])()
}

const brands = ({ random }) =>
  random.pick([
    "string & { readonly __brand: 'Id' }",
    "number & { readonly __unit: 'cm' }",
    "`id-${string}` & { readonly __tag: 'Id' }",
    "Date & { readonly __zone: 'utc' }",
    'readonly string[] & { readonly __sorted: true }',
    "'a' | 'b' | (string & {})",
    'string & { readonly [flavour]?: 1 }',
    "{ value: number } & { readonly __brand: 'Boxed' }",
    'bigint & { __wei: never }',
  ])

const compounds = [
  (scope, depth) => `${bracketed(typeText(scope, depth)).replace(/^(.* \| .*)$/s, '($1)')}[]`,
  (scope, depth) => `readonly ${bracketed(typeText(scope, depth)).replace(/^(.* [|&] .*)$/s, '($1)')}[]`,
  objectText,
  objectText,
  union,
  union,
  tupleText,
  functionText,
  templateText,
  overObject,
  overObject,
  overTypes,
  overTypes,
  builtins,
  brands,
]
