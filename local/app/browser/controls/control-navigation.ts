import { type Host } from '../shell/host';

/** `context.navigation` within this app: forms open here, dialogs are the shell's, files are downloaded. */
export function controlNavigation({ dialogs, go }: Host): ComponentFramework.Navigation {
  return {
    openAlertDialog: async ({ text, confirmButtonLabel }) => {
      await dialogs.ask({ title: '', text, confirm: confirmButtonLabel ?? 'OK' });
    },
    openConfirmDialog: async ({ title, subtitle, text, confirmButtonLabel, cancelButtonLabel }) => ({
      confirmed: await dialogs.ask({
        title: [title, subtitle].filter(Boolean).join(' - '),
        text,
        confirm: confirmButtonLabel ?? 'OK',
        cancel: cancelButtonLabel ?? 'Cancel',
      }),
    }),
    openErrorDialog: async ({ message, details, errorCode }) => {
      const text = message ?? `Error ${errorCode ?? ''}`;
      await dialogs.ask({ title: 'Error', text, confirm: 'OK', ...(details === undefined ? {} : { details }) });
    },
    openFile: (file) => {
      download(file);
      return Promise.resolve();
    },
    openForm: ({ entityName, entityId, formId }) => {
      go({ page: 'record', table: entityName, id: entityId?.replace(/[{}]/g, ''), form: formId });
      return Promise.resolve({ savedEntityReference: [] });
    },
    openUrl: (url) => {
      window.open(url, '_blank', 'noopener');
    },
    openWebResource: (name) => {
      window.open(`/WebResources/${name}`, '_blank', 'noopener');
    },
  };
}

/** A file's content comes as base64. */
function download(file: ComponentFramework.FileObject): void {
  const bytes = Uint8Array.from(window.atob(file.fileContent), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mimeType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  link.click();
  URL.revokeObjectURL(address);
}
