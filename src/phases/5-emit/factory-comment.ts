import type { FactoryPlan } from '../../ir/plan.ts'
import { commentText } from './comment.ts'
import type { Commented } from './commented.ts'
import { exampleCall } from './example-call.ts'
import { ownName } from './own-names.ts'

/** What a function of arbitraries gives, how to say fields otherwise, and a call that does. */
export function arbitraryComment(commented: Commented): string {
  const { factory, record } = commented
  const call = record && exampleCall(commented, 'arbitrary')
  return blockComment([
    ...(factory.doc === undefined ? [] : [factory.doc]),
    ...summaryLine(factory),
    ...(record ? [overridesLine(factory)] : []),
    ...(call === undefined ? [] : [`@example ${call}`]),
  ])
}

/** What its function for tests by example gives, and a call of it. */
export function makeComment(commented: Commented): string {
  const { factory, record } = commented
  const call = exampleCall(commented, 'value')
  const told = record ? `, with what \`${ownName('overrides')}\` says` : ''
  return blockComment([
    `The simplest value of \`${factory.functionName}\`${told}, the same in every run: for tests by example.`,
    ...(call === undefined ? [] : [`@example ${call}`]),
  ])
}

function blockComment(texts: readonly string[]): string {
  const lines = texts.map(commentText)
  const [only] = lines
  return lines.length === 1 && only
    ? `/** ${only} */`
    : ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n')
}

function summaryLine({ name, doc, summary }: FactoryPlan): readonly string[] {
  const { of, fields, isNarrow } = summary
  const where =
    fields.length > 0 ? ` whose ${listed(fields)} ${fields.length > 1 ? 'are' : 'is'} as the spec says` : ''
  if (of === undefined) return doc === undefined ? [`Any \`${name}\` of the spec.`] : []
  if (where !== '') return [`Any ${of}${where}.`]
  return [isNarrow ? `Any ${of}, as narrow as the spec says.` : `Any ${of}.`]
}

const most = 4

function listed(fields: readonly string[]): string {
  const shown = fields.slice(0, fields.length > most ? most - 1 : most).map((field) => `\`${field}\``)
  const more = fields.length - shown.length
  const all = more > 0 ? [...shown, `${more} more`] : shown
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

function overridesLine({ names }: FactoryPlan): string {
  const made =
    names.length > 0 ? `, or a function of \`{ ${names.map(({ name }) => name).join(', ')} }\`` : ''
  return `@param ${ownName('overrides')} a value or an arbitrary for each field that is to be otherwise, nested ones too${made}`
}
