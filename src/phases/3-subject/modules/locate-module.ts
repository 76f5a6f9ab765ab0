import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { Project } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { ImportSource } from '../../../ir/spec.ts'
import { compiler } from '../compiler.ts'
import { missingBuild } from './missing-build.ts'
import type { SubjectModule } from './subject-module.ts'

/** Finds the module of a `subject` or `use`: a file beside the spec, or an installed package. */
export function locateModule(
  source: ImportSource,
  project: Project,
  boundary?: string,
): SubjectModule | Diagnostic {
  const { text, range } = source.from
  if (/^\.{0,2}\//.test(text) || path.isAbsolute(text)) return locateFile(source, range.file, boundary)
  if (isBuiltin(text)) return diagnostic('subject/built-in-module', range, { name: text })
  return locatePackage(source, { specFile: range.file, project, boundary })
}

const sourceForms = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.d.ts',
  '.d.mts',
  '.d.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
]
const twins: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
}

function locateFile(source: ImportSource, specFile: string, boundary?: string): SubjectModule | Diagnostic {
  const { ts } = compiler()
  const { text, range } = source.from
  const wanted = path.resolve(path.dirname(specFile), text)
  // What a module outside holds, and which files stand beside it, is nobody's business.
  if (boundary !== undefined && isOutside(wanted, boundary))
    return diagnostic('spec/path-outside', range, { path: text })
  const found = candidates(wanted).find((file) => ts.sys.fileExists(file))
  if (found === undefined) return missingFile(source, wanted)
  if (!sourceForms.some((form) => found.endsWith(form))) {
    return diagnostic('subject/not-a-module', range, { path: text })
  }
  if (found.includes(`${path.sep}node_modules${path.sep}`)) {
    return diagnostic('subject/package-by-path', range, { path: text })
  }
  return { source, file: found, package: false, specifier: relativeSpecifier(path.dirname(specFile), found) }
}

function isOutside(file: string, folder: string): boolean {
  const { ts } = compiler()
  const real = ts.sys.realpath ?? ((place: string) => place)
  const outside = (to: string, from: string) => /^\.\.(?:[\\/]|$)/.test(path.relative(from, to))
  return outside(file, folder) || (ts.sys.fileExists(file) && outside(real(file), real(folder)))
}

/** The file itself or the source that it is made from; without extension or for a folder, what TypeScript would take. */
function candidates(wanted: string): readonly string[] {
  const extension = path.extname(wanted)
  const stem = wanted.slice(0, wanted.length - extension.length)
  const twin = (twins[extension] ?? []).map((form) => stem + form)
  const declared = extension in twins ? twin.filter((file) => file.endsWith('.ts')) : []
  const bare = sourceForms.flatMap((form) => [wanted + form, path.join(wanted, `index${form}`)])
  return [...declared, wanted, ...twin, ...bare]
}

function relativeSpecifier(folder: string, file: string): string {
  const relative = path.relative(folder, file).split(path.sep).join('/')
  const written = relative.replace(/\.d\.([mc]?)ts$/, '.$1js')
  return written.startsWith('.') ? written : `./${written}`
}

function missingFile(source: ImportSource, wanted: string): Diagnostic {
  const { ts } = compiler()
  const { text, range } = source.from
  const isFolder = ts.sys.directoryExists(wanted)
  const folder = isFolder ? wanted : path.dirname(wanted)
  const there = ts.sys.directoryExists(folder)
    ? ts.sys.readDirectory(folder, sourceForms, undefined, ['*'])
    : []
  const names = there.map((file) => path.basename(file))
  const near = isFolder ? undefined : nearest(path.basename(wanted), names)
  const suggestion = near && text.slice(0, text.length - path.basename(text).length) + near
  return diagnostic('subject/missing-module', range, { path: text, suggestion, names: names.slice(0, 10) })
}

interface Asked {
  readonly specFile: string
  readonly project: Project
  readonly boundary: string | undefined
}

function locatePackage(
  source: ImportSource,
  { specFile, project, boundary }: Asked,
): SubjectModule | Diagnostic {
  const { ts } = compiler()
  const { text, range } = source.from
  const options = project.getCompilerOptions()
  const from = path.join(path.dirname(specFile), 'gen-props-checked.ts')
  const mode = ts.getImpliedNodeFormatForFile(ts.sys.resolvePath(from) as never, undefined, ts.sys, options)
  const { resolvedModule } = ts.resolveModuleName(text, from, options, ts.sys, undefined, undefined, mode)
  const name = packageName(text)
  if (!resolvedModule) {
    const folder = installedAt(name, specFile)
    if (folder === undefined) {
      const meant = pathWithoutDot(text, specFile, boundary)
      return diagnostic('subject/package-not-installed', range, {
        ...{ name, kept: process.versions['pnp'] !== undefined },
        ...(meant && { meant }),
      })
    }
    const file = missingBuild(folder, `.${text.slice(name.length)}`)
    if (file !== undefined) return diagnostic('subject/package-not-built', range, { name, file })
    return diagnostic('subject/no-types', range, { name, specifier: text, typings: typingsOf(name) })
  }
  const { resolvedFileName: file, extension, isExternalLibraryImport } = resolvedModule
  // A path alias of the tsconfig, or of the package itself, means a file: tests need no alias to come to it.
  if (!isExternalLibraryImport && sourceForms.some((form) => file.endsWith(form))) {
    if (boundary !== undefined && isOutside(file, boundary))
      return diagnostic('spec/path-outside', range, { path: text })
    const specifier = relativeSpecifier(path.dirname(specFile), file)
    return { source, file, package: false, specifier }
  }
  if (/^\.[mc]?jsx?$/.test(extension)) {
    return diagnostic('subject/no-types', range, { name, specifier: text, typings: typingsOf(name) })
  }
  return { source, file, package: true, specifier: text }
}

/** What reads like a package and is a file of the project, seen from a folder above the spec: as it is written. */
function pathWithoutDot(text: string, specFile: string, boundary: string | undefined): string | undefined {
  const { ts } = compiler()
  const home = path.dirname(specFile)
  for (
    let folder = home;
    boundary === undefined || !isOutside(folder, boundary);
    folder = path.dirname(folder)
  ) {
    const found = candidates(path.join(folder, text)).find((file) => ts.sys.fileExists(file))
    if (found !== undefined) return relativeSpecifier(home, found)
    if (ts.sys.fileExists(path.join(folder, 'package.json')) || folder === path.dirname(folder))
      return undefined
  }
  return undefined
}

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const typingsOf = (name: string) => `@types/${name.replace(/^@/, '').replace('/', '__')}`

function installedAt(name: string, from: string): string | undefined {
  const { ts } = compiler()
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name)
    if (ts.sys.directoryExists(found)) return found
    if (folder === path.dirname(folder)) return undefined
  }
}
