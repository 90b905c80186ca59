import { type CurrencyCode, type IsoDate, type Money } from '@o2c/core/kernel';

/** A customer's terms with one legal entity, as far as this person may read them. */
export interface ProfileFacts {
  readonly id: string;
  readonly legalEntityId: string;
  readonly legalEntity: string;
  /** Of the legal entity: authority is counted in it; empty where it was not read. */
  readonly accountingCurrency: string;
  readonly currency: CurrencyCode | undefined;
  readonly creditLimit: Money | undefined;
  readonly unlimited: boolean;
  readonly mandatory: boolean;
  readonly expiresOn: IsoDate | undefined;
  readonly temporary: { readonly amount: Money; readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** Cached; the service recomputes it from rows at each decision. */
  readonly exposure: Money | undefined;
  readonly exposureOn: string | undefined;
  readonly nextReviewOn: IsoDate | undefined;
  /** As Dataverse shows them in the user's language. */
  readonly riskGroup: string;
  readonly accountStatus: string;
  /** Group whose limit it shares. */
  readonly limitGroup: string;
  readonly excluded: boolean;
  /** The limit of another profile counts. */
  readonly limitElsewhere: boolean;
}
