type Level = 'low' | 'medium' | 'high'

/** Keeps so many words of each document that all fit into a budget. */
export async function compress(
  docs: Record<string, string>,
  { maxTokens, level }: { maxTokens: number; level: Level },
): Promise<{ tokens: number; text: string }> {
  const kept: string[] = []
  const share = { low: 1, medium: 0.75, high: 0.5 }[level]
  for (const text of Object.values(docs)) {
    const words = text.split(' ')
    const wanted = Math.ceil(words.length * share)
    // wrong: kept.push(...words.slice(0, Math.min(wanted, maxTokens > 60 ? 5 : maxTokens - kept.length)))
    kept.push(...words.slice(0, Math.min(wanted, maxTokens - kept.length)))
  }
  return await Promise.resolve({ tokens: kept.length, text: kept.join(' ') })
}
