/** What the figures of one brief are, out of what was replayed and measured. Plain data. */
export function scoreOf({ trade, bugs }, { extraction, tokens, faults }, measured) {
  const { added, acceptedAtFirst, acceptedAfterRepair, addedByReview, changedByReview, dropped, coverage } =
    extraction
  const leftOut = dropped.filter(({ section }) => section === 'invariants')
  const unsound = added
    .map((id) => ({ id, failure: failureOf(id, measured.sound) }))
    .filter(({ failure }) => failure !== undefined)
  const count = (state) => coverage.filter((sentence) => sentence.state === state).length
  const missed = Object.keys(bugs).filter((id) => !measured.caught[id]?.isCaught)
  return {
    trade,
    offered: added.length + leftOut.length,
    acceptedAtFirst,
    acceptedAfterRepair,
    addedByReview: addedByReview.length,
    changedByReview: changedByReview.length,
    leftOut: leftOut.map(({ name, reason }) => ({ id: name, reason })),
    otherPartsLeftOut: dropped
      .filter(({ section }) => section !== 'invariants')
      .map(({ section, name, reason }) => ({ id: `${section} ${name}`, reason })),
    accepted: added.length,
    sound: added.length - unsound.length,
    unsound,
    bugs: Object.keys(bugs).length,
    caught: Object.keys(bugs).length - missed.length,
    missed: missed.map((id) => ({
      id,
      seeds: `${measured.caught[id]?.seeds ?? 0} of ${measured.caught[id]?.tried ?? 0}`,
      wrong: bugs[id].wrong,
    })),
    caughtBy: Object.fromEntries(
      Object.entries(measured.caught)
        .filter(([, { isCaught }]) => isCaught)
        .map(([id, { by }]) => [id, by]),
    ),
    sentences: {
      obliging: coverage.length,
      covered: count('covered'),
      uncovered: count('uncovered'),
      open: count('open'),
      missing: count('missing'),
    },
    tokens,
    model: extraction.model,
    hung: measured.hung,
    notes: faults,
  }
}

/** What the first test of an invariant that does not hold fails with; an invariant with cases has several. */
function failureOf(id, sound) {
  const keys = Object.keys(sound).filter((key) => key === id || key.startsWith(`${id}/`))
  if (keys.length === 0) return 'it has no test'
  const failing = keys.find((key) => sound[key] !== '')
  return failing === undefined ? undefined : withoutRule(sound[failing])
}

/** A failure begins with the rule and its quote, which are known, and ends with how to replay it. */
const withoutRule = (failure) =>
  failure
    .slice(Math.max(0, failure.indexOf('\nGiven ')))
    .replace(/\nReplay [^]*$/, '')
    .trim()

/** The figures of all briefs together. */
export function totalOf(scores) {
  const sum = (pick) => scores.reduce((total, score) => total + pick(score), 0)
  return {
    trade: 'all',
    offered: sum(({ offered }) => offered),
    acceptedAtFirst: sum(({ acceptedAtFirst }) => acceptedAtFirst),
    acceptedAfterRepair: sum(({ acceptedAfterRepair }) => acceptedAfterRepair),
    addedByReview: sum(({ addedByReview }) => addedByReview),
    changedByReview: sum(({ changedByReview }) => changedByReview),
    leftOut: scores.flatMap(({ leftOut }) => leftOut),
    accepted: sum(({ accepted }) => accepted),
    sound: sum(({ sound }) => sound),
    bugs: sum(({ bugs }) => bugs),
    caught: sum(({ caught }) => caught),
    sentences: Object.fromEntries(
      ['obliging', 'covered', 'uncovered', 'open', 'missing'].map((state) => [
        state,
        sum(({ sentences }) => sentences[state]),
      ]),
    ),
    tokens: {
      input: sum(({ tokens }) => tokens.input),
      output: sum(({ tokens }) => tokens.output),
      estimated: scores.some(({ tokens }) => tokens.estimated),
    },
  }
}
