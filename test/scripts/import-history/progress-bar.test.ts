import { progressBar } from '../../../scripts/import-history/progress-bar';

describe('progressBar', () => {
  test.each`
    done    | total   | line
    ${0}    | ${2466} | ${'[------------------------------]    0 of 2466  0 %'}
    ${1233} | ${2466} | ${'[###############---------------] 1233 of 2466  50 %'}
    ${2465} | ${2466} | ${'[##############################] 2465 of 2466  99 %'}
    ${2466} | ${2466} | ${'[##############################] 2466 of 2466  100 %'}
    ${0}    | ${0}    | ${'[##############################] 0 of 0  100 %'}
  `('shows $done of $total', ({ done, total, line }: { done: number; total: number; line: string }) => {
    expect(progressBar(done, total)).toBe(line);
  });
});
