// What code in a spec may use and what is refused, from the allow-list that gen-props holds code to.
import { operators } from '../dist/phases/3-subject/allow/expression-handlers.js'
import { pureGlobals } from '../dist/phases/3-subject/allow/pure-globals.js'
import { refusals } from '../dist/phases/3-subject/allow/refusals.js'
import { markdownTable, namesInRow } from './markdown-table.js'
import { statementTable } from './statement-table.js'

const waysOf = (name, { call, construct, value, test, members }) =>
  [
    value && 'its name',
    call && `\`${name}(…)\``,
    construct === 0 && `\`new ${name}(…)\``,
    construct > 0 && `\`new ${name}(…)\`, never without arguments`,
    test && `\`… instanceof ${name}\``,
    members && namesInRow(members.map((member) => `${name}.${member}`)),
  ]
    .filter(Boolean)
    .join(', ')

/** Globals that may be used alike stand in one row. */
function globals() {
  const rows = new Map()
  for (const [name, use] of Object.entries(pureGlobals)) {
    const ways = waysOf('…', use)
    const alike = rows.get(ways) ?? []
    rows.set(ways, [...alike, name])
  }
  return markdownTable(
    ['global', 'how'],
    [...rows.values()].map((names) => [
      namesInRow(names),
      names.length === 1 ? waysOf(names[0], pureGlobals[names[0]]) : waysOf('X', pureGlobals[names[0]]),
    ]),
  )
}

/** Kinds of syntax of one name have one row. */
function refused() {
  const rows = new Map(Object.values(refusals).map(({ what, instead }) => [what, instead]))
  return markdownTable(['refused', 'instead'], [...rows])
}

/** What `scripts/docs/code.md` asks for. */
export const codeTables = () => ({
  operators: namesInRow([...operators]),
  refusals: refused(),
  globals: globals(),
  statements: statementTable(),
})
