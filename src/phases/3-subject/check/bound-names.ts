import type { ts } from 'ts-morph'
import type { Code } from '../../../ir/source.ts'
import { namesOf } from '../code/free-names.ts'
import { parseCode } from '../code/parse-code.ts'
import type { Scope } from './draft.ts'

/** The names that a block binds for what follows it. */
export const boundIn = (block: Code | undefined): ReadonlySet<string> => outermost(nodesOf(block))

/** The names that its last statement binds. */
export const boundLast = (block: Code | undefined): ReadonlySet<string> => outermost(nodesOf(block).slice(-1))

/** The same names in scope, some of them without a value. */
export const unsetIn = (scope: Scope, names: ReadonlySet<string>): Scope =>
  scope.map((local) => (names.has(local.name) ? { ...local, unset: true } : local))

const nodesOf = (block: Code | undefined): readonly ts.Node[] =>
  (block && parseCode(block, 'block').parsed?.nodes) ?? []

const outermost = (nodes: readonly ts.Node[]): ReadonlySet<string> =>
  new Set(
    namesOf(nodes)
      .bound.filter((one) => one.outermost)
      .map(({ name }) => name),
  )
