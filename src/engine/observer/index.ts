// TODO observer
export type { SeenFrame, SeenMessage } from './frames.ts';
export { observe } from './observe.ts';
export { statusRange } from './opening.ts';
export type {
	Known,
	Observed,
	Transcript,
	TranscriptAction,
	TranscriptEvent,
} from './transcript.ts';
export type { Wire } from './wire.ts';
export { firstWireInSteps, wiresOf } from './wire.ts';
