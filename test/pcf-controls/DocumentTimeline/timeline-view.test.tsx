import { fireEvent, screen, within } from '@testing-library/react';
import { twoOptionsProperty } from '@o2c/pcf-shared/context-stand-in';
import { aDecision, mountTimeline } from '../builders/timeline';

const titles = async (): Promise<readonly (string | null)[]> =>
  (await screen.findByRole('list', { name: 'Events' })).querySelectorAll('.o2c-timeline__title').length === 0
    ? []
    : [...document.querySelectorAll('.o2c-timeline__title')].map(({ textContent }) => textContent);
const press = (key: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('the timeline on a form', () => {
  test('tells the story in an ordered list under the stages', async () => {
    mountTimeline();
    expect(await titles()).toEqual([
      'Order message WEB-1 came in',
      'Order SO-1 was taken',
      'Order SO-1 was held',
      'Hold of SO-1 was released',
      'Shipment SHP-1 left',
      'Shipment SHP-1 arrived',
      'Invoice INV-1 was issued',
      'INV-1 was sent',
      'Payment PAY-1 came in',
      'Settlement on INV-1',
    ]);
    expect(screen.getByText('Days overdue: 64, allowed 60 (INV-0)')).toBeTruthy();
    const stages = within(screen.getByRole('list', { name: 'Stages from captured to paid' })).getAllByRole('listitem');
    expect(stages.map((stage) => stage.textContent)).toEqual([
      'CapturedDone2 events2',
      'ClearedDone2 events2',
      'ShippedPartly2 events2',
      'InvoicedPartly1 event1',
      'DeliveredPartly1 event1',
      'PaidPartly2 events2',
    ]);
    expect(stages.findIndex((stage) => stage.getAttribute('aria-current') === 'step')).toBe(2);
  });

  test('asks for the record once, then for decisions and approvals side by side (ux 5: never per row)', async () => {
    const { calls } = mountTimeline();
    await titles();
    expect(calls).toHaveLength(3);
    expect(calls[0]).toMatch(/^salesorder\(order-1\)\?\$select=.*&\$expand=/);
    expect((calls[0]?.match(/\$expand=/g) ?? []).length).toBeLessThanOrEqual(15);
    expect(calls[0]?.match(/\(\$select=/g)?.length).toBeLessThanOrEqual(15);
  });

  test('in German too', async () => {
    mountTimeline({ languageId: 1031 });
    expect(await screen.findByText('Auftrag SO-1 angehalten')).toBeTruthy();
  });
});

describe('keys (ux 8.8 Keys)', () => {
  const focusFirst = async () => {
    (await screen.findByText('Order message WEB-1 came in')).focus();
  };

  test('arrows move, Home and End jump, one tab stop', async () => {
    mountTimeline();
    await focusFirst();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Order SO-1 was taken');
    press('End');
    expect(document.activeElement?.textContent).toBe('Settlement on INV-1');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Settlement on INV-1');
    press('Home');
    press('PageDown');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('Payment PAY-1 came in');
    expect(document.querySelectorAll('.o2c-timeline__title[tabindex="0"]')).toHaveLength(1);
  });

  test('Enter opens the record, a click does too', async () => {
    const { opened } = mountTimeline();
    await focusFirst();
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    fireEvent.click(screen.getByText('Shipment SHP-1 left'));
    expect(opened).toEqual(['o2c_credithold(hold-1)', 'o2c_shipment(shipment-1)']);
  });

  test('D opens the decision with rule, facts and counterfactual, Escape folds it up', async () => {
    mountTimeline({ decisions: [aDecision()] });
    await focusFirst();
    press('ArrowDown');
    press('ArrowDown');
    press('d');
    const explained = document.querySelector('.o2c-timeline__explained');
    expect(explained?.textContent).toBe(
      'RuleDAYS-OVERDUE-60OutcomeheldDays overdue64Order€300.00What would have changed it: A payment of €50.00 frees it.',
    );
    press('Escape');
    expect(document.querySelector('.o2c-timeline__explained')).toBeNull();
    press('D');
    press('d');
    expect(document.querySelector('.o2c-timeline__explained')).toBeNull();
  });

  test('letters can be switched off (WCAG 2.1.4), the button stays', async () => {
    mountTimeline({ inputs: { shortcuts: twoOptionsProperty(false) } });
    await focusFirst();
    press('ArrowDown');
    press('ArrowDown');
    press('d');
    expect(document.querySelector('.o2c-timeline__explained')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Why', expanded: false }));
    expect(document.querySelector('.o2c-timeline__explained')).not.toBeNull();
  });

  test('keys with Ctrl are the host’s', async () => {
    const { opened } = mountTimeline();
    await focusFirst();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', ctrlKey: true });
    expect(opened).toEqual([]);
  });

  test('a redraw by the host leaves the focus where it is', async () => {
    const { update } = mountTimeline();
    await focusFirst();
    press('End');
    update({ width: 500 });
    expect(document.activeElement?.textContent).toBe('Settlement on INV-1');
  });
});

describe('filters by stage', () => {
  test('show the chosen stages and say how many', async () => {
    mountTimeline();
    await titles();
    fireEvent.click(screen.getByRole('button', { name: /^Shipped/ }));
    expect(await titles()).toEqual(['Shipment SHP-1 left', 'Shipment SHP-1 arrived']);
    expect(screen.getAllByText('2 events of 10').length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: /^Paid/ }));
    expect(await titles()).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await titles()).toHaveLength(10);
  });
});
