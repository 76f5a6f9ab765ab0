import type { SentenceRule } from '../rule.ts'
import { asserted } from './asserted.ts'
import { inputOf, isConditional, thingOf } from './thing.ts'

export const lengths: SentenceRule = {
  recognises:
    '“X is never longer than Y”, “X has at most N characters / items”, “X has the same length as Y”, “X is never empty”',
  writes: 'the comparison of lengths',
  propose: (saying) => {
    if (isConditional(saying.sentence)) return undefined
    const sentence = saying.sentence.replaceAll('`', '')
    const found = patterns.flatMap(({ pattern, operator, words }) => {
      const match = pattern.exec(sentence)
      return match ? [{ what: match[1] ?? '', limit: match[2] ?? '', operator, words }] : []
    })[0]
    if (!found) return undefined
    const thing = thingOf(found.what, saying)
    if (
      !thing ||
      !/^(?:string|list)$/.test(thing.shape.kind) ||
      thing.shape.nullable ||
      saying.f.result.nullable
    )
      return undefined
    const limit = limitOf(found.limit, saying)
    if (limit === undefined) return undefined
    return asserted(saying, {
      id: found.words.replaceAll(' ', '-'),
      rule: `What ${saying.f.call} gives ${found.words}${found.limit === '' ? '' : ` ${found.limit}`}.`,
      then: (result, given) => [`${result}${thing.path}.length ${found.operator} ${limit(given)}`],
    })
  },
}

type Limit = (given: (name: string) => string) => string

function limitOf(text: string, { f }: Parameters<SentenceRule['propose']>[0]): Limit | undefined {
  if (text === '') return () => '0'
  if (/^\d+$/.test(text)) return () => text
  const plain = /^(?:its|the) (?:input|argument)$/.test(text)
    ? f.parameters.find(({ shape }) => /^(?:string|list)$/.test(shape.kind))
    : undefined
  const input = plain ?? inputOf(text, f)
  if (!input || input.optional) return undefined
  if (input.shape.kind === 'number') return (given) => given(input.name)
  return /^(?:string|list)$/.test(input.shape.kind) ? (given) => `${given(input.name)}.length` : undefined
}

const patterns = [
  {
    pattern:
      /^(.+?)\s+(?:is|are|will be|gets?)\s+(?:never|not)\s+longer than\s+((?:the |its )?[\w]+)(?: characters?| items?)?\b/i,
    operator: '<=',
    words: 'is never longer than',
  },
  {
    pattern:
      /^(.+?)\s+(?:never|must not)\s+(?:has|have|holds?|contains?)\s+more than\s+(\w+)\s+(?:characters?|items?|elements?|entries)\b/i,
    operator: '<=',
    words: 'is never longer than',
  },
  {
    pattern:
      /^(.+?)\s+(?:has|have|holds?|is|contains?)\s+(?:always\s+)?at most\s+(\w+)\s+(?:characters?|items?|elements?|entries)(?: long)?\b/i,
    operator: '<=',
    words: 'is never longer than',
  },
  {
    pattern:
      /^(.+?)\s+(?:has|have|holds?|is|contains?)\s+(?:always\s+)?exactly\s+(\w+)\s+(?:characters?|items?|elements?|entries)(?: long)?\b/i,
    operator: '===',
    words: 'is exactly as long as',
  },
  {
    pattern: /^(.+?)\s+(?:has|have|keeps?)\s+the same length as\s+((?:the |its )?\w+)/i,
    operator: '===',
    words: 'is exactly as long as',
  },
  { pattern: /^(.+?)\s+(?:is|are|will be)\s+never\s+empty\b()/i, operator: '>', words: 'is never empty' },
] as const
