import type { CodeText } from '../../ir/arbitrary-plan.ts'
import type { PlanContext } from './context.ts'

/** The text of a type with the names in it; undefined when generated code can not import one of them. */
export function nameableType(context: PlanContext, text: string): CodeText | undefined {
  const bare = text
    .replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
    .replaceAll(/[\p{ID_Continue}$]+\??(?=:)/gu, '')
  const uses = bare.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []
  return uses.every((name) => isNameable(context, name)) ? { text, uses } : undefined
}

const isNameable = ({ spec, model }: PlanContext, name: string) =>
  model.exports.some((each) => each.name === name) ||
  [model.subject, ...model.use].some(({ names }) => names.some(({ local }) => local === name)) ||
  spec.types.some((type) => type.name.text === name) ||
  languageNames.has(name)

/** Words of types that need no import. */
const languageNames: ReadonlySet<string> = new Set([
  ...[
    'string',
    'number',
    'boolean',
    'bigint',
    'symbol',
    'null',
    'undefined',
    'unknown',
    'any',
    'never',
    'object',
    'void',
  ],
  ...[
    'true',
    'false',
    'typeof',
    'keyof',
    'readonly',
    'Array',
    'ReadonlyArray',
    'Record',
    'Partial',
    'Required',
    'Readonly',
  ],
  ...[
    'Pick',
    'Omit',
    'Map',
    'Set',
    'ReadonlyMap',
    'ReadonlySet',
    'Date',
    'Promise',
    'Parameters',
    'ReturnType',
    'Awaited',
  ],
  ...['Exclude', 'Extract', 'NonNullable', 'RegExp', 'URL', 'Error', 'Uint8Array'],
])
