// TODO reader
export type { DifferenceKind, DifferenceName } from './differences.ts';
export { DIFFERENCES } from './differences.ts';
export type { FrameReaction } from './frame-policy.ts';
export { STRICT_FRAME_POLICY, failsConnection } from './frame-policy.ts';
export type { HandshakePolicy, HandshakeReaction } from './handshake-policy.ts';
export { HANDSHAKE_POLICY, isFatal } from './handshake-policy.ts';
export type { FrameObservation } from './observed-frames.ts';
export { OBSERVED_FRAME, observedFrame } from './observed-frames.ts';
export type { BrowserObservation, ServerObservation } from './observed-handshakes.ts';
export { OBSERVED_HANDSHAKE, observedHandshake } from './observed-handshakes.ts';
export { endsConnection, isReaderRule, readerReaction } from './profile.ts';
export { PROFILES } from './profiles.ts';
export type { ProgramId } from './programs.ts';
export { OBSERVED_ON, PROGRAMS } from './programs.ts';
export type { Reader } from './reader.ts';
export { READERS, isReader } from './reader.ts';
export { RECORDED_WITH } from './recorded-with.ts';
