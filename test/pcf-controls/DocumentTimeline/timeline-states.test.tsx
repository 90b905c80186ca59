import { fireEvent, screen, within } from '@testing-library/react';
import { tables } from '@o2c/core/dataverse';
import { enumProperty } from '@o2c/pcf-shared/context-stand-in';
import { aShipment, mountTimeline } from '../builders/timeline';

const { shipment } = tables;
const events = async (): Promise<readonly HTMLElement[]> =>
  within(await screen.findByRole('list', { name: 'Events' })).getAllByRole('listitem', { hidden: false });

const NOTHING = { type: 'SingleLine.Text', raw: null, error: false, errorMessage: '' };

describe('states (ux 8.8 States)', () => {
  test('a record that is not saved has no past', () => {
    const { calls } = mountTimeline({ host: { entityId: '' }, inputs: { recordKey: { ...NOTHING } } });
    expect(screen.getByText('Save the record first')).toBeTruthy();
    expect(calls).toEqual([]);
  });

  test('a host without the Web API is told', () => {
    mountTimeline({ host: { webApi: {} as ComponentFramework.WebApi } });
    expect(screen.getByText('This app cannot read the timeline')).toBeTruthy();
  });

  test('without the record’s id it is found by its number', async () => {
    const { calls } = mountTimeline({ host: { entityId: '' } });
    expect(await screen.findByText('The record is not there any more')).toBeTruthy();
    expect(calls).toEqual([
      `salesorder?$select=salesorderid&$filter=${encodeURIComponent("ordernumber eq 'SO-1'")}&$top=1`,
    ]);
  });

  test('a customer without events is told so', async () => {
    mountTimeline({ record: { accountid: 'a' }, inputs: { recordType: enumProperty('account') } });
    expect(await screen.findByText('Nothing has happened yet')).toBeTruthy();
  });

  test('sources a person may not read are left out and named (partial)', async () => {
    const forbidden = new Set(['o2c_openitem', 'o2c_decision']);
    const utils = { hasEntityPrivilege: (table: string) => !forbidden.has(table) };
    const { calls } = mountTimeline({ host: { utils } });
    expect(
      await screen.findByText(
        'Not shown, because you may not read them: open items, settlements, payments, decisions.',
      ),
    ).toBeTruthy();
    expect(calls.join()).not.toMatch(/o2c_openitem|o2c_decision/);
    expect(screen.getByText('Not visible to you')).toBeTruthy();
  });

  test('a source that only Dataverse refuses is left out at the second try', async () => {
    const refusal = Object.assign(new Error('Principal user is missing prvReado2c_CreditHold privilege'), {
      errorCode: 0x80040220,
    });
    let tries = 0;
    const { calls } = mountTimeline({
      record: async () => {
        tries += 1;
        return tries === 1
          ? Promise.reject(refusal)
          : Promise.resolve({ salesorderid: 'order-1', name: 'SO-1', createdon: '2026-03-02T08:00:00Z' });
      },
    });
    expect(
      await screen.findByText('Not shown, because you may not read them: credit holds, reasons of holds.'),
    ).toBeTruthy();
    expect(calls[1]).not.toContain('o2c_credithold');
  });

  test('a failure says what to tell support and offers another try', async () => {
    let fails = true;
    mountTimeline({
      record: () =>
        fails
          ? Promise.reject(new Error('The server is busy. Request id: 11111111-2222-3333-4444-555555555555'))
          : Promise.resolve({ salesorderid: 'order-1', name: 'SO-9', createdon: '2026-03-02T08:00:00Z' }),
    });
    expect(await screen.findByText('The timeline could not be read')).toBeTruthy();
    expect(screen.getByText(/Tell support: 11111111-2222-3333-4444-555555555555/)).toBeTruthy();
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Order SO-9 was taken')).toBeTruthy();
    fails = true;
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect((await screen.findByRole('alert')).textContent).toContain('what you see may be older');
    expect(screen.getByText('Order SO-9 was taken')).toBeTruthy();
  });

  test('offline and a record one may not read are told apart', async () => {
    mountTimeline({ host: { offline: true } });
    expect(await screen.findByText('You are offline')).toBeTruthy();
  });

  test('no right to the record itself', async () => {
    mountTimeline({
      record: () => Promise.reject(Object.assign(new Error('missing prvReadOrder'), { errorCode: 0x80040220 })),
    });
    expect(await screen.findByText('You may not read this record')).toBeTruthy();
    expect(screen.getByText('The privilege prvReadOrder is missing.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('thousands of events: only a window is in the page, each says its place, and the cut is told', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      aShipment({ [shipment.primaryId]: `shipment-${index}`, [shipment.columns.name.name]: `SHP-${index}` }),
    );
    mountTimeline({
      record: { accountid: 'a', [shipment.lookups.customer.collection]: rows },
      inputs: { recordType: enumProperty('account') },
    });
    const drawn = await events();
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(200);
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('2000');
    expect(drawn[0]?.getAttribute('aria-posinset')).toBe('1');
    expect(screen.getByText('Only the newest are shown of: shipments.')).toBeTruthy();
  });
});
