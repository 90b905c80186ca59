import { maskAccount } from '@o2c/core/cash-application';

test.each`
  account                     | shown
  ${'NL91ABNA0417164300'}     | ${'NL91 … 4300'}
  ${'nl91 abna 0417 1643 00'} | ${'NL91 … 4300'}
  ${'12345678'}               | ${'…'}
`('$account is shown as $shown (design.md decision 13)', ({ account, shown }: Record<'account' | 'shown', string>) =>
  expect(maskAccount(account)).toBe(shown),
);
