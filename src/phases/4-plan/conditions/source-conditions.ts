import { printData } from '../../../ir/print-data.ts'
import type { Data } from '../../../ir/source.ts'
import type { ArbitrarySource, ArbitrarySpec, Bound } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { codeTextOf, type PlanContext } from '../context.ts'
import { resolved } from '../type-at.ts'
import { typedValue } from '../typed-value.ts'
import { either, type Condition, type Tested } from './condition.ts'

/** With what tells the conditions of arbitraries inside. */
interface Testing extends Tested {
  readonly conditionOf: (spec: ArbitrarySpec, tested: Tested) => Condition
}

type Tester<Kind extends ArbitrarySource['kind']> = (
  source: Extract<ArbitrarySource, { kind: Kind }>,
  tested: Testing,
  spec: ArbitrarySpec,
) => readonly Condition[]

const known = (text: string): Condition => ({ text, uses: [] })
/** Their values are known by drawing them alone. */
const untestable = (): readonly Condition[] => ['untold']

const testers: { readonly [Kind in ArbitrarySource['kind']]: Tester<Kind> } = {
  context: () => [],
  integer: (_, { name }) => [known(`Number.isInteger(${name})`)],
  type: (_, tested, { id }) => {
    const node = tested.context.model.types.get(id)
    return isSame(node, tested.node) ? [] : [node ? typeCondition(node, tested) : 'untold']
  },
  const: ({ value }, tested) => [equalTo(value, tested)],
  enum: ({ values }, tested) => [oneOf(values, tested)],
  anyOf: ({ branches }, tested) => [either(branches.map((branch) => tested.conditionOf(branch, tested)))],
  elementOf: ({ code }, { context, name }) => {
    const { text, uses } = codeTextOf(context, code)
    return [{ text: `[...${text}].some((each) => equals(each, ${name}))`, uses: [...uses, 'equals'] }]
  },
  expr: ({ code }, { context, name }) => {
    const { text, uses } = codeTextOf(context, code)
    return [{ text: `equals(${name}, ${text})`, uses: [...uses, 'equals'] }]
  },
  factory: ({ name }, tested) => {
    const factory = tested.context.factories.get(name.text)
    return [factory?.params.length === 0 ? tested.conditionOf(factory.arbitrary, tested) : 'untold']
  },
  subsetOf: untestable,
  shuffleOf: untestable,
  fc: untestable,
  schema: untestable,
  zod: untestable,
  spy: untestable,
  signal: untestable,
  outcome: untestable,
}

/** What the source alone asks of a value; empty when it asks nothing. */
export const sourceCondition = (spec: ArbitrarySpec, tested: Testing): readonly Condition[] =>
  (testers[spec.source.kind] as (...given: readonly unknown[]) => readonly Condition[])(
    spec.source,
    tested,
    spec,
  )

function equalTo(bound: Bound, tested: Tested): Condition {
  if (bound.kind === 'none') return undefined
  if (bound.kind === 'data') return oneOf({ ...bound, value: [bound.value] }, tested)
  const { text, uses } = codeTextOf(tested.context, bound.code)
  return { text: `equals(${tested.name}, ${text})`, uses: [...uses, 'equals'] }
}

function oneOf(bound: Bound, { context, name, node }: Tested): Condition {
  if (bound.kind === 'none') return undefined
  if (bound.kind === 'expr') {
    const { text, uses } = codeTextOf(context, bound.code)
    return { text: `[...${text}].some((each) => equals(each, ${name}))`, uses: [...uses, 'equals'] }
  }
  const values: readonly Data[] = Array.isArray(bound.value) ? bound.value : [bound.value]
  const quiet = { ...context, report: () => undefined }
  const texts = values.map((value) => typedValue(quiet, { ...bound, value }, node, bound.range))
  const printed = texts.map((each) => (each.kind === 'data' ? printData(each.value) : each.text))
  const uses = texts.flatMap((each) => (each.kind === 'code' ? each.uses : []))
  const isDeep = texts.some((each) =>
    each.kind === 'code' ? each.text.startsWith('new ') : isObject(each.value),
  )
  return isDeep
    ? { text: `[${printed.join(', ')}].some((each) => equals(each, ${name}))`, uses: [...uses, 'equals'] }
    : { text: `([${printed.join(', ')}] as unknown[]).includes(${name})`, uses }
}

const isObject = (value: Data) => typeof value === 'object' && value !== null

/** A value that is of the type anyway. */
const isSame = (node: TypeNode | undefined, own: TypeNode | undefined) =>
  node?.kind === 'ref' && own?.kind === 'ref' && node.name === own.name

/** `untold` for a type that no test at run time tells from others. */
function typeCondition(node: TypeNode, tested: Tested): Condition {
  const here = resolved(tested.context, node)
  const { name } = tested
  if (typeofKinds.has(here.kind)) return known(`typeof ${name} === '${here.kind}'`)
  if (here.kind === 'null') return known(`${name} === null`)
  if (here.kind === 'literal') return known(`${name} === ${printData(here.value)}`)
  if (here.kind === 'array' && isUnknown(tested.context, here.element)) return known(`Array.isArray(${name})`)
  if (here.kind === 'builtin' && here.arguments.length === 0 && !isByForm.has(here.name))
    return known(`(${name} as unknown) instanceof ${here.name}`)
  if (here.kind === 'class')
    return { text: `(${name} as unknown) instanceof ${here.name}`, uses: [here.name] }
  if (here.kind === 'union') return either(here.members.map((member) => typeCondition(member, tested)))
  return 'untold'
}

/** No constructor is called so. */
const isByForm: ReadonlySet<string> = new Set([
  ...(['Iterable', 'ArrayLike', 'ArrayLikeOnly', 'Iterator', 'Generator', 'AsyncGenerator'] as const),
  ...(['TemplateStringsArray', 'RegExpExecArray', 'ArrayBufferView', 'IArguments', 'Console'] as const),
])

const typeofKinds: ReadonlySet<TypeNode['kind']> = new Set([
  'string',
  'number',
  'boolean',
  'bigint',
  'symbol',
  'undefined',
])
const isUnknown = (context: PlanContext, node: TypeNode) =>
  ['unknown', 'any'].includes(resolved(context, node).kind)
