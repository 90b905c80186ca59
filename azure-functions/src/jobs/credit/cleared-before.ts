/** What an order was when it was last cleared, as the decision of that clearance says. */
export interface ClearedBefore {
  /** Hash of the content. */
  readonly contentHash: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly currency: string;
  /** Minor units, tax included, of the whole order. */
  readonly grossMinor: number;
  readonly paymentTermId: string;
  /** A person released it against the rules. */
  readonly byPerson: boolean;
}
