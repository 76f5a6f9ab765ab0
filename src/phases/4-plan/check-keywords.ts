import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import { typedArrays } from '../../ir/preset-name.ts'
import type { Typed } from './types/handler.ts'
import { pathText } from './place.ts'
import { resolved } from './type-at.ts'
import { keyedPart } from './keyed-part.ts'

type Keyword =
  BoundKeyword | 'fields' | 'prefixItems' | 'required' | 'items' | 'contains' | 'uniqueBy' | 'finite'

const range: readonly Keyword[] = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
const places: readonly Keyword[] = ['fields', 'prefixItems']
const list: readonly Keyword[] = ['items', 'minItems', 'maxItems', 'uniqueItems', 'uniqueBy', 'contains']

/** The keywords that say something about values of a type; kinds that are not named carry none. */
const carried: Readonly<Partial<Record<TypeNode['kind'], readonly Keyword[]>>> = {
  number: [...range, 'multipleOf', 'boundary', 'finite'],
  bigint: [...range, 'multipleOf', 'boundary'],
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  array: [...list, ...places],
  template: ['minLength', 'maxLength', 'pattern'],
  cased: ['minLength', 'maxLength', 'pattern'],
  object: ['fields', 'required'],
  class: ['fields'],
}
/** What chooses among values that are listed. */
const carriedByValue: Readonly<Record<string, readonly Keyword[]>> = {
  number: [...range, 'multipleOf'],
  string: ['minLength', 'maxLength', 'pattern'],
}
const sizes: readonly Keyword[] = ['minItems', 'maxItems']
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const carriedByBuiltin: Readonly<Record<string, readonly Keyword[]>> = {
  Date: [...range, 'boundary', 'finite'],
  Set: list,
  Iterable: list,
  ArrayLike: list,
  ArrayLikeOnly: list,
  Map: sizes,
  Buffer: sizes,
  ...Object.fromEntries(typedArrays.map((name) => [capital(name), sizes])),
}
const anything: ReadonlySet<TypeNode['kind']> = new Set(['unknown', 'any', 'unsupported'])

/** Reports keywords that values of this type cannot carry. */
export function checkKeywords(node: TypeNode, typed: Typed): void {
  const allowed = carriedBy(node, typed)
  if (!allowed) return
  for (const keyword of keywordsOf(typed)) {
    if (allowed.has(keyword)) continue
    const bound = typed.spec.bounds[keyword as BoundKeyword]
    const at = bound ? rangeOf(bound) : typed.spec.range
    typed.context.report(
      diagnostic('plan/keyword-not-for-type', at, {
        keyword,
        type: nameOf(node),
        path: pathText(typed.place.path),
      }),
    )
  }
}

const rangeOf = (bound: Bound) => (bound.kind === 'expr' ? bound.code.range : bound.range)

/** Undefined: whatever the type allows, it cannot be told here. */
function carriedBy(node: TypeNode, typed: Typed): ReadonlySet<Keyword> | undefined {
  const here = resolved(typed.context, node)
  if (anything.has(here.kind)) return undefined
  if (here.kind === 'union') {
    const members = here.members.map((member) => carriedBy(member, typed))
    return members.some((member) => !member)
      ? undefined
      : new Set(members.flatMap((member) => [...(member ?? [])]))
  }
  if (here.kind === 'builtin') return new Set(carriedByBuiltin[here.name] ?? [])
  if (here.kind === 'branded') return carriedBy(keyedPart(here), typed)
  if (here.kind === 'literal') return new Set(carriedByValue[typeof here.value] ?? [])
  if (here.kind === 'enum')
    return new Set(here.members.flatMap(({ value }) => carriedByValue[typeof value] ?? []))
  if (here.kind === 'tuple') return new Set(isFixed(here) ? fixedKeywords : [...fixedKeywords, ...sizes])
  return new Set(carried[here.kind] ?? [])
}

const fixedKeywords: readonly Keyword[] = ['items', 'uniqueItems', 'uniqueBy', 'contains', ...places]

const isFixed = ({ elements }: Extract<TypeNode, { kind: 'tuple' }>) =>
  elements.every(({ optional, rest }) => !optional && !rest)

/** Whatever it is: what carries its keywords comes to light later. */
export const isOpen = (node: TypeNode, { context }: Typed): boolean =>
  anything.has(resolved(context, node).kind)

/** Whether any keyword that is given says something about values of this type. */
export function carriesKeywords(node: TypeNode, typed: Typed): boolean {
  const allowed = carriedBy(node, typed)
  return keywordsOf(typed).some((keyword) => !allowed || allowed.has(keyword))
}

/** Bounds without those that say nothing about values of a type. */
export function boundsFor(node: TypeNode | undefined, bounds: ArbitrarySpec['bounds'], typed: Typed) {
  const allowed = node && carriedBy(node, typed)
  if (!allowed) return bounds
  return Object.fromEntries(
    Object.entries(bounds).filter(([keyword]) => allowed.has(keyword as BoundKeyword)),
  ) as ArbitrarySpec['bounds']
}

function keywordsOf({ spec }: Typed): readonly Keyword[] {
  const others: readonly (readonly [Keyword, unknown])[] = [
    ['fields', spec.fields.length > (spec.places ?? 0) || undefined],
    ['prefixItems', spec.places],
    ['items', spec.items],
    ['required', spec.required],
    ['contains', spec.contains],
    ['uniqueBy', spec.uniqueBy],
    ['finite', spec.finite],
  ]
  const named = others.filter(([, value]) => value !== undefined).map(([keyword]) => keyword)
  return [...(Object.keys(spec.bounds) as BoundKeyword[]), ...named]
}

const nameOf = (node: TypeNode): string =>
  node.kind === 'ref' || node.kind === 'builtin' || node.kind === 'class' || node.kind === 'enum'
    ? node.name
    : node.kind === 'cased'
      ? node.text
      : node.kind
