import { stringify } from 'fast-check'
import type { Places, StandInCall } from './stand-in.ts'

/** Tells calls as code, those of an instance together with all that it went through. */
export interface Teller {
  /** The text of a call, to be made when it is wanted; `before` is what it was given. */
  readonly tell: (call: StandInCall, before: readonly unknown[]) => () => string
  /** Keeps where an instance comes from. */
  readonly made: (call: StandInCall, before: readonly unknown[], returned: unknown) => void
}

interface Story {
  readonly name: string
  readonly steps: (() => string)[]
}

export function callTeller(places: Places): Teller {
  const stories = new WeakMap<object, Story>()
  const storyOf = (instance: object): Story => {
    const known = stories.get(instance)
    if (known) return known
    const story = { name: nameFor(instance), steps: [] as (() => string)[] }
    const fields = stringify({ ...instance })
    story.steps.push(() => `${story.name} = ${fields}`)
    stories.set(instance, story)
    return story
  }
  const one = (call: StandInCall, before: readonly unknown[]): string => {
    const place = places[call.exportName]
    const given = () => `(${before.map((each) => stringify(each)).join(', ')})`
    if (place?.on !== 'instance' || !isObject(call.receiver)) return `${call.exportName}${given()}`
    const isGetter = before.length === 0 && hasGetter(call.receiver, place.member)
    return `${storyOf(call.receiver).name}.${place.member}${isGetter ? '' : given()}`
  }
  return {
    tell: (call, before) => {
      const own = () => one(call, before)
      const all = isOfInstance(call, places) ? storyOf(call.receiver).steps : []
      const steps = [...all]
      all.push(own)
      return () => {
        const told = steps.map((step) => step())
        // Looking twice at the same thing says nothing more.
        return [...told.filter((step, index) => step !== told[index + 1]), own()].join('; ')
      }
    },
    made: (call, before, returned) => {
      if (!isObject(returned) || stories.has(returned)) return
      const name = nameFor(returned)
      stories.set(returned, { name, steps: [() => `${name} = ${one(call, before)}`] })
    },
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isOfInstance = (call: StandInCall, places: Places): call is StandInCall & { receiver: object } =>
  places[call.exportName]?.on === 'instance' && isObject(call.receiver)

const nameFor = (instance: object) => {
  const name = (instance as { readonly constructor?: { readonly name?: string } }).constructor?.name || 'it'
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function hasGetter(instance: object, member: string): boolean {
  for (let at: object | null = instance; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const own = Reflect.getOwnPropertyDescriptor(at, member)
    if (own) return own.get !== undefined
  }
  return false
}
