import { Composer, Parser, type CST, type Document, type ParsedNode, type YAMLError } from 'yaml'

export type YamlDocument = Document.Parsed<ParsedNode>

/** The first document of some tokens. */
export function compose(tokens: Iterable<CST.Token>): YamlDocument | undefined {
  // Duplicate keys are found by `convertDocument`: the library compares each key with all others.
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    version: '1.2',
    logLevel: 'silent',
  })
  return withoutStacks(() => {
    for (const document of composer.compose(tokens)) return document
    return undefined
  })
}

/** One slip makes many errors, which are values here: where in the library they come from is of no use, and takes long. */
function withoutStacks<Value>(make: () => Value): Value {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

export const composeText = (text: string): YamlDocument | undefined => compose(new Parser().parse(text))

/** In order of place. Tags are judged where a value is read: in code they are no tags. */
export const errorsOf = ({ errors }: YamlDocument): readonly YAMLError[] =>
  errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').sort((a, b) => a.pos[0] - b.pos[0])
