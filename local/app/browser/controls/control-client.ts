/** `context.client`: a browser on a desk. */
export const controlClient: ComponentFramework.Client = {
  disableScroll: false,
  getClient: () => 'Web',
  getFormFactor: () => 1,
  isNetworkAvailable: () => navigator.onLine,
  isOffline: () => false,
};

const noDevice = (): Promise<never> => Promise.reject(new Error('The local app has no device functions.'));

/** `context.device`: a page has no camera roll, scanner or recorder to give; every call is refused. */
export const controlDevice: ComponentFramework.Device = {
  captureAudio: noDevice,
  captureImage: noDevice,
  captureVideo: noDevice,
  getBarcodeValue: noDevice,
  getCurrentPosition: noDevice,
  pickFile: noDevice,
};
