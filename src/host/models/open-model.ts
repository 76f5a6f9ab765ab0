import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { failed } from './answers.ts'
import type { ModelClient } from './model-client.ts'

export type ProviderName = 'openai' | 'command' | 'replay' | 'rules'

/** What the user chose, from flags and configuration; what is left out comes from the environment. */
export interface ModelSettings {
  /** Undefined: `openai` when a key or a base URL is there, `rules` otherwise. */
  readonly provider?: ProviderName | undefined
  readonly model?: string | undefined
  readonly baseURL?: string | undefined
  /** `command`: the program and its arguments. */
  readonly command?: readonly string[] | undefined
  /** `replay`: the folder, absolute. */
  readonly recordings?: string | undefined
  /** Milliseconds for one answer. */
  readonly timeout?: number | undefined
}

/** What answers without a model: the rules read declarations, which is a phase's work, and are handed in. */
export type OpenRules = () => Promise<Outcome<ModelClient, Diagnostic>>

export type ModelEnvironment = Readonly<Record<string, string | undefined>>

/** The provider that these settings name when they name none. */
export const chosenProvider = (settings: ModelSettings, environment: ModelEnvironment): ProviderName =>
  settings.provider ??
  (settings.baseURL || filled(environment['OPENAI_BASE_URL']) || filled(environment['OPENAI_API_KEY'])
    ? 'openai'
    : 'rules')

/** Opens the language model that the user chose. Nothing is sent yet. */
export const openModel = (
  settings: ModelSettings,
  environment: ModelEnvironment,
  openRules: OpenRules,
): Promise<Outcome<ModelClient, Diagnostic>> =>
  providers[chosenProvider(settings, environment)](settings, environment, openRules)

const filled = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text)

const defaultModel = 'gpt-5'
const defaultTimeout = 10 * 60_000

type Open = (
  settings: ModelSettings,
  environment: ModelEnvironment,
  openRules: OpenRules,
) => Promise<Outcome<ModelClient, Diagnostic>>

const providers = {
  async openai(settings, environment) {
    const baseURL = settings.baseURL ?? filled(environment['OPENAI_BASE_URL'])
    const apiKey = filled(environment['OPENAI_API_KEY'])
    const model =
      settings.model ?? filled(environment['GEN_PROPS_MODEL']) ?? (baseURL ? undefined : defaultModel)
    if (!apiKey && !baseURL) return failed('extract/no-key', {})
    if (baseURL && !URL.canParse(baseURL)) return failed('extract/bad-base-url', { url: baseURL })
    if (!model) return failed('extract/no-model', { url: baseURL ?? '' })
    const { openAiClient } = await import('./openai.ts')
    const timeout = settings.timeout ?? defaultTimeout
    return { value: openAiClient({ model, baseURL, apiKey, timeout }), diagnostics: [] }
  },
  async command(settings) {
    const [program, ...args] = settings.command ?? []
    if (!program) return failed('extract/no-command', {})
    const { commandClient } = await import('./command.ts')
    return {
      value: commandClient({ program, args, timeout: settings.timeout ?? defaultTimeout }),
      diagnostics: [],
    }
  },
  async replay(settings) {
    if (!settings.recordings) return failed('extract/no-recordings', { folder: '', unreadable: [] })
    const { replayClient } = await import('./replay.ts')
    return { value: replayClient(settings.recordings), diagnostics: [] }
  },
  rules: (_settings, _environment, openRules) => openRules(),
} satisfies Record<ProviderName, Open>
