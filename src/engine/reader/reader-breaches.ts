// The breaches of one frame as one reader meets them. The rows of the decoder and the reader's profile go in. Each
// breach comes out with the time at which the reader checks it and its reaction, in the order of these times. One of
// them the decoder does not find: a control frame whose first two bytes announce more than 125 bytes.
import { faultCodes } from '../frame/diagnoses.ts';
import type { FrameFaultCode } from '../frame/fault-bits.ts';
import type { Frame } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import type { ReaderPhase, ReaderReaction } from './differences.ts';
import { READER_PHASES } from './differences.ts';
import type { Profile } from './profile.ts';

/** Describes a breach in a frame, with the reader's reaction and its time. */
export interface ReaderBreach {
	readonly rule: FrameFaultCode;
	readonly phase: ReaderPhase;
	readonly reaction: ReaderReaction;
}

/** Returns the breaches of a frame in the order in which this reader checks them. */
export function readerBreaches(
	rows: FrameRows,
	frame: Frame,
	{ reactions, phases }: Pick<Profile, 'reactions' | 'phases'>,
): readonly ReaderBreach[] {
	const rules = [...faultCodes(rows, frame.index)];
	if (seesLongControl(frame, phases['control-length'])) {
		if (!rules.includes('control-length')) rules.push('control-length');
	}
	return rules
		.map((rule) => ({ rule, phase: phases[rule], reaction: reactions[rule] }))
		.sort((a, b) => READER_PHASES.indexOf(a.phase) - READER_PHASES.indexOf(b.phase));
}

/** A reader that checks two bytes sees that a control frame has more than 125 bytes, but not how many. */
function seesLongControl({ opcode, lengthForm }: Frame, phase: ReaderPhase): boolean {
	return phase === 'start' && (opcode & 8) !== 0 && lengthForm !== 7;
}

/** Returns whether the frame has arrived far enough for the checks of this phase. */
export function phaseReached(phase: ReaderPhase, frame: Frame): boolean {
	switch (phase) {
		case 'seen':
			return true;
		case 'start':
			return frame.end - frame.offset >= 2;
		case 'length':
			return frame.announcedLength !== null;
		case 'header':
			return frame.headerComplete;
		case 'frame':
			return frame.complete;
		case 'message':
			return frame.complete && frame.fin && (frame.opcode & 8) === 0;
	}
}
