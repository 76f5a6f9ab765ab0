import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { invariantKinds, type InvariantKind } from '../../../src/ir/spec.ts'
import { samplesFolder } from './samples-folder.ts'

/** Samples in which kinds are shown, the plainest first. */
const shown = ['kinds', 'laws', 'conforms', 'callbacks', 'machines', 'stateful', 'async-kinds']

export interface KindExample {
  readonly sample: string
  readonly id: string
}

interface Written {
  readonly id: string
  readonly kind?: InvariantKind
  readonly scenario?: string
}

/** The invariants of a sample's spec, as they are written. */
export function invariantsOf(sample: string): readonly Written[] {
  const text = readFileSync(path.join(samplesFolder, sample, 'spec.yaml'), 'utf8')
  return (parse(text) as { readonly invariants: readonly Written[] }).invariants
}

/** For each kind the invariant that the reference shows: the first that stands by itself. */
export const kindExamples: ReadonlyMap<InvariantKind, KindExample> = new Map(
  invariantKinds.flatMap((kind) => {
    const found = shown.flatMap((sample) =>
      invariantsOf(sample)
        .filter((one) => (one.kind ?? 'postcondition') === kind && one.scenario === undefined)
        .map(({ id }) => ({ sample, id })),
    )
    return found.slice(0, 1).map((example) => [kind, example] as const)
  }),
)
