import type { Located } from '../../../ir/source.ts'
import { createBriefText, type BriefText } from '../brief/brief-text.ts'
import type { Report } from '../report.ts'
import type { SpecHost } from '../spec-host.ts'
import { namedFile } from './named-file.ts'
import { readTextOf } from './read-text-of.ts'

/** The brief that a spec names, or undefined when it has no text, which is reported. */
export async function readBrief(
  name: Located,
  specFile: string,
  { host, report }: { readonly host: SpecHost; readonly report: Report },
): Promise<BriefText | undefined> {
  const file = namedFile(name, { from: specFile, host, report })
  if (file === undefined) return undefined
  const content = await readTextOf(file, host)
  const args = { path: name.text }
  if (content.text === undefined)
    report('spec/brief-missing', name.range, { ...args, reason: content.reason })
  else if (/[\uFFFD\0]/.test(content.text)) report('spec/brief-not-utf8', name.range, args)
  else if (content.text.trim() === '') report('spec/brief-empty', name.range, args)
  else return createBriefText(file, content.text)
  return undefined
}
