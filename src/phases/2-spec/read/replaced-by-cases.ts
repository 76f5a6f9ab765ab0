import type { Located } from '../../../ir/source.ts'
import type { Place } from '../forms/form.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'

/**
 * Tells of keys of an invariant, and of what it is given, which each of its cases replaces: a rule with cases is tested
 * by these alone, so that nothing ever looks at them.
 */
export function tellReplaced(own: YamlMap, cases: readonly YamlMap[], place: Place): void {
  if (cases.length === 0) return
  for (const namesIn of [keysIn, givenIn]) {
    const inCases = cases.map((each) => new Set(namesIn(each).map(({ text }) => text)))
    for (const { text, range } of namesIn(own))
      if (inCases.every((names) => names.has(text)))
        place.reading.report('spec/replaced-by-cases', range, { key: text })
  }
}

const keysIn = ({ entries }: YamlMap): readonly Located[] =>
  entries.map(({ key }) => key).filter(({ text }) => !aboutTheRule.has(text))

/** What the rule itself is called and known by, and what is merged by name. */
const aboutTheRule: ReadonlySet<string> = new Set([
  ...['id', 'rule', 'quote', 'kind', 'status', 'scenario', 'cases', 'given', 'tags', 'severity', 'because'],
])

/** The names of `given`, whichever way it is written. */
function givenIn({ entries }: YamlMap): readonly Located[] {
  const given = entries.find(({ key }) => key.text === 'given')?.value
  if (given?.kind === 'map') return given.entries.map(({ key }) => key)
  if (given?.kind !== 'list') return []
  return given.items.flatMap((item) => {
    if (item.kind === 'scalar') return [{ text: item.text, range: item.range }]
    return item.kind === 'map' ? item.entries.map(({ key }) => key) : []
  })
}
