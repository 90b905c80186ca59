import { standInFormatting } from './stand-in-formatting';
import { standInUserSettings, type StandInUser } from './stand-in-user-settings';

/** The parts of a host that a test or the local app chooses; each has a harmless default except the properties and the texts. */
export interface StandInHost<Inputs> {
  readonly parameters: Inputs;
  /** Texts by key, from the control's resx (`readResx`); an unknown key answers itself, as hosts do. */
  readonly texts: ReadonlyMap<string, string>;
  readonly user?: StandInUser;
  readonly webApi?: ComponentFramework.WebApi;
  readonly design?: ComponentFramework.FluentDesignState | undefined;
  readonly entityId?: string;
  readonly width?: number;
  readonly disabled?: boolean;
  readonly offline?: boolean;
  readonly updated?: readonly string[];
  readonly navigation?: Partial<ComponentFramework.Navigation>;
  readonly utils?: Partial<ComponentFramework.Utility>;
}

/** A PCF context without a platform, for jest and for the local app: typed, and refusing by name what it does not have. */
export function createContext<Inputs>(host: StandInHost<Inputs>): ComponentFramework.Context<Inputs> {
  const user = host.user ?? { languageId: 1033 };
  const { offline = false, design, webApi } = host;
  return {
    parameters: host.parameters,
    client: {
      disableScroll: false,
      getFormFactor: () => 1,
      getClient: () => 'Web',
      isOffline: () => offline,
      isNetworkAvailable: () => !offline,
    },
    formatting: standInFormatting(user.languageId),
    userSettings: standInUserSettings(user),
    mode: modeOf(host),
    resources: {
      getString: (key) => host.texts.get(key) ?? key,
      getResource: (_id, _success, failure) => failure(),
    },
    updatedProperties: [...(host.updated ?? [])],
    webAPI: webApi ?? missing<ComponentFramework.WebApi>('webAPI'),
    navigation: missing<ComponentFramework.Navigation>('navigation', host.navigation),
    utils: missing<ComponentFramework.Utility>('utils', host.utils),
    device: missing<ComponentFramework.Device>('device'),
    factory: missing<ComponentFramework.Factory>('factory', { requestRender: () => undefined }),
    copilot: missing<ComponentFramework.Copilot>('copilot'),
    events: {},
    ...(design === undefined ? {} : { fluentDesignLanguage: design }),
  };
}

function modeOf<Inputs>({
  width = 960,
  disabled = false,
  entityId = '',
}: StandInHost<Inputs>): ComponentFramework.Mode {
  const mode = {
    allocatedHeight: -1,
    allocatedWidth: width,
    isControlDisabled: disabled,
    isVisible: true,
    label: '',
    setControlState: () => true,
    setFullScreen: () => undefined,
    trackContainerResize: () => undefined,
    // Not documented, but there in model-driven hosts.
    contextInfo: { entityId },
  };
  return mode;
}

/** A part with only the members given; asking for another one yields undefined, as in hosts that lack it. */
const missing = <Part extends object>(_name: string, given: Partial<Part> = {}): Part => given as Part;
