import path from 'node:path'
import type { Project } from '../config/load-project.ts'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceRange } from '../ir/source.ts'
import type { Spec } from '../ir/spec.ts'
import type { SubjectModel } from '../ir/subject-model.ts'
import { compiledBeside } from '../phases/3-subject/modules/compiled-beside.ts'
import { defaultOfCommonjs } from '../phases/3-subject/modules/default-of-commonjs.ts'
import { notRequired } from '../phases/3-subject/modules/not-required.ts'
import { unreadJavaScript } from '../phases/3-subject/modules/unread-javascript.ts'
import { untransformed } from '../phases/3-subject/modules/untransformed.ts'

interface Inspected {
  readonly spec: Spec
  readonly model: SubjectModel
}

/** The modules of a spec that the project's TypeScript, or vitest, would not let its generated tests import. */
export function refusedImports({ spec, model }: Inspected, { root, config }: Project): readonly Diagnostic[] {
  const imported = [model.subject, ...model.use, ...model.found]
  const modules = [...imported, ...model.fixtures.map(({ module }) => module)]
  const sources = [spec.subject, ...spec.use, ...spec.fixtures]
  const folder = path.resolve(root, config.output)
  const told = (
    refused: readonly { readonly from: string }[],
    tell: (from: string, range: SourceRange) => Diagnostic,
  ) =>
    [...new Set(refused.map(({ from }) => from))].map((from) => {
      const place = sources.find((source) => source.from.text === from) ?? spec.subject
      return tell(from, place.from.range)
    })
  const { common, decorated, preserved } = untransformed(root, modules)
  return [
    ...told(common, (from, range) => diagnostic('subject/common-typescript', range, { from })),
    ...told(decorated, (from, range) => diagnostic('subject/decorators', range, { from })),
    ...told(preserved, (from, range) => diagnostic('subject/jsx-preserved', range, { from })),
    ...told(compiledBeside(modules), (from, range) => diagnostic('subject/compiled-beside', range, { from })),
    ...told(notRequired(folder, modules), (from, range) =>
      diagnostic('subject/es-module', range, { from, folder: config.output }),
    ),
    ...told(defaultOfCommonjs(folder, imported), (from, range) =>
      diagnostic('subject/commonjs-default', range, { from, folder: config.output }),
    ),
    ...told(unreadJavaScript(folder, modules), (from, range) =>
      diagnostic('subject/unread-javascript', range, { from }),
    ),
  ]
}
