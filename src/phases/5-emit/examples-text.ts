import type { ExampleText } from '../../ir/leaf-plan.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import { code, join, plain, written, type Fragment } from './fragment.ts'
import { settingsText } from './settings-text.ts'
import type { Argument } from './argument.ts'

/** Examples that give values for the same names, as one loop. */
export interface ExamplesView {
  readonly values: readonly string[]
  readonly arbitraries: readonly string[]
  readonly settings: string
}

/** The loops that try the given values before anything is drawn. */
export function examplesText(
  plan: InvariantPlan,
  drawn: readonly Argument[],
): readonly { readonly view: ExamplesView; readonly needs: Fragment }[] {
  const groups = new Map<string, InvariantPlan['examples'][number][]>()
  for (const example of plan.examples) {
    const names = Object.keys(example).sort().join(' ')
    groups.set(names, [...(groups.get(names) ?? []), example])
  }
  return [...groups.values()].map((examples) => groupText(plan, drawn, examples))
}

function groupText(
  plan: InvariantPlan,
  drawn: readonly Argument[],
  examples: readonly InvariantPlan['examples'][number][],
) {
  const names = Object.keys(examples[0] ?? {})
  const values = examples.map((example) => {
    const fields = names.map((name) => code`${name}: ${valueText(plan, name, example[name])}`)
    return code`{ ${fields} }`
  })
  const arbitraries = drawn.map((argument) => exampleArgument(plan, argument, names))
  const settings = settingsText(plan, drawn, { example: true, premises: false })
  return {
    view: {
      values: values.map(({ text }) => text),
      arbitraries: arbitraries.map(({ text }) => text),
      settings: settings.text,
    },
    needs: join([...values, ...arbitraries, settings], ''),
  }
}

/** Lists and maps that code makes are of the type that they are for: by themselves, empty ones are of none. */
function valueText(plan: InvariantPlan, name: string, value: ExampleText | undefined): Fragment {
  if (!value) return plain('undefined')
  const type = plan.given.find((entry) => entry.name === name)?.type
  const isOpen = value.computed && /[[{]|\bnew (?:Map|Set|Array)\b/.test(value.text)
  return type && isOpen ? code`(${written(value)}) satisfies ${written(type)}` : written(value)
}

/** The example's value as the only one, or what the test draws where the example gives none. */
function exampleArgument(
  plan: InvariantPlan,
  { names, constant }: Argument,
  given: readonly string[],
): Fragment {
  const [name = ''] = names
  const fixed = names.filter((each) => given.includes(each))
  if (fixed.length === 0) return plain(constant)
  if (names.length > 1)
    return code`${constant}.map((drawn) => ({ ...drawn, ${fixed.map((each) => plain(`${each}: example.${each}`))} }))`
  const type = plan.given.find((entry) => entry.name === name)?.type
  return type ? code`fc.constant<${written(type)}>(example.${name})` : code`fc.constant(example.${name})`
}
