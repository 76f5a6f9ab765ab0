/** The worked example of the prompt, from a trade of its own. A test lints it and holds it against an implementation. */
export const example = {
  signatures: `export interface Purchase { readonly sku: string; readonly cents: number; readonly returned: boolean }
export declare class OverdrawnError extends Error { readonly missing: number }
export declare function earnedPoints(purchases: readonly Purchase[]): number
export declare function redeem(balance: number, points: number): number
export declare function formatPoints(points: number): string
export declare function parsePoints(text: string): number
export declare function normalizeSku(sku: string): string
`,

  brief: `# Loyalty points

Points are whole numbers and never negative. Every full euro of a purchase earns one
point; cents beyond it earn nothing. A returned purchase earns nothing. The order of the
purchases never matters.

- Redeeming lowers the balance by exactly the points redeemed.
- Redeeming more than the balance is refused with an OverdrawnError that says how many
  points are missing.
- parsePoints reads back what formatPoints prints.
- Normalizing a SKU twice gives the same as once.
- Points must be easy to understand.
`,

  spec: `factories:
  points:
    type: integer
    minimum: 0
    maximum: 1000000000
    because: "Sums of points stay exact."
  purchase:
    type: Purchase
    fields:
      cents: { type: integer, minimum: 0, maximum: 1000000000, because: "Sums of cents stay exact." }

invariants:
  - id: full-euros-earn-a-point-each
    rule: "A purchase made of some full euros and less than a euro earns a point for each full euro."
    quote: "Every full euro of a purchase earns one point; cents beyond it earn nothing."
    given:
      euros: { type: integer, minimum: 0, maximum: 1000000, because: "Sums of cents stay exact." }
      rest: { type: integer, minimum: 0, maximum: 99, boundary: [0, 99], premise: "cents beyond it earn nothing" }
      purchase:
        factory: purchase
        fields:
          cents:
            expr: |
              euros * 100 + rest
          returned: { const: false }
    when: |
      const earned = earnedPoints([purchase])
    then: |
      earned === euros

  - id: every-purchase-earns-for-itself
    rule: "Points of two lists add up: cents of different purchases never make a euro together."
    quote: "Every full euro of a purchase earns one point"
    kind: metamorphic
    given:
      left: { items: purchase, minItems: 1 }
      right: { items: purchase, minItems: 1 }
    when: |
      const together = earnedPoints([...left, ...right])
      const apart = earnedPoints(left) + earnedPoints(right)
    then: |
      together === apart

  - id: returned-purchases-earn-nothing
    rule: "A returned purchase adds nothing, wherever it stands."
    quote: "A returned purchase earns nothing."
    kind: metamorphic
    given:
      purchases: { items: purchase }
      returned: { factory: purchase, fields: { returned: { const: true } } }
    when: |
      const without = earnedPoints(purchases)
      const before = earnedPoints([returned, ...purchases])
      const after = earnedPoints([...purchases, returned])
    then: |
      before === without
      after === without
    unchanged: [purchases]

  - id: order-of-purchases-never-matters
    rule: "The same purchases in another order earn the same."
    quote: "The order of the purchases never matters."
    kind: metamorphic
    given:
      purchases: { items: purchase, minItems: 2 }
      shuffled: { shuffleOf: purchases }
    when: |
      const earned = earnedPoints(purchases)
      const again = earnedPoints(shuffled)
    then: |
      again === earned

  - id: redeeming-takes-exactly-the-points
    rule: "What is left and what was redeemed make the balance, up to redeeming all of it."
    quote: "Redeeming lowers the balance by exactly the points redeemed."
    given:
      balance: points
      points: { type: integer, minimum: 0, maximum: { expr: balance }, boundary: { expr: "[0, balance]" } }
    when: |
      const left = redeem(balance, points)
    then: |
      left + points === balance

  - id: overdrawing-is-refused
    rule: "Redeeming more than the balance, by one point or by many, is refused and names what is missing."
    quote: "Redeeming more than the balance is refused with an OverdrawnError that says how many points are missing."
    kind: throws
    given:
      balance: points
      missing: { type: integer, minimum: 1, maximum: 1000000000, boundary: [1], because: "Sums of points stay exact." }
    when: |
      redeem(balance, balance + missing)
    throws: { type: OverdrawnError }
    then: |
      error.missing === missing

  - id: points-survive-printing
    rule: "Points that were printed are read back as they were."
    quote: "parsePoints reads back what formatPoints prints."
    kind: round-trip
    given: [points]
    forward: formatPoints
    backward: parsePoints

  - id: normalizing-settles-at-once
    rule: "A normalized SKU stays as it is."
    quote: "Normalizing a SKU twice gives the same as once."
    kind: idempotent
    given: { sku: { type: string } }
    of: normalizeSku

open:
  - quote: "Points are whole numbers and never negative."
    question: "What do redeem and formatPoints do with negative or fractional points: refuse them, and with which error?"

uncovered:
  - quote: "Points must be easy to understand."
    because: "Not about the result of any call."
`,
} as const
