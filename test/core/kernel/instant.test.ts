import { instant, parseInstant, utcDateOf } from '@o2c/core/kernel';

describe('instant', () => {
  test('keeps whole seconds in UTC, so that text order is time order', () => {
    expect(parseInstant('2026-03-01T10:00:00.987Z')).toEqual({ ok: true, value: '2026-03-01T10:00:00Z' });
    expect(instant('2026-03-01T09:59:59.999Z') < instant('2026-03-01T10:00:00Z')).toBe(true);
    expect(utcDateOf(instant('2026-03-01T23:59:59Z'))).toBe('2026-03-01');
  });

  test.each([
    '2026-03-01',
    '2026-03-01T10:00:00',
    '2026-03-01T10:00:00+01:00',
    '2026-03-01T24:00:00Z',
    '2026-02-30T00:00:00Z',
    '',
  ])('refuses %p', (text) => {
    expect(parseInstant(text)).toEqual({ ok: false, error: { code: 'instant.invalid', text } });
    expect(() => instant(text)).toThrow(RangeError);
  });
});
