import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { money } from '@o2c/core/kernel';
import { WordsProvider } from '@o2c/pcf-shared';
import { SumRow } from '../../../pcf-controls/AgingPanel/AgingPanel/components/SumRow';
import { wordsOf } from '../builders/words';

test('a drift between rows and bucket is an alert with both figures, never hidden (ux 8.2 States)', () => {
  const check = { rows: money(90_00, 'EUR'), buckets: money(100_00, 'EUR'), difference: money(-10_00, 'EUR') };
  render(
    <WordsProvider value={{ ...wordsOf(), isRtl: false }}>
      <SumRow check={check} count={3} bucket="1 to 30 days" />
    </WordsProvider>,
  );
  expect(screen.getByRole('alert').textContent).toBe(
    'Differs from 1 to 30 days (€100.00) by -€10.00. Read again before you act on it.',
  );
});
