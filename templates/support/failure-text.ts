import fc from 'fast-check'
import { show } from './assertion-error.ts'
import { workingFolder } from './environment.ts'
import type { Rule } from './rule.ts'

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
    `Failed  ${failed}`,
    `Replay  ${replay(details, rule, id, file)}`,
  ]
  return `${sentence}\n${lines.join('\n')}`
}

function givenLines<Values>({ counterexample }: fc.RunDetails<Values>, { given }: Rule): readonly string[] {
  const values = counterexample as readonly unknown[] | null
  if (!values) return []
  const named = given.flatMap((name, index): [string, unknown][] =>
    typeof name === 'string'
      ? [[name, values[index]]]
      : name.map((each) => [each, (values[index] as Record<string, unknown>)[each]]),
  )
  return named.map(([name, value], index) => `${index === 0 ? 'Given ' : '      '}  ${name} = ${show(value)}`)
}

function replay<Values>(details: fc.RunDetails<Values>, rule: Rule, id: string, file: string): string {
  const folder = workingFolder()
  const forward = file.replace(/\\/g, '/')
  const shown = folder !== '' && forward.startsWith(`${folder}/`) ? forward.slice(folder.length + 1) : forward
  const path = details.counterexamplePath ? `GEN_PROPS_PATH=${details.counterexamplePath} ` : ''
  const seed = rule.example ? '' : `GEN_PROPS_SEED=${details.seed} ${path}`
  return `${seed}npx vitest run ${shown} -t "${id.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}"`
}
