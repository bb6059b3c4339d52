// The menu of what the user can do with the frame in front. The menu holds only what is possible now.
import { bytesOfRange } from '../../engine/index.ts';
import type { NewFrame } from './frame-gestures.ts';
import type { FrameLab } from './frame-lab.svelte.ts';
import type { FrameWords } from './strings/en.ts';

interface Choice {
	readonly id: string;
	readonly label: string;
	readonly group: string;
	readonly run: () => void;
}

/**
 * The menu offers one fragment per byte only up to so many payload bytes: more fragments show nothing new.
 */
const MOST_FRAGMENTS = 64;

export function frameChoices(lab: FrameLab, words: FrameWords): readonly Choice[] {
	const { operations: say } = words;
	const { frame, index, rows, payload, selection } = lab;
	const choices: Choice[] = [];
	const offer = (group: string, id: string, label: string, run: () => void) =>
		choices.push({ id, label, group, run });

	if (frame) {
		const { change } = say.groups;
		const data = (frame.opcode & 8) === 0;
		if (data && frame.complete && payload.length > 1) {
			const here = Math.floor(selection.start / 8) - frame.payloadFrom;
			if (here > 0 && here < payload.length) {
				offer(change, 'split-here', say.splitHere(here), () => lab.splitFrame([here]));
			}
			const half = Math.ceil(payload.length / 2);
			offer(change, 'split-half', say.splitHalf, () => lab.splitFrame([half]));
			if (payload.length <= MOST_FRAGMENTS) {
				const all = Array.from({ length: payload.length - 1 }, (_, i) => i + 1);
				offer(change, 'split-bytes', say.splitBytes, () => lab.splitFrame(all));
			}
		}
		if (lab.canJoinMessage()) {
			offer(change, 'join', say.joinMessage, () => lab.joinMessage());
		}
		if (lab.canJoinNext()) {
			offer(change, 'join-next', say.joinNext, () => lab.joinWithNext());
		}
		if (index > 0 && frame.complete) {
			offer(change, 'earlier', say.earlier, () => lab.moveFrame(-1));
		}
		if (index + 1 < rows.count && lab.canMoveLater()) {
			offer(change, 'later', say.later, () => lab.moveFrame(1));
		}
		offer(change, 'duplicate', say.duplicate, () => lab.duplicateFrame());
		offer(change, 'delete', say.delete, () => lab.deleteFrame());
	}
	for (const kind of Object.keys(say.add) as NewFrame[]) {
		offer(say.groups.add, `add-${kind}`, say.add[kind], () => lab.addFrame(kind));
	}
	const { from, to } = bytesOfRange(selection);
	offer(say.groups.bytes, 'insert-byte', say.insertByte, () => lab.insertByte(from));
	if (to > from) {
		offer(say.groups.bytes, 'delete-bytes', say.deleteBytes(to - from), () => lab.deleteSelected());
	}
	return choices;
}
