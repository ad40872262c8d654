export {
  BadConfiguration,
  cidrs,
  durations,
  EXIT_BAD_CONFIGURATION,
  flag,
  port,
  readEnvironment,
} from './read-environment';
