import type { StandInPlace } from '../../../ir/stand-in-plan.ts'
import { descriptorOf, isModule } from './descriptor-of.ts'

/** One call of what a stand-in stands for. */
export interface StandInCall {
  /** Its name in the evidence: `total`, `new Purse`, `Purse#add`. */
  readonly exportName: string
  /** What the real module does, also of a constructor or a getter. */
  readonly real: (...given: readonly unknown[]) => unknown
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
      called(names.itself, { real: target as Callable, receiver, given, nothing: () => undefined }),
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
  for (const [member, name] of Object.entries(names.own)) place(real, member, name, own)
  const prototype = prototypeOf(real)
  if (prototype) for (const [member, name] of Object.entries(names.instance)) place(prototype, member, name)
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
  const isOpen = Object.keys(names).every((member) => {
    const own = Reflect.getOwnPropertyDescriptor(real, member)
    return own ? own.configurable === true : Object.isExtensible(real)
  })
  const object = isOpen
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
  for (const [member, name] of Object.entries(names)) place(object, member, name)
  return object
}

/** Methods that a constructor gives to each instance. */
function withMethods(instance: unknown, names: Readonly<Record<string, string>>): unknown {
  if (typeof instance !== 'object' || instance === null) return instance
  for (const [member, name] of Object.entries(names))
    if (Object.hasOwn(instance, member)) place(instance, member, name)
  return instance
}

/** Puts a switch into a method or getter of an object, once. */
function place(
  holder: object,
  member: string,
  name: string,
  receiverOf: (receiver: unknown) => unknown = (receiver) => receiver,
): void {
  const [outer = '', ...inner] = member.split('.')
  const within: unknown = inner.length > 0 ? Reflect.get(holder, outer) : undefined
  if (typeof within === 'object' && within !== null) return place(within, inner.join('.'), name, receiverOf)
  const found = descriptorOf(holder, member)
  const own = Reflect.getOwnPropertyDescriptor(holder, member)
  if (found === undefined || own?.configurable === false || (!own && !Object.isExtensible(holder))) return
  const switched = (real: Callable): Callable => {
    if (theSwitch.placed.has(real)) return real
    const made = new Proxy(real, {
      apply: (target, receiver: unknown, given: unknown[]) =>
        called(name, { real: target, receiver: receiverOf(receiver), given, nothing: () => undefined }),
    })
    theSwitch.placed.add(made)
    return made
  }
  const { value, get } = found as { readonly value?: unknown; readonly get?: Callable }
  const exported: unknown = isModule(holder) ? Reflect.get(holder, member) : undefined
  if (typeof exported === 'function') {
    const { enumerable = true } = found
    const made = switched(exported as Callable)
    Object.defineProperty(holder, member, { configurable: true, enumerable, get: () => made })
  } else if (typeof value === 'function') {
    Object.defineProperty(holder, member, { ...found, value: switched(value as Callable) })
  } else if (get !== undefined) {
    Object.defineProperty(holder, member, { ...found, get: switched(get) })
  }
}
