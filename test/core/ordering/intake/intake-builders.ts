import { decimal, isoDate } from '@o2c/core/kernel';
import {
  checkIntake,
  type IntakeFacts,
  type IntakeVerdict,
  type OrderBody,
  type OrderBodyLine,
  readIntake,
} from '@o2c/core/ordering';

export const TODAY = isoDate('2026-03-02');

export const ids = {
  nl: '00000000-0000-4000-8000-00000000e001',
  us: '00000000-0000-4000-8000-00000000e002',
  team: '00000000-0000-4000-8000-00000000a001',
  eur: '00000000-0000-4000-8000-000000000e11',
  usd: '00000000-0000-4000-8000-000000000d11',
  gbp: '00000000-0000-4000-8000-000000000b11',
  acme: '00000000-0000-4000-8000-00000000c001',
  term: '00000000-0000-4000-8000-00000000b001',
  widget: '00000000-0000-4000-8000-00000000d001',
  cable: '00000000-0000-4000-8000-00000000d002',
  piece: '00000000-0000-4000-8000-00000000f001',
  box: '00000000-0000-4000-8000-00000000f002',
  metre: '00000000-0000-4000-8000-00000000f003',
  counted: '00000000-0000-4000-8000-00000000f101',
  measured: '00000000-0000-4000-8000-00000000f102',
  euroList: '00000000-0000-4000-8000-00000000aa01',
} as const;

const rate = (code: string, percentage: string) => ({
  legalEntityId: ids.nl,
  code,
  category: 'standard' as const,
  percentage: decimal(percentage),
  validFrom: isoDate('2019-01-01'),
});

const price = (productId: string, unitId: string, amount: string) => ({
  id: `${productId}-${unitId}`,
  priceListId: ids.euroList,
  productId,
  unitId,
  amount: decimal(amount),
});

/** One company, one customer, two products, one price list. */
export const theFacts: IntakeFacts = {
  legalEntities: [{ id: ids.nl, code: 'NL01', ownerTeamId: ids.team }],
  currencyIds: { EUR: ids.eur, USD: ids.usd },
  taxRates: [rate('STANDARD', '21'), rate('REDUCED', '9')],
  customers: [{ id: ids.acme, number: 'ACME', active: true }],
  contacts: [{ emailAddress: 'jo@acme.example', parentAccountId: ids.acme }, { emailAddress: 'me@home.example' }],
  profiles: [
    {
      customerId: ids.acme,
      legalEntityId: ids.nl,
      blocked: 'none',
      paymentTermId: ids.term,
      requiresPurchaseOrder: false,
    },
  ],
  products: [
    {
      id: ids.widget,
      number: 'WIDGET',
      name: 'Widget',
      state: 'active',
      quantityDecimals: 0,
      unitGroupId: ids.counted,
    },
    {
      id: ids.cable,
      number: 'CABLE',
      name: 'Cable',
      state: 'active',
      quantityDecimals: 3,
      unitGroupId: ids.measured,
      taxCode: 'REDUCED',
    },
  ],
  units: [
    { id: ids.piece, name: 'Piece', unitGroupId: ids.counted },
    { id: ids.box, name: 'Box', unitGroupId: ids.counted },
    { id: ids.metre, name: 'Metre', unitGroupId: ids.measured },
  ],
  priceLists: [{ id: ids.euroList, name: 'EUR price list', currencyId: ids.eur, active: true }],
  prices: [price(ids.widget, ids.piece, '10.00'), price(ids.cable, ids.metre, '1.2345')],
  earlierOrders: [],
};

export const aBodyLine = (facts: Partial<OrderBodyLine> = {}): OrderBodyLine => ({
  product: 'WIDGET',
  quantity: '2',
  unit: 'Piece',
  ...facts,
});

export const aBody = (facts: Partial<OrderBody> = {}): OrderBody => ({
  channel: 'phone',
  externalId: 'SO-1',
  legalEntity: 'NL01',
  customer: 'ACME',
  currency: 'EUR',
  deliveryPreference: 'dhl',
  lines: [aBodyLine()],
  ...facts,
});

/** What becomes of a body, whatever it is. */
export const verdictOn = (body: unknown, facts: Partial<IntakeFacts> = {}): IntakeVerdict =>
  checkIntake(readIntake(body), { ...theFacts, ...facts }, TODAY);

/** A body without some of its fields. */
export const without = <T extends object>(body: T, ...names: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name as keyof T))) as Partial<T>;
