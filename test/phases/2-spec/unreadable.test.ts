import { describe, expect, it } from 'vitest'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'
import { cinema, specFile } from './read.ts'

const failing = (code: string) => ({
  readText: async () => {
    throw Object.assign(new Error(code), { code })
  },
})

describe('a file that is there and cannot be read', () => {
  it.each(['EISDIR', 'EACCES', 'EIO'])('%s is a fault of the spec', async (code) => {
    const text = cinema({ top: 'brief: ../briefs\ninclude: ../shared' })
    const { diagnostics } = await readSpec(specFile, text, failing(code))
    expect(diagnostics.map((found) => found.code)).toEqual(['spec/brief-missing', 'spec/include-missing'])
  })

  it('is told from a bug of ours', async () => {
    const broken = { readText: () => Promise.reject(new TypeError('a bug')) }
    await expect(readSpec(specFile, cinema({ top: 'brief: a.md' }), broken)).rejects.toThrow('a bug')
  })
})
