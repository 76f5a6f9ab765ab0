import path from 'node:path'
import type { Layout, ModuleStyle } from '../../ir/layout.ts'
import type { ResolvedImport } from '../../ir/type-model.ts'

/** How a generated file names a module: a package by its name, a file by its place in the manner of the project. */
export const specifier = (imported: ResolvedImport, layout: Layout): string =>
  imported.package ? imported.from : relativeSpecifier(layout.output, imported.file, layout.moduleStyle)

export function relativeSpecifier(folder: string, file: string, style: ModuleStyle): string {
  const relative = path.relative(folder, file).replaceAll('\\', '/')
  const dotted = relative.startsWith('.') ? relative : `./${relative}`
  return endings[style](dotted)
}

const endings: Readonly<Record<ModuleStyle, (file: string) => string>> = {
  js: (file) => file.replace(/\.d\.([cm]?)ts$/, '.$1js').replace(/\.([cm]?)tsx?$/, '.$1js'),
  none: (file) =>
    file
      .replace(/\.d\.([cm]?)ts$/, (_, kind: string) => (kind ? `.${kind}js` : ''))
      .replace(/\.tsx?$/, '')
      .replace(/\.([cm])ts$/, '.$1js'),
  ts: (file) => file.replace(/\.d\.([cm]?)ts$/, '.$1js'),
}
