import { render } from '@testing-library/react';
import {
  createContext,
  enumProperty,
  lightDesign,
  memoryWebApi,
  numberProperty,
  textProperty,
  twoOptionsProperty,
  type MemoryTables,
  type StandInHost,
} from '@o2c/pcf-shared/context-stand-in';
import { AgingPanel } from '../../../pcf-controls/AgingPanel/AgingPanel';
import { type IInputs } from '../../../pcf-controls/AgingPanel/AgingPanel/panel-inputs';
import { panelTexts } from './words';

export interface MountFacts {
  readonly tables?: MemoryTables;
  readonly inputs?: Partial<IInputs>;
  readonly host?: Partial<StandInHost<IInputs>>;
  readonly languageId?: number;
}

/** The control as a host mounts it, and the way to update it as a host does. */
export function mountPanel({ tables = {}, inputs = {}, host = {}, languageId = 1033 }: MountFacts = {}) {
  const contextOf = (changed: Partial<StandInHost<IInputs>>) =>
    createContext<IInputs>({
      parameters: {
        recordKey: textProperty('C-1'),
        defaultBasis: enumProperty('dueDate'),
        shortcuts: twoOptionsProperty(true),
        gridHeight: numberProperty(480),
        ...inputs,
      },
      texts: panelTexts(languageId),
      user: { languageId },
      webApi: memoryWebApi(tables),
      design: lightDesign,
      entityId: 'saved',
      ...host,
      ...changed,
    });
  const control = new AgingPanel();
  control.init(contextOf({}));
  const view = render(control.updateView(contextOf({})));
  return {
    ...view,
    control,
    update: (changed: Partial<StandInHost<IInputs>>) => view.rerender(control.updateView(contextOf(changed))),
  };
}
