import fc from 'fast-check';
import { createSlidingWindow } from '../../../../local/dataverse/limits/sliding-window';

const event = fc.record({
  wait: fc.nat({ max: 20_000 }),
  requests: fc.nat({ max: 3 }),
  milliseconds: fc.nat({ max: 500 }),
});

describe('a sliding window', () => {
  test('holds what was added in its last seconds, no more and no less', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (events, seconds) => {
        let now = 0;
        const window = createSlidingWindow(() => now, seconds);
        const added: { second: number; requests: number; milliseconds: number }[] = [];
        for (const { wait, ...usage } of events) {
          now += wait;
          window.add(usage);
          added.push({ second: Math.floor(now / 1000), ...usage });
          const inside = added.filter(({ second }) => second > Math.floor(now / 1000) - seconds);
          expect(window.used()).toEqual({
            requests: inside.reduce((sum, { requests }) => sum + requests, 0),
            milliseconds: inside.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
          });
        }
      }),
    );
  });
  test('fits again exactly when it says, and not a millisecond before', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (events, most) => {
        let now = 0;
        const window = createSlidingWindow(() => now, 30);
        for (const { wait, ...usage } of events) {
          now += wait;
          window.add(usage);
        }
        const fits = ({ requests }: { requests: number }): boolean => requests < most;
        const wait = window.millisecondsUntil(fits);
        if (wait > 0) {
          now += wait - 1;
          expect(fits(window.used())).toBe(false);
          now += 1;
        }
        expect(fits(window.used())).toBe(true);
      }),
    );
  });
});
