import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fileExists, readTextIfExists } from '../host/files.ts'
import type { Outcome } from '../ir/outcome.ts'
import { checkConfig } from './check-config.ts'
import { evaluateModule } from './evaluate-module.ts'
import type { Config } from './settings.ts'
import { withSettings } from './with-settings.ts'

/** The folder that a configuration speaks for, and the configuration. */
export interface Project {
  /** Absolute path. */
  readonly root: string
  readonly config: Config
  /** Absolute path; undefined when the defaults are used. */
  readonly configFile: string | undefined
}

const configNames = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `gen-props.config.${extension}`)

/** What the command line says of the configuration. */
export interface ProjectOptions {
  /** The configuration to use, relative to the folder; its folder is the project. */
  readonly configFile?: string | undefined
  /** Settings by dotted name, which go before those of the file. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined
}

/**
 * The project that `folder` is in: the nearest folder upward with a `gen-props.config.*` or a `package.json`.
 */
export async function loadProject(
  folder: string,
  options: ProjectOptions = {},
): Promise<Outcome<Project, Diagnostic>> {
  const { configFile } = options
  if (configFile !== undefined) {
    const named = path.resolve(folder, configFile)
    if (await fileExists(named)) return loadFrom(path.dirname(named), named, options)
    return {
      value: undefined,
      diagnostics: [diagnostic('host/config-missing', undefined, { file: configFile })],
    }
  }
  for (const candidate of foldersUpward(folder)) {
    const file = await configIn(candidate)
    if (file !== undefined) return loadFrom(candidate, file, options)
  }
  return loadFrom(folder, undefined, options)
}

/** `folder` and the folders that it is in, the nearest first. */
export function foldersUpward(folder: string): readonly string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)]
}

async function configIn(folder: string): Promise<string | undefined> {
  for (const name of [...configNames, 'package.json']) {
    if (await fileExists(path.join(folder, name))) return path.join(folder, name)
  }
  return undefined
}

async function loadFrom(
  root: string,
  file: string | undefined,
  { settings = {} }: ProjectOptions,
): Promise<Outcome<Project, Diagnostic>> {
  if (file === undefined)
    return projectWith(root, undefined, checkConfig(withSettings(undefined, settings), undefined))
  const text = (await readTextIfExists(file)) ?? ''
  const raw = await valueOf(file, text)
  if ('diagnostics' in raw) return { value: undefined, diagnostics: raw.diagnostics }
  const used = path.basename(file) === 'package.json' && raw.value === undefined ? undefined : file
  const checked = checkConfig(withSettings(raw.value, settings), { file, text })
  return projectWith(root, used, { ...checked, diagnostics: checked.diagnostics.map(placed(settings)) })
}

/** What the command line says stands nowhere in the configuration. */
const placed =
  (settings: Readonly<Record<string, unknown>>) =>
  (fault: Diagnostic): Diagnostic => {
    const { name } = fault.args as { readonly name?: unknown }
    return typeof name === 'string' && settings[name] !== undefined ? { ...fault, range: undefined } : fault
  }

function projectWith(
  root: string,
  configFile: string | undefined,
  { value: config, diagnostics }: Outcome<Config, Diagnostic>,
): Outcome<Project, Diagnostic> {
  return { value: config && { root, config, configFile }, diagnostics }
}

type Read = { readonly value: unknown } | { readonly diagnostics: readonly Diagnostic[] }

async function valueOf(file: string, text: string): Promise<Read> {
  try {
    if (!file.endsWith('.json')) return { value: await evaluateModule(file) }
    const value: unknown = JSON.parse(text)
    if (path.basename(file) !== 'package.json') return { value }
    return { value: (value as { readonly 'gen-props'?: unknown } | null)?.['gen-props'] }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    const range = { file, start: 0, end: 0 }
    return { diagnostics: [diagnostic('host/config-unreadable', range, { reason })] }
  }
}
