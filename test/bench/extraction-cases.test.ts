import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Bugs } from '../../bench/extraction/harness/bug.ts'

interface Case {
  readonly brief: string
  readonly subject: string
  readonly subjectFile: string
  readonly bugs: Bugs<never>
}

interface Harness {
  readonly casesFolder: string
  readonly tradesIn: (folder: string) => readonly string[]
  readonly readCase: (folder: string, trade: string) => Case
  readonly faultsOfCase: (given: Case, every?: number) => Promise<readonly string[]>
}

/** The bench is plain JavaScript, so that it runs without a build of its own. */
const part = async (name: string) =>
  (await import(
    pathToFileURL(path.resolve(import.meta.dirname, `../../bench/extraction/harness/${name}`)).href
  )) as Harness

const { casesFolder, tradesIn, readCase } = await part('cases.js')
const { faultsOfCase } = await part('check-case.js')
const trades = tradesIn(casesFolder)

/** `npm run typecheck` tries the witnesses of all bugs; here it is every fifth, to save time. */
const every = 5

describe('the briefs that extraction is held to', () => {
  it('come from fifteen trades', () => {
    expect(trades.length).toBeGreaterThanOrEqual(15)
    expect(trades.filter((trade) => !existsSync(path.join(casesFolder, trade, 'package.json')))).toEqual([])
  })

  it.each(trades)(
    '%s has eight bugs or more, each against a sentence of the brief and seen by a witness',
    async (trade) => {
      expect(await faultsOfCase(readCase(casesFolder, trade), every)).toEqual([])
    },
  )
})

describe('a brief whose bugs are no bugs', () => {
  const billing = readCase(casesFolder, 'billing')
  const [[id, bug] = []] = Object.entries(billing.bugs)
  const faultsWith = (change: object) => {
    const bugs = { ...billing.bugs, [id ?? '']: { ...bug, ...change } } as Bugs<never>
    return faultsOfCase({ ...billing, bugs })
  }

  it.each([
    ['a sentence of nobody', { sentence: 'Nobody says so.' }, 'the brief does not say it'],
    ['a change in no place', { is: 'nowhere' }, 'what it replaces stands 0 times in the subject'],
    ['a change that changes nothing', { becomes: bug?.is }, 'its witness does not see it'],
    ['a wrong idea of what is right', { right: 'wrong' }, 'the correct subject does not do what is right'],
  ])('is told: %s', async (_, change, fault) => {
    expect(await faultsWith(change)).toEqual([`${id}: ${fault}`])
  })

  it('is told: too few of them', async () => {
    expect(await faultsOfCase({ ...billing, bugs: {} })).toEqual(['only 0 bugs'])
  })
})
