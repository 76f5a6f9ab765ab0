import type { Code } from '../../../ir/source.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { ArbitraryPlace } from './arbitrary-place.ts'
import { writeArbitrary } from './arbitrary-text.ts'
import type { Draft, Scope } from './draft.ts'
import { boundLast, unsetIn } from './bound-names.ts'
import { typeOfFirstUse } from './first-use.ts'
import { writeError } from './error-text.ts'
import { namesOf, scopeOf, type MachineNames } from './machine-text.ts'
import { writeBefore, writeChange } from './laws/computations.ts'
import { writeLaw } from './laws/write-law.ts'
import { writeSequences, writeValues } from './sequence-text.ts'

type InvariantPlace = Omit<ArbitraryPlace, 'context'> & {
  readonly machines: ReadonlyMap<string, MachineNames>
}

/** Writes an invariant, or a case, as one asynchronous function: what it draws, then its code in the order of a run. */
export function writeInvariant(invariant: InvariantSpec, place: InvariantPlace): void {
  const { draft, owner } = place
  draft.write(`\nasync function ${draft.fresh()}() {\n`)
  writeSequences(invariant, place)
  let scope = writeMachineNames(invariant, place)
  let open = 1
  for (const { name, arbitrary } of invariant.given) {
    const value = draft.fresh()
    draft.write(`const ${value} = `)
    writeArbitrary(arbitrary, { ...place, scope, context: contextOf(name.text, arbitrary, invariant) })
    draft.write(`; {\nconst ${name.text} = ${value};\n`)
    open += 1
    scope = [...scope, { name: name.text, beforeWhen: true, drawn: arbitrary }]
  }
  writeExamples(invariant, place)
  writeChange(invariant, { ...place, scope })
  if (invariant.assuming) writeExpression(draft, invariant.assuming, 'condition', scope, owner)
  scope = writeBlock(draft, invariant.setup, scope, true, owner)
  for (const code of invariant.unchanged) writeExpression(draft, code, 'value', scope, owner)
  writeBefore(invariant, { ...place, scope })
  scope = writeBlock(draft, invariant.when, scope, false, owner)
  if (invariant.kind === 'throws') scope = unsetIn(scope, boundLast(invariant.when))
  writeLaw(invariant, { ...place, scope })
  if (invariant.kind === 'race') scope = [...scope, { name: 'results', beforeWhen: false }]
  for (const code of invariant.tamper) writeExpression(draft, code, 'value', scope, owner)
  writeAfter(invariant, { ...place, scope })
  draft.write('}'.repeat(open) + '\n')
}

/** A spy without a type has that of the parameter which it is first handed to. */
const contextOf = (name: string, { source, declared }: ArbitrarySpec, invariant: InvariantSpec) =>
  source.kind === 'spy' && !declared ? typeOfFirstUse(name, invariant) : undefined
/** What a rule sees of its machine, and of the command that it is about. */
function writeMachineNames({ machine, history, command }: InvariantSpec, place: InvariantPlace): Scope {
  const { draft, machines, scope } = place
  const known = machines.get((machine ?? history)?.text ?? '')
  if (!known) return scope
  draft.write(`${namesOf(known)};\n`)
  const seen = [...scope, ...scopeOf(known.names)]
  const done = command && known.commands.get(command.text)
  if (!done) return seen
  const given = done.given.map((name) => ({ name, beforeWhen: true }))
  draft.write(`const { ${done.given.join(', ')} } = __gpDrawn<${done.type}['given']>();\n`)
  const end = done.fails ? 'error' : 'result'
  draft.write(`const ${end} = __gpDrawn<${done.type}['${end}']>();\n`)
  return [...seen, ...given, { name: end, beforeWhen: false }]
}

function writeExpression(draft: Draft, code: Code, role: 'condition' | 'value', scope: Scope, owner: string) {
  draft.write(';')
  draft.embed(code, role, scope, owner)
  draft.write(';\n')
}

function writeBlock(
  draft: Draft,
  code: Code | undefined,
  scope: Scope,
  beforeWhen: boolean,
  owner: string,
): Scope {
  if (!code) return scope
  const names = draft.embed(code, 'block', scope, owner)
  return [...scope, ...names.map((name) => ({ name, beforeWhen }))]
}

/** `then`, `has` and `cover`, which see all that came before, and the error of a `throws`. */
function writeAfter(invariant: InvariantSpec, place: InvariantPlace): void {
  const { draft, owner } = place
  draft.write('{\n')
  const scope = invariant.kind === 'throws' ? writeError(invariant.throws, place) : place.scope
  if (invariant.then) {
    draft.write('{\n')
    draft.embed(invariant.then, 'assertions', scope, owner)
    draft.write('}\n')
  }
  if (invariant.cover.length > 0) {
    // What a command gives has a name of its own.
    const ends = invariant.machine === undefined
    draft.write(ends ? '{\nconst outcome = __gpDrawn<__gpOutcome>();\n' : '{\n')
    const seen = ends ? [...scope, { name: 'outcome', beforeWhen: false }] : scope
    for (const { when } of invariant.cover) writeExpression(draft, when, 'condition', seen, owner)
    draft.write('}\n')
  }
  draft.write('}\n')
}

/** Values that are replayed first must be values that could have been drawn. */
function writeExamples({ examples, given, machine }: InvariantSpec, place: InvariantPlace): void {
  if (machine) return
  const known = given.map(({ name }) => name.text)
  for (const example of examples) writeValues(example, known, (name) => `typeof ${name}`, place)
}
