/** How many a second. */
export interface Rates {
  readonly creates: number;
  readonly retrieves: number;
}
