import type { ServiceEnvironment } from '@dateline/service';

/** Where the newsroom's readers find a path, absolute. */
export const publicAddress = ({ publicationUrl }: ServiceEnvironment, path: string): string =>
  `${publicationUrl.replace(/\/+$/, '')}${path}`;

export const itemAddress = (environment: ServiceEnvironment, releaseId: string): string =>
  publicAddress(environment, `/v1/publications/${releaseId}`);
