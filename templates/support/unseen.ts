/** What joins the parts of an emoji, or the letters of a word of Persian or of Hindi. */
const joiner =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})|(?<=[\p{M}\p{Script=Arabic}])[\u200C\u200D]/u

/** Controls, what has no width, and what turns the direction of the text around it. */
const unseen = new RegExp(String.raw`(?!(?:${joiner.source}))(?![\n\r\t])[\p{Cc}\p{Cf}\u2028\u2029]`, 'gu')

/** Text in which every character that nobody sees is written as its escape, in halves where it has two. */
export const withUnseenEscaped = (text: string): string =>
  text.replace(unseen, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
