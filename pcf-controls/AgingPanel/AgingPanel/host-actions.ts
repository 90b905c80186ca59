import { tables } from '@o2c/core/dataverse';
import { utf8Bytes } from '@o2c/core/kernel';
import { hasMethod } from '@o2c/pcf-shared';
import { type IInputs } from './panel-inputs';
import { type AgingPanelProps } from './panel-props';
import { type ExportFile } from './view-model/export-file';

type Context = ComponentFramework.Context<IInputs>;

/** What the host can do for the panel: open a record, take a file. Hosts without it (canvas) leave the action out. */
export function hostActions(latest: () => Context): Pick<AgingPanelProps, 'onOpenItem' | 'onExport'> {
  const open = (id: string): void =>
    void latest().navigation.openForm({
      entityName: tables.openItem.logicalName,
      entityId: id,
      openInNewWindow: false,
    });
  const save = (file: ExportFile): void => void latest().navigation.openFile(fileObject(file));
  const { navigation } = latest();
  return {
    onOpenItem: hasMethod(navigation, 'openForm') ? open : undefined,
    onExport: hasMethod(navigation, 'openFile') ? save : undefined,
  };
}

function fileObject({ name, text }: ExportFile): ComponentFramework.FileObject {
  const bytes = utf8Bytes(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { fileName: name, fileContent: btoa(binary), fileSize: bytes.length, mimeType: 'text/csv' };
}
