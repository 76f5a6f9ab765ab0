import type { FixtureSpec } from '../../../ir/spec.ts'
import type { Located, SourceRange } from '../../../ir/source.ts'
import { duration } from '../forms/duration.ts'
import { expectMap } from '../forms/expect.ts'
import type { Form } from '../forms/form.ts'
import type { Named } from '../forms/named.ts'
import { object } from '../forms/object-form.ts'
import { objectSchema, readKeys, type Keys } from '../forms/object.ts'
import { exportName } from './export-name.ts'
import { modulePath } from './module-path.ts'

/** How long each step of a fixture may take. */
export const fixtureTimes = {
  setUp: { form: duration, doc: 'How long setting up may take; 30s when absent.' },
  reset: { form: duration, doc: 'How long the reset before a run may take; 5s when absent.' },
  tearDown: { form: duration, doc: 'How long tearing down may take; 10s when absent.' },
} as const satisfies Keys

/** The keys of a fixture. */
export const fixtureKeys = {
  from: {
    form: modulePath,
    required: true,
    doc: 'The module that sets it up: a path relative to the spec, or the name of a package.',
  },
  export: {
    form: exportName,
    doc: "The export that does: a function, or an object with `setUp`; the fixture's own name when absent.",
  },
  timeout: {
    form: object({ name: 'the timeouts of a fixture', keys: fixtureTimes }),
    doc: 'How long each of its steps may take.',
  },
} as const satisfies Keys
const rules = { name: 'a fixture', keys: fixtureKeys }

export interface WrittenFixture {
  readonly range: SourceRange
  readonly from: Located
  readonly export: Located | undefined
  readonly timeout: FixtureSpec['timeout']
}

/** An asynchronous set-up outside the spec. */
export const fixture: Form<WrittenFixture> = {
  expected: 'a fixture: { from, export }',
  schema: () => objectSchema(rules),
  read: (node, place) => {
    const map = expectMap(node, fixture.expected, place)
    if (!map) return undefined
    const { from, export: named, timeout } = readKeys(map, rules, place)
    return from && { range: map.range, from, export: named, timeout: timeout?.values ?? {} }
  },
}

/** A fixture whose export is not named is exported by its own name. */
export const toFixtures = (named: readonly Named<WrittenFixture>[]): readonly FixtureSpec[] =>
  named.map(({ name, value }) => ({ name, ...value, export: value.export ?? name }))
