import * as React from 'react';
import { DefaultButton, Dialog, DialogFooter, DialogType } from '@fluentui/react';
import { useWords } from '../words/use-words';

/** A key and the text that says what it does. */
export interface ExplainedKey {
  readonly keys: string;
  /** Key of the text. */
  readonly text: string;
  /** A single character, which can be switched off (WCAG 2.1.4). */
  readonly letter?: true;
}

export interface KeySheetProps {
  readonly keys: readonly ExplainedKey[];
  /** Of the table, for the control's own style sheet. */
  readonly className: string;
  readonly open: boolean;
  /** Whether keys that are single characters are on. */
  readonly letters: boolean;
  readonly onClose: () => void;
}

/** The sheet of a control's keys, as `?` opens it (spec/ux.md 8). */
export const KeySheet = ({ keys, className, open, letters, onClose }: KeySheetProps): React.ReactElement => {
  const { texts } = useWords();
  return (
    <Dialog
      hidden={!open}
      onDismiss={onClose}
      dialogContentProps={{ type: DialogType.normal, title: texts('keys_title') }}
      minWidth={320}
    >
      <table className={className}>
        <tbody>
          {keys
            .filter(({ letter }) => letters || letter !== true)
            .map((key) => (
              <tr key={key.keys}>
                <th scope="row">
                  <kbd>{key.keys}</kbd>
                </th>
                <td>{texts(key.text)}</td>
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
