import * as React from 'react';
import { type DialogRequest } from './dialogs';

export interface OpenDialog extends DialogRequest {
  readonly answer: (confirmed: boolean) => void;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back to where it was. */
export const ModalDialog = (props: OpenDialog): React.ReactElement => {
  const { title, text, details, answer } = props;
  const dialog = React.useRef<HTMLDialogElement>(null);
  React.useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    answer(false);
  };
  return (
    <dialog ref={dialog} className="dialog" aria-label={title || text} onCancel={close}>
      {title ? <h2>{title}</h2> : null}
      <p>{text}</p>
      {details ? <pre className="dialog-details">{details}</pre> : null}
      <Buttons {...props} />
    </dialog>
  );
};

const Buttons = ({ confirm, cancel, answer }: OpenDialog): React.ReactElement => {
  const answerWith = (confirmed: boolean) => (): void => {
    answer(confirmed);
  };
  return (
    <div className="dialog-buttons">
      <button type="button" className="button primary" onClick={answerWith(true)}>
        {confirm}
      </button>
      {cancel ? (
        <button type="button" className="button" onClick={answerWith(false)}>
          {cancel}
        </button>
      ) : null}
    </div>
  );
};
