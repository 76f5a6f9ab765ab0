import type { Layout } from '../../ir/layout.ts'
import type { SuitePlan } from '../../ir/plan.ts'
import type { ResolvedImport } from '../../ir/type-model.ts'
import { stringLiteral } from './literal.ts'
import { specifier } from './specifier.ts'

/** The import declarations of what a file uses of the subject and of `use`d modules. */
export const moduleImports = (plan: SuitePlan, uses: ReadonlySet<string>, layout: Layout): readonly string[] =>
  [plan.subject, ...plan.use].flatMap((imported) => declarationsOf(imported, uses, layout))

function declarationsOf(imported: ResolvedImport, uses: ReadonlySet<string>, layout: Layout): readonly string[] {
  const from = stringLiteral(specifier(imported, layout))
  const named = imported.names
    .filter(({ local }) => uses.has(local))
    .map(({ name, local, typeOnly }) => `${typeOnly ? 'type ' : ''}${name === local ? name : `${name} as ${local}`}`)
  const main = imported.default !== undefined && uses.has(imported.default) ? imported.default : undefined
  const clause = [main ?? [], named.length > 0 ? namedClause(named) : []].flat().join(', ')
  const whole = imported.namespace !== undefined && uses.has(imported.namespace) ? imported.namespace : undefined
  return [
    ...(clause === '' ? [] : [`import ${clause} from ${from};`.replace('import { type ', onlyTypes(named, main) ? 'import type { ' : 'import { type ')]),
    ...(whole === undefined ? [] : [`import * as ${whole} from ${from};`]),
  ]
}

const namedClause = (named: readonly string[]) => `{ ${named.join(', ')} }`

const onlyTypes = (named: readonly string[], main: string | undefined) =>
  main === undefined && named.length === 1 && named.every((name) => name.startsWith('type '))

/** `import { a, b } from './x'` of a module of ours; nothing when nothing is needed. */
export const ownImport = (names: Iterable<string>, from: string): readonly string[] => {
  const sorted = [...names].sort()
  return sorted.length === 0 ? [] : [`import { ${sorted.join(', ')} } from ${stringLiteral(from)};`]
}
