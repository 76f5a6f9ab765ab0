import { describe, expect, it } from 'vitest'
import { evidenceJson } from '../../src/report/evidence-json.ts'
import { htmlReport } from '../../src/report/forms/html.ts'
import { junitReport } from '../../src/report/forms/junit.ts'
import { sarifReport } from '../../src/report/forms/sarif.ts'
import { readEvidence } from '../../src/report/read-evidence.ts'
import type { Summary } from '../../src/report/text/summary.ts'
import { gate, mutation, specs } from './evidence.ts'
import { sarifFaults } from './sarif-faults.ts'

const hostile = '<script>alert("x")</script> & \u0000\uD800'
const [spec] = specs
const [invariant] = spec?.invariants ?? []
const evil: Summary = {
  specs: specs.map((one) => ({
    ...one,
    name: hostile,
    invariants: one.invariants.map((each) => ({ ...each, rule: hostile, reason: hostile })),
  })),
  mutation,
  gate: { ...gate, reasons: [hostile], verdict: 'fail' },
}

interface Told {
  readonly ruleId: string
  readonly level: string
}

/** What a SARIF log has to say. */
function told(text: string) {
  const { runs } = JSON.parse(text) as {
    runs: { results: Told[]; invocations: { toolExecutionNotifications: unknown[] }[] }[]
  }
  const [run] = runs
  return { results: run?.results ?? [], notifications: run?.invocations[0]?.toolExecutionNotifications }
}

describe('a report', () => {
  it('is one page with the verdict, each invariant and each survivor', () => {
    const page = htmlReport({ specs, mutation, gate: { ...gate, notes: ['the record only rises'] } })
    expect(page).toMatch(/^<!doctype html>/)
    for (const line of [...gate.reasons, 'the record only rises']) expect(page).toContain(`<li>${line}</li>`)
    for (const { id, verdict } of specs.flatMap(({ invariants }) => invariants))
      expect(page).toMatch(new RegExp(`<code>${id}</code>.*class="${verdict}"`))
    for (const { file, line, status } of mutation.mutants)
      expect(page.includes(`${file}:${line}</code>`)).toBe(status === 'survived')
    expect(page).not.toMatch(/<script|https?:|src=/)
  })

  it.each([
    ['HTML', htmlReport],
    ['JUnit', junitReport],
  ])('takes no markup from a spec: %s', (_, report) => {
    const text = report(evil)
    expect(text).not.toContain('<script')
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u)
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; \uFFFD\uFFFD')
  })

  it('has a case for each invariant, which fails unless it is earned: JUnit', () => {
    const text = junitReport({ specs, mutation, gate })
    const all = specs.flatMap(({ invariants }) => invariants)
    expect(text.match(/<testcase /g)).toHaveLength(all.length + 1)
    for (const { id, verdict } of all)
      expect(new RegExp(`\\[${id}\\]"[^>]*/>`).test(text)).toBe(verdict === 'earned')
  })

  it('has what was found at its spec, and survivors at their line: SARIF', () => {
    const text = sarifReport({ specs, mutation, gate })
    const findings = specs.flatMap(({ invariants }) => invariants.flatMap((one) => one.findings))
    const survivors = mutation.mutants.filter(({ status }) => status === 'survived')
    const { results, notifications } = told(text)
    expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
      ...findings.map(({ check, weight }) => `trust/${check} ${weight === 'unearned' ? 'error' : 'warning'}`),
      ...survivors.map(() => 'trust/survivor warning'),
    ])
    expect(notifications).toMatchObject(
      gate.reasons.map((said) => ({
        ...{ associatedRule: { id: 'gate' }, level: 'error', message: { text: said } },
      })),
    )
    expect(told(sarifReport({ specs, mutation, gate: { ...gate, verdict: 'pass' } })).notifications).toEqual(
      [],
    )
    for (const one of [
      text,
      sarifReport(evil),
      sarifReport({ specs: [], mutation: undefined, gate: undefined }),
    ])
      expect(sarifFaults(one)).toEqual([])
  })
})

describe('evidence', () => {
  it('is read as it was printed', () => {
    expect(invariant).toBeDefined()
    expect(readEvidence(evidenceJson({ specs, mutation, gate }))).toEqual({ specs, mutation, gate })
  })

  it.each([
    '',
    '[]',
    'null',
    '{"version":2,"specs":[]}',
    '{"version":1,"specs":[1]}',
    '{"version":1,"specs":[],"gate":{}}',
  ])('is not %j', (text) => expect(readEvidence(text)).toBeUndefined())
})
