import type { StandInPlace } from '../../../ir/stand-in-plan.ts'
import { callbacksIn } from './callbacks.ts'
import { descriptorOf, isModule } from './descriptor-of.ts'

/** One call of what a stand-in stands for. */
export interface StandInCall {
  /** Its name in the evidence: `total`, `new Purse`, `Purse#add`. */
  readonly exportName: string
  /** What the real module does, also of a constructor or a getter. */
  readonly real: (...given: readonly unknown[]) => unknown
  /** What it is called on; of what a function made, that. */
  readonly receiver: unknown
  readonly given: readonly unknown[]
  /** What is returned where the real module returns nothing: `undefined`, or an instance that nothing was done to. */
  readonly nothing: () => unknown
}

/** What a stand-in does instead of the real module; what it returns or throws is what the caller gets. */
export type StandInBehaviour = (call: StandInCall) => unknown

/** Where what can be called is found in the module, by its name in the evidence. */
export type Places = Readonly<Record<string, StandInPlace | undefined>>

/** Names of what can be called of an export, by where it is found. */
export interface Switches {
  readonly itself: string | undefined
  readonly construct: string | undefined
  readonly own: Readonly<Record<string, string>>
  readonly instance: Readonly<Record<string, string>>
  readonly made: Readonly<Record<string, string>>
}

type Callable = (...given: readonly unknown[]) => unknown
type Switch = { behaviour: StandInBehaviour | undefined; readonly placed: WeakSet<object> }
const key = Symbol.for('gen-props.stand-in')

/** Shared by every copy of this module in one process. */
const theSwitch: Switch = ((globalThis as { [key]?: Switch })[key] ??= {
  behaviour: undefined,
  placed: new WeakSet(),
})

/** Switches all stand-ins of this process to a behaviour, or, without one, back to the real module. */
export function setStandInBehaviour(behaviour: StandInBehaviour | undefined): void {
  theSwitch.behaviour = behaviour
}

/**
 * An export with switches in what can be called of it; name, length, properties and `instanceof` are those of the
 * real one. Methods get theirs where they stand, so that an instance has it whoever made it.
 */
export function standIn(real: unknown, names: Switches): unknown {
  if (typeof real === 'object' && real !== null) return withOwn(real, names.own)
  if (typeof real !== 'function') return real
  const itself: object = new Proxy(real, {
    apply: (target, receiver: unknown, given: unknown[]) =>
      withMade(
        called(names.itself, { real: target as Callable, receiver, given, nothing: () => undefined }),
        { names: names.made, given },
      ),
    construct: (target, given: unknown[], newTarget) =>
      withMethods(
        called(names.construct, {
          real: (...args) => Reflect.construct(target, args, newTarget) as unknown,
          ...{
            receiver: undefined,
            given,
            nothing: () => Object.create(prototypeOf(target) ?? null) as unknown,
          },
        }),
        names.instance,
      ) as object,
  })
  // A static method that asks for private fields of its class must find the class itself.
  const own = (receiver: unknown) => (receiver === itself ? real : receiver)
  for (const [member, name] of Object.entries(names.own)) place(real, { member, name, receiverOf: own })
  const prototype = prototypeOf(real)
  if (prototype)
    for (const [member, name] of Object.entries(names.instance)) place(prototype, { member, name })
  return itself
}

const prototypeOf = (real: object): object | undefined => {
  const found: unknown = Reflect.get(real, 'prototype')
  return typeof found === 'object' && found !== null ? found : undefined
}

/** Does what the switch says; while it stands in, its own calls of stand-ins are real. */
function called(exportName: string | undefined, call: Omit<StandInCall, 'exportName'>): unknown {
  const { behaviour } = theSwitch
  if (behaviour === undefined || exportName === undefined)
    return call.real.apply(call.receiver, [...call.given])
  theSwitch.behaviour = undefined
  try {
    return behaviour({ ...call, exportName })
  } finally {
    theSwitch.behaviour = behaviour
  }
}

/** An object whose methods can be replaced where they stand, or a copy of one that is frozen. */
function withOwn(real: object, names: Readonly<Record<string, string>>): object {
  const object = openedFor(real, Object.keys(names))
  for (const [member, name] of Object.entries(names)) place(object, { member, name })
  return object
}

function openedFor(real: object, members: readonly string[]): object {
  const isOpen = members.every((member) => {
    const own = Reflect.getOwnPropertyDescriptor(real, member)
    return own ? own.configurable === true : Object.isExtensible(real)
  })
  return isOpen
    ? real
    : (Object.create(
        Object.getPrototypeOf(real) as object | null,
        Object.fromEntries(
          Object.entries(Object.getOwnPropertyDescriptors(real)).map(([name, one]) => [
            name,
            { ...one, configurable: true },
          ]),
        ),
      ) as object)
}

/** What made things are told apart by, and what stands in for them. */
const standInsMade = new WeakMap<object, object>()

/** What a function made, with switches in what can be called of it. What it was handed is not of its making. */
function withMade(
  value: unknown,
  { names, given }: { readonly names: Switches['made']; readonly given: readonly unknown[] },
): unknown {
  if (Object.keys(names).length === 0) return value
  if (value instanceof Promise) return value.then((one: unknown) => withMade(one, { names, given }))
  const isCallable = typeof value === 'function'
  if ((typeof value !== 'object' && !isCallable) || value === null) return value
  const handed = new Set([...given, ...callbacksIn(given)])
  const known = standInsMade.get(value)
  if (known || handed.has(value)) return known ?? value
  const members = Object.entries(names).filter(
    ([member]) => member !== '' && !handed.has(descriptorOf(value, member)?.value),
  )
  const whole =
    isCallable && names[''] !== undefined
      ? switched(value as Callable, { name: names[''], of: value })
      : value
  const made = openedFor(
    whole,
    members.map(([member]) => member),
  )
  for (const [member, name] of members) place(made, { member, name, of: value })
  if (Object.isFrozen(value)) Object.freeze(made)
  standInsMade.set(value, made).set(made, made)
  return made
}

/** Methods that a constructor gives to each instance. */
function withMethods(instance: unknown, names: Readonly<Record<string, string>>): unknown {
  if (typeof instance !== 'object' || instance === null) return instance
  for (const [member, name] of Object.entries(names))
    if (Object.hasOwn(instance, member)) place(instance, { member, name })
  return instance
}

interface Switched {
  readonly name: string
  readonly receiverOf?: (receiver: unknown) => unknown
  /** What a function made: a call of it is one of that, whatever it is called on. */
  readonly of?: object
}

/** What is called instead of something, once. */
function switched(real: Callable, { name, receiverOf = (receiver) => receiver, of }: Switched): Callable {
  if (theSwitch.placed.has(real)) return real
  const nothing = () => undefined
  const made = new Proxy(real, {
    apply: (target, receiver: unknown, given: unknown[]) =>
      of === undefined
        ? called(name, { real: target, receiver: receiverOf(receiver), given, nothing })
        : called(name, {
            ...{ receiver: of, given, nothing },
            real: (...args) => Reflect.apply(target, receiver, args) as unknown,
          }),
  })
  theSwitch.placed.add(made)
  return made
}

/** Puts a switch into a method, getter or setter of an object, once. */
function place(holder: object, where: Switched & { readonly member: string }): void {
  const { member } = where
  const [outer = '', ...inner] = member.split('.')
  const within: unknown = inner.length > 0 ? Reflect.get(holder, outer) : undefined
  if (typeof within === 'object' && within !== null)
    return place(within, { ...where, member: inner.join('.') })
  const found = descriptorOf(holder, member)
  const own = Reflect.getOwnPropertyDescriptor(holder, member)
  if (found === undefined || own?.configurable === false || (!own && !Object.isExtensible(holder))) return
  // What a module exports is read through a getter of its namespace, which is no getter of the subject's.
  const exported: unknown = isModule(holder) ? Reflect.get(holder, member) : undefined
  if (typeof exported === 'function') {
    const { enumerable = true } = found
    const made = switched(exported as Callable, where)
    Object.defineProperty(holder, member, { configurable: true, enumerable, get: () => made })
  } else {
    const callables = callablesOf(found).map(([kind, real]) => [kind, switched(real, where)])
    if (callables.length > 0)
      Object.defineProperty(holder, member, { ...found, ...Object.fromEntries(callables) })
  }
}

/** What of a property is called: its value, or what reads and sets it. */
const callablesOf = (property: PropertyDescriptor): readonly (readonly [string, Callable])[] =>
  (['value', 'get', 'set'] as const).flatMap((kind) => {
    const found: unknown = property[kind]
    return typeof found === 'function' ? [[kind, found as Callable] as const] : []
  })
