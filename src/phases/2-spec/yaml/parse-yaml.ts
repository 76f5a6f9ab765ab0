import { isScalar, Lexer, Parser, type CST } from 'yaml'
import type { SourceRange } from '../../../ir/source.ts'
import { reportBeside, type Damage, type Report } from '../report.ts'
import { compose, errorsOf, type YamlDocument } from './compose.ts'
import { convertDocument } from './convert.ts'
import { createNestingWatch, nestsTooDeep } from './nesting.ts'
import { recover } from './recover.ts'
import { reportSlips } from './report-syntax.ts'
import type { SourceText, YamlNode } from './yaml-node.ts'

/** Some five thousand lines; above it the YAML library may take seconds. */
const longest = 200_000

export interface ParsedYaml {
  readonly root: YamlNode
  readonly damage: Damage | undefined
}

/** One YAML document, or undefined when the file is not one; what is wrong is reported. */
export function parseYaml(source: SourceText, report: Report): ParsedYaml | undefined {
  const start: SourceRange = { file: source.file, start: 0, end: Math.min(1, source.text.length) }
  if (source.text.length > longest) return refuse(report, 'spec/too-large', start, { limit: longest })
  if (!reportEncoding(source, report)) return undefined
  const tokens = firstDocument(source, start, report)
  if (!tokens) return undefined
  const document = compose(tokens)
  if (!document || document.contents === null) return refuse(report, 'spec/empty', start, {})
  const versionOf = document.directives.yaml
  if (versionOf.explicit === true && versionOf.version !== '1.2') {
    return refuse(report, 'spec/yaml-directive', start, { version: versionOf.version })
  }
  if (isBlank(document)) return refuse(report, 'spec/empty', start, {})
  if (errorsOf(document).length === 0)
    return { root: convertDocument(document.contents, source, report), damage: undefined }
  const { slips, damage, ...covered } = recover(document, source.text)
  reportSlips(slips, source, report)
  const beside = reportBeside(damage, source, report)
  const mended = { file: source.file, text: covered.text }
  return { root: convertDocument(covered.document.contents, mended, beside), damage }
}

function refuse(report: Report, ...fault: Parameters<Report>): undefined {
  report(...fault)
  return undefined
}

function reportEncoding({ file, text }: SourceText, report: Report): boolean {
  if (text.startsWith('\uFEFF')) report('spec/byte-order-mark', { file, start: 0, end: 1 }, {})
  const broken = /[\uFFFD\0]/.exec(text)
  if (broken) report('spec/not-utf8', { file, start: broken.index, end: broken.index + 1 }, {})
  return !broken
}

/** The tokens of the only document. */
function firstDocument(
  source: SourceText,
  start: SourceRange,
  report: Report,
): readonly CST.Token[] | undefined {
  const tokens: CST.Token[] = []
  let documents = 0
  for (const token of tokensOf(source.text)) {
    if (token === 'too-deep' || nestsTooDeep(token)) return refuse(report, 'spec/too-deep', start, {})
    if (token.type === 'document') documents++
    if (documents > 1) {
      const range = { file: source.file, start: token.offset, end: token.offset + 3 }
      return refuse(report, 'spec/several-documents', range, {})
    }
    tokens.push(token)
  }
  return tokens
}

function* tokensOf(text: string): Generator<CST.Token | 'too-deep'> {
  const isTooDeep = createNestingWatch()
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    if (isTooDeep(lexeme)) {
      yield 'too-deep'
      return
    }
    yield* parser.next(lexeme)
  }
  yield* parser.end()
}

const isBlank = ({ contents }: YamlDocument) =>
  isScalar(contents) && contents.value === null && contents.source === ''
