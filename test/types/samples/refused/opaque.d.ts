/** A class that nobody may construct. */
export declare class Token {
  private constructor()
  readonly text: string
}
/** A class whose insides nobody sees. */
export declare abstract class Handle {
  private readonly secret: number
}
