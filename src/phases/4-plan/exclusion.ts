import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CodeText } from '../../ir/arbitrary-plan.ts'
import { printData } from '../../ir/print-data.ts'
import type { Data } from '../../ir/source.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../ir/spec.ts'
import { codeTextOf, type PlanContext } from './context.ts'

/** The condition on `value` that `not` stands for; undefined, and a fault, where it says nothing that can be tested. */
export function exclusionOf(context: PlanContext, not: ArbitrarySpec): CodeText | undefined {
  const conditions = [...sourceConditions(context, not), ...boundConditions(context, not)]
  if (conditions.length === 0) {
    context.report(diagnostic('plan/unknown-exclusion', not.range, {}))
    return undefined
  }
  const all = conditions.map(({ text }) => text).join(' && ')
  return { text: `!(${all})`, uses: conditions.flatMap(({ uses }) => uses) }
}

const known = (text: string): CodeText => ({ text, uses: [] })

function sourceConditions(context: PlanContext, { source }: ArbitrarySpec): readonly CodeText[] {
  if (source.kind === 'integer') return [known('Number.isInteger(value)')]
  const bound = source.kind === 'const' ? source.value : source.kind === 'enum' ? source.values : undefined
  if (!bound) return []
  if (bound.kind === 'expr') {
    const { text, uses } = codeTextOf(context, bound.code)
    return [
      { text: source.kind === 'const' ? `Object.is(value, ${text})` : `[...${text}].includes(value)`, uses },
    ]
  }
  const values: readonly Data[] =
    source.kind === 'enum' && bound.kind === 'data' && Array.isArray(bound.value)
      ? bound.value
      : [dataOf(bound)]
  return [known(`(${printData(values)} as unknown[]).includes(value)`)]
}

const dataOf = (bound: Bound): Data => (bound.kind === 'data' ? bound.value : null)

const tests: Readonly<Partial<Record<BoundKeyword, (bound: string) => string>>> = {
  minimum: (bound) => `value >= ${bound}`,
  maximum: (bound) => `value <= ${bound}`,
  exclusiveMinimum: (bound) => `value > ${bound}`,
  exclusiveMaximum: (bound) => `value < ${bound}`,
  multipleOf: (bound) => `value % ${bound} === 0`,
  minLength: (bound) => `value.length >= ${bound}`,
  maxLength: (bound) => `value.length <= ${bound}`,
  minItems: (bound) => `value.length >= ${bound}`,
  maxItems: (bound) => `value.length <= ${bound}`,
}

function boundConditions(context: PlanContext, { bounds }: ArbitrarySpec): readonly CodeText[] {
  return (Object.entries(bounds) as [BoundKeyword, Bound][]).flatMap(([keyword, bound]) => {
    if (keyword === 'pattern' && bound.kind === 'data') return [known(patternTest(String(bound.value)))]
    const test = tests[keyword]
    if (!test || bound.kind === 'none') return []
    if (bound.kind === 'data') return [known(test(printData(bound.value)))]
    const { text, uses } = codeTextOf(context, bound.code)
    return [{ text: test(`(${text})`), uses }]
  })
}

function patternTest(written: string): string {
  const [, source = written, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? []
  return `${String(new RegExp(source, flags.replace('g', '')))}.test(value)`
}
