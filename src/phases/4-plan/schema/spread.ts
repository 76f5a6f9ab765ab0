/** Each way not to keep a schema is one: so many are enough, and leaving others out does no harm. */
export const mostDenials = 12

/** Some of many, evenly. */
export const spread = <Item>(items: readonly Item[], most: number): readonly Item[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).flatMap(
        (item) => item ?? [],
      )
