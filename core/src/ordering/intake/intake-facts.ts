import { type CurrencyCode, type Decimal, type IsoDate } from '../../kernel';
import { type TaxCategory } from '../../totals';
import { type CustomerBlock } from '../customer-may';
import { type PriceList, type PriceListItem } from '../price-list';
import { type SoldProduct, type Unit } from '../sold-product';

/** The master data an intake is checked against, as just read; more than is needed does no harm. */
export interface IntakeFacts {
  readonly legalEntities: readonly {
    readonly id: string;
    readonly code: string;
    readonly ownerTeamId: string;
  }[];
  /** Ids of the currencies the environment has. */
  readonly currencyIds: Readonly<Partial<Record<CurrencyCode, string>>>;
  readonly taxRates: readonly DatedTaxRate[];
  readonly customers: readonly OrderingCustomer[];
  readonly contacts: readonly { readonly emailAddress: string; readonly parentAccountId?: string }[];
  readonly profiles: readonly OrderingProfile[];
  readonly products: readonly SoldProduct[];
  readonly units: readonly Unit[];
  readonly priceLists: readonly PriceList[];
  readonly prices: readonly PriceListItem[];
  readonly earlierOrders: readonly EarlierOrder[];
}

export interface OrderingCustomer {
  readonly id: string;
  readonly number: string;
  readonly active: boolean;
  readonly priceListId?: string;
}

/** What the profile of a customer in a legal entity says about its orders. */
export interface OrderingProfile {
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly blocked: CustomerBlock;
  readonly paymentTermId?: string;
  readonly taxCode?: string;
  readonly requiresPurchaseOrder: boolean;
}

/** A tax rate of a legal entity as it holds from a date on. */
export interface DatedTaxRate {
  readonly legalEntityId: string;
  readonly code: string;
  readonly category: TaxCategory;
  /** Percent. */
  readonly percentage: Decimal;
  readonly validFrom: IsoDate;
}

/** An order that named the same purchase order. */
export interface EarlierOrder {
  readonly id: string;
  readonly orderNumber: string;
  readonly customerId: string;
  readonly purchaseOrderKey: string;
  readonly orderedOn: IsoDate;
}
