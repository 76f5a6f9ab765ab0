import type { DiagnosticCode } from '../../../diagnostics/table.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { Damage } from '../report.ts'
import type { SourceText, YamlEntry, YamlNode } from '../yaml/yaml-node.ts'

/** Faults for which a value, or the key that holds it, is left out of the spec. */
const dropping: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'spec/bad-name',
  'spec/bare-value',
  'spec/code-backslash',
  'spec/code-comment',
  'spec/code-folded',
  'spec/code-is-data',
  'spec/code-missing',
  'spec/code-split',
  'spec/code-tagged',
  'spec/duplicate-key',
  'spec/duplicate-name',
  'spec/include-cycle',
  'spec/include-missing',
  'spec/key-not-text',
  'spec/merge-key',
  'spec/too-many-aliases',
  'spec/unknown-alias',
  'spec/unknown-key',
  'spec/unknown-tag',
  'spec/unknown-word',
  'spec/wrong-value',
])

/** Faults for which a thing with a name is left out of the spec: who names it is right. */
const leavingOut: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>(['spec/missing-key'])

/** With more faults, names are the least of it. */
const mostFaults = 200

/** What a file's faults left of it. */
export interface Remains {
  readonly root: YamlNode
  readonly source: SourceText
  readonly damage: Damage | undefined
  readonly faults: readonly Diagnostic[]
}

/** Names that a fault may have taken away: that one of them is unknown may only follow from the fault. */
export function lostNames({ root, source, damage, faults }: Remains): ReadonlySet<string> {
  const { file, text } = source
  const lost = new Set<string>()
  const addWords = (start: number, end: number) => {
    for (const [name] of text.slice(start, end).matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu))
      lost.add(name)
  }
  for (const { start, end } of damage?.lines ?? []) addWords(start, end)
  if (damage && damage.from < text.length) addWords(damage.from, text.length)
  for (const { code, range } of faults.slice(0, mostFaults)) {
    if (range?.file !== file) continue
    if (leavingOut.has(code)) for (const { key } of entriesAround(root, range)) lost.add(key.text)
    if (!dropping.has(code)) continue
    addWords(range.start, range.end)
    for (const { key, value } of entriesAround(root, range)) {
      lost.add(key.text)
      if (covers(key.range, range)) addWords(value.range.start, value.range.end)
    }
  }
  return lost
}

const covers = (outer: SourceRange, { start }: SourceRange) => outer.start <= start && start <= outer.end

/** The entries whose key or value a stretch is in, from the outside in. */
function entriesAround(node: YamlNode, range: SourceRange): readonly YamlEntry[] {
  if (node.kind === 'list') return node.items.flatMap((item) => entriesAround(item, range))
  if (node.kind !== 'map') return []
  return node.entries.flatMap((entry) => {
    const { key, value } = entry
    if (value.source.file !== range.file || !(covers(key.range, range) || covers(value.slot, range)))
      return []
    return [entry, ...entriesAround(value, range)]
  })
}
