/** EN 16931 tax categories (UNCL5305: S, Z, E, AE, K, G, O, L, M). */
export type TaxCategory =
  | 'standard'
  | 'zeroRated'
  | 'exempt'
  | 'reverseCharge'
  | 'intraCommunity'
  | 'export'
  | 'outsideScope'
  | 'canaryIslands'
  | 'ceutaMelilla';
