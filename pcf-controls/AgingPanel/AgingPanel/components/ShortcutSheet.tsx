import * as React from 'react';
import { DefaultButton, Dialog, DialogFooter, DialogType } from '@fluentui/react';
import { useWords } from '@o2c/pcf-shared';

export interface ShortcutSheetProps {
  readonly open: boolean;
  /** Whether keys that are single characters are on. */
  readonly letters: boolean;
  readonly onClose: () => void;
}

const KEYS = [
  { keys: '← →', text: 'keys_arrows', letter: false },
  { keys: 'Home / End', text: 'keys_home_end', letter: false },
  { keys: 'Space', text: 'keys_space', letter: false },
  { keys: 'Enter', text: 'keys_enter', letter: false },
  { keys: '↑ ↓', text: 'keys_rows', letter: false },
  { keys: 'Esc', text: 'keys_escape', letter: false },
  { keys: 'T', text: 'keys_table', letter: true },
  { keys: '?', text: 'keys_sheet', letter: true },
];

/** Every key the panel knows. */
export const ShortcutSheet = ({ open, letters, onClose }: ShortcutSheetProps): React.ReactElement => {
  const { texts } = useWords();
  const shown = KEYS.filter((key) => letters || !key.letter);
  return (
    <Dialog
      hidden={!open}
      onDismiss={onClose}
      dialogContentProps={{ type: DialogType.normal, title: texts('keys_title') }}
      minWidth={320}
    >
      <table className="o2c-aging-keys">
        <tbody>
          {shown.map(({ keys, text }) => (
            <tr key={text}>
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
