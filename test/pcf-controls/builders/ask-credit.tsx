import { act, fireEvent, screen, within } from '@testing-library/react';
import { mountCredit, type AnyRow, type MountFacts } from './credit';

export const REVIEW = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
export const HOLD = '11111111-0000-4000-8000-000000000001';

export async function mounted(facts: MountFacts = {}) {
  const panel = mountCredit(facts);
  await screen.findByRole('meter');
  // Roles are there when the buttons are those of the roles.
  await act(() => Promise.resolve());
  return panel;
}
/** A key where the focus is, or on the first button while it is outside of the panel. */
export const key = (name: string, init: object = {}): void => {
  const focused = document.activeElement;
  const inside = focused?.closest('.o2c-credit__view') ? focused : document.querySelector('.o2c-credit__button');
  if (inside === null) throw new Error('The panel has no button.');
  fireEvent.keyDown(inside, { key: name, ...init });
};
export const fill = (label: RegExp, value: string): void => {
  fireEvent.change(within(screen.getByRole('dialog')).getByLabelText(label), { target: { value } });
};
export const press = (name: RegExp | string): void => {
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
};
export const passes = async (milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += 1_000)
    await act(async () => {
      jest.advanceTimersByTime(1_000);
      await Promise.resolve();
    });
};
export const strip = (): string => document.querySelector('.o2c-requests')?.textContent ?? '';
export const buttons = (): string[] =>
  within(screen.getByRole('group', { name: 'What can be done' }))
    .getAllByRole('button')
    .map((button) => button.firstChild?.textContent ?? '');

export function releaseIt(): void {
  key('r');
  fill(/^Reason/, ' Payment announced ');
  fill(/^Look at it again on/, REVIEW);
  press('Release');
}
export const payloadOf = (row: AnyRow | undefined): unknown => JSON.parse(String(row?.['o2c_payload']));
