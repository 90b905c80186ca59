import { type Checkpoint, type CustomerFacts, type DocumentFacts } from '@o2c/core/credit';
import { addDays, type CurrencyCode, isoDate, type IsoDate } from '@o2c/core/kernel';

/** The day of every vector. */
export const AS_OF = isoDate('2026-06-01');

/** A day before the day of the vectors; after it for a number below zero. */
export const daysAgo = (days: number): IsoDate => addDays(AS_OF, -days);

/** A rule in the file format of `o2c credit lint`; left out: a block for all. */
export type RuleText = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** A debit that is open. */
export interface GivenDebit {
  readonly overdue: number;
  /** Days since its document; 30 more than it is overdue when left out. */
  readonly age?: number;
  readonly amount?: string;
  readonly disputed?: boolean;
  /** Another than the euro; without a rate among `rates` it cannot be converted. */
  readonly currency?: CurrencyCode;
}

/** What a credit vector says of customer and document; the rest is a customer in good standing with a limit of 10,000.00 EUR and an order of 1,000.00. */
export interface Given {
  readonly checkpoint?: Checkpoint;
  /** An amount, `unlimited` or `missing`. */
  readonly limit?: string;
  readonly openItems?: string;
  readonly deliveredUnbilled?: string;
  readonly openOrders?: string;
  readonly order?: string;
  readonly debits?: readonly GivenDebit[];
  readonly customer?: Partial<CustomerFacts>;
  readonly document?: Partial<Omit<DocumentFacts, 'total'>>;
  readonly group?: { readonly limit: string; readonly exposure: string };
  /** Units of a currency for one euro. */
  readonly rates?: Readonly<Record<string, string>>;
  /** Currencies of amounts that could not be converted and are not in the exposure. */
  readonly missingRates?: readonly CurrencyCode[];
}

/** Where a vector comes from, and whether Dynamics 365 Finance says it or we had to choose. */
export interface Origin {
  readonly source: string;
  readonly choice: 'Finance' | 'SAP' | 'ours';
  /** Key of the entry of the conflict register it pins. */
  readonly conflict?: string;
}

/** One credit check: under these rules these facts pass, or hold for exactly these causes. */
export interface CreditVector extends Origin {
  readonly kind: 'check';
  readonly id: string;
  readonly about: string;
  readonly rules: readonly RuleText[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly given: Given;
  /** Causes of the hold, by name; none: it passes for `because`. */
  readonly holds: readonly string[];
  readonly because: 'rules' | 'excluded' | 'notChecked' | 'releasedByExclusion' | '';
}

/** What a family of vectors shares. */
export interface Family extends Origin {
  readonly prefix: string;
  readonly about: string;
  readonly rules: readonly RuleText[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The facts of a member, what it holds for, and where it differs from its family. */
export type Member = readonly [
  given: Given,
  expected: Expected,
  own?: Partial<Omit<Origin, never>> & { readonly about?: string },
];

/** `pass` and why, or the causes of the hold. */
export type Expected = 'pass' | 'pass excluded' | 'pass notChecked' | 'pass releasedByExclusion' | readonly string[];

/** The vectors of families, numbered in their order. */
export const vectorsOf = (...families: readonly (readonly [Family, readonly Member[]])[]): readonly CreditVector[] => {
  const counts = new Map<string, number>();
  return families.flatMap(([{ prefix, ...family }, members]) =>
    members.map(([given, expected, own]): CreditVector => {
      const number = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, number);
      const id = `${prefix}-${String(number).padStart(2, '0')}`;
      return { kind: 'check', id, ...family, ...own, given, ...verdictOf(expected) };
    }),
  );
};

function verdictOf(expected: Expected): Pick<CreditVector, 'holds' | 'because'> {
  if (typeof expected !== 'string') return { holds: expected, because: '' };
  if (expected === 'pass excluded') return { holds: [], because: 'excluded' };
  if (expected === 'pass notChecked') return { holds: [], because: 'notChecked' };
  return { holds: [], because: expected === 'pass' ? 'rules' : 'releasedByExclusion' };
}
