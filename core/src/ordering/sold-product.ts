/** A product as an order line needs it. */
export interface SoldProduct {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Only an active product is sold. */
  readonly state: 'active' | 'retired' | 'draft' | 'underRevision';
  /** How many decimals its quantities may have. */
  readonly quantityDecimals: number;
  /** Code of the tax rate it is sold with; absent: the standard rate. */
  readonly taxCode?: string;
  readonly defaultUnitId?: string;
  readonly unitGroupId?: string;
}

/** A unit products are counted in. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly unitGroupId: string;
}
