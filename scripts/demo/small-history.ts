import { type DemoCustomer, demoCustomers } from './demo-customers';
import { seededRandom } from './seeded-random';

const HEADER =
  'legal_entity,customer_number,customer_name,document,document_date,due_date,amount,currency,rate,disputed,settled_on';
const DAY = 86_400_000;
/** The story runs over eighteen months and ends here; later payments have not happened yet. */
const FIRST_DAY = Date.UTC(2025, 5, 1);
const LAST_DAY = Date.UTC(2026, 10, 20);
const ITEMS = 2_000;
/** The one foreign currency of the demo, at one rate for the whole story. */
const EUROS_PER_POUND = '1.1700';

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The text of scripts/demo/small-history.csv: 2,000 opening items of 40 customers, the same for ever. */
export function smallHistory(): string {
  const random = seededRandom(20_260_101);
  const documentDays = Array.from(
    { length: ITEMS },
    () => FIRST_DAY + Math.floor(random() * ((LAST_DAY - FIRST_DAY) / DAY)) * DAY,
  );
  documentDays.sort((a, b) => a - b);
  const lines = documentDays.map((day, index) => line(index, day, random));
  return [HEADER, ...lines, ''].join('\n');
}

function line(index: number, documentDay: number, random: () => number): string {
  const customer = pick(demoCustomers, random);
  const isCreditNote = random() < 0.04;
  const size = Math.exp(4.2 + random() * 4.6);
  const amount = (isCreditNote ? -0.2 : 1) * size;
  const dueDay = documentDay + customer.termDays * DAY;
  const settledDay = settlementDay(customer, dueDay, random);
  const disputed = !isCreditNote && random() < 0.06;
  return [
    customer.legalEntity,
    customer.number,
    customer.name,
    `${isCreditNote ? 'CN' : 'INV'}-${String(100_001 + index)}`,
    iso(documentDay),
    iso(isCreditNote ? documentDay : dueDay),
    amount.toFixed(2),
    customer.currency,
    customer.currency === 'GBP' ? EUROS_PER_POUND : '',
    disputed ? 'yes' : 'no',
    settledDay === undefined || settledDay < documentDay ? '' : iso(settledDay),
  ].join(',');
}

/** One in nine never pays within the story; the others pay around their habit, if that day has come. */
function settlementDay(customer: DemoCustomer, dueDay: number, random: () => number): number | undefined {
  const spread = Math.round((random() + random() + random() - 1.5) * 24);
  const day = dueDay + (customer.habit + spread) * DAY;
  return random() < 0.11 || day > LAST_DAY ? undefined : day;
}

function pick(customers: readonly DemoCustomer[], random: () => number): DemoCustomer {
  const customer = customers[Math.floor(random() ** 1.6 * customers.length)];
  if (!customer) throw new Error('A random number left [0, 1).');
  return customer;
}
