import { describe, expect, it } from 'vitest'
import { extractSpec } from '../../../src/phases/1-extract/extract.ts'
import { addUp, bill, faultsOf, fenced, inputOf, invariant, larger, scripted } from './sources.ts'

const codesOf = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map(({ code }) => code)

describe('an answer without a fault', () => {
  it('becomes a spec of drafts under a header of ours', async () => {
    const client = scripted(
      fenced(`version: 7\nsubject: /etc/passwd\ninvariants:\n${invariant('shares-add-up', addUp)}`),
    )
    const { value } = await extractSpec(inputOf(client))
    expect(value?.text).toBe(`version: 1
subject: ../src/bill.ts
brief: ../brief.md

invariants:
  - id: shares-add-up
    status: draft
    quote: "${addUp}"
    then: |
      true
`)
    expect(value).toMatchObject({ acceptedAtFirst: 1, acceptedAfterRepair: 0, dropped: [], requests: 1 })
  })

  it('is never approved by the model that wrote it', async () => {
    const approved = invariant('shares-add-up', addUp).replace('quote:', 'status: approved\n    quote:')
    const { value } = await extractSpec(inputOf(scripted(fenced(`invariants:\n${approved}`))))
    expect(value?.text).toContain('status: draft')
    expect(value?.text).not.toContain('approved')
  })

  it('cannot import anything', async () => {
    const yaml = `use:\n  - from: node:fs\nfixtures:\n  db: { from: ./db.ts }\ninvariants:\n${invariant('shares-add-up', addUp)}`
    const { value } = await extractSpec(inputOf(scripted(fenced(yaml))))
    expect(value?.text).not.toMatch(/node:fs|fixtures/)
    expect(value?.notes).toHaveLength(2)
  })

  it('is mapped to the sentences that oblige', async () => {
    const yaml = `invariants:\n${invariant('shares-add-up', addUp)}
uncovered:\n  - { quote: "The input is never modified.", because: "Types say so." }
open:\n  - { quote: "Negative totals are refused", question: "Before anything else?" }\n`
    const { value } = await extractSpec(inputOf(scripted(fenced(yaml))))
    expect(value?.coverage.map(({ state, invariants, words }) => [state, invariants, words])).toEqual([
      ['covered', ['shares-add-up'], undefined],
      ['missing', [], undefined],
      ['open', [], 'Before anything else?'],
      ['uncovered', [], 'Types say so.'],
    ])
  })
})

describe('what fails', () => {
  const wrong = invariant('larger-pays-more', larger, 'WRONG')
  const right = invariant('larger-pays-more', larger)
  const good = invariant('shares-add-up', addUp)

  it('is sent back with its faults, without what was accepted', async () => {
    const client = scripted(fenced(`invariants:\n${good}${wrong}`), fenced(`invariants:\n${right}`))
    const { value } = await extractSpec(inputOf(client))
    expect(value).toMatchObject({
      acceptedAtFirst: 1,
      acceptedAfterRepair: 1,
      requests: 2,
      tokens: { input: 20, output: 2 },
    })
    const repair = client.requests[1]?.user.slice(client.requests[0]?.user.length) ?? ''
    expect(repair).toContain('|     WRONG')
    expect(repair).toContain('WRONG quotes no sentence of the brief')
    expect(repair).not.toContain(addUp)
  })

  it('is left out and told when two repairs do not mend it', async () => {
    const client = scripted(
      fenced(`invariants:\n${good}${wrong}`),
      fenced(`invariants:\n${wrong}`),
      fenced(`invariants:\n${wrong}`),
      'never asked',
    )
    const { value } = await extractSpec(inputOf(client))
    expect(client.requests).toHaveLength(3)
    expect(value?.added).toEqual(['shares-add-up'])
    expect(value?.dropped).toMatchObject([{ section: 'invariants', name: 'larger-pays-more' }])
    expect(value?.text).not.toContain('WRONG')
  })

  it('leaves what was accepted when the model cannot be asked again', async () => {
    const client = scripted(fenced(`invariants:\n${good}${wrong}`))
    const once = { ...client, complete: client.complete }
    const { value, diagnostics } = await extractSpec(
      inputOf({
        name: 'once',
        complete: async (request, options) =>
          client.requests.length === 0
            ? once.complete(request, options)
            : {
                value: undefined,
                diagnostics: [
                  { code: 'extract/no-connection', severity: 'error', range: undefined, args: {} },
                ],
              },
      }),
    )
    expect(value?.added).toEqual(['shares-add-up'])
    expect(diagnostics).toMatchObject([{ code: 'extract/no-connection', severity: 'warning' }])
  })

  it('is looked for behind other faults, so that one repair mends all', async () => {
    const hidden = invariant('input-is-kept', 'The input is never modified.', 'HIDDEN')
    const kept = invariant('input-is-kept', 'The input is never modified.')
    const client = scripted(fenced(`invariants:\n${wrong}${hidden}`), fenced(`invariants:\n${right}${kept}`))
    const check = async (text: string) =>
      faultsOf(text, 'WRONG').concat(text.includes('WRONG') ? [] : faultsOf(text, 'HIDDEN'))
    const { value } = await extractSpec(inputOf(client, { check }))
    expect(value).toMatchObject({ acceptedAtFirst: 0, acceptedAfterRepair: 2, requests: 2, dropped: [] })
  })

  it('in a factory takes along only what leans on it', async () => {
    const yaml = `factories:\n  person: { type: WRONG }\ninvariants:\n${good}`
    const { value } = await extractSpec(inputOf(scripted(fenced(yaml)), { repairs: 0 }))
    expect(value?.added).toEqual(['shares-add-up'])
    expect(value?.dropped).toMatchObject([{ section: 'factories', name: 'person' }])
  })

  it('is an invented quote as well', async () => {
    const invented = invariant('nobody-pays-twice', 'Nobody ever pays twice.')
    const { value } = await extractSpec(
      inputOf(scripted(fenced(`invariants:\n${good}${invented}`)), { repairs: 0 }),
    )
    expect(value?.dropped).toEqual([
      {
        section: 'invariants',
        name: 'nobody-pays-twice',
        reason: 'the quote “Nobody ever pays twice.” of nobody-pays-twice is not in the brief',
      },
    ])
  })

  it('is one invariant whose YAML is broken, not its neighbours', async () => {
    const broken = `  - id: broken\n    quote: "unclosed\n    then: |\n      true\n`
    const { value } = await extractSpec(
      inputOf(scripted(fenced(`invariants:\n${good}${broken}${right}`)), { repairs: 0 }),
    )
    expect(value?.added).toEqual(['shares-add-up', 'larger-pays-more'])
    expect(value?.dropped).toMatchObject([
      { name: 'broken', reason: expect.stringContaining('no readable YAML') },
    ])
  })
})

describe('nothing is written', () => {
  it('when no answer can be read', async () => {
    const outcome = await extractSpec(inputOf(scripted('I am sorry.', 'Really.', 'No.')))
    expect(outcome.value).toBeUndefined()
    expect(codesOf(outcome)).toEqual(['extract/unreadable-answer'])
  })

  it('when no invariant is left, with the reason of each', async () => {
    const yaml = `invariants:\n${invariant('nobody-pays-twice', 'Nobody ever pays twice.')}`
    const outcome = await extractSpec(inputOf(scripted(fenced(yaml)), { repairs: 0 }))
    expect(outcome.value).toBeUndefined()
    expect(codesOf(outcome)).toEqual(['extract/part-dropped', 'extract/nothing-extracted'])
  })

  it.each([
    ['', 'extract/empty-brief'],
    ['# Only a heading\n\n```\ncode must run\n```\n', 'extract/empty-brief'],
    ['PK\u0003\u0004\0\0', 'extract/unreadable-brief'],
    ['Must be na\ufffdve.', 'extract/unreadable-brief'],
    ['It must hold. '.repeat(30_000), 'extract/brief-too-large'],
  ])('and nothing asked for the brief %.20j', async (text, code) => {
    const client = scripted()
    const outcome = await extractSpec(inputOf(client, { brief: { file: bill.brief.file, text } }))
    expect(codesOf(outcome)).toEqual([code])
    expect(client.requests).toEqual([])
  })
})

describe('a secret', () => {
  it('never leaves, not even in a repair, and is put back', async () => {
    const secret = 'ghp_0123456789abcdefghij0123456789abcdef'
    const text = `The token ${secret} is always refused.`
    const quoted = (then: string) =>
      fenced(
        `invariants:\n${invariant('token-refused', 'The token REDACTED_GITHUB_TOKEN_1 is always refused.', then)}`,
      )
    const client = scripted(quoted('WRONG'), quoted('true'))
    const { value } = await extractSpec(inputOf(client, { brief: { file: 'brief.md', text } }))
    expect(JSON.stringify(client.requests)).not.toContain(secret)
    expect(value?.text).toContain(`quote: "${text}"`)
    expect(value?.redactions).toMatchObject([{ kind: 'GITHUB_TOKEN', value: secret }])
  })
})

describe('the review of an answer', () => {
  const good = invariant('shares-add-up', addUp)
  const first = fenced(`define: |\n  const two = 2\ninvariants:\n${good}`)
  const reviewOf = async (...answers: readonly string[]) => {
    const client = scripted(first, ...answers)
    const { value, diagnostics } = await extractSpec(inputOf(client, { review: true }))
    return { client, value, diagnostics }
  }

  it('shows the model what was accepted, and takes what it adds and changes', async () => {
    const stronger = invariant('shares-add-up', addUp, 'two === 2')
    const more = invariant('larger-pays-more', larger)
    const { client, value } = await reviewOf(
      fenced(`define: |\n  const three = 3\ninvariants:\n${stronger}${more}`),
    )
    const asked = client.requests[1]?.user.slice(client.requests[0]?.user.length) ?? ''
    expect(asked).toContain('|   - id: shares-add-up')
    expect(asked).toContain('|   const two = 2')
    expect(value).toMatchObject({
      added: ['shares-add-up', 'larger-pays-more'],
      acceptedAtFirst: 1,
      acceptedAfterRepair: 0,
      addedByReview: ['larger-pays-more'],
      changedByReview: ['shares-add-up'],
      requests: 2,
    })
    expect(value?.text).toContain('two === 2')
    expect(value?.text).toMatch(/const two = 2\n {2}const three = 3/)
  })

  it('changes nothing when nothing is lacking', async () => {
    const { value, diagnostics } = await reviewOf(fenced('invariants: []\n'))
    expect(value).toMatchObject({ added: ['shares-add-up'], addedByReview: [], changedByReview: [] })
    expect(diagnostics).toEqual([])
  })

  it('leaves what stood there where its change fails, even after a repair', async () => {
    const worse = invariant('shares-add-up', addUp, 'WRONG')
    const wrong = invariant('larger-pays-more', larger, 'WRONG')
    const review = fenced(`invariants:\n${worse}${wrong}`)
    const { client, value } = await reviewOf(review, review)
    expect(client.requests).toHaveLength(3)
    expect(value?.text).not.toContain('WRONG')
    expect(value).toMatchObject({ added: ['shares-add-up'], changedByReview: [] })
    expect(value?.dropped).toMatchObject([{ name: 'larger-pays-more' }])
  })

  it.each(['no yaml at all', ''])(
    'is missed, and the answer stands, when the model says %j',
    async (said) => {
      const { value, diagnostics } = await reviewOf(said)
      expect(value?.added).toEqual(['shares-add-up'])
      expect(diagnostics).toMatchObject([{ code: 'extract/no-review', severity: 'info' }])
    },
  )
})
