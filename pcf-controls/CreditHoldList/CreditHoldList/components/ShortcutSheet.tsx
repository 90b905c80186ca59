import * as React from 'react';
import { type ExplainedKey, KeySheet, type KeySheetProps } from '@o2c/pcf-shared';

const KEYS: readonly ExplainedKey[] = [
  { keys: '↑ ↓ ← →', text: 'keys_arrows' },
  { keys: 'Home / End / Ctrl', text: 'keys_ends' },
  { keys: 'Space', text: 'keys_space' },
  { keys: 'Shift + ↑ ↓', text: 'keys_range' },
  { keys: 'Ctrl + A', text: 'keys_all' },
  { keys: 'Enter', text: 'keys_enter' },
  { keys: 'Esc', text: 'keys_escape' },
  { keys: 'F6', text: 'keys_pane' },
  { keys: 'Ctrl + Z', text: 'keys_undo' },
  { keys: 'R', text: 'ask_release', letter: true },
  { keys: 'J', text: 'ask_reject', letter: true },
  { keys: 'E', text: 'ask_evaluate', letter: true },
  { keys: 'F', text: 'ask_force', letter: true },
  { keys: '/', text: 'filter_label', letter: true },
  { keys: '?', text: 'keys_title', letter: true },
];

/** Every key the list knows. */
export const ShortcutSheet = (props: Omit<KeySheetProps, 'keys' | 'className'>): React.ReactElement => (
  <KeySheet {...props} keys={KEYS} className="o2c-holds-dialog__keys" />
);
