import * as React from 'react';
import { type ExplainedKey, KeySheet, type KeySheetProps } from '../keys/KeySheet';

const KEYS: readonly ExplainedKey[] = [
  { keys: 'Enter', text: 'keys_enter' },
  { keys: 'Esc', text: 'keys_escape' },
  { keys: 'Ctrl+Z', text: 'keys_undo' },
  { keys: 'R', text: 'action_release', letter: true },
  { keys: 'J', text: 'action_reject', letter: true },
  { keys: 'H', text: 'action_force', letter: true },
  { keys: 'E', text: 'action_evaluate', letter: true },
  { keys: 'W', text: 'action_whatIf', letter: true },
  { keys: '?', text: 'keys_title', letter: true },
];

/** Every key the view knows. */
export const ShortcutSheet = (props: Omit<KeySheetProps, 'keys' | 'className'>): React.ReactElement => (
  <KeySheet {...props} keys={KEYS} className="o2c-credit-keys" />
);
