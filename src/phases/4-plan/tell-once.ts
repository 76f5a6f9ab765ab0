import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** What is told of a place that no value, or any value, can be made for. */
interface Told {
  readonly at: string
  readonly mend: string
  readonly wholeMend: string
}

/** So many parts near each other are mended one by one; of more, the whole is. */
const most = 3

/**
 * Of the parts of one arbitrary that the same keys mend, the first is told, with the number of the others: a type whose
 * every method gives another one without values would be told once for each. What is warned of in a whole that has to
 * be mended is left out.
 */
export function tellOnce(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const wholes = faultyWholes(faults)
  const groups = new Map<string, Diagnostic[]>()
  for (const fault of faults.filter(isAboutType)) {
    const key = keyOf(fault, mendOf(fault, wholes))
    const group = groups.get(key) ?? []
    group.push(fault)
    groups.set(key, group)
  }
  return faults.flatMap((fault): readonly Diagnostic[] => {
    if (!isAboutType(fault)) return [fault]
    const mend = mendOf(fault, wholes)
    const group = groups.get(keyOf(fault, mend)) ?? []
    groups.delete(keyOf(fault, mend))
    return group.length > 0 ? [oneOf(group, mend)] : []
  })
}

const codes: ReadonlySet<string> = new Set(['plan/unsupported-type', 'plan/any-type', 'plan/no-finite-value'])
const isAboutType = ({ code }: Diagnostic) => codes.has(code)
const isError = ({ severity }: Diagnostic) => severity === 'error'
const told = ({ args }: Diagnostic) => args as unknown as Told

/** Of one arbitrary of the spec. */
const keyOf = ({ range }: Diagnostic, keys: string) => `${range?.file} ${range?.start} ${range?.end} ${keys}`

/** The keys for what holds the fault, where that holds too many others. */
const mendOf = (fault: Diagnostic, wholes: ReadonlySet<string>) =>
  wholes.has(keyOf(fault, told(fault).wholeMend)) ? told(fault).wholeMend : told(fault).mend

function faultyWholes(faults: readonly Diagnostic[]): ReadonlySet<string> {
  const wholes = new Set<string>()
  const mends = new Map<string, Set<string>>()
  for (const fault of faults.filter((one) => isAboutType(one) && isError(one))) {
    const { wholeMend, mend } = told(fault)
    const key = keyOf(fault, wholeMend)
    mends.set(key, (mends.get(key) ?? new Set()).add(mend))
    if (mend === wholeMend) wholes.add(key)
  }
  for (const [key, { size }] of mends) if (size > most) wholes.add(key)
  return wholes
}

/** An error before a warning; the same part may be told by way of several others. */
function oneOf(group: readonly Diagnostic[], mend: string): Diagnostic {
  const first = group.find(isError) ?? group[0]
  const alike = group.filter(({ severity }) => severity === first?.severity)
  const more = new Set(alike.map((each) => told(each).at)).size - 1
  return { ...(first as Diagnostic), args: { ...first?.args, mend, more } }
}
