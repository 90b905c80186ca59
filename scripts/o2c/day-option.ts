import { type IsoDate, parseIsoDate } from '@o2c/core/kernel';

import { CommandRefusal } from './command';

/** The day an option names, or today where the command runs. Refuses what is no date. */
export function dayOption(name: string, text: string | undefined): IsoDate {
  const parsed = parseIsoDate(text ?? localToday());
  if (!parsed.ok) throw new CommandRefusal(`${name} ${text ?? ''} is no date YYYY-MM-DD`);
  return parsed.value;
}

function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
