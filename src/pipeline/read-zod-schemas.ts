import { loadExports } from '../config/load-exports.ts'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../ir/outcome.ts'
import type { Schemas } from '../ir/schema-model.ts'
import type { Spec } from '../ir/spec.ts'
import type { SubjectModel } from '../ir/subject-model.ts'
import type { ResolvedImport } from '../ir/type-model.ts'
import { withUnread, withZodSchemas, zodUsesIn } from '../phases/3-subject/zod/zod-schemas.ts'

/** The schemas of a spec. A module is run only where a spec says `zod:`, and only the one that exports the schema. */
export async function readZodSchemas(spec: Spec, model: SubjectModel): Promise<Outcome<Schemas, Diagnostic>> {
  const uses = zodUsesIn(spec)
  if (uses.length === 0) return { value: spec.schemas, diagnostics: [] }
  const values = new Map<string, unknown>()
  const exports = new Map<string, unknown>()
  const gathered = new Set<unknown>()
  const diagnostics: Diagnostic[] = []
  const readable = []
  for (const use of uses) {
    const [name = '', ...path] = use.from.text.split('.')
    const imported = [model.subject, ...model.use].find((each) => givesName(each, name))
    try {
      const module = imported && (await loadExports(imported.from, spec.file))
      values.set(use.from.text, valueAt(module, [...(imported ? stepsTo(imported, name) : []), ...path]))
      if (imported === model.subject && !gathered.has(module))
        for (const each of nameable(module, model)) exports.set(each, valueAt(module, [each]))
      gathered.add(module)
      readable.push(use)
    } catch (error) {
      const reason = `its module cannot be run: ${error instanceof Error ? error.message : String(error)}`
      diagnostics.push(diagnostic('plan/zod-unread', use.from.range, { name: use.from.text, reason }))
    }
  }
  const read = withZodSchemas(spec.schemas, readable, {
    valueOf: (path) => values.get(path.join('.')),
    exports,
  })
  return {
    value: read.value && withUnread(read.value, uses),
    diagnostics: [...diagnostics, ...read.diagnostics],
  }
}

/** What generated code can import by its name from the subject, and means by it. */
function nameable(module: unknown, { exports, subject, use }: SubjectModel): readonly string[] {
  if (typeof module !== 'object' || module === null) return []
  const taken = new Set(
    [subject, ...use].flatMap(({ names }) => names.filter(({ name, local }) => name !== local)),
  )
  const renamed = new Set([...taken].flatMap(({ name, local }) => [name, local]))
  const offered = new Set(exports.filter(({ kind }) => kind !== 'type').map(({ name }) => name))
  return Object.keys(module).filter((name) => name !== 'default' && offered.has(name) && !renamed.has(name))
}

const givesName = ({ names, default: whole, namespace }: ResolvedImport, name: string) =>
  names.some(({ local }) => local === name) || whole === name || namespace === name

/** From the module to what a name of the spec's code means. */
function stepsTo({ names, default: whole, namespace }: ResolvedImport, name: string): readonly string[] {
  if (namespace === name) return []
  if (whole === name) return ['default']
  return [names.find(({ local }) => local === name)?.name ?? name]
}

const valueAt = (module: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    module,
  )
