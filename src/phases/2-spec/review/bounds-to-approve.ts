import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { ArbitrarySpec, Bound } from '../../../ir/arbitrary-spec.ts'
import type { InvariantSpec, Spec } from '../../../ir/spec.ts'
import { arbitrariesIn, factoriesUsedBy } from './arbitraries-in.ts'
import { isStated } from './is-stated.ts'

/**
 * The bounds that somebody has to approve with the draft rules that draw them: those that say why they stand though the
 * brief does not state them, and those that neither say so nor are in the brief.
 */
export function boundsToApprove(spec: Spec): readonly Diagnostic[] {
  const drafts = spec.invariants.filter(({ status }) => status === 'draft')
  const roots = [...factoriesUsedBy(drafts, spec.factories), ...drafts.flatMap(givensOf)]
  const told = new Map<number, Diagnostic>()
  for (const root of roots) {
    for (const { arbitrary, name, reason } of arbitrariesIn(root)) {
      const found = reason
        ? reasoned(arbitrary, name)
        : spec.brief && unreasoned(arbitrary, name, spec.brief.text)
      if (found?.range && !told.has(found.range.start)) told.set(found.range.start, found)
    }
  }
  return [...told.values()]
}

const givensOf = ({ given, cases }: InvariantSpec) =>
  [...given, ...cases.flatMap(({ invariant }) => invariant.given)].map(({ name, arbitrary }) => ({
    name: name.text,
    arbitrary,
  }))

function reasoned({ because, bounds }: ArbitrarySpec, name: string): Diagnostic | undefined {
  if (!because) return undefined
  const args = { name, bounds: boundsText(bounds), because: because.text }
  return diagnostic('spec/bound-to-approve', because.range, args)
}

function unreasoned({ bounds }: ArbitrarySpec, name: string, brief: string): Diagnostic | undefined {
  const [first, ...others] = Object.entries(bounds).flatMap(([keyword, bound]) =>
    bound.kind === 'data' && keyword !== 'boundary' && !isStated(bound.value, brief)
      ? [{ keyword, range: bound.range, text: boundText(keyword, bound) }]
      : [],
  )
  if (!first) return undefined
  const args = { name, bounds: [first, ...others].map(({ text }) => text).join(', ') }
  return diagnostic('spec/bound-without-reason', first.range satisfies SourceRange, args)
}

const boundsText = (bounds: ArbitrarySpec['bounds']): string =>
  Object.entries(bounds)
    .map(([keyword, bound]) => boundText(keyword, bound))
    .join(', ')

const boundText = (keyword: string, bound: Bound): string =>
  `${keyword}: ${bound.kind === 'data' ? JSON.stringify(bound.value) : bound.kind === 'expr' ? bound.code.text.trim() : 'none'}`
