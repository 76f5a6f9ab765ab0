import { helperTypeNames } from '../../ir/helpers.ts'
import type { Layout } from '../../ir/layout.ts'
import type { SuitePlan } from '../../ir/plan.ts'
import type { ResolvedImport } from '../../ir/type-model.ts'
import type { Fragment } from './fragment.ts'
import { stringLiteral } from './literal.ts'
import { ownImported } from './own-names.ts'
import { specifier } from './specifier.ts'

/** The import declarations of what a file uses of the subject and of `use`d modules. */
export const moduleImports = (
  plan: SuitePlan,
  uses: ReadonlySet<string>,
  layout: Layout,
): readonly string[] =>
  [plan.subject, ...plan.use].flatMap((imported) => declarationsOf(imported, uses, layout))

function declarationsOf(
  imported: ResolvedImport,
  uses: ReadonlySet<string>,
  layout: Layout,
): readonly string[] {
  const from = stringLiteral(specifier(imported, layout))
  const named = imported.names
    .filter(({ local }) => uses.has(local))
    .map(
      ({ name, local, typeOnly }) =>
        `${typeOnly ? 'type ' : ''}${name === local ? name : `${name} as ${local}`}`,
    )
  const main = imported.default !== undefined && uses.has(imported.default) ? imported.default : undefined
  const allTypes = named.length > 0 && main === undefined && named.every((name) => name.startsWith('type '))
  const clause = [main ?? [], named.length > 0 ? `{ ${named.join(', ')} }` : []].flat().join(', ')
  const first = allTypes ? `import type ${clause.replaceAll(/\btype (?=[^,}])/g, '')}` : `import ${clause}`
  const whole =
    imported.namespace !== undefined && uses.has(imported.namespace) ? imported.namespace : undefined
  return [
    ...(clause === '' ? [] : [`${first} from ${from};`]),
    ...(whole === undefined ? [] : [`import * as ${whole} from ${from};`]),
  ]
}

/** The import of what a file uses of the support file: our own under names that are free, helpers under theirs. */
export const supportImport = (
  names: Iterable<string>,
  helpers: Iterable<string>,
  from: string,
): readonly string[] => {
  const own = [...names].map((name) => `${supportTypes.has(name) ? 'type ' : ''}${ownImported(name)}`)
  const theirs = [...helpers].map((name) => (helperTypeNames.includes(name) ? `type ${name}` : name))
  return ownImport([...own, ...theirs], from)
}

/** `import { a, b } from './x'` of a module of ours; nothing when nothing is needed. */
export const ownImport = (names: Iterable<string>, from: string): readonly string[] => {
  const sorted = [...new Set(names)].sort((a, b) => (bare(a) < bare(b) ? -1 : 1))
  return sorted.length === 0 ? [] : [`import { ${sorted.join(', ')} } from ${stringLiteral(from)};`]
}

const bare = (name: string) => name.replace(/^type /, '')

/** What the support file exports as a type. */
const supportTypes: ReadonlySet<string> = new Set([
  'Broken',
  'DrawnBy',
  'FixtureValue',
  'Overrides',
  'Override',
  'Shape',
])

/** The import of fast-check: of its types alone where a file draws nothing by it; none where it names no type of it. */
export function fastCheckImport({ text }: Fragment): readonly string[] {
  if (/(?<![\w$.])fc\.(?!Arbitrary\b)/.test(text)) return ["import fc from 'fast-check';"]
  return /(?<![\w$.])fc\./.test(text) ? ["import type fc from 'fast-check';"] : []
}
