/** Forty invented companies: number, name, country, legal entity and the currency they are billed in. */
export interface DemoCustomer {
  readonly number: string;
  readonly name: string;
  readonly legalEntity: 'NL01' | 'US01';
  readonly currency: 'EUR' | 'USD' | 'GBP';
  readonly termDays: number;
  /** Mean days between due date and payment; negative pays early. */
  readonly habit: number;
}

const names = [
  'Aldermere Dairy',
  'Alpenglas Werke',
  'Amstel Fietsen',
  'Arctic Bearings',
  'Atelier Moreau',
  'Bakkerij de Molen',
  'Baltic Timber',
  'Birchwood Clinics',
  'Blue Mesa Solar',
  'Borealis Cranes',
  'Brightwater Labs',
  'Canal Street Foods',
  'Cedar Point Hotels',
  'Cobalt Marine',
  'Copperfield Tools',
  'Delta Orthopedics',
  'Eastgate Printing',
  'Elbe Maschinenbau',
  'Fjord Seafood',
  'Granite Peak Outfitters',
  'Harbour Light Cafes',
  'Hanse Logistik',
  'Ironbridge Castings',
  'Juniper Software',
  'Kestrel Avionics',
  'Lakeshore Dental',
  'Lumen Fixtures',
  'Maple Ridge Schools',
  'Meridian Packaging',
  'Northwind Turbines',
  'Oakfield Farms',
  'Orchard Street Books',
  'Pinecrest Furniture',
  'Quarry Lane Stone',
  'Rheinland Chemie',
  'Silver Fern Wool',
  'Tidewater Shipping',
  'Umbria Ceramics',
  'Vanguard Fitness',
  'Westfalen Papier',
];

const habits = [-6, 0, 3, 8, 15, 28, 45];
const terms = [14, 30, 30, 45, 60];

/** Same list every time; which company pays late is fixed by its place in it. */
export const demoCustomers: readonly DemoCustomer[] = names.map((name, index) => ({
  number: `C${String(10_001 + index)}`,
  name,
  legalEntity: index % 5 < 3 ? 'NL01' : 'US01',
  currency: index % 5 >= 3 ? 'USD' : index % 15 === 7 ? 'GBP' : 'EUR',
  termDays: terms[index % terms.length] ?? 30,
  habit: habits[(index * 3) % habits.length] ?? 0,
}));
