import type { FunctionPlan } from '../../../ir/law-plan.ts'
import { code, joinPresent, plain, written, type Fragment } from '../fragment.ts'
import { mentions } from '../statements/mentions.ts'

/** A function of a law: called where it stands when it is a name, bound to a constant when it is an arrow. */
export interface LawFunction {
  /** Empty for a name. */
  readonly definition: Fragment
  readonly name: Fragment
  readonly wait: string
}

/** `takes`: the types of its parameters by what it is called with, for those that generated code can not name. */
export function lawFunction(plan: FunctionPlan, name: string, ...takes: readonly string[]): LawFunction {
  const wait = plan.promised ? 'await ' : ''
  if (plan.named) return { definition: plain(''), name: written(plan), wait }
  const types = takes.map((type, index) =>
    typeOutside(plan, type, `${name}Input${index > 0 ? index + 1 : ''}`),
  )
  const definition = code`const ${name} = ${functionText(plan, types)};`
  const text = functionText(plan, types).text
  const aliases = types.flatMap(({ type, alias }) => (alias && text.includes(type) ? [alias] : []))
  return { definition: joinPresent([...aliases.map(plain), definition], '\n'), name: plain(name), wait }
}

interface SeenType {
  readonly type: string
  /** Declares it before the function. */
  readonly alias: string | undefined
}

/** A type by the name of a value: of one that a parameter hides, it is named before the function. */
function typeOutside({ arrow }: FunctionPlan, type: string, name: string): SeenType {
  const values = [...type.matchAll(/typeof ([^\s|>[]+)/g)].map(([, value = '']) => value)
  const isHidden =
    arrow?.parameters.some(({ text }) => values.some((value) => mentions(text, value))) ?? false
  const alias = name.charAt(0).toUpperCase() + name.slice(1)
  return isHidden ? { type: alias, alias: `type ${alias} = ${type};` } : { type, alias: undefined }
}

/** Of types that take more room than this, `typeof` a value says more. */
const readable = 60

function functionText(plan: FunctionPlan, takes: readonly SeenType[]): Fragment {
  const { arrow } = plan
  if (!arrow) return written(plan)
  const parameters = arrow.parameters.map(({ text, isTyped, type }, index) => {
    const named = type && type.text.length <= readable ? written(type) : undefined
    const seen = takes[index] && plain(takes[index].type)
    const typed = isTyped ? undefined : (named ?? seen ?? (type && written(type)))
    return typed ? code`${text}: ${typed}` : plain(text)
  })
  const { before, after } = arrow
  return code`${before}(${parameters})${written({ text: after, uses: plan.uses })}`
}

/** The type of any of some values. */
export const typeOfAny = (...values: readonly Fragment[]): string =>
  [...new Set(values.map(({ text }) => `typeof ${text}`))].join(' | ')

/** The type of what a function gives, in the end. */
export const typeOfResult = ({ name, wait }: LawFunction): string => {
  const given = `ReturnType<typeof ${name.text}>`
  return wait ? `Awaited<${given}>` : given
}

/** The function as an argument, where its place tells the types of its parameters. */
export const inPlace = (plan: FunctionPlan): Fragment => written(plan)

export const call = ({ name, wait }: LawFunction, ...values: readonly Fragment[]): Fragment =>
  code`${wait}${name}(${values})`

/** The same in the middle of an expression. */
export const called = (of: LawFunction, ...values: readonly Fragment[]): Fragment =>
  of.wait ? code`(${call(of, ...values)})` : call(of, ...values)
