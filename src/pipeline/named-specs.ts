import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { fileExists, folderExists } from '../host/files.ts'
import { findFiles } from '../host/find-files.ts'
import type { Outcome } from '../ir/outcome.ts'

const specFiles = '*.{yaml,yml}'

/** The specs that a command line names: files, folders with all specs in them, and patterns. Sorted, each once. */
export async function namedSpecs(
  words: readonly string[],
  cwd: string,
): Promise<Outcome<readonly string[], Diagnostic>> {
  const found = await Promise.all(words.map((word) => specsOf(word, cwd)))
  const diagnostics = found.filter((one): one is Diagnostic => 'severity' in one)
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  const files = found.flatMap((one) => ('severity' in one ? [] : one))
  return { value: [...new Set(files)].sort(), diagnostics: [] }
}

async function specsOf(word: string, cwd: string): Promise<readonly string[] | Diagnostic> {
  const file = path.resolve(cwd, word)
  if (await fileExists(file)) return [file]
  const isFolder = await folderExists(file)
  const isPattern = /[*?{[]/.test(word)
  const [root, pattern] = isFolder ? [file, `**/${specFiles}`] : [cwd, word.split(path.sep).join('/')]
  const found = isFolder || isPattern ? await findFiles(root, [pattern]) : []
  if (found.length > 0) return found
  return isFolder || isPattern
    ? diagnostic('host/no-spec-found', undefined, { patterns: [isFolder ? specFiles : word], root })
    : missing(file, cwd)
}

async function missing(file: string, cwd: string): Promise<Diagnostic> {
  const beside = await findFiles(path.dirname(file), [specFiles])
  const name = (of: string) => path.relative(cwd, of).split(path.sep).join('/')
  return diagnostic('host/spec-missing', undefined, {
    file: name(file),
    meant: nearest(name(file), beside.map(name)),
  })
}
