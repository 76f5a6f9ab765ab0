import { toStringMethod } from 'fast-check'
import { deepCopy } from './deep-copy.ts'
import { descriptorOf } from './descriptor-of.ts'
import { hidesState, isThing } from './hides-state.ts'
import { shownValue } from './shown-value.ts'
import type { Places, StandInCall } from './stand-in.ts'

/** Tells calls as code, each after all that the instances went through which it has to do with. */
export interface Teller {
  /** To be asked before the call: it may change the instance, and what it is given. */
  readonly begin: (call: StandInCall) => ToldCall
}

export interface ToldCall {
  /** To be made when it is wanted. */
  readonly text: () => string
  /** Keeps where an instance comes from. */
  readonly remember: (returned: unknown) => void
}

/** What became of one instance. */
interface Story {
  readonly name: string
  readonly steps: Step[]
  /** Stands for the instance among what a call is given, and prints as its name. */
  readonly token: object
}

interface Step {
  /** Which of all steps it is. */
  readonly at: number
  readonly stories: readonly Story[]
  /** Looking twice at the same thing says nothing more. */
  readonly isRead: boolean
  readonly text: () => string
  makes: Story | undefined
}

/** Remembers the calls of a subject, to tell them. */
export function callTeller(places: Places): Teller {
  const stories = new WeakMap<object, Story>()
  /** Of the instances in the text that is being made. */
  let names: ReadonlyMap<Story, string> = new Map()
  let count = 0
  const nameOf = (story: Story) => names.get(story) ?? story.name
  const stepOf = (step: Omit<Step, 'at' | 'makes'>): Step => ({ ...step, at: (count += 1), makes: undefined })
  const begun = (instance: object, first: Step, maker?: string): Story => {
    const token = { [toStringMethod]: () => nameOf(story) }
    const story: Story = { name: nameFor(instance, maker), steps: [first], token }
    first.makes = story
    stories.set(instance, story)
    return story
  }
  const storyOf = (instance: object): Story => {
    const known = stories.get(instance)
    if (known) return known
    const fields = shownValue({ ...instance })
    return begun(instance, stepOf({ stories: [], isRead: false, text: () => fields }))
  }
  const textUntil = (last: Step) => {
    const steps = stepsUntil(last)
    names = distinctNames(steps)
    const lines = steps.map(({ makes, text, isRead }) => ({
      text: (makes ? `${nameOf(makes)} = ` : '') + text(),
      isRead,
    }))
    const told = lines.filter(({ text, isRead }, index) => !isRead || text !== lines[index + 1]?.text)
    return [...told.map(({ text }) => text), last.text()].join('; ')
  }
  return {
    begin: (call) => {
      const own = isOfInstance(call, places) ? storyOf(call.receiver) : undefined
      const met = new Set(own ? [own] : [])
      const given = deepCopy(call.given, (value) => {
        const story = stories.get(value)
        if (story) met.add(story)
        return story?.token
      })
      const member = places[call.exportName]?.member ?? ''
      const isRead = own !== undefined && given.length === 0 && isGetter(call.receiver, member)
      const isSet = own !== undefined && given.length === 1 && isSetter(call.receiver, member)
      const texts = () => given.map((each) => shownValue(each)).join(', ')
      const list = () => (isRead ? '' : isSet ? ` = ${texts()}` : `(${texts()})`)
      const ofOwn = member === '' ? '' : `.${member}`
      const callee = () => (own ? `${nameOf(own)}${ofOwn}` : call.exportName)
      const step = stepOf({ stories: [...met], isRead, text: () => `${callee()}${list()}` })
      for (const story of met) story.steps.push(step)
      return {
        text: () => textUntil(step),
        remember: (returned) => {
          if (isThing(returned) && hidesState(returned) && !stories.has(returned))
            begun(returned, step, call.exportName)
        },
      }
    },
  }
}

const isOfInstance = (call: StandInCall, places: Places): call is StandInCall & { receiver: object } =>
  (places[call.exportName]?.on === 'instance' || places[call.exportName]?.on === 'made') &&
  isThing(call.receiver)

const isGetter = (instance: unknown, member: string) =>
  isThing(instance) && descriptorOf(instance, member)?.get !== undefined

const isSetter = (instance: unknown, member: string) =>
  isThing(instance) && descriptorOf(instance, member)?.set !== undefined

/** The class's name as one of it is called; of what is of none, what its maker says: `createStore` makes a `store`. */
const nameFor = (instance: object, maker = '') => {
  const of = (instance as { readonly constructor?: { readonly name?: string } }).constructor?.name || 'it'
  const made = /^(?:create|make|new|build|open|start)(?=\p{Lu})(\w+)$/u.exec(maker)?.[1] ?? 'made'
  const name = /^(?:Object|Function|AsyncFunction)$/.test(of) ? made : of
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** All that happened before to the instances that a step has to do with, and to those that took part in that. */
function stepsUntil(last: Step): readonly Step[] {
  const found = new Set<Step>()
  const seen = new Set<Story>()
  const pending = [...last.stories]
  for (let story = pending.pop(); story !== undefined; story = pending.pop()) {
    if (seen.has(story)) continue
    seen.add(story)
    for (const step of story.steps) {
      if (step.at >= last.at || found.has(step)) continue
      found.add(step)
      pending.push(...step.stories)
    }
  }
  return [...found].sort((left, right) => left.at - right.at)
}

/** `purse`, `purse2`, … in the order in which they are made. */
function distinctNames(steps: readonly Step[]): ReadonlyMap<Story, string> {
  const names = new Map<Story, string>()
  const counts = new Map<string, number>()
  for (const { makes } of steps) {
    if (!makes || names.has(makes)) continue
    const count = (counts.get(makes.name) ?? 0) + 1
    counts.set(makes.name, count)
    names.set(makes, count === 1 ? makes.name : `${makes.name}${count}`)
  }
  return names
}
