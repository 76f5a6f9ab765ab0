import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SpecDraft } from '../check/build-draft.ts'
import type { Embedding } from '../check/draft.ts'
import { namesOf } from '../code/free-names.ts'
import { oldArgument } from '../code/olds.ts'
import { compiler } from '../compiler.ts'
import { rangeOf } from './resolve-names.ts'

/** What `old(…)` copies must be there before `when`. */
export function checkOld(draft: SpecDraft): readonly Diagnostic[] {
  return draft.embeddings.flatMap((embedding) =>
    oldsIn(embedding).flatMap((copied) => laterNames(copied, embedding)),
  )
}

function oldsIn({ parsed }: Embedding): readonly ts.Expression[] {
  const found: ts.Expression[] = []
  const look = (node: ts.Node): void => {
    const copied = oldArgument(node)
    if (copied) found.push(copied)
    compiler().ts.forEachChild(node, look)
  }
  for (const node of parsed.nodes) look(node)
  return found
}

function laterNames(copied: ts.Expression, embedding: Embedding): readonly Diagnostic[] {
  const { scope, names } = embedding
  const later = new Set(scope.filter((local) => !local.beforeWhen).map((local) => local.name))
  // What is free in the copied expression and not in the whole code is bound by the code around it.
  const outside = new Set(names.free.map(({ node }) => node))
  return namesOf([copied])
    .free.filter(({ name, node }) => later.has(name) || !outside.has(node) || name === 'old')
    .map((free) => diagnostic('subject/old-sees-later', rangeOf(free, embedding), { name: free.name }))
}
