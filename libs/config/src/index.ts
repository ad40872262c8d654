export { BadConfiguration, durations, EXIT_BAD_CONFIGURATION, flag, port, readEnvironment } from './read-environment';
