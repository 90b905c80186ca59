import { type Finding } from '../../operations';

/** A finding of I22 about one row. */
export const broken = (
  subject: string,
  rule: { readonly expected: string; readonly found: string; readonly text: string },
): Finding => ({
  invariant: 'I22',
  subject,
  ...rule,
});
