import { expect, it } from 'vitest'
import { mutationEvidence } from '../../src/phases/6-trust/mutate-evidence.ts'
import { evidenceJson } from '../../src/report/evidence-json.ts'
import { evidenceMarkdown } from '../../src/report/markdown.ts'
import { gateText } from '../../src/report/text/gate.ts'
import { invariant, mutant, plain, seats } from './evidence.ts'

const summary = {
  specs: [seats(invariant('sold-once', { reason: 'kills <script> | more', kills: ['m'], soleKills: [] }))],
  mutation: mutationEvidence([mutant({ original: 'a `${b}` | c', replacement: '``' })]),
  gate: {
    verdict: 'fail',
    reasons: ['the score of *seats* fell'],
    notes: ['the record only *rises*'],
  } as const,
}

it('prints evidence that reads back as it was', () => {
  expect(JSON.parse(evidenceJson(summary))).toMatchObject(JSON.parse(JSON.stringify(summary)) as object)
})

it('starts the Markdown with the verdict and its reasons', () => {
  const text = evidenceMarkdown(summary)
  expect(text).toMatch(
    /^## gen-props: fail\n\n- the score of \\\*seats\\\* fell\n- the record only \\\*rises\\\*\n/,
  )
  expect(text).toContain('| seats | 1 | 1 | 0 | 0 |')
})

it('says in words why a gate failed, and what else there is to know', () => {
  const text = gateText(summary, plain)
  expect(text).toMatch(/the score of \*seats\* fell\n[^]*the record only \*rises\*\n[^]*gate +fail/)
})

it('lets no text of a spec or subject become markup', () => {
  const text = evidenceMarkdown(summary)
  expect(text).toContain(String.raw`kills \<script\> \| more`)
  expect(text).toContain('`` a `${b}` | c `` → ``` `` ```')
})
