/** Rows as the Web API answers them. */
export interface RowFacts {
  readonly index: number;
  readonly dueDaysAgo: number;
  readonly amount: number;
  readonly currency?: string;
  readonly disputed?: number;
}

/** The day some days before today, local time, as a DateOnly column holds it. */
export function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export const anOpenItemRow = ({ index, dueDaysAgo, amount, currency = 'EUR', disputed = 0 }: RowFacts) => ({
  o2c_openitemid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  o2c_kind: amount < 0 ? 271800002 : 271800000,
  o2c_documentnumber: `INV-${index}`,
  o2c_instalment: 1,
  o2c_documentdate: daysAgo(dueDaysAgo + 30),
  o2c_duedate: daysAgo(dueDaysAgo),
  o2c_amount: amount,
  o2c_currencycode: currency,
  o2c_accountingamount: amount,
  o2c_accountingcurrencycode: 'EUR',
  o2c_disputedamount: disputed,
  _o2c_customerid_value: '11111111-0000-4000-8000-000000000000',
});
