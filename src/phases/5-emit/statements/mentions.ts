import type { Statement } from '../../../ir/checked-code.ts'

/** Whether an expression of the spec reads a name; a string that holds the word counts too, which only keeps a name. */
export const mentions = (text: string, name: string): boolean =>
  new RegExp(
    `(?<![\\p{ID_Continue}$]|(?<!\\.\\.)\\.)${escaped(name)}(?![\\p{ID_Continue}$])(?!(?<=[{,]\\s*${escaped(name)})\\s*:)`,
    'u',
  ).test(text)

const escaped = (name: string) => name.replaceAll('$', '\\$')

/** The texts of all expressions in statements. */
export const textsOf = (statements: readonly Statement[]): readonly string[] => statements.flatMap(textsIn)

const readers: {
  [Kind in Statement['kind']]: (statement: Extract<Statement, { kind: Kind }>) => readonly string[]
} = {
  const: ({ value, binding, names }) =>
    names.length === 1 && names[0] === binding ? [value.text] : [value.text, binding],
  if: ({ condition, then, otherwise }) => [condition.text, ...textsOf([...then, ...otherwise])],
  for: ({ iterable, body }) => [iterable.text, ...textsOf(body)],
  expression: ({ expression }) => [expression.text],
}

const textsIn = (statement: Statement): readonly string[] =>
  (readers[statement.kind] as (statement: Statement) => readonly string[])(statement)

/** The names that statements bind for what follows them. */
export const namesBoundBy = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap((statement) => (statement.kind === 'const' ? statement.names : []))
