import * as React from 'react';
import { type ExplainedKey, KeySheet, type KeySheetProps } from '@o2c/pcf-shared';

const KEYS: readonly ExplainedKey[] = [
  { keys: '← →', text: 'keys_arrows' },
  { keys: 'Home / End', text: 'keys_home_end' },
  { keys: 'Space', text: 'keys_space' },
  { keys: 'Enter', text: 'keys_enter' },
  { keys: '↑ ↓', text: 'keys_rows' },
  { keys: 'Esc', text: 'keys_escape' },
  { keys: 'T', text: 'keys_table', letter: true },
  { keys: '?', text: 'keys_sheet', letter: true },
];

/** Every key the panel knows. */
export const ShortcutSheet = (props: Omit<KeySheetProps, 'keys' | 'className'>): React.ReactElement => (
  <KeySheet {...props} keys={KEYS} className="o2c-aging-keys" />
);
