import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isoDate, type IsoDate } from '@o2c/core/kernel';
import { z } from 'zod';

const truth = z.array(z.object({ openItemId: z.string(), amountMinor: z.number().int() }));

const transfer = z.object({
  reference: z.string(),
  amountMinor: z.number().int(),
  customerNumber: z.string(),
  payerName: z.string(),
  iban: z.string(),
});

/** A transfer as its bank knows it when it takes it back. */
export type Transfer = z.infer<typeof transfer>;

const bankDay = z.object({
  /** One camt file per bank account that has something to tell. */
  files: z.array(z.string()),
  /** What each transfer pays, by its reference: what a clerk finds out by asking. */
  truth: z.record(z.string(), truth),
  /** Transfers of the day that come back some days later. */
  comingBack: z.array(transfer),
  /** Balance and number of the last statement of each account after the day. */
  accounts: z.record(z.string(), z.object({ balanceMinor: z.number().int(), sequence: z.number().int() })),
});

/** What the banks tell on one day. */
export type BankDay = z.infer<typeof bankDay>;

/** The notes of the build: what was decided once must be the same when a killed build goes on. */
export interface DayFolder {
  /** The last day that was driven to its end. */
  readonly lastDay: () => IsoDate | undefined;
  readonly finish: (day: IsoDate) => void;
  readonly bankDay: (day: IsoDate) => BankDay | undefined;
  readonly keepBankDay: (day: IsoDate, content: BankDay) => void;
}

/** Keeps the notes as files in a folder of the build. */
export function dayFolder(data: string): DayFolder {
  const folder = join(data, 'days');
  mkdirSync(folder, { recursive: true });
  const stamp = join(data, 'last-day.txt');
  const fileOf = (day: IsoDate): string => join(folder, `${day}.json`);
  return {
    lastDay: () => (existsSync(stamp) ? isoDate(readFileSync(stamp, 'utf8')) : undefined),
    finish: (day) => writeFileSync(stamp, day),
    bankDay: (day) =>
      existsSync(fileOf(day)) ? bankDay.parse(JSON.parse(readFileSync(fileOf(day), 'utf8'))) : undefined,
    keepBankDay: (day, content) => writeFileSync(fileOf(day), JSON.stringify(content)),
  };
}
