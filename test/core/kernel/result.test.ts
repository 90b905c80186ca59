import { ok, refuse } from '@o2c/core/kernel';

test('a success carries its value, a refusal its code and facts', () => {
  expect(ok(7)).toEqual({ ok: true, value: 7 });
  expect(refuse({ code: 'credit.over-limit', over: 5 })).toEqual({
    ok: false,
    error: { code: 'credit.over-limit', over: 5 },
  });
});
