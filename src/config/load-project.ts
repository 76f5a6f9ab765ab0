import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fileExists, readTextIfExists } from '../host/files.ts'
import type { Outcome } from '../ir/outcome.ts'
import { checkConfig } from './check-config.ts'
import { evaluateModule } from './evaluate-module.ts'
import type { Config } from './settings.ts'

/** The folder that a configuration speaks for, and the configuration. */
export interface Project {
  /** Absolute path. */
  readonly root: string
  readonly config: Config
  /** Absolute path; undefined when the defaults are used. */
  readonly configFile: string | undefined
}

const configNames = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `gen-props.config.${extension}`)

/**
 * The project that `folder` is in: the nearest folder upward with a `gen-props.config.*` or a `package.json`.
 * `configFile` names the configuration instead, and its folder is the project.
 */
export async function loadProject(
  folder: string,
  configFile?: string,
): Promise<Outcome<Project, Diagnostic>> {
  if (configFile !== undefined) {
    const named = path.resolve(folder, configFile)
    if (await fileExists(named)) return loadFrom(path.dirname(named), named)
    return {
      value: undefined,
      diagnostics: [diagnostic('host/config-missing', undefined, { file: configFile })],
    }
  }
  for (const candidate of foldersUpward(folder)) {
    const file = await configIn(candidate)
    if (file !== undefined) return loadFrom(candidate, file)
  }
  return loadFrom(folder, undefined)
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

async function loadFrom(root: string, file: string | undefined): Promise<Outcome<Project, Diagnostic>> {
  if (file === undefined) return withConfig(root, undefined, checkConfig(undefined, undefined))
  const text = (await readTextIfExists(file)) ?? ''
  const raw = await valueOf(file, text)
  if ('diagnostics' in raw) return { value: undefined, diagnostics: raw.diagnostics }
  const used = path.basename(file) === 'package.json' && raw.value === undefined ? undefined : file
  return withConfig(root, used, checkConfig(raw.value, { file, text }))
}

function withConfig(
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
