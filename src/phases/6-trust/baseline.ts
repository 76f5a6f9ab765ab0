/** The record of what the invariants of a project once said and killed; checked in, and only ever rising. */
export interface Baseline {
  readonly version: 1
  /** By the spec's path, relative to the project. */
  readonly specs: Readonly<Record<string, BaselineSpec>>
}

export interface BaselineSpec {
  /** Of the code mutants of its functions, 0 to 1; absent where nothing could be mutated. */
  readonly score?: number
  /** By id. */
  readonly invariants: Readonly<Record<string, BaselineInvariant>>
  /** Labels of impostors: `buildInvoiceSummary: constant`. */
  readonly impostors: readonly string[]
  /** Ids of the code mutants that some invariant of the spec killed. */
  readonly mutants: readonly string[]
}

/** An invariant's meaning, as far as text can say whether it became weaker. */
export interface BaselineInvariant {
  readonly status: 'draft' | 'approved'
  /** Each thing that must hold, as code. */
  readonly asserts: readonly string[]
  /** Each thing that is allowed or assumed: more of these is less of a rule. */
  readonly unless: readonly string[]
  /** How hard it is tried, where the spec says so: less of these is less of a test. */
  readonly effort?: Readonly<Record<string, number>>
}

/** Where the record stands, relative to the project. */
export const baselineFile = 'gen-props.baseline.json'

/** Reads a record, or says why the text is none. */
export function parseBaseline(text: string): Baseline | { readonly fault: string } {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  if (!isRecord(data)) return { fault: 'it is not an object' }
  if (data['version'] !== 1)
    return { fault: `version ${String(data['version'])} is not one that this release reads` }
  const { specs } = data
  if (!isRecord(specs)) return { fault: '`specs` is missing' }
  const broken = Object.entries(specs).find(([, spec]) => !isBaselineSpec(spec))
  if (broken) return { fault: `the entry of ${broken[0]} is incomplete` }
  return { version: 1, specs: specs as Baseline['specs'] }
}

/** The text to check in: sorted, so that a merge touches only what changed. */
export function printBaseline(baseline: Baseline): string {
  const specs = sortedByKey(baseline.specs, (spec) => ({
    ...(spec.score === undefined ? {} : { score: spec.score }),
    invariants: sortedByKey(spec.invariants, ({ status, asserts, unless, effort = {} }) => ({
      ...{ status, asserts, unless },
      ...(Object.keys(effort).length === 0 ? {} : { effort: sortedByKey(effort, (value) => value) }),
    })),
    impostors: [...spec.impostors].sort(),
    mutants: [...spec.mutants].sort(),
  }))
  return `${JSON.stringify({ version: 1, specs }, undefined, 2)}\n`
}

function sortedByKey<Value, Printed>(
  record: Readonly<Record<string, Value>>,
  print: (value: Value) => Printed,
): Readonly<Record<string, Printed>> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, value]) => [key, print(value)]))
}

function isBaselineSpec(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { score, invariants, impostors, mutants } = value
  if (score !== undefined && typeof score !== 'number') return false
  if (!isTexts(impostors) || !isTexts(mutants) || !isRecord(invariants)) return false
  return Object.values(invariants).every(
    (one) =>
      isRecord(one) &&
      isTexts(one['asserts']) &&
      isTexts(one['unless']) &&
      isStatus(one['status']) &&
      isNumbers(one['effort'] ?? {}),
  )
}

const isStatus = (value: unknown) => value === 'draft' || value === 'approved'
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')
const isNumbers = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((entry) => typeof entry === 'number')
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
