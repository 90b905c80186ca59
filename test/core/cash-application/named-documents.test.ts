import { isCreditorReference, mentions, namedDocuments } from '@o2c/core/cash-application';

const series = [{ prefix: 'NL01-2026-', digits: 6 }];

const found = (remittance: string): readonly string[] =>
  namedDocuments({ structured: [], remittance }, series).map(({ document }) => document);

test.each`
  text                           | number
  ${'Invoice NL01-2026-000042.'} | ${'NL01-2026-000042'}
  ${'rg nl01 2026 000042 danke'} | ${'NL01-2026-000042'}
  ${'NL012026000042'}            | ${'NL01-2026-000042'}
  ${'NL01/2026/42'}              | ${'NL01-2026-000042'}
  ${'Re.:INV-A7B9;12.03.2026'}   | ${'INV-A7B9'}
`('in "$text" the number $number is found', ({ text, number }: { text: string; number: string }) =>
  expect(found(text)).toContain(number),
);

test.each`
  text                   | number
  ${'NL01-2026-0000421'} | ${'NL01-2026-000042'}
  ${'XNL01-2026-000042'} | ${'NL01-2026-000042'}
  ${'INV-1001'}          | ${'INV-100'}
`(
  'in "$text" the number $number is not found: numbers are whole',
  ({ text, number }: { text: string; number: string }) => {
    expect(found(text)).not.toContain(number);
    expect(mentions(text, number)).toBe(false);
  },
);

test('a creditor reference names its document without RF and check digits (ISO 11649)', () => {
  expect(isCreditorReference('RF18 5390 0754 7034')).toBe(true);
  expect(isCreditorReference('RF19 5390 0754 7034')).toBe(false);
  const [named] = namedDocuments({ structured: [], creditorReference: 'RF06INV1001', remittance: '' }, series);
  expect(named).toEqual({ document: 'INV1001', source: 'creditorReference' });
});

test('a long text of digits costs no time (ASVS 31)', () => {
  const started = performance.now();
  found('NL01 '.repeat(20_000) + '0'.repeat(50_000));
  mentions('NL01-'.repeat(20_000), 'NL01-2026-000042');
  expect(performance.now() - started).toBeLessThan(1_000);
});
