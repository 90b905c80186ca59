import { defaultCreditSettings, parseCreditSettings } from '@o2c/core/credit';

const parse = (settings: unknown) => parseCreditSettings(JSON.stringify(settings));

describe('parseCreditSettings', () => {
  test.each(['', '  ', '{}'])('is the default where nothing is said: %p', (text) => {
    expect(parseCreditSettings(text)).toEqual({ ok: true, value: defaultCreditSettings });
  });

  test('keeps of each object what is left out', () => {
    expect(
      parse({
        checkpoints: { orderEntry: { graceDays: 2 }, shipment: { checked: true, graceDays: 3 } },
        exposure: { horizonDays: 60 },
        ranks: { terms: 'customer' },
        reasons: { automatic: 'Paid.' },
        queue: 'mostValue',
        fairnessDays: 14,
      }),
    ).toEqual({
      ok: true,
      value: {
        ...defaultCreditSettings,
        checkpoints: {
          ...defaultCreditSettings.checkpoints,
          orderEntry: { checked: true, graceDays: 2 },
          shipment: { checked: true, graceDays: 3 },
        },
        exposure: { ...defaultCreditSettings.exposure, horizonDays: 60 },
        ranks: { terms: 'customer', discount: 'off' },
        reasons: { ...defaultCreditSettings.reasons, automatic: 'Paid.' },
        queue: 'mostValue',
        fairnessDays: 14,
      },
    });
    expect(parse({ skipIntercompany: false, allowEditAfterRelease: true })).toMatchObject({
      value: { skipIntercompany: false, allowEditAfterRelease: true },
    });
  });

  test.each`
    settings                                           | setting
    ${{ quue: 'firstCome' }}                           | ${'quue'}
    ${{ toString: 1 }}                                 | ${'toString'}
    ${{ checkpoints: { picking: { checked: true } } }} | ${'checkpoints.picking'}
    ${{ checkpoints: { shipment: { check: true } } }}  | ${'checkpoints.shipment.check'}
    ${{ exposure: { horizon: 3 } }}                    | ${'exposure.horizon'}
  `('refuses the unknown $setting by its path', ({ settings, setting }: { settings: object; setting: string }) => {
    expect(parse(settings)).toEqual({ ok: false, error: { code: 'credit-policy.setting-unknown', setting } });
  });

  test.each`
    settings                                              | setting
    ${{ queue: 'random' }}                                | ${'queue'}
    ${{ skipIntercompany: 'no' }}                         | ${'skipIntercompany'}
    ${{ ranks: 'customer' }}                              | ${'ranks'}
    ${{ ranks: { terms: 'other' } }}                      | ${'ranks.terms'}
    ${{ exposure: { horizonDays: -1 } }}                  | ${'exposure.horizonDays'}
    ${{ exposure: { horizonDays: 1.5 } }}                 | ${'exposure.horizonDays'}
    ${{ fairnessDays: '7' }}                              | ${'fairnessDays'}
    ${{ newCustomers: 'release' }}                        | ${'newCustomers'}
    ${{ reasons: { changed: ' ' } }}                      | ${'reasons.changed'}
    ${{ checkpoints: { shipment: { graceDays: 0 } } }}    | ${'checkpoints.shipment.graceDays'}
    ${{ checkpoints: { shipment: { graceDays: 9999 } } }} | ${'checkpoints.shipment.graceDays'}
  `('refuses what $setting cannot be by its path', ({ settings, setting }: { settings: object; setting: string }) => {
    expect(parse(settings)).toEqual({ ok: false, error: { code: 'credit-policy.setting-invalid', setting } });
  });

  test('refuses grace at some checked points and not at others, and names those without (CR-3)', () => {
    const mixed = { checkpoints: { orderEntry: { graceDays: 2 }, shipment: { checked: true } } };
    expect(parse(mixed)).toEqual({ ok: false, error: { code: 'credit-policy.grace-mixed', without: ['shipment'] } });
    expect(parse({ checkpoints: { ...mixed.checkpoints, shipment: { checked: false } } }).ok).toBe(true);
    const all = { checked: true, graceDays: 1 };
    expect(parse({ checkpoints: { orderEntry: all, confirmation: all, shipment: all, invoice: all } }).ok).toBe(true);
  });

  test('refuses what is no JSON object', () => {
    expect(parseCreditSettings('[]')).toEqual({ ok: false, error: { code: 'credit-policy.not-json' } });
  });
});
