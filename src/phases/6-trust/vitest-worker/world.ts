import { deepCopy } from './deep-copy.ts'
import { outcomeOf, type CallOutcome } from './outcome.ts'
import type { Places, StandInCall } from './stand-in.ts'

export type Module = Readonly<Record<string, unknown>>

/** A copy of the subject, with instances of its own that go through the same calls as those of the original. */
export interface World {
  /** What a call is given, as this copy has to be given it; taken before the original may change it. */
  readonly given: (call: StandInCall) => readonly unknown[]
  /** A copy that shares its instances. */
  readonly copyOf: (given: readonly unknown[]) => readonly unknown[]
  /** Does the same call; undefined where the copy has nothing that could. */
  readonly run: (
    call: StandInCall,
    given: readonly unknown[],
  ) => CallOutcome | Promise<CallOutcome> | undefined
  /** From now on the one instance stands for the other. */
  readonly pair: (original: unknown, own: unknown) => void
  /** The two have gone different ways. */
  readonly part: (original: unknown) => void
  /** Whether an instance is one of a copy. */
  readonly isOwn: (instance: unknown) => boolean
}

/** Instances of all copies: the original's class is one of theirs, too. */
const copied = new WeakSet<object>()

export function worldOf(module: Module, places: Places): World {
  const pairs = new WeakMap<object, object>()
  const parted = new WeakSet<object>()
  const own = (original: object) => pairs.get(original)
  const pair = (original: unknown, made: unknown) => {
    if (!isObject(original) || !isObject(made) || original === made) return
    copied.add(made)
    pairs.set(original, made)
  }
  return {
    given: ({ given }) => deepCopy(given, own),
    copyOf: (given) => deepCopy(given, (value) => (copied.has(value) ? value : undefined)),
    pair,
    part: (original) => void (isObject(original) && parted.add(original)),
    isOwn: (instance) => isObject(instance) && copied.has(instance),
    run: (call, given) => {
      const place = places[call.exportName]
      const holder = place && module[place.export]
      if (place?.on === 'itself') return callOf(holder, call.receiver, given)
      if (place?.on === 'constructor') return madeBy(holder, given)
      if (place?.on === 'own') return memberOf(holder, place.member, given)
      const { receiver } = call
      if (!place || !isObject(receiver) || parted.has(receiver)) return undefined
      if (!pairs.has(receiver)) pair(receiver, likeness(receiver, module, holder))
      return memberOf(pairs.get(receiver), place.member, given)
    },
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const callOf = (callee: unknown, receiver: unknown, given: readonly unknown[]) =>
  typeof callee === 'function'
    ? outcomeOf((args) => Reflect.apply(callee, receiver, args) as unknown, given)
    : undefined

const madeBy = (maker: unknown, given: readonly unknown[]) =>
  typeof maker === 'function'
    ? outcomeOf((args) => Reflect.construct(maker, args) as unknown, given)
    : undefined

/** A method is called, a getter read; a dot leads into a namespace. */
function memberOf(holder: unknown, member: string, given: readonly unknown[]): ReturnType<World['run']> {
  const [outer = '', ...inner] = member.split('.')
  if (holder === undefined || holder === null) return undefined
  const isGetter = inner.length === 0 && given.length === 0 && !isMethod(holder, outer)
  if (isGetter) return outcomeOf(() => Reflect.get(Object(holder), outer) as unknown, given)
  const found: unknown = Reflect.get(Object(holder), outer)
  return inner.length > 0 ? memberOf(found, inner.join('.'), given) : callOf(found, holder, given)
}

/** Without reading a getter, whose value may be a function. */
function isMethod(holder: unknown, member: string): boolean {
  for (
    let at: unknown = Object(holder);
    isObject(at) || typeof at === 'function';
    at = Object.getPrototypeOf(at)
  ) {
    const own = Reflect.getOwnPropertyDescriptor(at, member)
    if (own) return !own.get || isModule(at)
  }
  return false
}

const isModule = (holder: object) => Reflect.get(holder, Symbol.toStringTag) === 'Module'

/** Of an instance that nobody saw being made: one of the copy's class with the same fields, if those are all it has. */
function likeness(instance: object, module: Module, holder: unknown): unknown {
  const name = (instance as { readonly constructor?: { readonly name?: string } }).constructor?.name ?? ''
  const maker = typeof module[name] === 'function' ? module[name] : holder
  const prototype: unknown = typeof maker === 'function' ? maker.prototype : undefined
  if (!isObject(prototype)) return undefined
  return Object.create(prototype, Object.getOwnPropertyDescriptors(deepCopy({ ...instance })))
}
