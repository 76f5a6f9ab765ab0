import type { Surface, SurfaceClass, SurfaceFunction } from '../../../ir/surface.ts'
import { sentencesOf } from '../brief/sentences.ts'
import { classRules, functionRules, sentenceRules } from './registry.ts'
import type { Basis, Proposal, Saying } from './rule.ts'
import { mentions } from './words.ts'

/** A proposal with what it is believed for. */
export interface Proposed extends Proposal {
  readonly basis: Basis
  /** What it is based on, in words. */
  readonly because: string
  /** The function or class that it is about. */
  readonly about: string
}

/** What names, types and doc comments say of a subject. */
export function proposalsOf(surface: Surface): readonly Proposed[] {
  const all = [
    ...surface.functions.flatMap((f) => [...fromComment(f, surface), ...fromDeclaration(f, surface)]),
    ...surface.classes.flatMap((one) => fromClass(one, surface)),
  ]
  // Two rules that find the same are one; what a comment says goes before what a name suggests.
  const ids = new Set<string>()
  return all.filter(({ id }) => !ids.has(id) && ids.add(id))
}

function fromDeclaration(f: SurfaceFunction, surface: Surface): readonly Proposed[] {
  return Object.values(functionRules).flatMap((rule) =>
    rule.propose(f, surface).map((proposal): Proposed => {
      const { basis } = rule
      const said = proposal.said === undefined ? '.' : `: “${proposal.said}”`
      return { ...proposal, basis, about: f.call, because: `From the ${basis} of ${f.call}${said}` }
    }),
  )
}

const fromClass = (of: SurfaceClass, surface: Surface): readonly Proposed[] =>
  Object.values(classRules).flatMap((rule) =>
    rule.propose(of, surface).map((proposal): Proposed => {
      const { basis } = rule
      return {
        ...proposal,
        basis,
        about: of.name,
        because: `From the ${basis}s of the members of ${of.name}.`,
      }
    }),
  )

function fromComment(f: SurfaceFunction, surface: Surface): readonly Proposed[] {
  const { text, returns } = f.doc
  const said = [
    ...sentencesOf(text).map((sentence) => [sentence.text, sentence.text] as const),
    ...sentencesOf(returns).map((sentence) => [sentence.text, asSentence(sentence.text)] as const),
  ]
  return said.flatMap(([written, sentence]) => {
    const plain = sentence.replace(/\s+/g, ' ')
    const clauses = plain.split(/;\s+/)
    const [proposal] = [plain, ...(clauses.length > 1 ? clauses : [])].flatMap(
      (part) =>
        understood({ sentence: aboutResult(part), f, surface, isNamed: true, mayRefuse: false }) ?? [],
    )
    const because = `From the doc comment of ${f.call}: “${written.replace(/\s+/g, ' ')}”`
    return proposal ? [{ ...proposal, basis: 'doc comment' as const, about: f.call, because }] : []
  })
}

/** `@returns the cents, never negative` and `@returns a number between 0 and 1` are about the result. */
function asSentence(text: string): string {
  const plain = text.trim()
  const [, bare] =
    /^(?:an? )?(?:\w+ )?(?:number|integer|value|text|string|list|array)\s+((?:between|at (?:most|least)|no (?:more|less)|never|greater|less|sorted|with(?:out)?|in (?:ascending|descending))\b.*)$/i.exec(
      plain,
    ) ?? []
  if (bare !== undefined) return `The result is ${bare}`
  const [, what, said] =
    /^(.+?), ((?:never|always|at (?:most|least)|between|sorted|in (?:ascending|descending)|without)\b.*)$/i.exec(
      plain,
    ) ?? []
  if (what !== undefined && said !== undefined) return `The result is ${said}`
  return plain
}

/** “Always between 0 and 1.” is about the result, too. */
const aboutResult = (sentence: string) =>
  /^(?:is |always |never |at (?:most|least) |between )/i.test(sentence)
    ? `The result ${/^is /i.test(sentence) ? '' : 'is '}${sentence.replace(/^(?:is|always)\s+(?:is\s+)?/i, '')}`
    : sentence

/** The first rule that understands a sentence has it. */
export function understood(saying: Saying): Proposal | undefined {
  for (const rule of Object.values(sentenceRules)) {
    const proposal = rule.propose(saying)
    if (proposal) return proposal
  }
  return undefined
}

/**
 * What a sentence of a brief says: of the function that it names, or of the only one that it can be about. When it can
 * be about several, nothing is guessed.
 */
export function understoodOfBrief(sentence: string, surface: Surface): Proposal | undefined {
  const mayRefuse = surface.classes.some(({ isError }) => isError)
  // A plain word such as `total` is a name for sure only when it is marked as one.
  const isMarked = (name: string) => sentence.includes(`\`${name}`) || /[A-Z\d_$]/.test(name)
  const named = surface.functions.filter(({ name }) => mentions(sentence, name) && isMarked(name))
  const candidates = named.length > 0 ? named : surface.functions
  const found = candidates.flatMap((f) => {
    const isNamed = candidates.length === 1 || mentions(sentence, f.name)
    return (
      understood({ sentence, f, surface, isNamed, mayRefuse: mayRefuse || f.doc.throws.length > 0 }) ?? []
    )
  })
  const distinct = found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index)
  return distinct.length === 1 ? distinct[0] : undefined
}
