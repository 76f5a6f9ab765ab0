import path from 'node:path'
import type { ts } from 'ts-morph'
import { compiler } from './compiler.ts'

/**
 * The tsconfig.json that governs a file: the nearest upward, or a jsconfig.json; of one that refers to others, the first
 * of those that includes the file, whether the file is there or not.
 */
export function governingConfig(file: string): string | undefined {
  const { ts } = compiler()
  const folder = path.dirname(file)
  const found =
    ts.findConfigFile(folder, ts.sys.fileExists) ??
    ts.findConfigFile(folder, ts.sys.fileExists, 'jsconfig.json')
  return found === undefined ? undefined : governingAmong(found, file, new Set())
}

function governingAmong(config: string, file: string, seen: Set<string>): string {
  const { ts } = compiler()
  seen.add(config)
  const raw = ts.readConfigFile(config, ts.sys.readFile).config as
    { files?: unknown[]; include?: unknown[]; references?: { path?: unknown }[] } | undefined
  const referred = (raw?.references ?? []).flatMap(({ path: to }) =>
    typeof to === 'string' ? [configAt(path.resolve(path.dirname(config), to))] : [],
  )
  const open = referred.filter((one) => !seen.has(one) && ts.sys.fileExists(one))
  if (open.length === 0) return config
  // One that only refers to others governs nothing itself.
  const isSolution = raw?.files?.length === 0 && (raw.include?.length ?? 0) === 0
  if (!isSolution && includes(config, file)) return config
  const inner = open.map((one) => governingAmong(one, file, seen))
  return inner.find((one) => includes(one, file)) ?? (isSolution ? (inner[0] ?? config) : config)
}

const configAt = (place: string) => (place.endsWith('.json') ? place : path.join(place, 'tsconfig.json'))

/** What a tsconfig says, with all that it extends; the files of its project are not looked for. */
export function configOptions(config: string): ts.CompilerOptions {
  const { ts } = compiler()
  return parsed(config, { ...ts.sys, readDirectory: () => [] }).options
}

/** The files of a tsconfig's project. */
export const configFiles = (config: string): readonly string[] => parsed(config, compiler().ts.sys).fileNames

/** Whether a tsconfig, or what it extends, says itself which files it leaves out: the folder of its output is then none. */
export function saysExclude(config: string): boolean {
  const { ts } = compiler()
  const { raw } = parsed(config, { ...ts.sys, readDirectory: () => [] })
  return (raw as { exclude?: unknown } | undefined)?.exclude !== undefined
}

/** A file that will only be generated is asked for as if it were there. */
function includes(config: string, file: string): boolean {
  const { ts } = compiler()
  const host = { ...ts.sys, readDirectory: (...asked: Asked) => (matches(file, asked) ? [file] : []) }
  return parsed(config, host).fileNames.some((name) => path.resolve(name) === file)
}

type Asked = Parameters<ts.ParseConfigHost['readDirectory']>

function parsed(config: string, host: ts.ParseConfigHost): ts.ParsedCommandLine {
  const { ts } = compiler()
  const { config: raw } = ts.readConfigFile(config, ts.sys.readFile) as { config: unknown }
  return ts.parseJsonConfigFileContent(raw, host, path.dirname(config), undefined, config)
}

/** Whether the globs of a tsconfig match a file: `include` without an extension means a folder, too. */
function matches(file: string, [root, extensions, excludes, includes]: Asked): boolean {
  if (!extensions.some((extension) => file.endsWith(extension))) return false
  const isIn = (globs: readonly string[] | undefined) =>
    (globs ?? []).some((glob) => regexOf(glob).test(path.relative(root, file).split(path.sep).join('/')))
  return isIn(includes) && !isIn(excludes)
}

/** `src` and `src/**` are folders, `*` stays in one, `**` goes through any number. */
function regexOf(glob: string): RegExp {
  const plain = glob.replace(/^\.\//, '').replace(/\/+$/, '')
  const source = plain
    .split('/')
    .map((part) =>
      part === '**'
        ? '**'
        : part
            .replace(/[.+^${}()|[\]\\]/g, '\\$&')
            .replace(/\*/g, '[^/]*')
            .replace(/\?/g, '[^/]'),
    )
    .join('/')
    .replace(/\*\*\/|\/\*\*$|\*\*/g, (stars) => (stars === '**/' ? '(?:.*/)?' : '(?:/.*)?'))
  return new RegExp(`^${plain === '.' || plain === '' ? '' : source}(?:$|/)`.replace('^(?:$|/)', '^'))
}
