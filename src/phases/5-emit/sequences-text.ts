import type { CodeText } from '../../ir/leaf-plan.ts'
import type { SequencePlan } from '../../ir/machine-plan.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import type { Argument } from './argument.ts'
import { code, join, plain, support, written, type Fragment } from './fragment.ts'
import type { MachineNames } from './machines/machine-names.ts'
import { settingsText } from './settings-text.ts'

/** One example of a rule about a machine: what stands in for what the test draws. */
export interface SequenceView {
  readonly arbitraries: readonly string[]
  readonly settings: string
}

/** The sequences that are run before anything is drawn; the commands are the first of what is drawn. */
export function sequencesText(
  plan: InvariantPlan,
  drawn: readonly Argument[],
  machine: MachineNames,
): readonly { readonly view: SequenceView; readonly needs: Fragment }[] {
  const settings = settingsText(plan, drawn, { example: true, premises: false })
  return (plan.sequences ?? []).map((sequence) => {
    const [, ...others] = drawn
    const given = others.map((argument) => givenArgument(plan, argument, sequence))
    const arbitraries = [commandsText(sequence, machine), ...given]
    return {
      view: { arbitraries: arbitraries.map(({ text }) => text), settings: settings.text },
      needs: join([...arbitraries, settings], ''),
    }
  })
}

function commandsText({ commands }: SequencePlan, { machine, command }: MachineNames): Fragment {
  const steps = commands.map(({ name, given }) => {
    const fields = Object.entries(given).map(([key, value]) => fieldText(key, value))
    return code`${command(name)}.with({ ${fields} })`
  })
  return code`${machine}.sequence([${steps}])`
}

const fieldText = (name: string, value: CodeText) => code`${name}: ${written(value)}`

/** The example's value as the only one, or what the test draws where the example gives none. */
function givenArgument(plan: InvariantPlan, argument: Argument, { given }: SequencePlan): Fragment {
  const { names, constant } = argument
  const fixed = Object.entries(given).filter(([name]) => names.includes(name))
  const [first] = fixed
  if (!first) return plain(constant)
  const drawnType = code`${support('DrawnBy')}<typeof ${constant}>`
  if (names.length > 1) {
    const fields = fixed.map(([name, value]) => fieldText(name, value))
    return code`${constant}.map((drawn): ${drawnType} => ({ ...drawn, ${fields} }))`
  }
  const [name, value] = first
  const type = plan.given.find((entry) => entry.name === name)?.type
  return code`fc.constant<${type ? written(type) : drawnType}>(${written(value)})`
}
