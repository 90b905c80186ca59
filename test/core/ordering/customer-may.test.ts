import { type CustomerAct, type CustomerBlock, customerMay } from '@o2c/core/ordering';

test.each<[CustomerBlock, readonly CustomerAct[]]>([
  ['none', ['order', 'ship', 'invoice', 'remind', 'pay']],
  ['ship', ['invoice', 'remind', 'pay']],
  ['invoice', ['remind', 'pay']],
  ['all', []],
])('a customer blocked for %s may still %p: the four values of Business Central (VA-3)', (blocked, allowed) => {
  const acts: readonly CustomerAct[] = ['order', 'ship', 'invoice', 'remind', 'pay'];
  expect(acts.filter((act) => customerMay(blocked, act))).toEqual(allowed);
});
