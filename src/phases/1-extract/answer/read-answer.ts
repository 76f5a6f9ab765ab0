/** The YAML document of a model's answer, or in words why there is none. */
export type AnswerText = { readonly yaml: string } | { readonly why: string }

/**
 * Takes the YAML out of an answer in any form that models give it: a fenced block among other text, a
 * JSON object (fenced or not), or the bare document. Of several fenced blocks the last spec counts:
 * models that think aloud write drafts before it.
 */
export function readAnswer(text: string): AnswerText {
  const clean = withoutThoughts(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''))
  const whole = fromJson(clean)
  if (whole !== undefined) return judged(whole)
  const blocks = fencedBlocks(clean)
  const specs = blocks.filter(isSpec)
  const last = specs.at(-1) ?? blocks.at(-1)
  if (last !== undefined) return judged(fromJson(last) ?? last)
  const opened = /^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json)?[ \t]*\n([^]*)$/m.exec(clean)
  return judged(opened?.[1] ?? clean)
}

const judged = (yaml: string): AnswerText => {
  if (yaml.trim() === '') return { why: 'it holds no YAML document' }
  return isSpec(yaml)
    ? { yaml: `${yaml.replace(/^(?:---[ \t]*\n)+/, '').trimEnd()}\n` }
    : { why: 'it holds no list named invariants at the top level' }
}

const isSpec = (yaml: string) => /^["']?invariants["']?[ \t]*:/m.test(yaml) || fromJson(yaml) !== undefined

/** Reasoning models of open weights print their thoughts between tags. */
const withoutThoughts = (text: string) => text.replace(/^\s*<think(?:ing)?>[^]*?<\/think(?:ing)?>/i, '')

function fencedBlocks(text: string): readonly string[] {
  const blocks: string[] = []
  let open: { readonly fence: string; readonly indent: number; readonly lines: string[] } | undefined
  for (const line of text.split('\n')) {
    const mark = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line)
    const [, indent = '', fence = '', rest = ''] = mark ?? []
    // A fence further in belongs to the document: code in a quote.
    if (open && mark && fence.startsWith(open.fence) && rest.trim() === '' && indent.length <= open.indent) {
      blocks.push(open.lines.join('\n'))
      open = undefined
    } else if (open)
      open.lines.push(line.slice(0, open.indent).trim() === '' ? line.slice(open.indent) : line)
    else if (mark) open = { fence, indent: indent.length, lines: [] }
  }
  return blocks
}

function fromJson(text: string): string | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    const yaml = typeof value === 'object' && value !== null && 'yaml' in value ? value.yaml : undefined
    if (typeof yaml !== 'string') return undefined
    const inner = fencedBlocks(yaml)
    return inner.find(isSpec) ?? yaml
  } catch {
    return undefined
  }
}

/** The schema of the answer for endpoints that hold a model to one: a single required text, which all of them accept. */
export const answerSchema = {
  type: 'object',
  properties: { yaml: { type: 'string', description: 'The whole spec as a YAML document' } },
  required: ['yaml'],
  additionalProperties: false,
} as const
