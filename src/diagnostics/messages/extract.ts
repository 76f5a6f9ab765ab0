import { row } from '../message.ts'

/** Faults found by extract. */
export const extractMessages = {
  'extract/empty-brief': row({
    severity: 'error',
    text: ({ brief }: { brief: string }) => `the brief ${brief} holds no sentence`,
    help: () => 'write down in plain sentences what the subject must do',
    explain: `Invariants are drawn from sentences; headings, code and white space hold none.

    # Splitting a bill

    The shares always add up to exactly the total.`,
  }),
  'extract/unreadable-brief': row({
    severity: 'error',
    text: ({ brief, why }: { brief: string; why: string }) =>
      `the brief ${brief} is no readable text: ${why}`,
    help: () => 'give a Markdown or plain text file in UTF-8',
    explain: `A brief is Markdown or plain text in UTF-8. A word processor's document or a PDF must be saved as text first:
guessing at its content would put words into the brief that nobody wrote.`,
  }),
  'extract/brief-too-large': row({
    severity: 'error',
    text: ({ brief, characters, limit }: { brief: string; characters: number; limit: number }) =>
      `the brief ${brief} has ${characters} characters, more than the ${limit} that one extraction reads`,
    help: () => 'split it by subject: one brief for each module',
    explain: `A spec is about one subject. A brief of this size speaks of several, and a model that reads all of it loses
sentences. Split it by headings and extract each part for its own module.`,
  }),
  'extract/no-key': row({
    severity: 'error',
    text: () => 'the provider openai needs a key or a base URL, and there is neither',
    help: () =>
      'set OPENAI_API_KEY, or OPENAI_BASE_URL for a local model, or use --provider command, replay or rules',
    explain: `The key is read from \`OPENAI_API_KEY\` only, never from a file or a flag, so that it ends up in no history.

    export OPENAI_API_KEY=…
    npx gen-props extract brief.md --subject src/bill.ts

A local model needs no key: \`OPENAI_BASE_URL=http://localhost:11434/v1 GEN_PROPS_MODEL=qwen3\`.`,
  }),
  'extract/no-model': row({
    severity: 'error',
    text: ({ url }: { url: string }) => `no model is named for ${url}`,
    help: () => 'give --model, or set GEN_PROPS_MODEL',
    explain: `Only OpenAI's own endpoint has a default model. Any other is asked for the model by its name there:

    npx gen-props extract brief.md --subject src/bill.ts --model qwen3`,
  }),
  'extract/bad-base-url': row({
    severity: 'error',
    text: ({ url }: { url: string }) => `the base URL “${url}” is no URL`,
    help: () => 'write it whole, with its scheme: http://localhost:11434/v1',
    explain: `The base URL is where \`/chat/completions\` is found: \`https://api.openai.com/v1\`, \`http://localhost:11434/v1\`.`,
  }),
  'extract/no-command': row({
    severity: 'error',
    text: () => 'the provider command has no program to run',
    help: () => 'name it in the configuration: extract.command: ["my-model", "--print"]',
    explain: `The provider \`command\` runs a program that reads the prompt on stdin and prints the answer on stdout.

    export default defineConfig({
      extract: { provider: 'command', command: ['ollama', 'run', 'qwen3'] },
    })`,
  }),
  'extract/command-not-found': row({
    severity: 'error',
    text: ({ program }: { program: string }) => `the program ${program} is not installed, or not on the PATH`,
    help: ({ program }) => `install ${program}, or name it by its whole path`,
    explain: `The provider \`command\` runs a program of yours. It was not found under this name.`,
  }),
  'extract/command-failed': row({
    severity: 'error',
    text: ({ program, how, stderr }: { program: string; how: string; stderr: string }) =>
      `${program} ${how}${stderr === '' ? '' : `; it said: ${stderr}`}`,
    help: ({ program }) => `try it alone: npx gen-props extract … --print-prompt | ${program}`,
    explain: `The program must read the whole prompt on stdin, print its answer on stdout and end with exit code 0. It runs in
an empty folder, so that no file of the project leaks into the answer.`,
  }),
  'extract/no-recordings': row({
    severity: 'error',
    text: ({ folder, unreadable }: { folder: string; unreadable: readonly string[] }) =>
      folder === ''
        ? 'the provider replay has no folder of recordings'
        : `there is no recording in ${folder}${unreadable.length > 0 ? ` that can be read (${unreadable.join(', ')})` : ''}`,
    help: () => 'record an answer first: --provider openai --record <folder>',
    explain: `A recording is one answer of a real model together with the whole request that it answers.`,
  }),
  'extract/recording-differs': row({
    severity: 'error',
    text: ({ folder, nearest, difference }: { folder: string; nearest: string; difference: string }) =>
      `no recording in ${folder} answers this request; in the nearest one, ${nearest}, ${difference}`,
    help: () => 'the brief, the signatures or the prompt has changed: record the answer anew with --record',
    explain: `Recordings are strict: an answer is replayed for the very request that it was given to, to the byte. Otherwise a
demonstration or a test would go on passing with an answer to another question.`,
  }),
  'extract/no-repair': row({
    severity: 'warning',
    text: ({ provider }: { provider: string }) =>
      `${provider} answers once and cannot be asked to repair its answer`,
    help: () => 'what failed was left out; correct the answer by hand and give it again',
    explain: `An answer from a file is checked like every other, but nobody can be asked to mend it.`,
  }),
  'extract/no-review': row({
    severity: 'info',
    text: ({ provider }: { provider: string }) =>
      `${provider} gave no review of its answer; the answer stands as it was accepted`,
    help: () => 'with --response, give the review as a second --response; --no-review leaves it out',
    explain: `When an answer was accepted, the model is asked once more: which wrong implementations would it let pass?
What it then adds or changes is judged like the rest. An answer from a file, or a recording without a review, has none.

    npx gen-props extract brief.md --subject src/bill.ts --response answer.md --print-prompt > review.md
    npx gen-props extract brief.md --subject src/bill.ts --response answer.md --response review-answer.md`,
  }),
  'extract/over-budget': row({
    severity: 'error',
    text: ({ tokens, maxTokens }: { tokens: number; maxTokens: number; least: number }) =>
      `a request takes about ${tokens} tokens without its answer, and --max-tokens allows ${maxTokens}`,
    help: ({ least }) => `allow at least ${least}, or show the model fewer signatures`,
    explain: `--max-tokens (extract.maxTokens) bounds each request together with its answer. A long brief is asked about in
parts, so that each stays within it; but the rules of the language, the signatures of the subject and some room for an
answer are needed each time. Tokens are estimated, one for three bytes, which is more than models count.`,
  }),
  'extract/cancelled': row({
    severity: 'error',
    text: () => 'the extraction was cancelled; nothing was written',
    explain: `A spec is written when it is whole. An interrupted extraction leaves everything as it was.`,
  }),
  'extract/timeout': row({
    severity: 'error',
    text: ({ provider, seconds }: { provider: string; seconds: number }) =>
      `${provider} gave no whole answer within ${seconds} s`,
    help: () => 'try again, allow more time with extract.timeout in the configuration, or use a faster model',
    explain: `An answer that comes in part is not used: half a spec looks like a whole one.`,
  }),
  'extract/empty-answer': row({
    severity: 'error',
    text: ({ provider }: { provider: string }) => `${provider} answered with nothing`,
    help: () => 'try again, or use another model',
    explain: `The answer held no text. Some models spend all their tokens on thinking: allow more with --max-tokens.`,
  }),
  'extract/answer-cut': row({
    severity: 'error',
    text: ({ provider, characters }: { provider: string; characters: number }) =>
      `the answer of ${provider} was cut off after ${characters} characters, at its limit of tokens`,
    help: () => 'allow longer answers with --max-tokens, use a model with a larger limit, or split the brief',
    explain: `The endpoint said that the answer ended because of its length. What was cut off is unknown, so nothing is used.`,
  }),
  'extract/content-filter': row({
    severity: 'error',
    text: ({ provider }: { provider: string }) => `a content filter of ${provider} stopped the answer`,
    help: () => 'reword the sentences that it may have taken amiss, or use another endpoint',
    explain: `The endpoint's filter judged the brief or the answer. gen-props cannot see why.`,
  }),
  'extract/model-refused': row({
    severity: 'error',
    text: ({ provider, words }: { provider: string; words: string }) => `${provider} refused: ${words}`,
    help: () => 'reword the brief, or use another model',
    explain: `The model declined to answer. Its words are shown as they came.`,
  }),
  'extract/malformed-answer': row({
    severity: 'error',
    text: ({ url, why }: { url: string; why: string }) => `${url} did not answer in the protocol: ${why}`,
    help: () => 'check the base URL: it is the one that /chat/completions is added to, and often ends in /v1',
    explain: `The endpoint answered with something that is no chat completion: often a web page of a proxy.`,
  }),
  'extract/no-connection': row({
    severity: 'error',
    text: ({ url, why, characters }: { url: string; why: string; characters: number | undefined }) =>
      characters === undefined
        ? `no connection to ${url}: ${why}`
        : `the connection to ${url} was dropped after ${characters} characters`,
    help: () => 'check the base URL and the network, then try again',
    explain: `The endpoint could not be reached, or the answer broke off. It was tried several times.`,
  }),
  'extract/key-refused': row({
    severity: 'error',
    text: ({ url, status, message }: { url: string; status: number; message: string }) =>
      `${url} refused the key (${status}): ${message}`,
    help: () => 'check OPENAI_API_KEY: is it for this endpoint, and may it use this model?',
    explain: `The endpoint does not accept the key. The key itself is never shown.`,
  }),
  'extract/model-not-found': row({
    severity: 'error',
    text: ({ url, model, message }: { url: string; model: string; message: string }) =>
      `${url} has no model ${model}, or the address is wrong: ${message}`,
    help: () => 'check --model and the base URL, which often ends in /v1',
    explain: `404 means that the model or the path is unknown there.`,
  }),
  'extract/quota-used-up': row({
    severity: 'error',
    text: ({ url, message }: { url: string; message: string }) =>
      `the quota at ${url} is used up: ${message}`,
    help: () => 'check the plan and the billing of the account; waiting does not help',
    explain: `Unlike a rate limit, a quota does not come back within minutes, so it is not tried again.`,
  }),
  'extract/rate-limited': row({
    severity: 'error',
    text: ({ url, seconds, message }: { url: string; seconds: number | undefined; message: string }) =>
      `${url} limits the rate${seconds === undefined ? '' : ` and asks to wait ${seconds} s`}: ${message}`,
    help: () => 'try again later',
    explain: `Short waits are made without asking. An endpoint that asks for more is not waited for.`,
  }),
  'extract/prompt-too-long': row({
    severity: 'error',
    text: ({ model, message }: { url: string; model: string; message: string }) =>
      `the prompt is too long for ${model}: ${message}`,
    help: () => 'split the brief, or use a model with a larger context',
    explain: `The brief, the signatures and the rules of the language must fit into the model's context.`,
  }),
  'extract/endpoint-failed': row({
    severity: 'error',
    text: ({ url, status, message }: { url: string; status: number; message: string }) =>
      `${url} answered ${status}: ${message}`,
    help: ({ status }) => (status >= 500 ? 'try again later' : 'check the model and the endpoint'),
    explain: `The endpoint did not answer the request. 5xx was tried several times.`,
  }),
  'extract/unreadable-answer': row({
    severity: 'error',
    text: ({ provider, why }: { provider: string; why: string }) =>
      `the answer of ${provider} is no spec: ${why}`,
    help: () => 'nothing was written; try again, or use a more capable model',
    explain: `The answer must be one YAML document with a list of \`invariants\`, in a fenced block or as {"yaml": "…"}. It was sent
back with this complaint as often as allowed.`,
  }),
  'extract/nothing-extracted': row({
    severity: 'warning',
    text: ({ provider, dropped }: { provider: string; dropped: number }) =>
      dropped === 0 ? `${provider} proposed no invariant` : `no invariant of ${provider} could be kept`,
    help: ({ provider, dropped }) => {
      if (dropped > 0) return 'the reason of each is told; nothing was written'
      return provider === 'rules'
        ? 'the embedded rules know a few sentences of plain English only: name a language model with --provider, or write the invariants; nothing was written'
        : 'say in the brief what must hold, or ask another model; nothing was written'
    },
    explain: `Every invariant was dropped, each with its reason, or there was none. A spec without invariants is not written.`,
  }),
  'extract/quote-not-found': row({
    severity: 'error',
    text: ({ quote, id }: { quote: string; id: string }) =>
      `the quote “${quote}” of ${id} is not in the brief`,
    help: () => 'quote the brief word for word',
    explain: `Every invariant comes from a sentence of the brief. White space, markup and typography do not count, words do.
An invariant whose quote is invented is dropped: nobody asked for it.`,
  }),
  'extract/no-quote': row({
    severity: 'error',
    text: ({ id }: { id: string }) => `${id} quotes no sentence of the brief`,
    help: () => 'add the sentence that it comes from as quote',
    explain: `Every invariant comes from a sentence of the brief.`,
  }),
  'extract/bad-pattern': row({
    severity: 'error',
    text: ({ pattern, why }: { pattern: string; why: string }) =>
      `the redaction pattern ${pattern} is no regular expression: ${why}`,
    help: () => 'write it as JavaScript would: "cust-[0-9]{6}"',
    explain: `Patterns under \`extract.redact\` are JavaScript regular expressions; what they match never leaves the machine.`,
  }),
  'extract/part-dropped': row({
    severity: 'warning',
    text: ({ part, reason }: { part: string; reason: string }) =>
      `${part} of the answer was left out: ${reason}`,
    explain: `What still fails after the repairs is left out and told, never written as if it were fine.`,
  }),
  'extract/not-in-block-style': row({
    severity: 'error',
    text: ({ key, spec }: { key: string; spec: string }) =>
      `the existing spec of ${spec} writes ${key} in a form that nothing can be added to`,
    help: ({ key }) => `write ${key} as an indented block (gen-props format does), then extract again`,
    explain: `New invariants are added below the last one, and every byte that people wrote stays. A list in one line
(\`[ … ]\`) would have to be rewritten.`,
  }),
}
