/** Words by which a sentence binds the subject: duty, negation, quantity, refusal, comparison, order. */
const duty =
  /\b(?:must|shall|should|may only|may not|need(?:s|ed)? to|ha(?:s|ve) to|required?|requires|ensures?|guarantees?d?)\b/i
const negation =
  /\b(?:never|not|no|none|nobody|nothing|neither|nor|without|cannot|unless|except|only)\b|n['’]t\b/i
const quantity =
  /\b(?:always|every|each|all|any|both|exactly|at (?:most|least)|up to|within|between|once|twice|more than|less than|fewer than|larger|smaller|maximum|minimum|limit(?:s|ed)?|total|sum|zero|empty)\b/i
const law =
  /\b(?:commutative|associative|idempotent|deterministic|symmetric|inverse|stable|pure|monotonic)\b/i
const refusal =
  /\b(?:refus(?:es?|ed|al)|reject(?:s|ed)?|errors?|fails?|throws?|thrown|invalid|illegal|forbidden|den(?:y|ies|ied)|ignore[sd]?|dropped|allowed|accepted)\b/i
const relation =
  /\b(?:same|equals?|equal to|identical|unchanged|preserve[sd]?|keeps?|order(?:ed)?|sorted|unique|distinct|first|last|before|after|round(?:s|ed|ing)?|counts?|reads? back|becomes?|results? in|returns?|gives?|means?|if|when|whenever)\b/i

/** Whether a sentence of a brief says something that the subject is held to. Errs on the side of yes. */
export const isObliging = (sentence: string): boolean =>
  [duty, negation, quantity, refusal, relation, law].some((words) => words.test(sentence))
