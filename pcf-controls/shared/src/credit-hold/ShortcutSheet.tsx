import * as React from 'react';
import { DefaultButton, Dialog, DialogFooter, DialogType } from '@fluentui/react';
import { useWords } from '../words/use-words';

export interface ShortcutSheetProps {
  readonly open: boolean;
  /** Whether keys that are single characters are on. */
  readonly letters: boolean;
  readonly onClose: () => void;
}

const KEYS = [
  ['Enter', 'keys_enter'],
  ['Esc', 'keys_escape'],
  ['Ctrl+Z', 'keys_undo'],
  ['R', 'action_release'],
  ['J', 'action_reject'],
  ['H', 'action_force'],
  ['E', 'action_evaluate'],
  ['W', 'action_whatIf'],
  ['?', 'keys_title'],
] as const;

/** Every key the view knows. */
export const ShortcutSheet = ({ open, letters, onClose }: ShortcutSheetProps): React.ReactElement => {
  const { texts } = useWords();
  return (
    <Dialog
      hidden={!open}
      onDismiss={onClose}
      dialogContentProps={{ type: DialogType.normal, title: texts('keys_title') }}
      minWidth={320}
    >
      <table className="o2c-credit-keys">
        <tbody>
          {KEYS.filter(([key]) => letters || key.length > 1).map(([key, text]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
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
