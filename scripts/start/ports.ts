/** Where each part of the local environment listens; all follow from the app's port. */
export interface Ports {
  readonly app: number;
  readonly dataverse: number;
  readonly functions: number;
  readonly queue: number;
  readonly mail: number;
  readonly issuer: number;
  readonly blobs: number;
}

export const DEFAULT_APP_PORT = 7080;

/** @example portsFrom(7080).dataverse === 7081 */
export const portsFrom = (app: number): Ports => ({
  app,
  dataverse: app + 1,
  functions: app + 2,
  queue: app + 3,
  mail: app + 4,
  issuer: app + 5,
  blobs: app + 6,
});
