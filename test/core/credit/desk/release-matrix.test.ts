import { type PostingPlan, releaseOutcome, type ReleasedBy, type ReleaseMode, stoppedStep } from '@o2c/core/credit';

const PLANS: Readonly<Record<string, PostingPlan>> = {
  nothing: { kind: 'nothing' },
  possible: { kind: 'possible' },
  fails: { kind: 'refused', code: 'shipment.customer-blocked' },
};

interface Row {
  readonly by: ReleasedBy;
  readonly mode: ReleaseMode;
  readonly forced: boolean;
  readonly posting: string;
  readonly hold: string;
  readonly posted: string | undefined;
}

/** spec/features.md 3.7, cell by cell: (manual, evaluate, workflow) x (with, without posting) x (forced?) x (nothing to post, posts, fails). */
test.each`
  by              | mode                | forced   | posting       | hold                | posted
  ${'person'}     | ${'withoutPosting'} | ${false} | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'person'}     | ${'withoutPosting'} | ${false} | ${'possible'} | ${'released'}       | ${'none'}
  ${'person'}     | ${'withoutPosting'} | ${false} | ${'fails'}    | ${'released'}       | ${'none'}
  ${'person'}     | ${'withoutPosting'} | ${true}  | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'person'}     | ${'withoutPosting'} | ${true}  | ${'possible'} | ${'released'}       | ${'none'}
  ${'person'}     | ${'withoutPosting'} | ${true}  | ${'fails'}    | ${'released'}       | ${'none'}
  ${'person'}     | ${'withPosting'}    | ${false} | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'person'}     | ${'withPosting'}    | ${false} | ${'possible'} | ${'released'}       | ${'done'}
  ${'person'}     | ${'withPosting'}    | ${false} | ${'fails'}    | ${'kept'}           | ${undefined}
  ${'person'}     | ${'withPosting'}    | ${true}  | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'person'}     | ${'withPosting'}    | ${true}  | ${'possible'} | ${'released'}       | ${'done'}
  ${'person'}     | ${'withPosting'}    | ${true}  | ${'fails'}    | ${'kept'}           | ${undefined}
  ${'approval'}   | ${'withoutPosting'} | ${false} | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withoutPosting'} | ${false} | ${'possible'} | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withoutPosting'} | ${false} | ${'fails'}    | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withoutPosting'} | ${true}  | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withoutPosting'} | ${true}  | ${'possible'} | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withoutPosting'} | ${true}  | ${'fails'}    | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withPosting'}    | ${false} | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withPosting'}    | ${false} | ${'possible'} | ${'released'}       | ${'done'}
  ${'approval'}   | ${'withPosting'}    | ${false} | ${'fails'}    | ${'kept'}           | ${undefined}
  ${'approval'}   | ${'withPosting'}    | ${true}  | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'approval'}   | ${'withPosting'}    | ${true}  | ${'possible'} | ${'released'}       | ${'done'}
  ${'approval'}   | ${'withPosting'}    | ${true}  | ${'fails'}    | ${'kept'}           | ${undefined}
  ${'evaluation'} | ${'withoutPosting'} | ${false} | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'evaluation'} | ${'withoutPosting'} | ${false} | ${'possible'} | ${'released'}       | ${'none'}
  ${'evaluation'} | ${'withoutPosting'} | ${false} | ${'fails'}    | ${'released'}       | ${'none'}
  ${'evaluation'} | ${'withPosting'}    | ${false} | ${'nothing'}  | ${'released'}       | ${'none'}
  ${'evaluation'} | ${'withPosting'}    | ${false} | ${'possible'} | ${'released'}       | ${'later'}
  ${'evaluation'} | ${'withPosting'}    | ${false} | ${'fails'}    | ${'released'}       | ${'later'}
  ${'evaluation'} | ${'withoutPosting'} | ${true}  | ${'nothing'}  | ${'readyToRelease'} | ${'none'}
  ${'evaluation'} | ${'withoutPosting'} | ${true}  | ${'possible'} | ${'readyToRelease'} | ${'none'}
  ${'evaluation'} | ${'withoutPosting'} | ${true}  | ${'fails'}    | ${'readyToRelease'} | ${'none'}
  ${'evaluation'} | ${'withPosting'}    | ${true}  | ${'nothing'}  | ${'readyToRelease'} | ${'none'}
  ${'evaluation'} | ${'withPosting'}    | ${true}  | ${'possible'} | ${'readyToRelease'} | ${'none'}
  ${'evaluation'} | ${'withPosting'}    | ${true}  | ${'fails'}    | ${'readyToRelease'} | ${'none'}
`('$by $mode forced $forced posting $posting: $hold', ({ by, mode, forced, posting, hold, posted }: Row) => {
  const plan = PLANS[posting];
  if (!plan) throw new Error(posting);
  const outcome = releaseOutcome({ by, mode, forced, posting: plan });
  expect(outcome).toEqual(
    posted === undefined ? { hold, code: 'shipment.customer-blocked' } : { hold, posting: posted },
  );
});

test.each([
  ['orderEntry', undefined],
  ['confirmation', 'confirmation'],
  ['shipment', 'shipment'],
  ['invoice', 'invoice'],
  [undefined, undefined],
] as const)('a hold at %s stopped %s', (checkpoint, step) => {
  expect(stoppedStep(checkpoint === undefined ? {} : { checkpoint })).toBe(step);
});
