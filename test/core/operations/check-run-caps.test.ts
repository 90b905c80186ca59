import { decimal } from '@o2c/core/kernel';
import { checkRunCaps, type RunCaps, type RunLoad } from '@o2c/core/operations';

const load: RunLoad = {
  legalEntityId: 'de',
  items: 100,
  amount: decimal('3000.01'),
  mostOfOneCustomer: 12,
  usualAmount: decimal(1000),
};

test.each<[string, RunCaps, readonly string[]]>([
  ['no cap binds', {}, []],
  ['items at the cap pass', { maximumItems: 100 }, []],
  ['one item more does not', { maximumItems: 99 }, ['run.too-many-items 100 > 99']],
  ['an amount at the cap passes', { maximumAmount: decimal('3000.01') }, []],
  ['a cent more does not', { maximumAmount: decimal(3000) }, ['run.amount-too-large 3000.01 > 3000']],
  ['many of one customer', { maximumPerCustomer: 11 }, ['run.too-many-of-one-customer 12 > 11']],
  ['three times the usual', { timesUsual: 3 }, ['run.far-above-usual 3000.01 > 3000']],
  [
    'every broken cap is named',
    { maximumItems: 1, timesUsual: 2 },
    ['run.too-many-items 100 > 1', 'run.far-above-usual 3000.01 > 2000'],
  ],
])('%s (reliability 3.1)', (_, caps, expected) => {
  expect(checkRunCaps(load, caps).map(({ code, found, cap }) => `${code} ${found} > ${cap}`)).toEqual(expected);
});

test('without enough runs to compare with nothing is far above usual', () => {
  const { legalEntityId, items, amount, mostOfOneCustomer } = load;
  expect(checkRunCaps({ legalEntityId, items, amount, mostOfOneCustomer }, { timesUsual: 3 })).toEqual([]);
});
