/** A second worked example: a subject with state, and one that waits. A test lints it and plans its tests. */
export const statefulExample = {
  signatures: `export interface Ticket { readonly id: string; readonly plate: string }
export declare class GarageFullError extends Error {}
export declare class UnknownTicketError extends Error { readonly id: string }
export declare class Garage {
  constructor(places: number)
  enter(plate: string): Ticket
  leave(id: string): void
  parked(): readonly string[]
}
export declare function raise(motor: () => Promise<void>, options: { readonly tries: number; readonly pauseMs: number }): Promise<number>
`,

  brief: `# Car park

- enter parks a car and hands out a ticket with its plate. The id of a ticket is never handed out twice.
- There are never more cars inside than there are places: a full garage refuses with a GarageFullError.
- leave frees the place of a ticket. A ticket that is not inside is refused with an UnknownTicketError
  that names its id.
- parked lists the plates inside, the first to come first.
- To raise the barrier, raise runs the motor until it succeeds, at most as often as tries says, and always
  pauses for pauseMs between two runs. It resolves with the number of runs; when all fail, it rejects with
  the last error.
`,

  spec: `factories:
  barrier:
    type: "{ tries: number; pauseMs: number }"
    fields:
      tries: { type: integer, minimum: 1, maximum: 5, because: "More runs only take longer." }
      pauseMs: { type: integer, minimum: 0, maximum: 1000, because: "Timers take whole milliseconds." }

machines:
  garage:
    given: { places: { type: integer, minimum: 1, maximum: 3, because: "Small garages fill up." } }
    system: new Garage(places)
    model: "({ inside: [] as Ticket[], gone: [] as Ticket[] })"
    agrees: equals(system.parked(), model.inside.map((ticket) => ticket.plate))
    commands:
      enter:
        weight: 3
        given: { plate: { type: string } }
        assuming: model.inside.length < places
        run: system.enter(plate)
        then: |
          result.plate === plate
        next: { inside: "[...model.inside, result]" }
      enterFull:
        given: { plate: { type: string } }
        assuming: model.inside.length === places
        run: system.enter(plate)
        throws: { type: GarageFullError }
      leave:
        given: { ticket: { elementOf: model.inside } }
        run: system.leave(ticket.id)
        next:
          inside: "model.inside.filter((other) => other.id !== ticket.id)"
          gone: "[...model.gone, ticket]"
      leaveAgain:
        given: { ticket: { elementOf: model.gone } }
        run: system.leave(ticket.id)
        throws: { type: UnknownTicketError, has: { id: ticket.id } }

invariants:
  - id: a-garage-is-the-list-of-its-tickets
    rule: "A garage lists who came and has not left, lets nobody in when it is full, and knows only tickets that are inside."
    quote:
      - "enter parks a car and hands out a ticket with its plate."
      - "There are never more cars inside than there are places: a full garage refuses with a GarageFullError."
      - "A ticket that is not inside is refused with an UnknownTicketError that names its id."
      - "leave frees the place of a ticket."
      - "parked lists the plates inside, the first to come first."
    kind: model
    of: garage
    cover:
      full: { when: model.inside.length === places, atLeast: 20% }

  - id: ids-are-never-handed-out-twice
    rule: "No two tickets have the same id, even when one of them is gone."
    quote: "The id of a ticket is never handed out twice."
    kind: always
    of: garage
    then: |
      isUnique([...model.inside, ...model.gone], (ticket) => ticket.id)

  - id: motor-runs-until-it-succeeds
    rule: "The motor runs until it succeeds or the tries are used up; the number of runs, or the last error, is the result."
    quote:
      - "raise runs the motor until it succeeds, at most as often as tries says"
      - "It resolves with the number of runs; when all fail, it rejects with the last error."
    clock: true
    given:
      options: barrier
      failures: { type: integer, minimum: 0, maximum: { expr: options.tries + 1 } }
      motor:
        type: "() => Promise<void>"
        spy:
          answer: |
            (call) => call.index < failures ? rejects(call.index) : resolves(undefined)
    when: |
      const end = await settle(raise(motor, options))
    then: |
      const runs = Math.min(failures + 1, options.tries)
      calls(motor).length === runs
      end.ok === (failures < options.tries)
      if (end.ok) {
        end.value === runs
      } else {
        end.error === runs - 1
      }
    cover:
      exhausted: { when: failures >= options.tries, atLeast: 10% }

  - id: runs-are-apart-by-the-pause
    rule: "Each run starts pauseMs after the end of the one before."
    quote: "always pauses for pauseMs between two runs"
    clock: true
    given:
      options: barrier
      motor: { type: "() => Promise<void>", spy: { answer: "() => rejects('stuck', { after: 7 })" } }
    when: |
      await settle(raise(motor, options))
    then: |
      equals(
        calls(motor).map((call) => call.start),
        Array.from({ length: options.tries }, (_, run) => run * (7 + options.pauseMs)),
      )

open:
  - quote: "There are never more cars inside than there are places"
    question: "May a garage have no places, or a number of them that is not whole?"
`,
} as const
