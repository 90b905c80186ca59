import { between, normal, pick, randomOf } from './random-of';
import { yearIban } from './year-iban';

/** How a customer writes what a payment is for (spec/matching.md 5). */
export type RemittanceHabit = 'structured' | 'numbers' | 'mutatedNumbers' | 'ownReference' | 'nothing';

/** One of the 300 customers of the demo year. */
export interface YearCustomer {
  readonly number: string;
  readonly name: string;
  readonly legalEntity: 'NL01' | 'US01';
  readonly currency: 'EUR' | 'USD' | 'GBP';
  readonly country: string;
  readonly paymentTerm: string;
  /** Units of the currency. */
  readonly creditLimit: number;
  readonly mailAddress: string;
  readonly iban: string;
  /** How often it orders, relative to the others. */
  readonly weight: number;
  /** Median of its orders, in units of the currency. */
  readonly typicalOrder: number;
  /** Median days after the due date; below zero pays early. */
  readonly lateness: number;
  /** ISO weekday, Monday 1: the day it pays on. */
  readonly payDay: number;
  /** Pays all that is due in one transfer, or each invoice by itself. */
  readonly paysInRuns: boolean;
  readonly remittance: RemittanceHabit;
  /** Whole years before the first day. */
  readonly inBusinessYears: number;
  readonly customerYears: number;
  /** One of a dozen large ones that credit treats apart. */
  readonly isKeyAccount: boolean;
}

const COUNT = 300;
const FIRST =
  'Acorn,Alder,Amber,Anchor,Arden,Aspen,Basalt,Beacon,Birch,Boreal,Cedar,Cobalt,Coral,Delta,Dune,Ember,Fern,Flint,Gale,Garnet,Harbor,Hazel,Indigo,Iris,Jade,Juniper,Kestrel,Lark,Laurel,Linden,Maple,Marlin,Mesa,Nimbus,North,Oak,Onyx,Opal,Osprey,Pearl'.split(
    ',',
  );
const SECOND =
  'Bakeries,Bearings,Clinics,Devices,Electric,Fabrics,Foods,Freight,Furniture,Glass,Hotels,Instruments,Labs,Logistics,Machines,Marine,Metals,Mills,Optics,Packaging,Pharma,Plastics,Printing,Schools,Seeds,Solar,Textiles,Timber,Tools,Works'.split(
    ',',
  );

const EURO_PLACES: readonly (readonly [number, readonly [country: string, legalForm: string]])[] = [
  [5, ['NL', 'B.V.']],
  [4, ['DE', 'GmbH']],
  [2, ['BE', 'SA']],
];
const TERMS = [
  [2, 'NET14'],
  [6, 'NET30'],
  [2, 'NET45'],
  [1, 'NET60'],
  [2, '2-10-NET30'],
  [1, 'EOM30'],
] as const;
/** Median days after the due date, before the wait for the day of payment: about 40 % of the payments come late. */
const LATENESS = [
  [38, -14],
  [30, -10],
  [14, -4],
  [9, 8],
  [6, 25],
  [3, 52],
] as const;
const REMITTANCES: readonly (readonly [number, RemittanceHabit])[] = [
  [25, 'structured'],
  [42, 'numbers'],
  [8, 'mutatedNumbers'],
  [7, 'ownReference'],
  [18, 'nothing'],
];

/** The customers, in the order of their numbers: the same list every time. */
export const yearCustomers: readonly YearCustomer[] = Array.from({ length: COUNT }, (_, index) => customer(index));

/** Drawn apart, so that nothing else of a customer depends on it. */
function tenureOf(index: number): Pick<YearCustomer, 'inBusinessYears' | 'customerYears' | 'isKeyAccount'> {
  const random = randomOf('tenure', index);
  const inBusinessYears = between(random, 1, 24);
  return {
    inBusinessYears,
    customerYears: Math.min(inBusinessYears, between(random, 0, 9)),
    isKeyAccount: index % 23 === 0,
  };
}

interface Place {
  readonly legalEntity: YearCustomer['legalEntity'];
  readonly currency: YearCustomer['currency'];
  readonly country: string;
  readonly legalForm: string;
}

function customer(index: number): YearCustomer {
  const random = randomOf('customer', index);
  const { legalForm, ...place } = placeOf(index, random);
  const typicalOrder = Math.round(Math.exp(Math.log(4_500) + 0.8 * normal(random)));
  const weight = 1 / (1 + (index % 60) / 8) + random() * 0.2;
  const name = `${FIRST[index % FIRST.length] ?? ''} ${SECOND[(Math.floor(index / FIRST.length) * 3 + index) % SECOND.length] ?? ''}`;
  const number = `Y${String(20_001 + index)}`;
  return {
    number,
    name: `${name} ${legalForm}`,
    ...place,
    paymentTerm: pick(random, TERMS),
    creditLimit: Math.ceil((typicalOrder * weight * between(random, 4, 20)) / 1_000) * 1_000 + 2_000,
    mailAddress: `invoices@${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${number.toLowerCase()}.example`,
    iban: yearIban(index),
    weight,
    typicalOrder,
    lateness: pick(random, LATENESS),
    payDay: between(random, 1, 5),
    paysInRuns: random() < 0.45,
    remittance: pick(random, REMITTANCES),
    ...tenureOf(index),
  };
}

function placeOf(index: number, random: () => number): Place {
  if (index % 5 >= 3) return { legalEntity: 'US01', currency: 'USD', country: 'US', legalForm: 'Inc.' };
  if (index % 33 === 7) return { legalEntity: 'NL01', currency: 'GBP', country: 'GB', legalForm: 'Ltd' };
  const [country, legalForm] = pick(random, EURO_PLACES);
  return { legalEntity: 'NL01', currency: 'EUR', country, legalForm };
}
