import { row } from '../message.ts'

/** Faults of `old(…)`. */
export const subjectOldMessages = {
  'subject/old-out-of-place': row({
    severity: 'error',
    text: () => '`old` looks back from `then` and `cover` only',
    help: () => 'Name the value in `setup`, or use `unchanged`',
    explain: `\`old(x)\` is a deep copy of \`x\` from before \`when\`; before \`when\` there is nothing to look back over.`,
  }),
  'subject/old-sees-later': row({
    severity: 'error',
    text: ({ name }: { name: string }) =>
      `\`old\` cannot copy \`${name}\`, which is not there before \`when\``,
    help: () => 'Copy a value that is given or made in `setup`',
    explain: `\`old(x)\` is taken before \`when\` runs. What \`when\` or \`then\` bind does not exist by then.

    then: summary.lines.length === old(summary).lines.length      # refused
    then: invoice.items.length === old(invoice).items.length`,
  }),
}
