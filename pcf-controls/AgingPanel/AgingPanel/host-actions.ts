import { openItem } from './sources/table-names';
import { type IInputs } from './panel-inputs';
import { type AgingPanelProps } from './panel-props';
import { type ExportFile } from './view-model/export-file';

type Context = ComponentFramework.Context<IInputs>;

/** What the host can do for the panel: open a record, take a file. Hosts without it (canvas) leave the action out. */
export function hostActions(latest: () => Context): Pick<AgingPanelProps, 'onOpenItem' | 'onExport'> {
  const { navigation }: { readonly navigation?: Partial<ComponentFramework.Navigation> } = latest();
  return {
    onOpenItem:
      typeof navigation?.openForm === 'function'
        ? (id) =>
            void latest().navigation.openForm({
              entityName: openItem.logicalName,
              entityId: id,
              openInNewWindow: false,
            })
        : undefined,
    onExport:
      typeof navigation?.openFile === 'function'
        ? (file) => void latest().navigation.openFile(fileObject(file))
        : undefined,
  };
}

function fileObject({ name, text }: ExportFile): ComponentFramework.FileObject {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { fileName: name, fileContent: btoa(binary), fileSize: bytes.length, mimeType: 'text/csv' };
}
