import { compareDecimals, decimal, type Decimal, multiplyDecimals } from '../kernel';

/** The bounds of a run in one legal entity; what is absent does not bind. */
export interface RunCaps {
  readonly maximumItems?: number;
  /** Units of the accounting currency. */
  readonly maximumAmount?: Decimal;
  readonly maximumPerCustomer?: number;
  /** Largest multiple of the mean of recent runs, 3 by custom (reliability.md 3.1). */
  readonly timesUsual?: number;
}

/** What a run is about to do in one legal entity. */
export interface RunLoad {
  readonly legalEntityId: string;
  readonly items: number;
  /** Units of the accounting currency. */
  readonly amount: Decimal;
  readonly mostOfOneCustomer: number;
  /** Mean amount of recent runs; absent while there are too few to compare with. */
  readonly usualAmount?: Decimal;
}

export type CapExceeded =
  | {
      readonly code: 'run.too-many-items';
      readonly legalEntityId: string;
      readonly found: string;
      readonly cap: string;
    }
  | {
      readonly code: 'run.amount-too-large';
      readonly legalEntityId: string;
      readonly found: string;
      readonly cap: string;
    }
  | {
      readonly code: 'run.too-many-of-one-customer';
      readonly legalEntityId: string;
      readonly found: string;
      readonly cap: string;
    }
  | {
      readonly code: 'run.far-above-usual';
      readonly legalEntityId: string;
      readonly found: string;
      readonly cap: string;
    };

/** Every cap a run would break in one legal entity; with any, the run is parked before it does a thing (reliability.md 3.1, Kill Bill's safety bounds). */
export function checkRunCaps(load: RunLoad, caps: RunCaps): readonly CapExceeded[] {
  const { legalEntityId } = load;
  const exceeded: CapExceeded[] = [];
  if (caps.maximumItems !== undefined && load.items > caps.maximumItems)
    exceeded.push({ code: 'run.too-many-items', legalEntityId, found: `${load.items}`, cap: `${caps.maximumItems}` });
  if (caps.maximumAmount !== undefined && compareDecimals(load.amount, caps.maximumAmount) > 0)
    exceeded.push({ code: 'run.amount-too-large', legalEntityId, ...texts(load.amount, caps.maximumAmount) });
  if (caps.maximumPerCustomer !== undefined && load.mostOfOneCustomer > caps.maximumPerCustomer) {
    const [found, cap] = [`${load.mostOfOneCustomer}`, `${caps.maximumPerCustomer}`];
    exceeded.push({ code: 'run.too-many-of-one-customer', legalEntityId, found, cap });
  }
  if (caps.timesUsual !== undefined && load.usualAmount !== undefined) {
    const bound = multiplyDecimals(load.usualAmount, decimal(`${caps.timesUsual}`));
    if (compareDecimals(load.amount, bound) > 0)
      exceeded.push({ code: 'run.far-above-usual', legalEntityId, ...texts(load.amount, bound) });
  }
  return exceeded;
}

const texts = (found: Decimal, cap: Decimal): { readonly found: string; readonly cap: string } => ({
  found: String(found),
  cap: String(cap),
});
