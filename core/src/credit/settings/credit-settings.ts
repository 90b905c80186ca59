/** The points at which a document is checked (CR-3), in the order a document passes them. */
export const CHECKPOINTS = ['orderEntry', 'confirmation', 'shipment', 'invoice'] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

/** Whether a document is checked at a point, and for how many days after a passed check no other is due. */
export interface CheckpointSettings {
  readonly checked: boolean;
  /** At every checked point or at none; absent: each point checks again. */
  readonly graceDays?: number;
}

/** Which parts of the exposure count (CR-19). */
export interface ExposureSettings {
  readonly openItems: boolean;
  readonly deliveredUnbilled: boolean;
  readonly openOrders: boolean;
  /** Open orders requested for delivery more than so many days ahead do not count; absent: all count. */
  readonly horizonDays?: number;
}

/** What a document's rank is compared with: the customer's own, or the document as it was before; `off` compares nothing (CR-10). */
export type RankComparison = 'off' | 'customer' | 'previous';

/** How a legal entity checks credit, beside its rules. */
export interface CreditSettings {
  readonly checkpoints: Readonly<Record<Checkpoint, CheckpointSettings>>;
  readonly exposure: ExposureSettings;
  readonly ranks: { readonly terms: RankComparison; readonly discount: RankComparison };
  /** Who gets room first: who came first, or the most value (M6). */
  readonly queue: 'firstCome' | 'mostValue';
  /** With `mostValue`: who waits longer than so many days goes first. */
  readonly fairnessDays?: number;
  /** Whether a document may grow after its release without another check (VA-5). */
  readonly allowEditAfterRelease: boolean;
  /** Documents of intercompany customers are not checked (CR-11). */
  readonly skipIntercompany: boolean;
  /** Whether a customer for whom no limit was ever approved waits for a credit application (CR-17). */
  readonly newCustomers: 'hold' | 'asOthers';
  readonly autoRelease: 'withoutPosting' | 'withPosting';
  /** Reasons the product gives where no person does (spec/features.md 3.7). */
  readonly reasons: { readonly automatic: string; readonly changed: string; readonly cancelled: string };
}

/** What holds where nothing else is set: the order entry is checked, everything counts, first come first served. */
export const defaultCreditSettings: CreditSettings = {
  checkpoints: {
    orderEntry: { checked: true },
    confirmation: { checked: false },
    shipment: { checked: false },
    invoice: { checked: false },
  },
  exposure: { openItems: true, deliveredUnbilled: true, openOrders: true },
  ranks: { terms: 'off', discount: 'off' },
  queue: 'firstCome',
  allowEditAfterRelease: false,
  skipIntercompany: true,
  newCustomers: 'asOthers',
  autoRelease: 'withoutPosting',
  reasons: {
    automatic: 'No rule holds the document any more.',
    changed: 'The document was changed and no rule holds it any more.',
    cancelled: 'The document was cancelled.',
  },
};
