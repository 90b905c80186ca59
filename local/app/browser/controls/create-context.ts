import { controlClient, controlDevice } from './control-client';
import { controlNavigation } from './control-navigation';
import { controlUtility } from './control-utility';
import { type ControlView } from './control-view';
import { controlWebApi } from './control-web-api';
import { featureGate } from './feature-gate';
import { formatting } from './formatting';
import { type ControlDefinition } from './load-control';
import { controlResources } from './control-resources';
import { userSettings } from './user-settings';

type Context = ComponentFramework.Context<unknown>;

/** What a control may ask of the page it is on. */
export interface ControlHooks {
  readonly keepState: (state: ComponentFramework.Dictionary) => void;
  readonly trackResize: (on: boolean) => void;
  readonly tracksResize: () => boolean;
  readonly render: () => void;
  readonly event: (name: string, payload: unknown) => void;
}

/** The context a model-driven app gives a control, with all that is documented; plus `mode.contextInfo`, which is not but is there. */
export function createContext(definition: ControlDefinition, view: ControlView, hooks: ControlHooks): Context {
  const { manifest } = definition;
  const { host } = view;
  return {
    client: controlClient,
    device: featureGate(controlDevice, 'Device', manifest.features),
    factory: { getPopupService: noPopups, requestRender: hooks.render },
    formatting: formatting(host.display.lcid),
    mode: modeOf(view, hooks),
    navigation: controlNavigation(host),
    resources: controlResources(definition),
    userSettings: userSettings(host),
    utils: featureGate(controlUtility(host), 'Utility', manifest.features),
    webAPI: featureGate(controlWebApi(host.metadata), 'WebAPI', manifest.features),
    parameters: view.parameters,
    updatedProperties: [],
    events: Object.fromEntries(
      manifest.events.map((name) => [
        name,
        (payload?: unknown) => {
          hooks.event(name, payload);
        },
      ]),
    ),
    fluentDesignLanguage: {
      tokenTheme: host.display.tokens,
      isDarkTheme: host.display.theme !== 'light',
      brand: {} as ComponentFramework.FluentDesignState['brand'],
    },
    copilot: noCopilot,
  };
}

/** Height is always -1 in model-driven apps; the width too, unless the control asked for it (ux.md 1.4). */
function modeOf(view: ControlView, hooks: ControlHooks): ComponentFramework.Mode {
  const contextInfo = {
    entityId: view.record.id,
    entityTypeName: view.record.table,
    entityRecordName: view.record.name,
  };
  const mode: ComponentFramework.Mode & { readonly contextInfo: typeof contextInfo } = {
    allocatedHeight: -1,
    allocatedWidth: hooks.tracksResize() && view.width > 0 ? view.width : -1,
    isControlDisabled: view.disabled,
    isVisible: true,
    label: view.label,
    setControlState: (state) => {
      hooks.keepState(state);
      return true;
    },
    setFullScreen: () => undefined,
    trackContainerResize: hooks.trackResize,
    contextInfo,
  };
  return mode;
}

const noPopups = (): never => {
  throw new Error('The local app has no popup service.');
};

const noCopilot: ComponentFramework.Copilot = {
  executeEvent: () => Promise.reject(new Error('The local app has no copilot.')),
  executePrompt: () => Promise.reject(new Error('The local app has no copilot.')),
};
