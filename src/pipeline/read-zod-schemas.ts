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
  const diagnostics: Diagnostic[] = []
  const readable = []
  for (const use of uses) {
    const [name = '', ...path] = use.from.text.split('.')
    const imported = [model.subject, ...model.use].find((each) => givesName(each, name))
    try {
      const module = imported && (await loadExports(imported.from, spec.file))
      values.set(use.from.text, valueAt(module, [...(imported ? stepsTo(imported, name) : []), ...path]))
      readable.push(use)
    } catch (error) {
      const reason = `its module cannot be run: ${error instanceof Error ? error.message : String(error)}`
      diagnostics.push(diagnostic('plan/zod-unread', use.from.range, { name: use.from.text, reason }))
    }
  }
  const read = withZodSchemas(spec.schemas, readable, (path) => values.get(path.join('.')))
  return {
    value: read.value && withUnread(read.value, uses),
    diagnostics: [...diagnostics, ...read.diagnostics],
  }
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
