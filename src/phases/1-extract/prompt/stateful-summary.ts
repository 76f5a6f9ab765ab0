/** Machines, callbacks and time, as the model is told them. */
export const statefulSummary = `## Machines

For a subject with state (a class, a store) whose rules hold whatever was done before: commands are
drawn in any order and given to it and to a simple model of it. Prefer this to single calls there.

  machines:
    cloakroom:
      given: { hooks: { type: integer, minimum: 1, maximum: 3 } }   drawn once for a sequence
      system: new Cloakroom(hooks)           the subject, made afresh for each sequence
      model: "({ coats: [] as Coat[] })"     the least that must be known to tell what it does
      agrees: equals(system.coats(), model.coats)   holds at the start and after every command
      maxCommands: 12
      commands:
        hangUp:
          given: { coat: coat }              drawn while the sequence runs, may use model
          assuming: model.coats.length < hooks   the command is skipped when this is false
          run: system.hangUp(coat)           its value is result
          then: |                            sees model as it was before
            result === model.coats.length
          next: { coats: "[...model.coats, coat]" }   the fields of model that change
        fetchUnknown:
          given: { id: { type: string } }
          assuming: "!model.coats.some((coat) => coat.id === id)"
          run: system.fetch(id)
          throws: { type: UnknownCoatError } then sees error; unchanged and weight may stand here too

Rules about it are invariants with of: cloakroom, and neither given nor when:

  model        it answers as its model does: all then, throws, unchanged and agrees of its commands
  always       then holds at the start and after every command; sees system, model and given
  after        command: hangUp; then holds after it, sees result, old(model), old(system.coats())
  transitions  state: expression, edges: { open: [paid, void], paid: [sent] }, terminal: [sent]

A machine without kind: model checks none of what its commands say. Draw arguments from model so that
commands meet: { elementOf: model.coats }; keep pools of keys small.

## Callbacks and time

A given that is a function or a signal:

  { type: "(n: number) => Promise<string>", spy: { answer: "(call) => resolves('ok', { after: 10 })" } }
  { spy: { script: { items: { anyOf: [{ resolves: { type: string }, after: { type: integer, minimum: 0,
    maximum: 50 } }, { rejects: { enum: [gone] } }] }, minItems: 2, maxItems: 3 } } }
                                              an outcome for each call; a further call fails the run
  { spy: {} }                                 returns undefined
  { signal: { abortWhen: calls(task).length === 2 } }   or { signal: { at: 30 } }

An answer sees call.index and call.args, and gives returns(v), throws(e), resolves(v, { after }),
rejects(e, { after }) or never(). Without type, the spy is of the parameter that it is handed to.

  calls(spy)    { args, outcome, start, end }[]     running(spy), peak(spy): calls at the same time
  outcome(call) { ok: true, value } or { ok: false, error }, also of what it throws; awaited for a promise
  trace         every start and end of calls, in order: { event, at, name, index }[]

clock: true runs an invariant on a fake clock that starts at 0, in milliseconds: timers and Date go
by it. clock.now; await clock.advance(ms); await settle(promise) lets time pass until it ends and
gives { ok, value, error, at } or { settled: false }. after, at, settle and clock need clock: true.

  eventually   when, until: expression, within: 100ms, notBefore: 100ms   counted from the end of when;
               the clock is there by itself
  race         setup, tasks: { one: "account.add(5)", two: "account.add(7)" }, always, then   every
               order of their steps; results has what the tasks gave
`
