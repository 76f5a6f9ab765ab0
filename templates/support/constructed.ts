import fc from 'fast-check'
import { inKnownForms } from './known-forms.ts'
import { readOnce } from './read-once.ts'
import type { Known } from './known-forms.ts'

/**
 * What a constructor makes of drawn arguments: those that it throws at are drawn again, every other time of forms that are
 * well-known, and so often that it must take some.
 */
export const constructed = <Given, Made>(
  given: fc.Arbitrary<Given> | ((known: Known) => fc.Arbitrary<Given>),
  make: (given: Given) => Made,
): fc.Arbitrary<Made> => new Attempts(given, make).map((attempt) => attempt.made)

const mostRefusals = 2000

interface Attempt<Made> {
  readonly made: Made
  readonly from: fc.Arbitrary<Attempt<Made> | undefined>
}

class Attempts<Given, Made> extends fc.Arbitrary<Attempt<Made>> {
  private readonly anything: fc.Arbitrary<Attempt<Made> | undefined>
  private readonly given: fc.Arbitrary<Given> | ((known: Known) => fc.Arbitrary<Given>)
  private forms: readonly fc.Arbitrary<Attempt<Made> | undefined>[] | undefined
  private readonly make: (given: Given) => Made
  private refusal: unknown

  constructor(given: fc.Arbitrary<Given> | ((known: Known) => fc.Arbitrary<Given>), make: (given: Given) => Made) {
    super()
    this.make = make
    this.given = given
    this.anything = this.tried(
      given instanceof fc.Arbitrary ? given : given({ text: (any) => any, number: (any) => any }),
    )
  }
  override generate(random: fc.Random, bias: number | undefined): fc.Value<Attempt<Made>> {
    for (let misses = 0; misses < mostRefusals; misses += 1) {
      const drawn = this.sourceAfter(misses, random).generate(random, bias)
      if (isMade(drawn)) return readOnce(drawn)
    }
    throw new Error(`${mostRefusals} values in a row did not meet the condition: ${refusedText(String(this.make), this.refusal)}`)
  }
  override canShrinkWithoutContext(value: unknown): value is Attempt<Made> {
    return value === this
  }
  override shrink(value: Attempt<Made>, context: unknown): fc.Stream<fc.Value<Attempt<Made>>> {
    return value.from.shrink(value, context).filter(isMade).map(readOnce)
  }
  private sourceAfter(misses: number, random: fc.Random): fc.Arbitrary<Attempt<Made> | undefined> {
    if (misses % 2 === 0) return this.anything
    this.forms ??= this.formsTaken()
    return this.forms[random.nextInt(0, Math.max(0, this.forms.length - 1))] ?? this.anything
  }
  /** The forms of which it takes some: the same ones whenever it is asked. */
  private formsTaken(): readonly fc.Arbitrary<Attempt<Made> | undefined>[] {
    const forms = this.given instanceof fc.Arbitrary ? [] : inKnownForms(this.given)
    const attempts = forms.map((form) => this.tried(form))
    const taken = attempts.filter((form) => fc.sample(form, { numRuns: 4, seed: 1 }).some((one) => one !== undefined))
    return taken.length > 0 ? taken : attempts
  }
  private tried(given: fc.Arbitrary<Given>): fc.Arbitrary<Attempt<Made> | undefined> {
    const from: fc.Arbitrary<Attempt<Made> | undefined> = given.map((values) => {
      try {
        return { made: this.make(values), from }
      } catch (error) {
        this.refusal = error
        return undefined
      }
    })
    return from
  }
}

const isMade = <Made>(drawn: fc.Value<Attempt<Made> | undefined>): drawn is fc.Value<Attempt<Made>> =>
  drawn.value !== undefined

/** The way to values that it takes, in the words of a spec. */
function refusedText(code: string, refusal: unknown): string {
  const [, name = 'the class', list = ''] = /new (?:[\w$]+\.)*([\w$]+)(?:<.*>)?\(([^()]*)\)/.exec(code) ?? []
  const [first = 'value'] = list.replace(/\.\.\./g, '').split(', ')
  const does = `\`new ${name}(${list})\` takes what it is given (it last threw ${String(refusal)})`
  const fields = `fields: { ${first}: { … } }`
  const inUnion = `as one of the types of a union, \`anyOf: [{ type: … }, { type: ${name}, ${fields} }]\``
  return `${does}. Say in the spec what it takes, \`${fields}\` (${inUnion}), or how one is made, \`fc: …\`.`
}
