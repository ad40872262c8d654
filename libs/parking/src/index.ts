export { Parking, versionIn } from './parking';
export { ParkedRetries } from './retry-parked';
