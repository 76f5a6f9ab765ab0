import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chromiumDue, chromiumHere, whyNoChromium } from '../../examples/basket-browser/fixtures/chromium.ts'
import { bank } from '../../examples/ledger-sqlite/fixtures/bank.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the browser that the environment names', () => {
  it('is the one that is used', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath)
    expect([chromiumHere(), chromiumDue(), whyNoChromium()]).toEqual([
      process.execPath,
      process.execPath,
      undefined,
    ])
  })

  it.each(['/nowhere/chromium', tmpdir()])('and is none, is an error: %s', (file) => {
    vi.stubEnv('CHROMIUM_PATH', file)
    expect([chromiumHere(), whyNoChromium()]).toEqual([undefined, undefined])
    expect(chromiumDue).toThrow(`CHROMIUM_PATH names ${file}, which is no program`)
  })
})

describe('folders of the ledger', () => {
  it('that an interrupted run has left are deleted by the next, and no others', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0'])
    const left = await mkdtemp(path.join(tmpdir(), `ledger-example-${pid}-`))
    const used = await mkdtemp(path.join(tmpdir(), `ledger-example-${process.ppid}-`))
    const value = await bank.setUp()
    expect([left, used, value.folder].map((folder) => existsSync(folder))).toEqual([false, true, true])
    await bank.tearDown(value)
    await rm(used, { recursive: true })
    expect(existsSync(value.folder)).toBe(false)
  })
})
