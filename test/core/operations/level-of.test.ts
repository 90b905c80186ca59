import { type AutonomySettings, levelOf } from '@o2c/core/operations';

const settings: AutonomySettings = {
  defaultAutonomy: 'observe',
  policies: [
    { actionType: 'mail.send', autonomy: 'suggest' },
    { actionType: 'mail.send', legalEntityId: 'de', autonomy: 'act' },
    { actionType: 'invoice.post', legalEntityId: 'de', autonomy: 'approve' },
  ],
};

test.each`
  case                              | type              | entity  | level
  ${'its own policy'}               | ${'mail.send'}    | ${'de'} | ${'act'}
  ${'the policy for all'}           | ${'mail.send'}    | ${'us'} | ${'suggest'}
  ${'another entity’s is not mine'} | ${'invoice.post'} | ${'us'} | ${'observe'}
  ${'the default'}                  | ${'payment.post'} | ${'de'} | ${'observe'}
`('the level is that of $case (design.md decision 11)', ({ type, entity, level }: Record<string, string>) => {
  expect(levelOf(settings, type ?? '', entity ?? '')).toBe(level);
});
