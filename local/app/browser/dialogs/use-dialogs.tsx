import * as React from 'react';
import { type Dialogs } from './dialogs';
import { ModalDialog, type OpenDialog } from './ModalDialog';

/** The dialogs of this page: the functions for whoever asks, and the element that shows the question. */
export function useDialogs(): { readonly dialogs: Dialogs; readonly element: React.ReactElement | null } {
  const [open, setOpen] = React.useState<OpenDialog>();
  const dialogs = React.useMemo<Dialogs>(
    () => ({
      ask: (request) =>
        new Promise((resolve) => {
          setOpen({
            ...request,
            answer: (confirmed) => {
              setOpen(undefined);
              resolve(confirmed);
            },
          });
        }),
    }),
    [],
  );
  return { dialogs, element: open ? <ModalDialog {...open} /> : null };
}
