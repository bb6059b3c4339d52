// Endpoints: a client or server as a value that receives and sends.
export type { EndpointFailure } from './endpoint-events.ts';
export type { TimerName } from './endpoint-settings.ts';
export type { Endpoint, EndpointStep } from './endpoint-value.ts';
export { openEndpoint, receive, receiveEnd, send, startClient, startServer } from './endpoint.ts';
export { listedKeys } from './masking-keys.ts';
export { readerDifferences } from './reader-differences.ts';
export type { ReaderFailure, ReaderVerdict, SentFrames } from './reader-verdict.ts';
export { readerVerdict } from './reader-verdict.ts';
export type { EndpointState, ReadyState, StateName, StateTrigger } from './states.ts';
export { STATES, STATE_NAMES } from './states.ts';
