import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What a child process with its own time zone prints: the zone's own view of a local midnight, then our arithmetic over two years. */
const program = `
  const k = kernel, days = [];
  for (let d = k.isoDate('2011-01-01'), n = 0; n < 731; n += 1) days.push(k.addDays(d, n));
  console.log(JSON.stringify({
    zone: new Date(2011, 6, 1).getTimezoneOffset(),
    facts: days.map((d) => [d, k.weekdayOf(d), k.daysBetween(d, k.isoDate('2012-02-29')), k.addMonths(d, 1),
      k.startOf('week', d), k.endOf('quarter', d), k.utcDateOf(k.instant(d + 'T23:30:00Z'))]),
  }));`;

const bundle = buildSync({
  entryPoints: [join(__dirname, '../../../core/src/kernel/index.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'kernel',
}).outputFiles[0]?.text;

const inZone = (zone: string): { zone: number; facts: unknown[] } => {
  const child = spawnSync(process.execPath, ['-'], {
    input: `${bundle ?? ''}${program}`,
    env: { TZ: zone },
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as { zone: number; facts: unknown[] };
};

describe('dates in four time zones', () => {
  const utc = inZone('UTC');

  test('the reference run saw two years of days', () => expect(utc.facts).toHaveLength(731));

  test.each`
    zone                  | offset  | why
    ${'Pacific/Apia'}     | ${660}  | ${'never had 2011-12-30'}
    ${'America/New_York'} | ${240}  | ${'has days of 23 and 25 hours'}
    ${'Asia/Kolkata'}     | ${-330} | ${'is half an hour off'}
  `('$zone, which $why, gets the same days', ({ zone, offset }: { zone: string; offset: number }) => {
    const there = inZone(zone);
    expect(there.zone).toBe(offset);
    expect(there.facts).toEqual(utc.facts);
  });

  test('the day Apia skipped has a day before and after it', () =>
    expect(utc.facts).toContainEqual(['2011-12-30', 5, 61, '2012-01-30', '2011-12-26', '2011-12-31', '2011-12-30']));
});
