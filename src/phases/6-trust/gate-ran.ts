import type { GateInput } from './gate-input.ts'

/** Why there is nothing to judge; a gate that did not look must not pass. */
export function nothingRan(input: GateInput): readonly string[] {
  // Faults that lint or generate found explain why the rest did not run; they are findings, not obstacles.
  if (input.lintErrors > 0 || (input.staleFiles.length > 0 && input.specs.length === 0))
    return input.obstacles
  return [...input.obstacles, ...noInvariants(input), ...noMutants(input)]
}

function noInvariants({ specs }: GateInput): readonly string[] {
  if (specs.length === 0) return ['no spec was verified']
  return specs
    .filter(({ invariants }) => invariants.length === 0)
    .map(({ name }) => `${name} has no invariant`)
}

function noMutants({ mutable, mutation, specs, obstacles }: GateInput): readonly string[] {
  if (!mutable || obstacles.length > 0 || failing(specs)) return []
  if (mutation === undefined) return ['no code mutant was tried']
  if (mutation.mutants.length === 0) return ['no code mutant was made']
  if (mutation.killed + mutation.survived > 0) return []
  return [
    mutation.timedOut > 0
      ? `all of the code mutants timed out (${mutation.timedOut}): nothing can be said of the invariants`
      : 'no code mutant could be judged',
  ]
}

/** An invariant that fails on the subject as it is keeps mutants from being tried, and is reason enough. */
const failing = (specs: GateInput['specs']) =>
  specs.some((spec) => spec.invariants.some((invariant) => invariant.baseline.outcome !== 'pass'))
