import { deepCopy } from './deep-copy.ts'
import { descriptorOf, isModule } from './descriptor-of.ts'
import { hidesState, isThing } from './hides-state.ts'
import { outcomeOf, type CallOutcome } from './outcome.ts'
import type { Places, StandInCall } from './stand-in.ts'

export type Module = Readonly<Record<string, unknown>>

/** A copy of the subject, with instances of its own that go through the same calls as those of the original. */
export interface World {
  /** What a call has to do with here; to be asked before the original may change it. */
  readonly meet: (call: StandInCall) => Met
  /** A copy that shares its instances. */
  readonly copyOf: (met: Met) => Met
  /** Does the same call; undefined where the copy has nothing that could. */
  readonly run: (call: StandInCall, met: Met) => CallOutcome | Promise<CallOutcome> | undefined
  /** From now on the one instance stands for the other. */
  readonly pair: (original: unknown, own: unknown) => void
  /** They and those of the copy have gone different ways. */
  readonly part: (originals: readonly unknown[]) => void
  /** Whether an instance is one of the copy. */
  readonly isOwn: (instance: unknown) => boolean
}

export interface Met {
  /** What the call is given, as the copy has to be given it. */
  readonly given: readonly unknown[]
  /** The original's instances that take part, be it as what a method is called on or among what is given. */
  readonly instances: readonly object[]
}

/** A world of a copy of the subject, in which nothing has happened yet. */
export function worldOf(module: Module, places: Places): World {
  const pairs = new WeakMap<object, object>()
  const parted = new WeakSet<object>()
  const owned = new WeakSet<object>()
  const pair = (original: unknown, made: unknown) => {
    if (!isThing(original) || !isThing(made) || original === made || !hidesState(original)) return
    owned.add(made)
    pairs.set(original, made)
  }
  const met = (instance: object) => pairs.has(instance) || parted.has(instance)
  return {
    meet: (call) => {
      const instances = new Set<object>()
      const place = places[call.exportName]
      const { receiver } = call
      if ((place?.on === 'instance' || place?.on === 'made') && isThing(receiver)) {
        if (!met(receiver) && place.on === 'instance')
          pair(receiver, likeness(receiver, module, module[place.export]))
        instances.add(receiver)
      }
      const given = deepCopy(call.given, (value) => {
        if (met(value)) instances.add(value)
        return pairs.get(value)
      })
      return { given, instances: [...instances] }
    },
    copyOf: ({ given, instances }) => ({
      given: deepCopy(given, (value) => (owned.has(value) ? value : undefined)),
      instances,
    }),
    pair,
    part: (originals) => {
      for (const original of originals) if (isThing(original)) parted.add(original)
    },
    isOwn: (instance) => isThing(instance) && owned.has(instance),
    run: (call, { given, instances }) => {
      const place = places[call.exportName]
      if (!place || instances.some((instance) => parted.has(instance))) return undefined
      const holder = module[place.export]
      if (place.on === 'itself') return callOf(holder, call.receiver, given)
      if (place.on === 'constructor') return madeBy(holder, given)
      if (place.on === 'own') return memberOf(holder, place.member, given)
      const own = isThing(call.receiver) ? pairs.get(call.receiver) : undefined
      return place.member === '' ? callOf(own, undefined, given) : memberOf(own, place.member, given)
    },
  }
}

const callOf = (callee: unknown, receiver: unknown, given: readonly unknown[]) =>
  typeof callee === 'function'
    ? outcomeOf((args) => Reflect.apply(callee, receiver, args) as unknown, given)
    : undefined

const madeBy = (maker: unknown, given: readonly unknown[]) =>
  typeof maker === 'function'
    ? outcomeOf((args) => Reflect.construct(maker, args) as unknown, given)
    : undefined

/** A method is called, a getter read, a setter given a value; a dot leads into a namespace. */
function memberOf(holder: unknown, member: string, given: readonly unknown[]): ReturnType<World['run']> {
  const [outer = '', ...inner] = member.split('.')
  if (holder === undefined || holder === null) return undefined
  if (inner.length === 0 && !isMethod(holder, outer)) {
    if (given.length === 0) return outcomeOf(() => Reflect.get(Object(holder), outer) as unknown, given)
    return outcomeOf(([value]) => assigned(Object(holder) as object, outer, value), given)
  }
  const found: unknown = Reflect.get(Object(holder), outer)
  return inner.length > 0 ? memberOf(found, inner.join('.'), given) : callOf(found, holder, given)
}

/** A setter tells nothing but whether it throws. */
function assigned(holder: object, member: string, value: unknown): undefined {
  Reflect.set(holder, member, value)
}

/** Without reading a getter, whose value may be a function. */
function isMethod(holder: unknown, member: string): boolean {
  const object = Object(holder) as object
  const found = descriptorOf(object, member)
  return found !== undefined && ((found.get ?? found.set) === undefined || isModule(object))
}

/** Of an instance that nobody saw being made: one of the copy's class with the same fields, if those are all it has. */
function likeness(instance: object, module: Module, holder: unknown): unknown {
  const name = (instance as { readonly constructor?: { readonly name?: string } }).constructor?.name ?? ''
  const maker = typeof module[name] === 'function' ? module[name] : holder
  const prototype: unknown = typeof maker === 'function' ? maker.prototype : undefined
  if (!isThing(prototype)) return undefined
  return Object.create(prototype, Object.getOwnPropertyDescriptors(deepCopy({ ...instance })))
}
