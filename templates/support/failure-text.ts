import fc from 'fast-check'
import { show } from './assertion-error.ts'
import { workingFolder } from './environment.ts'
import { exampleLine } from './example-line.ts'
import type { Rule } from './rule.ts'
import { withUnseenEscaped } from './unseen.ts'

/** What a failing test says: the rule, where it comes from, the counterexample, both sides, and how to see it again. */
export function failureText<Values>(
  details: fc.RunDetails<Values>,
  rule: Rule,
  title: string,
  file: string,
  failed: string,
): string {
  const id = /\[[^[\]]*\]$/.exec(title)?.[0] ?? title
  const sentence = rule.rule ?? (title.split(' > ').pop() ?? title).slice(0, -id.length).trim()
  const lines = [
    `Rule    ${sentence}`,
    ...[rule.quote ?? []].flat().map((quote) => `Quote   “${quote}”`),
    ...givenLines(details, rule),
    ...breaksLines(details, rule),
    `Failed  ${failed}`,
    `Replay  ${replay(details, rule, id, file)}`,
    ...keepLines(details, rule),
  ]
  return withUnseenEscaped(`${sentence}\n${lines.join('\n')}`)
}

function givenLines<Values>(details: fc.RunDetails<Values>, rule: Rule): readonly string[] {
  const shown = counterexampleOf(details, rule).map(([name, value]) => {
    const commands = rule.commands?.(value)
    return { line: `${name} = ${commands ?? show(value)}`, last: commands !== undefined }
  })
  const lines = [...shown.filter(({ last }) => !last), ...shown.filter(({ last }) => last)]
  return lines.map(({ line }, index) => `${index === 0 ? 'Given ' : '      '}  ${line}`)
}

/** Which rule of its schema a value was drawn to break. */
const breaksLines = <Values>(details: fc.RunDetails<Values>, rule: Rule): readonly string[] =>
  counterexampleOf(details, rule).flatMap(([name, value]) => {
    const broken = rule.breaks?.[name]?.(value)
    return broken ? [`Breaks  ${name}: ${broken.rule}${broken.path === '' ? '' : ` at ${broken.path}`}`] : []
  })

/** What to paste into the spec, so that these values are tried first from then on. */
function keepLines<Values>(details: fc.RunDetails<Values>, rule: Rule): readonly string[] {
  const line = keptExample(details, rule)
  return line === undefined || line.length > 500 ? [] : ['Keep    examples:', `          ${line}`]
}

/** What a property fails for as an item of the spec's `examples`. */
export function keptExample<Values>(details: fc.RunDetails<Values>, rule: Rule): string | undefined {
  const { example, commands, keep = exampleLine } = rule
  if (example || (commands && !rule.keep)) return undefined
  return keep(counterexampleOf(details, rule))
}

/** The values for which a property fails, by their names. */
export function counterexampleOf<Values>(
  { counterexample }: fc.RunDetails<Values>,
  { given, late }: Rule,
): readonly (readonly [string, unknown])[] {
  const values = counterexample as readonly unknown[] | null
  if (!values) return []
  return given.flatMap((name, index): (readonly [string, unknown])[] => {
    const value = values[index]
    if (typeof name !== 'string') return name.map((each) => [each, (value as Record<string, unknown>)[each]])
    const drawn = late?.(value)
    return drawn ? Object.entries(drawn) : [[name, value]]
  })
}

function replay<Values>(details: fc.RunDetails<Values>, rule: Rule, id: string, file: string): string {
  const folder = workingFolder()
  const forward = file.replace(/\\/g, '/')
  const shown = folder !== '' && forward.startsWith(`${folder}/`) ? forward.slice(folder.length + 1) : forward
  const steps = details.counterexamplePath
  const path = steps ? `GEN_PROPS_PATH=${rule.commands ? steps.replace(/:.*/, '') : steps} ` : ''
  const seed = rule.example ? '' : `GEN_PROPS_SEED=${details.seed} ${path}`
  return `${seed}npx vitest run ${shown} -t "${id.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}"`
}
