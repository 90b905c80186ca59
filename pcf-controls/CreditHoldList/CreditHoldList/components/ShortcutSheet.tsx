import * as React from 'react';
import { DefaultButton, Dialog, DialogFooter } from '@fluentui/react';
import { useWords } from '@o2c/pcf-shared';

export interface ShortcutSheetProps {
  /** Whether keys that are single characters are on. */
  readonly letters: boolean;
  readonly onClose: () => void;
}

const KEYS = [
  { keys: '↑ ↓ ← →', text: 'keys_arrows', letter: false },
  { keys: 'Home / End / Ctrl', text: 'keys_ends', letter: false },
  { keys: 'Space', text: 'keys_space', letter: false },
  { keys: 'Shift + ↑ ↓', text: 'keys_range', letter: false },
  { keys: 'Ctrl + A', text: 'keys_all', letter: false },
  { keys: 'Enter', text: 'keys_enter', letter: false },
  { keys: 'Esc', text: 'keys_escape', letter: false },
  { keys: 'F6', text: 'keys_pane', letter: false },
  { keys: 'Ctrl + Z', text: 'keys_undo', letter: false },
  { keys: 'R', text: 'ask_release', letter: true },
  { keys: 'J', text: 'ask_reject', letter: true },
  { keys: 'E', text: 'ask_evaluate', letter: true },
  { keys: 'F', text: 'ask_force', letter: true },
  { keys: '/', text: 'filter_label', letter: true },
  { keys: '?', text: 'keys_title', letter: true },
];

/** Every key the list knows. */
export const ShortcutSheet = ({ letters, onClose }: ShortcutSheetProps): React.ReactElement => {
  const { texts } = useWords();
  return (
    <Dialog
      hidden={false}
      onDismiss={onClose}
      dialogContentProps={{ title: texts('keys_title'), closeButtonAriaLabel: texts('close') }}
      minWidth={320}
    >
      <table className="o2c-holds-dialog__keys">
        <tbody>
          {KEYS.filter(({ letter }) => letters || !letter).map(({ keys, text }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{texts(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {letters ? null : <p>{texts('keys_letters_off')}</p>}
      <DialogFooter>
        <DefaultButton text={texts('close')} onClick={onClose} />
      </DialogFooter>
    </Dialog>
  );
};
