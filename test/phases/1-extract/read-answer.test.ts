import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/phases/1-extract/answer/read-answer.ts'

const yaml = 'invariants:\n  - id: shares-add-up\n'
const json = JSON.stringify({ yaml })

describe('the YAML of an answer', () => {
  it.each([
    ['bare', yaml],
    ['in a fenced block', `\`\`\`yaml\n${yaml}\`\`\``],
    ['among talk', `Sure! Here it is:\n\n\`\`\`yaml\n${yaml}\`\`\`\n\nIt covers all.`],
    ['in a block of another name', `~~~\n${yaml}~~~`],
    [
      'after a draft in a block of its own',
      `\`\`\`yaml\ninvariants: []\n\`\`\`\nBetter:\n\`\`\`yaml\n${yaml}\`\`\``,
    ],
    ['before a block that is no spec', `\`\`\`yaml\n${yaml}\`\`\`\n\`\`\`ts\nconst x = 1\n\`\`\``],
    ['as JSON', json],
    ['as fenced JSON', `\`\`\`json\n${json}\n\`\`\``],
    ['as JSON around a fenced block', JSON.stringify({ yaml: `\`\`\`yaml\n${yaml}\`\`\`` })],
    ['after its thoughts', `<think>\ninvariants: are hard\n</think>\n\`\`\`yaml\n${yaml}\`\`\``],
    ['in a block that was never closed', `Here:\n\`\`\`yaml\n${yaml}`],
    ['with document marks', `\`\`\`yaml\n---\n${yaml}\`\`\``],
    ['from Windows', `\`\`\`yaml\r\n${yaml.replaceAll('\n', '\r\n')}\`\`\`\r\n`],
    ['in an indented block', `1. Spec:\n   \`\`\`yaml\n${yaml.replace(/^(?=.)/gm, '   ')}   \`\`\``],
  ])('is found %s', (_, answer) => {
    expect(readAnswer(answer)).toEqual({ yaml })
  })

  it('may hold a fence further in', () => {
    const quoting = 'invariants:\n  - id: fences\n    rule: |\n      ```\n      code\n      ```\n'
    expect(readAnswer(`\`\`\`yaml\n${quoting}\`\`\``)).toEqual({ yaml: quoting })
  })

  it.each([
    '',
    'I cannot help with that.',
    '{"answer": 1}',
    '{"yaml": 3}',
    '```yaml\n```',
    '```yaml\nrules:\n  - id: x\n```',
    '{"yaml": "inva',
  ])('is not in %j', (answer) => {
    expect(readAnswer(answer)).toHaveProperty('why')
  })
})
