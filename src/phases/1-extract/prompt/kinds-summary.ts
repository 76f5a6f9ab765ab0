/** The kinds of invariants and when to use which, as the model is told them. */
export const kindsSummary = `Kinds, and when to use which:

  postcondition  then                        the result of a call, related to what was drawn
  metamorphic    when (two calls or more), then   how results follow a change of the input
  throws         when, throws: { type: ErrorClass, message: "part of it", has: { field: expression } }
                 the last statement of when must fail so; then also sees the typed error. The
                 values of has are expressions, so a text has quotes of its own: { field: "'weight'" }
  total          when, allow: [ErrorClass]   every input returns, or throws only these
  deterministic  when, result: expression    the same input gives the same result
  round-trip     forward, backward           backward(forward(x)) equals x, the one given
  idempotent     of                          f(f(x)) equals f(x), for the one given
  involution     of                          f(f(x)) equals x
  commutative    of                          f(a, b) equals f(b, a), for the two given
  associative    of                          f(f(a, b), c) equals f(a, f(b, c)), for the three given
  identity       of, element                 f(x, e) and f(e, x) equal x, for the one given
  annihilator    of, element                 f(x, e) and f(e, x) equal e
  distributive   of, over                    f(a, g(b, c)) equals g(f(a, b), f(a, c))
  homomorphism   of, from, to                f(from(a, b)) equals to(f(a), f(b))
  inductive      of, split, combine          f(x) equals combine(split(x).map(f))
  comparator     of                          a total order, as sort needs it, for the three given
  equivalence    of                          reflexive, symmetric, transitive, for the three given
  monotonic      of, by, direction           a larger one of the two given never gives a smaller result;
                 by: what is compared of them; direction: decreasing for the reverse
  invariant-under  when, result, change: { name: expression or arbitrary }   an irrelevant change of
                 what was given leaves the result as it is: change: { lines: { shuffleOf: lines } }
  conserves      when, measure, before, after   measure(before) taken before when equals measure(after)
  equivalent     actual, expected, errors: same   two ways of one computation agree, in errors too
  sorted, unique when, result, by            the list result is sorted, has no two alike
  subset         when, result, of, by        every element of result is one of the list of
  conforms       when, result, type          the value really has the type, deeply, at run time
  model, always, after, transitions          rules of a machine: see Machines
  race, eventually                           asynchronous rules: see Callbacks and time

of, over, from, to, by, forward, backward, split, combine and measure are functions: a name in
scope, or an arrow: "(x) => f(x, 2)" (of subset and of a machine's rules, of is no function).
A law says in one line what a hand-written when and then says in five: use it where it says
the whole rule. deterministic, total and conforms only where the brief says so.
`
