import { describe, expect, it } from 'vitest'
import { readTemplate, supportPieceNames } from '../../../../src/host/templates.ts'

const declared = /^(?:export )?(?:async )?(?:function\*?|const|class|type|interface) (\w+)/gm

describe('the pieces of the support file', () => {
  it('share one file, so no two of them give the same name to things of theirs', () => {
    const owners = new Map<string, Set<string>>()
    for (const piece of supportPieceNames()) {
      for (const [, name = ''] of readTemplate(`support/${piece}`).matchAll(declared))
        owners.set(name, (owners.get(name) ?? new Set<string>()).add(piece))
    }
    expect([...owners].filter(([, pieces]) => pieces.size > 1).map(([name]) => name)).toEqual([])
  })
})
