export { createContext, type StandInHost } from './create-context';
export { darkDesign, highContrastDesign, lightDesign } from './designs';
export { memoryWebApi, type MemoryTables } from './memory-web-api';
export {
  dateProperty,
  enumProperty,
  numberProperty,
  textProperty,
  twoOptionsProperty,
  type PropertyState,
} from './properties';
export { readResx } from './read-resx';
export { standInFormatting } from './stand-in-formatting';
export { standInUserSettings, type StandInUser } from './stand-in-user-settings';
