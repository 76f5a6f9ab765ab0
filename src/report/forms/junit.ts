import type { InvariantEvidence, SpecEvidence } from '../../ir/evidence.ts'
import type { Summary } from '../text/summary.ts'
import { escaped } from './escaped.ts'

/** The evidence as JUnit XML: a suite for each spec, and one for the gate; what is not earned has failed. */
export function junitReport({ specs, gate }: Summary): string {
  const suites = [...specs.map(suiteOf), ...(gate === undefined ? [] : [gateSuite(gate)])]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="gen-props">',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function suiteOf({ name, spec, invariants }: SpecEvidence): string {
  const failed = invariants.filter(({ verdict }) => verdict !== 'earned').length
  return [
    `  <testsuite name="${escaped(name)}" file="${escaped(spec)}" tests="${invariants.length}" failures="${failed}">`,
    ...invariants.map((invariant) => caseOf(name, invariant)),
    '  </testsuite>',
  ].join('\n')
}

function caseOf(suite: string, { id, rule, verdict, reason, baseline }: InvariantEvidence): string {
  const seconds = (baseline.milliseconds / 1000).toFixed(3)
  const open = `    <testcase classname="${escaped(suite)}" name="${escaped(`${rule} [${id}]`)}" time="${seconds}"`
  if (verdict === 'earned') return `${open}/>`
  const text = baseline.failure === undefined ? '' : escaped(baseline.failure)
  return `${open}>\n      <failure type="${verdict}" message="${escaped(reason)}">${text}</failure>\n    </testcase>`
}

function gateSuite({ verdict, reasons }: NonNullable<Summary['gate']>): string {
  const isPass = verdict === 'pass'
  const failures = reasons.map((reason) => `      <failure type="${verdict}" message="${escaped(reason)}"/>`)
  const none = isPass ? [] : [`      <failure type="${verdict}" message="${verdict}"/>`]
  return [
    `  <testsuite name="gate" tests="1" failures="${isPass ? 0 : 1}">`,
    '    <testcase classname="gate" name="gate">',
    ...(isPass ? [] : failures.length > 0 ? failures.slice(0, 1) : none),
    '    </testcase>',
    '  </testsuite>',
  ].join('\n')
}
