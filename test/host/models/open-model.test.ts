import { describe, expect, it } from 'vitest'
import { chosenProvider, openModel, type ModelSettings } from '../../../src/host/models/open-model.ts'

const noRules = async () => ({
  value: { name: 'rules', complete: () => Promise.reject(new Error('unasked')) },
  diagnostics: [],
})

describe('the provider', () => {
  it.each<[ModelSettings, Record<string, string>, string]>([
    [{}, {}, 'rules'],
    [{}, { OPENAI_API_KEY: ' ' }, 'rules'],
    [{}, { OPENAI_API_KEY: 'sk-x' }, 'openai'],
    [{}, { OPENAI_BASE_URL: 'http://localhost:1/v1' }, 'openai'],
    [{ baseURL: 'http://localhost:1/v1' }, {}, 'openai'],
    [{ provider: 'replay' }, { OPENAI_API_KEY: 'sk-x' }, 'replay'],
  ])('of %j with %j is %s', (settings, environment, provider) => {
    expect(chosenProvider(settings, environment)).toBe(provider)
  })
})

describe('a model that cannot be opened is one clear fault', () => {
  it.each<[ModelSettings, string]>([
    [{ provider: 'openai' }, 'extract/no-key'],
    [{ baseURL: 'http://localhost:1/v1' }, 'extract/no-model'],
    [{ baseURL: 'localhost', model: 'm' }, 'extract/bad-base-url'],
    [{ provider: 'command', command: [] }, 'extract/no-command'],
    [{ provider: 'replay' }, 'extract/no-recordings'],
  ])('%j: %s', async (settings, code) => {
    const outcome = await openModel(settings, {}, noRules)
    expect(outcome.diagnostics.map((found) => found.code)).toEqual([code])
  })
})

describe('a model that is opened', () => {
  it.each<[ModelSettings, string]>([
    [{ provider: 'openai', model: 'm', baseURL: 'http://localhost:1/v1' }, 'openai m'],
    [{ provider: 'command', command: ['/opt/models/llama', '-p'] }, 'command llama'],
    [{ provider: 'replay', recordings: 'recordings' }, 'replay recordings'],
    [{}, 'rules'],
  ])('%j is named %s', async (settings, name) => {
    expect((await openModel(settings, {}, noRules)).value?.name).toBe(name)
  })
})
